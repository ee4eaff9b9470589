"""What every source gives."""

from dataclasses import dataclass
from datetime import datetime


class SourceError(Exception):
    """A feed that cannot be read; the message is a sentence that names it."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a feed lists. `guid` is the same whenever the feed lists it again."""

    guid: str
    url: str
    title: str
    published: datetime | None
    body: bytes | None = None  # the document, where the feed itself carries it
