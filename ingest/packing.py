"""Unpack what servers send packed, stopping at a limit, so that a bomb does not go off."""

import zlib
from collections.abc import Iterable


class PackingError(Exception):
    """Data that is packed wrongly or breaks off; the message says how."""


class UnpacksTooLarge(PackingError):
    """More bytes unpacked than the limit."""


def unpacked(chunks: Iterable[bytes], most: int) -> bytes:
    """Gzip or zlib data unpacked. Raises UnpacksTooLarge past the limit, else PackingError."""
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
    parts, size = [], 0
    try:
        for chunk in chunks:
            part = unpacker.decompress(chunk, most - size + 1)
            size += len(part)
            if size > most:
                raise UnpacksTooLarge(f"unpacks to more than {most:,} bytes")
            parts.append(part)
    except zlib.error as error:
        raise PackingError(f"is packed wrongly: {error}") from error
    if not unpacker.eof:
        raise PackingError("breaks off before its packed data ends")
    return b"".join(parts)
