"""News sitemaps, plain ones, packed ones and hostile ones."""

import gzip
from datetime import UTC, datetime

import pytest

from ingest.fetching import Response
from ingest.sources import Item, Place, SourceError
from ingest.sources.sitemap import parsed

NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://example.org/a</loc><news:news><news:title>Chips &amp; crates</news:title>
<news:publication_date>2023-03-09</news:publication_date></news:news></url>
<url><loc> https://example.org/b </loc><lastmod>2023-03-10T01:00:00Z</lastmod></url>
<url><loc>https://example.org/a</loc></url><url></url>
</urlset>"""


def found(text: str | bytes) -> list[Item]:
    body = text if isinstance(text, bytes) else text.encode()
    return parsed(Response("https://example.org/map.xml", 200, "", body), Place(""))


def test_each_page_is_an_item_once() -> None:
    assert [item.url for item in found(NEWS)] == ["https://example.org/a", "https://example.org/b"]


def test_title_and_date_come_from_the_news_part_else_the_last_change() -> None:
    first, second = found(NEWS)
    assert (first.title, first.published) == ("Chips & crates", datetime(2023, 3, 9, tzinfo=UTC))
    assert (second.title, second.published) == ("", datetime(2023, 3, 10, 1, tzinfo=UTC))


def test_a_packed_sitemap_is_unpacked() -> None:
    assert len(found(gzip.compress(NEWS.encode()))) == 2


def test_a_packed_bomb_does_not_go_off() -> None:
    with pytest.raises(SourceError, match="unpacks to more than"):
        found(gzip.compress(b"\0" * 20_000_000))


def test_an_empty_sitemap_is_no_error() -> None:
    assert found('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>') == []


def test_an_index_of_sitemaps_says_what_to_do() -> None:
    with pytest.raises(SourceError, match="Give the address of one that it lists"):
        found("<sitemapindex/>")


@pytest.mark.parametrize("text", ["<html/>", "", "words", "<urlset>"])
def test_what_is_no_sitemap_is_said_to_be_none(text: str) -> None:
    with pytest.raises(SourceError, match="is no sitemap"):
        found(text)


def test_billion_laughs_are_not_heard() -> None:
    bomb = '<!DOCTYPE urlset [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><urlset>&b;</urlset>'
    with pytest.raises(SourceError, match="declares entities"):
        found(bomb)
