"""Feeds that are one document on the web: fetched here, each kind only reads what came."""

import hashlib
import html
import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit

from ingest.fetching import BadStatus, FetchError, Response, TooLarge, TooSlow
from ingest.health import GONE_STATUSES, Health
from ingest.sources.items import Item, Listing, Place, SourceError

LONGEST_GUID = 1000
LONGEST_SUMMARY = 2000

_TAG = re.compile(r"<[^>]*>")

Parse = Callable[[Response, Place], list[Item]]


def on_the_web(parse: Parse) -> Callable[[Place], Listing]:
    """A source that fetches the document at a place and reads it with `parse`."""

    def look(place: Place) -> Listing:
        response = fetched(place, place.location, etag=place.etag, modified=place.modified)
        return listing(response, [] if response.status == 304 else parse(response, place))

    return look


def fetched(place: Place, url: str, *, etag: str = "", modified: str = "") -> Response:
    """A document of a place. Raises SourceError."""
    try:
        return place.get(url, etag=etag, modified=modified)
    except FetchError as error:
        raise _as_source_error(error) from error


def listing(response: Response, items: list[Item]) -> Listing:
    """What a document lists, with what a second look needs to ask only for changes."""
    return Listing(
        items=items,
        unchanged=response.status == 304,
        etag=response.etag,
        modified=response.modified,
        moved_to=response.moved_to,
    )


def _as_source_error(error: FetchError) -> SourceError:
    """The same sentence, with how the feed is."""
    if isinstance(error, TooLarge):
        return SourceError(str(error), Health.TOO_LARGE)
    if isinstance(error, TooSlow):
        return SourceError(str(error), Health.SLOW)
    if isinstance(error, BadStatus):
        health = Health.GONE if error.status in GONE_STATUSES else Health.BROKEN
        return SourceError(str(error), health, error.asked_for)
    return SourceError(str(error))


def each_once(items: Iterable[Item | None]) -> list[Item]:
    """The items in their order, without those listed a second time."""
    found: dict[tuple[str, str], Item] = {}
    for item in items:
        if item is not None:
            found.setdefault((item.guid, item.url), item)
    return list(found.values())


def link_item(
    link: str,
    *,
    base: str,
    title: str,
    at: datetime | None,
    guid: str = "",
    summary: str = "",
    lang: str = "",
    outlet: str = "",
    said: str = "",
) -> Item | None:
    """An item that leads to an address on the web; None where the link leads nowhere else.

    `said` is all the feed says of the item that an edit would change, its dates included; where
    it is empty, nothing tells an edited item from what it was.
    """
    try:
        url = urljoin(base, link.strip()) if link.strip() else ""
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        return None
    return Item(
        guid=short_guid(guid.strip() or url),
        url=url,
        title=plain(title),
        published=at,
        summary=plain(summary)[:LONGEST_SUMMARY],
        lang=plain(lang)[:8].lower(),
        outlet=plain(outlet)[:200],
        digest=hashlib.sha256(said.encode(errors="replace")).hexdigest() if said else "",
    )


def short_guid(guid: str) -> str:
    """A guid as it is kept: a very long one as its digest."""
    guid = guid.replace("\0", "")
    return guid if len(guid) <= LONGEST_GUID else hashlib.sha256(guid.encode()).hexdigest()


def plain(title: str) -> str:
    """A title as text: no tags, no entities, one line."""
    return " ".join(html.unescape(_TAG.sub("", title)).replace("\0", "").split())


def moment(written: str) -> datetime | None:
    """An ISO 8601 day or instant in UTC; None where it is none. Without a zone, it is UTC."""
    try:
        at = datetime.fromisoformat(written.strip())
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def declares_entities(body: bytes) -> bool:
    """Feeds need no entities of their own; those that declare some mean to blow up or to read."""
    return b"<!entity" in body.replace(b"\0", b"").lower()
