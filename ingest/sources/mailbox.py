"""A directory of newsletters as mail: `.eml` files, one message each, and `.mbox` files."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesHeaderParser, BytesParser
from email.utils import parseaddr
from functools import partial
from pathlib import Path
from urllib.parse import quote

from ingest.sources.folder import files_below
from ingest.sources.items import Document, Item, Listing, Place, SourceError
from ingest.sources.web import each_once, plain, short_guid

KINDS = frozenset({".eml", ".mbox"})
MOST_BYTES = 10 * 1024 * 1024
MOST_HEADER_BYTES = 64 * 1024

#: The line before each message of an mbox file: sender and time, the year last (RFC 4155).
_SEPARATOR = re.compile(rb"From \S+ .*\d{4}\s*$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where in a file a message lies."""

    path: Path
    start: int
    size: int

    def read(self, most: int) -> bytes:
        """The first bytes of the message."""
        with self.path.open("rb") as file:
            file.seek(self.start)
            return file.read(min(self.size, most))


def look(place: Place) -> Listing:
    """The messages below a directory, by file and place; each carries its newsletter."""
    paths = files_below(place.location, KINDS)
    return Listing(each_once(_item(message) for path in paths for message in _messages(path)))


def _messages(path: Path) -> Iterator[Stretch]:
    if path.suffix.lower() == ".eml":
        yield Stretch(path, 0, path.stat().st_size)
        return
    start, position, after_blank = None, 0, True
    with path.open("rb") as file:
        for line in file:
            if after_blank and _SEPARATOR.match(line):
                if start is not None:
                    yield Stretch(path, start, position - start)
                start = position + len(line)
            position += len(line)
            after_blank = not line.strip()
    if start is not None:
        yield Stretch(path, start, position - start)


def _item(stretch: Stretch) -> Item:
    headers = BytesHeaderParser(policy=policy.default).parsebytes(stretch.read(MOST_HEADER_BYTES))
    named = _header(headers, "Message-ID").strip("<> ")
    guid = named or hashlib.sha256(stretch.read(MOST_BYTES)).hexdigest()
    return Item(
        guid=short_guid(guid),
        url=f"mid:{quote(short_guid(guid), safe='@')}",  # RFC 2392
        title=plain(_header(headers, "Subject")),
        published=_sent(headers),
        outlet=plain(parseaddr(_header(headers, "From"))[0])[:200],
        document=partial(_newsletter, stretch),
    )


def _header(message: EmailMessage, name: str) -> str:
    """A header decoded; what no mail program could read is as good as missing."""
    try:
        return str(message[name] or "")
    except (MessageError, ValueError, IndexError, AttributeError, TypeError):
        return ""


def _sent(message: EmailMessage) -> datetime | None:
    try:
        at: datetime | None = message["Date"].datetime
        return at and (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (AttributeError, ValueError, IndexError, OverflowError, TypeError, MessageError):
        return None


def _newsletter(stretch: Stretch) -> Document:
    """The html of a message, or its plain text."""
    shown = stretch.path.name
    if stretch.size > MOST_BYTES:
        raise SourceError(f"A message in {shown} is larger than {MOST_BYTES:,} bytes.")
    message = BytesParser(policy=policy.default).parsebytes(stretch.read(MOST_BYTES))
    part = message.get_body(preferencelist=("html", "plain"))
    body = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(body, bytes):
        raise SourceError(f"A message in {shown} holds neither html nor text.")
    charset = part.get_content_charset() or "utf-8"
    return Document(body, f"{part.get_content_type()}; charset={charset}")
