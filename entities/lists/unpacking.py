"""The text of a file as it came: packed or not, and no larger than it may be."""

import zlib

from entities.lists.entry import ListFileError

#: The largest list has some 35 MB.
MOST_BYTES = 300 * 1024 * 1024

_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"


def text_of(body: bytes) -> str:
    """The text of a list file. Raises ListFileError for bytes that hold none."""
    if body.startswith(_ZIP):
        raise ListFileError("The file is a zip archive. Unpack it and give the file inside.")
    plain = _unpacked(body) if body.startswith(_GZIP) else body
    if not plain.strip():
        raise ListFileError("The file is empty.")
    try:
        return plain.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ListFileError(
            f"The file is no text in UTF-8: byte {error.start:,} is {plain[error.start]:#04x}."
        ) from error


def _unpacked(body: bytes) -> bytes:
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        plain = unpacker.decompress(body, MOST_BYTES + 1)
    except zlib.error as error:
        raise ListFileError(f"The file is packed wrongly: {error}.") from error
    if len(plain) > MOST_BYTES:
        raise ListFileError(f"The file unpacks to more than {MOST_BYTES:,} bytes.")
    if not unpacker.eof:
        raise ListFileError("The packed file breaks off before its end. Fetch it again.")
    return plain
