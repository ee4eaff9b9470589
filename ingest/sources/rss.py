"""RSS 0.9 to 2.0 and Atom."""

import calendar
import hashlib
import html
import re
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from urllib.parse import urljoin, urlsplit

import feedparser

from ingest.fetching import FetchError, Response, fetch
from ingest.sources.items import Item, SourceError

_TAG = re.compile(r"<[^>]*>")


def items(location: str, allow_loopback: bool = False) -> list[Item]:
    """The items of the feed at a URL, as it lists them. An empty feed is no error."""
    try:
        response = fetch(location, allow_loopback=allow_loopback)
    except FetchError as error:
        raise SourceError(str(error)) from error
    return parsed(response)


def parsed(response: Response) -> list[Item]:
    """The items of a fetched feed. Each guid comes once; what cannot be fetched is left out."""
    if _declares_entities(response.body):
        raise SourceError(f"The feed at {response.url} declares entities, which is not accepted.")
    feed = feedparser.parse(
        BytesIO(response.body),  # bytes as such would be taken for the name of a file
        response_headers={"content-type": response.content_type},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not feed.get("version") and not feed.entries:
        raise SourceError(f"What stands at {response.url} is neither RSS nor Atom.")
    found: dict[str, Item] = {}
    for entry in feed.entries:
        item = _item(entry, response.url)
        if item is not None:
            found.setdefault(item.guid, item)
    return list(found.values())


def _declares_entities(body: bytes) -> bool:
    """Feeds need no entities of their own; those that declare some mean to blow up or to read."""
    return b"<!entity" in body.replace(b"\0", b"").lower()


def _item(entry: dict[str, Any], base: str) -> Item | None:  # Any: feedparser's own values
    url = urljoin(base, str(entry.get("link") or "").strip())
    if not entry.get("link") or urlsplit(url).scheme not in {"http", "https"}:
        return None
    title = _plain(str(entry.get("title") or ""))
    guid = str(entry.get("id") or "").strip() or url
    if len(guid) > 1000:
        guid = hashlib.sha256(guid.encode()).hexdigest()
    return Item(guid=guid, url=url, title=title, published=_published(entry))


def _published(entry: dict[str, Any]) -> datetime | None:  # Any: feedparser's own values
    """When the item says it was published, else updated; None where it says neither well."""
    # feedparser's own lookup answers with the one for the other, and warns of it.
    moment = dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")
    if not moment:
        return None
    try:
        return datetime.fromtimestamp(calendar.timegm(moment), tz=UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _plain(title: str) -> str:
    """A title as text: no tags, no entities, one line."""
    return " ".join(html.unescape(_TAG.sub("", title)).replace("\0", "").split())
