"""GDELT's article list, its odd JSON and its answers in words."""

import json

import pytest

from ingest.fetching import Response
from ingest.sources import Item, Place, SourceError
from ingest.sources.gdelt import parsed

ANSWER = {
    "articles": [
        {
            "url": "https://example.org/a",
            "title": "Wolken zu mieten",
            "seendate": "20230309T013000Z",
            "domain": "example.org",
            "language": "German",
        },
        {"url": "", "title": "No address"},
        {"url": "https://example.org/b", "title": "Second"},
    ]
}


def found(text: str) -> list[Item]:
    return parsed(Response("https://api.example/doc", 200, "", text.encode()), Place(""))


def test_articles_are_items() -> None:
    assert [(item.url, item.title) for item in found(json.dumps(ANSWER))] == [
        ("https://example.org/a", "Wolken zu mieten"),
        ("https://example.org/b", "Second"),
    ]


def test_when_it_was_seen_is_not_taken_for_when_it_was_published() -> None:
    assert found(json.dumps(ANSWER))[0].published is None


@pytest.mark.parametrize("text", ["{}", "", '{"articles": []}'])
def test_a_query_that_finds_nothing_is_no_error(text: str) -> None:
    assert found(text) == []


def test_backslashes_and_line_breaks_json_forbids_do_no_harm() -> None:
    assert found('{"articles": [{"url": "https://e.org/x", "title": "A\\& B\nC"}]}')[0].title == (
        "A& B C"
    )


def test_an_answer_in_words_is_passed_on() -> None:
    with pytest.raises(SourceError, match="“Your query was too short"):
        found("Your query was too short or too long.")
