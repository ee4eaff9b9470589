"""Links from a page, by CSS selector."""

import pytest

from ingest.fetching import Response
from ingest.sources import Item, Place, SourceError
from ingest.sources.page import parsed

PAGE = """<html><head><title>News</title></head><body><nav><a href="/about">About</a></nav>
<main><h3><a href="/a">Chips <b>seized</b></a></h3><h3><a href="b?x=1">Größe</a></h3>
<h3>No link</h3><h3><a href="#top">Top</a></h3><h3><a href="javascript:alert(1)">Bad</a></h3>
<h3><a href="/a">Chips seized</a></h3></main></body></html>"""


def found(text: str | bytes, selector: str = "", content_type: str = "text/html") -> list[Item]:
    body = text if isinstance(text, bytes) else text.encode()
    response = Response("https://example.org/news/", 200, content_type, body)
    return parsed(response, Place("", selector=selector))


def test_the_selector_says_which_links_are_items() -> None:
    assert [(item.url, item.title) for item in found(PAGE, "main h3 a")] == [
        ("https://example.org/a", "Chips seized"),
        ("https://example.org/news/b?x=1", "Größe"),
        ("https://example.org/a", "Chips seized"),
    ][:2]


def test_a_selector_may_name_what_holds_the_link() -> None:
    assert len(found(PAGE, "main h3")) == 2


def test_without_a_selector_every_link_is_an_item() -> None:
    assert found(PAGE)[0].url == "https://example.org/about"


def test_links_are_relative_to_the_base_of_the_page() -> None:
    based = PAGE.replace("<title>", '<base href="https://cdn.example/x/"><title>')
    assert found(based, "h3 a")[1].url == "https://cdn.example/x/b?x=1"


def test_a_page_is_read_in_its_charset() -> None:
    declared = PAGE.replace("<title>", '<meta charset="iso-8859-1"><title>')
    assert found(declared.encode("iso-8859-1"), "h3 a")[1].title == "Größe"


def test_a_page_without_such_links_is_valid_and_empty() -> None:
    assert found("<html><body><p>Quiet</p></body></html>", "h3 a") == []


def test_a_selector_that_is_none_is_a_sentence() -> None:
    with pytest.raises(SourceError, match="“h3 >” is no CSS selector"):
        found(PAGE, "h3 >")


@pytest.mark.parametrize("body", [b"", b"\0\0"])
def test_what_is_no_page_is_said_to_be_none(body: bytes) -> None:
    with pytest.raises(SourceError, match="is no page"):
        found(body)
