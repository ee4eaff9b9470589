"""RSS and Atom as feeds really are."""

from datetime import UTC, datetime
from functools import partial

import pytest

from ingest.fetching import Response, fetch
from ingest.sources import SOURCES, Item, Place, SourceError
from ingest.sources.rss import parsed
from tests.ingest.web import page, serving, status

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Chips</title>
<item><title>Boards &amp;amp; crates &lt;b&gt;seized&lt;/b&gt;</title><link>https://example.org/a</link>
<guid isPermaLink="false">tag:a</guid><pubDate>Thu, 09 Mar 2023 03:58:00 +0200</pubDate></item>
<item><title>No date, no guid</title><link>/b</link></item>
<item><title>Listed twice</title><link>https://example.org/a</link><guid>tag:a</guid></item>
<item><title>Not for the web</title><link>javascript:alert(1)</link></item>
<item><title>No link at all</title></item>
</channel></rss>"""

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>芯片</title>
<entry><id>urn:1</id><title type="html">租用 &lt;i&gt;A100&lt;/i&gt;</title>
<link href="https://example.org/zh"/><updated>2023-03-10T02:00:00Z</updated></entry></feed>"""


def found(text: str | bytes, content_type: str = "application/xml") -> list[Item]:
    body = text if isinstance(text, bytes) else text.encode()
    return parsed(Response("https://example.org/feed", 200, content_type, body))[0]


def look(location: str, *, allow_loopback: bool = True) -> list[Item]:
    return SOURCES["rss"](Place(location, get=partial(fetch, allow_loopback=allow_loopback))).items


def test_items_come_in_the_order_of_the_feed_each_once() -> None:
    assert [item.guid for item in found(RSS)] == ["tag:a", "https://example.org/b"]


def test_a_title_is_text_without_markup() -> None:
    assert found(RSS)[0].title == "Boards & crates seized"
    assert found(ATOM)[0].title == "租用 A100"


def test_a_date_is_in_utc_and_may_be_missing() -> None:
    first, second = found(RSS)
    assert first.published == datetime(2023, 3, 9, 1, 58, tzinfo=UTC)
    assert second.published is None


def test_an_atom_entry_without_a_publication_date_has_its_last_change() -> None:
    assert found(ATOM)[0].published == datetime(2023, 3, 10, 2, tzinfo=UTC)


def test_two_items_of_the_same_date_are_two_items() -> None:
    assert (
        len(
            found(
                RSS.replace("<link>/b</link>", "<link>/b</link><pubDate>Thu, 09 Mar 2023</pubDate>")
            )
        )
        == 2
    )


def test_a_date_no_calendar_has_is_no_date() -> None:
    assert found(RSS.replace("09 Mar 2023", "39 Mar 99999"))[0].published is None


def test_an_empty_feed_is_no_error() -> None:
    assert found('<rss version="2.0"><channel><title>Quiet</title></channel></rss>') == []


def test_a_feed_cut_off_in_the_middle_gives_what_it_holds() -> None:
    assert found(RSS[: RSS.index("<item><title>Listed")])[0].guid == "tag:a"


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-16"])
def test_a_feed_is_read_in_the_charset_it_declares(charset: str) -> None:
    text = RSS.replace("UTF-8", charset).replace("No date", "Größe")
    assert found(text.encode(charset))[1].title == "Größe, no guid"


@pytest.mark.parametrize("text", ["<html><body>Not found</body></html>", "", "just words"])
def test_what_is_no_feed_is_said_to_be_none(text: str) -> None:
    with pytest.raises(SourceError, match="neither RSS nor Atom"):
        found(text)


@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_entities_of_its_own_are_not_accepted(charset: str) -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY lol "lol"><!ENTITY two "&lol;&lol;">]>' + RSS.partition("?>")[2]
    with pytest.raises(SourceError, match="declares entities"):
        found(bomb.encode(charset))


def test_a_body_that_is_the_name_of_a_file_opens_no_file() -> None:
    with pytest.raises(SourceError):
        found(b"/etc/hostname")


def test_a_very_long_guid_is_kept_as_its_digest() -> None:
    guid = found(RSS.replace("tag:a", "tag:" + "a" * 3000))[0].guid
    assert len(guid) == 64


def test_a_feed_is_fetched_and_read() -> None:
    with serving({"/feed": page(RSS.encode(), "application/rss+xml")}) as server:
        assert len(look(f"{server}/feed")) == 2


def test_a_failed_fetch_is_a_source_error_with_its_reason() -> None:
    with serving({"/feed": status(410)}) as server, pytest.raises(SourceError, match="410"):
        look(f"{server}/feed")


def test_loopback_is_refused_unless_allowed() -> None:
    with (
        serving({"/feed": page(RSS.encode())}) as server,
        pytest.raises(SourceError, match="public"),
    ):
        look(f"{server}/feed", allow_loopback=False)


def test_a_feed_of_many_items_loses_none() -> None:
    many = "".join(f"<item><link>https://example.org/{n}</link></item>" for n in range(50_000))
    assert len(found(f'<rss version="2.0"><channel>{many}</channel></rss>')) == 50_000


@pytest.mark.parametrize(
    ("end", "guids"),
    [
        ("<item><link>https://example.org/b</link><guid>b</guid></item></channel></rss>\n", "ab"),
        ("<item><link>https://example.org/b</link><guid>b</guid></item>", "ab"),
        ("<item><link>https://example.org/b</link><guid>b</guid>", "a"),
        ("<item><link>https://example.org/b-cut-o", "a"),
        ("<it", "a"),
    ],
)
def test_an_item_that_was_cut_off_is_no_item(end: str, guids: str) -> None:
    first = "<item><link>https://example.org/a</link><guid>a</guid></item>"
    items = found(f'<rss version="2.0"><channel>{first}{end}')
    assert [item.guid for item in items] == list(guids)


@pytest.mark.parametrize(("cut", "etag"), [(0, '"1"'), (40, "")])
def test_a_feed_that_was_cut_off_is_asked_for_whole_the_next_time(cut: int, etag: str) -> None:
    body = RSS.encode()
    with serving({"/feed": page(body[: len(body) - cut], ETag='"1"')}) as server:
        listing = SOURCES["rss"](Place(f"{server}/feed", get=partial(fetch, allow_loopback=True)))
    assert (len(listing.items), listing.etag) == (2, etag)
