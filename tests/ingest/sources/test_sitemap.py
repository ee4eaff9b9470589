"""News sitemaps, plain ones, packed ones and hostile ones."""

import gzip
from datetime import UTC, datetime

import pytest

from ingest.fetching import BadStatus, Response
from ingest.sources import SOURCES, Item, Listing, Place, SourceError
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


def below(*entries: tuple[str, str]) -> str:
    """An index of sitemaps with the day each changed."""
    listed = "".join(
        f"<sitemap><loc>{url}</loc><lastmod>{day}</lastmod></sitemap>" for url, day in entries
    )
    return (
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{listed}</sitemapindex>'
    )


def looked_at(documents: dict[str, str]) -> tuple[Listing, list[str]]:
    """What the sitemap at “/” lists where these documents are served, and what was asked for."""
    asked: list[str] = []

    def get(url: str, *, etag: str = "", modified: str = "") -> Response:
        asked.append(url)
        if url not in documents:
            raise BadStatus(f"{url} answered with status 404.", 404)
        return Response(url, 200, "", documents[url].encode(), etag='"1"')

    return SOURCES["sitemap"](Place("https://a.example/", get=get)), asked


def test_an_index_is_followed_to_its_newest_sitemaps_and_no_further() -> None:
    days = [(f"https://a.example/{n}", f"2026-01-{n:02}") for n in range(1, 15)]
    index = {"https://a.example/": below(*days)}
    listing, asked = looked_at(index | {url: NEWS for url, _day in days})
    assert asked[1:] == [f"https://a.example/{n}" for n in range(14, 4, -1)]
    assert [item.url for item in listing.items] == [
        "https://example.org/a",
        "https://example.org/b",
    ]


def test_an_index_is_always_read_whole_as_it_stays_while_its_sitemaps_change() -> None:
    index = {"https://a.example/": below(("https://a.example/1", "")), "https://a.example/1": NEWS}
    assert looked_at(index)[0].etag == ""


def test_one_sitemap_of_an_index_that_is_gone_does_not_hide_the_others() -> None:
    index = below(("https://a.example/gone", ""), ("https://a.example/1", ""))
    listing, _asked = looked_at({"https://a.example/": index, "https://a.example/1": NEWS})
    assert len(listing.items) == 2


def test_an_index_of_which_nothing_can_be_read_says_so() -> None:
    with pytest.raises(SourceError, match="status 404"):
        looked_at({"https://a.example/": below(("https://a.example/gone", ""))})


def test_an_index_in_an_index_is_not_followed() -> None:
    index = below(("https://a.example/", ""))
    with pytest.raises(SourceError, match="stands in one itself"):
        looked_at({"https://a.example/": index})


@pytest.mark.parametrize("text", ["<html/>", "", "words", "<urlset>"])
def test_what_is_no_sitemap_is_said_to_be_none(text: str) -> None:
    with pytest.raises(SourceError, match="is no sitemap"):
        found(text)


def test_billion_laughs_are_not_heard() -> None:
    bomb = '<!DOCTYPE urlset [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><urlset>&b;</urlset>'
    with pytest.raises(SourceError, match="declares entities"):
        found(bomb)
