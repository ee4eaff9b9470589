"""What every source is asked and what it gives."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from ingest.canonical import canonical_url
from ingest.fetching import Response, fetch
from ingest.health import Health


class SourceError(Exception):
    """A feed that cannot be read; the message is a sentence that names it."""

    def __init__(
        self,
        message: str,
        health: Health = Health.BROKEN,
        asked_for: timedelta | None = None,
    ) -> None:
        super().__init__(message)
        self.health = health
        self.asked_for = asked_for  # how long the server wants to be left alone


class Get(Protocol):
    """Fetches a document, where it has changed. Raises FetchError or SourceError."""

    def __call__(self, url: str, *, etag: str = "", modified: str = "") -> Response:
        """The answer; status 304 where it is as it was."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a source looks at: a URL or a directory, and what it needs to find its way there."""

    location: str
    selector: str = ""  # CSS, for pages that list links
    etag: str = ""  # of the last answer, as is the next
    modified: str = ""
    get: Get = fetch


@dataclass(frozen=True, slots=True)
class Document:
    """A document that the feed itself carries."""

    body: bytes
    content_type: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a feed lists. `guid` is the same whenever the feed lists it again.

    `digest` tells whether what the feed says or carries of it has changed; empty, it never does.
    `document` reads what the feed itself carries, and raises SourceError where it cannot; without
    it, the article is fetched from `url`.
    """

    guid: str
    url: str
    title: str
    published: datetime | None
    summary: str = ""
    lang: str = ""  # ISO 639, where the feed says it
    outlet: str = ""  # who put it out, where the feed says it
    digest: str = ""
    document: Callable[[], Document] | None = field(default=None, compare=False)

    @property
    def key(self) -> str:
        """What the item is known by: its guid and the canonical spelling of its address."""
        return hashlib.sha256(f"{self.guid}\n{canonical_url(self.url)}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Listing:
    """What a place lists now, or that it is `unchanged` since `Place.etag` and `modified`."""

    items: list[Item]
    unchanged: bool = False
    etag: str = ""
    modified: str = ""
    moved_to: str = ""
