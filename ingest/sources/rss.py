"""RSS 0.9 to 2.0 and Atom."""

import calendar
import re
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import feedparser

from ingest.fetching import Response
from ingest.sources.items import Item, Listing, Place, SourceError
from ingest.sources.web import declares_entities, each_once, fetched, link_item, listing, plain

#: The end of a document of any of these kinds, perhaps with a comment or a prefix.
_END = re.compile(rb"</(?:\w+:)?(?:rss|rdf|feed)\s*>", re.IGNORECASE)
_TAIL = 4096
_ITEM = re.compile(rb"<(?P<closes>/?)(?:\w+:)?(?:item|entry)\b", re.IGNORECASE)


def look(place: Place) -> Listing:
    """What a feed lists. One that was cut off is asked for whole the next time, changed or not."""
    response = fetched(place, place.location, etag=place.etag, modified=place.modified)
    if response.status == 304:
        return listing(response, [])
    items, is_whole = parsed(response)
    found = listing(response, items)
    return found if is_whole else replace(found, etag="", modified="")


def parsed(response: Response) -> tuple[list[Item], bool]:
    """The items of a fetched feed, and whether it is whole.

    What cannot be fetched is left out, and so is an item that was cut off; empty is no error.
    """
    if declares_entities(response.body):
        raise SourceError(f"The feed at {response.url} declares entities, which is not accepted.")
    feed = feedparser.parse(
        BytesIO(response.body),  # bytes as such would be taken for the name of a file
        response_headers={"content-type": response.content_type},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not feed.get("version") and not feed.entries:
        raise SourceError(f"What stands at {response.url} is neither RSS nor Atom.")
    lang = str(feed.feed.get("language") or "")
    is_whole, last_is_cut = _ends(response.body)
    entries = feed.entries[:-1] if last_is_cut else feed.entries
    return each_once(_item(entry, response.url, lang) for entry in entries), is_whole


def _ends(body: bytes) -> tuple[bool, bool]:
    """Whether a document ends as it should, and whether it ends within an item.

    feedparser reads either as if nothing were missing.
    """
    plainly = body.replace(b"\0", b"")
    if _END.search(plainly[-_TAIL:]):
        return True, False
    tags = list(_ITEM.finditer(plainly))
    return False, bool(tags) and not tags[-1]["closes"]


def _item(
    entry: dict[str, Any], base: str, lang: str
) -> Item | None:  # Any: feedparser's own values
    return link_item(
        str(entry.get("link") or ""),
        base=base,
        title=str(entry.get("title") or ""),
        guid=str(entry.get("id") or ""),
        at=_published(entry),
        summary=str(entry.get("summary") or ""),
        lang=lang,
        outlet=_source(entry),
        said=_said(entry),
    )


def _said(entry: dict[str, Any]) -> str:  # Any: feedparser's own values
    """What an edit of the item changes: its dates as written, title and text without markup."""
    # feedparser's own lookup answers with one date for the other, and warns of it.
    dates = [str(dict.get(entry, name) or "") for name in ("published", "updated")]
    texts = [entry.get("title"), entry.get("summary")]
    texts += [part.get("value") for part in entry.get("content") or []]
    return "\n".join([*dates, *(plain(str(text or "")) for text in texts)])


def _source(entry: dict[str, Any]) -> str:  # Any: feedparser's own values
    """Where an aggregator has the item from."""
    source = entry.get("source")
    return str(source.get("title") or "") if isinstance(source, dict) else ""


def _published(entry: dict[str, Any]) -> datetime | None:  # Any: feedparser's own values
    """When the item says it was published, else updated; None where it says neither well."""
    # feedparser's own lookup answers with the one for the other, and warns of it.
    at = dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")
    if not at:
        return None
    try:
        return datetime.fromtimestamp(calendar.timegm(at), tz=UTC)
    except (ValueError, OverflowError, OSError):
        return None
