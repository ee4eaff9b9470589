"""Records as web archives keep them (WARC 1.1, ISO 28500): one sight of some bytes, one file."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from urllib.parse import quote
from uuid import UUID, uuid4

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from ingest.packing import PackingError, unpacked

MOST_BYTES = 256 * 1024 * 1024

_SAME_BYTES = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
_NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
#: What the fetcher has already undone; kept under another name, as archives do.
_UNDONE = "transfer-encoding"


class RecordError(Exception):
    """A file that holds no record one can read; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said along with a document."""

    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    server: str = ""  # the address that answered


@dataclass(frozen=True, slots=True)
class Sight:
    """Bytes as they came, where and when. Without an answer they came from no server."""

    url: str
    at: datetime
    content_type: str
    payload: bytes
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """The record that holds the bytes a later one saw again."""

    id: UUID
    url: str
    at: datetime
    payload_sha256: str


@dataclass(frozen=True, slots=True)
class Record:
    """A record ready to be kept: its id, all its bytes, and their digest."""

    id: UUID
    file: bytes

    @property
    def sha256(self) -> str:
        """SHA-256 of the whole file."""
        return hashlib.sha256(self.file).hexdigest()


def written(sight: Sight, earlier: Earlier | None = None) -> Record:
    """The record of a sight; where the bytes are those of an earlier one, it only refers there."""
    record_id, file = uuid4(), BytesIO()
    writer = WARCWriter(file, gzip=True, warc_version="WARC/1.1")
    http = _http_headers(sight.answer) if sight.answer else None
    payload = b"" if earlier else sight.payload
    kind = "revisit" if earlier else "response" if http else "resource"
    digest = earlier.payload_sha256 if earlier else hashlib.sha256(payload).hexdigest()
    block = (http.headers_buff if http else b"") + payload
    headers = {
        "WARC-Record-ID": f"<urn:uuid:{record_id}>",
        "WARC-Date": _date(sight.at),
        **(
            {"WARC-IP-Address": sight.answer.server} if sight.answer and sight.answer.server else {}
        ),
        **(_referring(earlier, sight.answer) if earlier else {}),
        "WARC-Payload-Digest": f"sha256:{digest}",
        "WARC-Block-Digest": f"sha256:{hashlib.sha256(block).hexdigest()}",
    }
    record = writer.create_warc_record(
        _line(sight.url),
        kind,
        payload=BytesIO(payload),
        length=len(payload),
        warc_content_type="" if http else _line(sight.content_type) or "application/octet-stream",
        warc_headers_dict=headers,
        http_headers=http,
    )
    writer.write_record(record)
    return Record(record_id, file.getvalue())


def body_in(file: bytes) -> bytes | None:
    """The bytes a record holds, unpacked; None where it refers to an earlier one.

    Raises RecordError where the file holds anything but one whole record.
    """
    try:
        # Unpacked here, as the library takes a file that breaks off for a whole one.
        plain = unpacked([file], MOST_BYTES)
        record = next(ArchiveIterator(BytesIO(plain), check_digests="raise"))
        payload: bytes = record.raw_stream.read()
    except StopIteration:
        raise RecordError("It holds no record.") from None
    except (ArchiveLoadFailed, PackingError, ValueError, EOFError) as error:
        raise RecordError(f"It holds no record that can be read ({error}).") from error
    return None if record.rec_type == "revisit" else _unpacked(payload, record.http_headers)


def _unpacked(payload: bytes, head: StatusAndHeaders | None) -> bytes:
    """The document itself, where the server sent it packed."""
    encoding = head.get_header("content-encoding", "") if head else ""
    if encoding.strip().lower() in {"", "identity"}:
        return payload
    try:
        return unpacked([payload], MOST_BYTES)
    except PackingError as error:
        raise RecordError(f"What it holds {error}.") from error


def _http_headers(answer: Answer) -> StatusAndHeaders:
    """The answer's head as archives write it."""
    headers = [
        (f"X-Archive-Orig-{name}" if name.lower() == _UNDONE else _ascii(name), _ascii(value))
        for name, value in answer.headers
    ]
    status = f"{answer.status} {_ascii(answer.reason)}".strip()
    head = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
    head.compute_headers_buffer()
    return head


def _referring(earlier: Earlier, answer: Answer | None) -> dict[str, str]:
    not_modified = answer is not None and answer.status == 304
    return {
        "WARC-Profile": _NOT_MODIFIED if not_modified else _SAME_BYTES,
        "WARC-Refers-To": f"<urn:uuid:{earlier.id}>",
        "WARC-Refers-To-Target-URI": _line(earlier.url),
        "WARC-Refers-To-Date": _date(earlier.at),
    }


def _date(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _ascii(written: str) -> str:
    """What stands in the head of an answer: anything else with percent signs."""
    return "".join(sign if " " <= sign <= "~" else quote(sign) for sign in written)


def _line(written: str) -> str:
    """What stands in a header: no line breaks, nothing unprintable, no blanks around it."""
    return "".join(sign if sign.isprintable() else quote(sign) for sign in written).strip()
