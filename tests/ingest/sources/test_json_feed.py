"""JSON Feed as it is written and as it goes wrong."""

import json
from datetime import UTC, datetime
from functools import partial

import pytest

from ingest.fetching import Response, fetch
from ingest.sources import SOURCES, Item, Place, SourceError
from ingest.sources.json_feed import parsed
from tests.ingest.web import page, serving

FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "items": [
        {
            "id": 7,
            "url": "/rent",
            "title": "Firm said to <b>rent</b> A100",
            "date_published": "2023-03-09T03:58:00+02:00",
        },
        {"id": "b", "external_url": "https://example.org/b", "summary": "No date"},
        {"id": "c", "content_text": "No address"},
        "no item at all",
    ],
}


def found(feed: object) -> list[Item]:
    body = feed if isinstance(feed, bytes) else json.dumps(feed).encode()
    return parsed(Response("https://example.org/feed.json", 200, "", body), Place(""))


def test_items_have_id_address_title_and_date() -> None:
    first, second = found(FEED)
    assert (first.guid, first.url) == ("7", "https://example.org/rent")
    assert first.title == "Firm said to rent A100"
    assert first.published == datetime(2023, 3, 9, 1, 58, tzinfo=UTC)
    assert (second.url, second.title, second.published) == (
        "https://example.org/b",
        "No date",
        None,
    )


def test_an_empty_feed_is_no_error() -> None:
    assert found({"version": "https://jsonfeed.org/version/1", "items": []}) == []


@pytest.mark.parametrize("what", [b"<rss/>", b"\xff\xfe", b"[" * 100_000, b"[]", b'{"items": []}'])
def test_what_is_no_json_feed_is_said_to_be_none(what: bytes) -> None:
    with pytest.raises(SourceError, match=r"https://example\.org/feed\.json is no"):
        found(what)


def test_it_is_fetched_and_read() -> None:
    with serving({"/": page(json.dumps(FEED).encode(), "application/feed+json")}) as server:
        place = Place(f"{server}/", get=partial(fetch, allow_loopback=True))
        assert len(SOURCES["json_feed"](place).items) == 2
