"""Keep what was seen: a record in the archive, and a row that the chain will cover."""

import hashlib
from datetime import datetime

from django.core.files.base import ContentFile

from accounts.models import User
from ingest.fetching import Response
from ingest.models import Capture, CaptureKind, Feed
from ingest.models.capture import archive
from ingest.records import Answer, Earlier, RecordError, Sight, body_in, written


class NotKept(Exception):
    """Bytes that are not in the archive, or not as they were; the message says why."""


def keep(
    body: bytes, content_type: str, *, url: str, now: datetime, by: User | None = None
) -> Capture:
    """Keep bytes that came from no server: a file, a newsletter, a text that was pasted."""
    sight = Sight(url, now, content_type, body)
    return _keep(sight, body, url=url, kind=CaptureKind.ARTICLE, by=by)


def keep_response(
    response: Response,
    *,
    url: str,
    now: datetime,
    by: User | None = None,
    feed: Feed | None = None,
) -> Capture:
    """Keep what a server answered when `url` was asked for, as a document of `feed` if named.

    Bytes already in the archive are referred to, not stored again.
    """
    answer = Answer(response.status, response.reason, response.headers, response.server)
    sight = Sight(response.url, now, response.content_type, response.payload, answer)
    kind = CaptureKind.FEED if feed else CaptureKind.ARTICLE
    return _keep(sight, response.body, url=url, kind=kind, by=by, feed=feed)


def keep_unchanged(response: Response, capture: Capture, *, now: datetime) -> Capture:
    """Keep that a server said a document is as it was when `capture` was made."""
    answer = Answer(response.status, response.reason, response.headers, response.server)
    sight = Sight(response.url, now, capture.content_type, b"", answer)
    earlier = capture.revisits or capture
    row = Capture(
        kind=capture.kind,
        url=capture.url,
        captured_at=now,
        feed_id=capture.feed_id,
        content_type=capture.content_type,
        size=capture.size,
        sha256=capture.sha256,
        payload_sha256=capture.payload_sha256,
    )
    return _stored(row, sight, earlier)


def bytes_of(capture: Capture) -> bytes:
    """The bytes as captured, unpacked. Raises NotKept where the archive has them no more."""
    file = file_of(capture)
    if capture.record_id is None:
        return file
    try:
        body = body_in(file)
    except RecordError as error:
        raise NotKept(f"The record {capture.record_id} cannot be read: {error}") from error
    if body is not None:
        return body
    if capture.revisits is None:
        raise NotKept(f"The record {capture.record_id} refers to one that is not on file.")
    return bytes_of(capture.revisits)


def file_of(capture: Capture) -> bytes:
    """The file of a capture as it lies in the archive. Raises NotKept where there is none."""
    if capture.expired_at:
        raise NotKept(f"Its document expired on {capture.expired_at:%Y-%m-%d}.")
    try:
        with archive().open(capture.body.name or "", "rb") as kept:
            return bytes(kept.read())
    except (OSError, ValueError) as error:
        raise NotKept(f"The file {capture.body.name} cannot be read ({error}).") from error


def _keep(
    sight: Sight,
    body: bytes,
    *,
    url: str,
    kind: CaptureKind,
    by: User | None,
    feed: Feed | None = None,
) -> Capture:
    row = Capture(
        kind=kind,
        url=url[:2000],
        captured_at=sight.at,
        captured_by=by,
        feed=feed,
        content_type=sight.content_type.replace("\0", "")[:200],
        size=len(body),
        sha256=hashlib.sha256(body).hexdigest(),
        payload_sha256=hashlib.sha256(sight.payload).hexdigest(),
    )
    same = Capture.objects.kept_whole(
        sha256=row.sha256, payload_sha256=row.payload_sha256, kind=kind
    )
    return _stored(row, sight, same.first())


def _stored(row: Capture, sight: Sight, earlier: Capture | None) -> Capture:
    """Write the record first, then the row: a row without its record would be a broken link."""
    refers_to = None
    if earlier is not None and earlier.record_id is not None:
        refers_to = Earlier(
            earlier.record_id, earlier.url, earlier.captured_at, earlier.payload_sha256
        )
        row.revisits = earlier
    record = written(sight, refers_to)
    row.record_id, row.record_sha256 = record.id, record.sha256
    place = f"records/{sight.at:%Y/%m/%d/%H}/{record.id}.warc.gz"
    row.body.name = archive().save(place, ContentFile(record.file))
    row.save(force_insert=True)
    return row
