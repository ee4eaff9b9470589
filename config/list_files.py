"""Get the bytes of a control list: from a path, or from its address on the web."""

from pathlib import Path

from django.conf import settings

from entities.lists import ListFileError
from entities.lists.unpacking import MOST_BYTES
from ingest.fetching import fetch

#: A list has tens of megabytes, and its server may be slow.
MOST_SECONDS = 240.0


def is_address(text: str) -> bool:
    """Whether this is an address on the web and no path."""
    return text.startswith(("http://", "https://"))


def bytes_at(place: str) -> bytes:
    """The bytes at a path or address. Raises ListFileError or FetchError with a sentence."""
    if is_address(place):
        return fetch(
            place,
            allow_loopback=settings.FETCH_ALLOW_LOOPBACK,
            most_bytes=MOST_BYTES,
            most_seconds=MOST_SECONDS,
        ).body
    path = Path(place)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ListFileError(f"“{path}” is larger than {MOST_BYTES:,} bytes.")
        return path.read_bytes()
    except OSError as error:
        raise ListFileError(f"“{path}” cannot be read: {error.strerror}.") from error
