"""Seal captures into the chain, and look whether the chain holds."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db import connection, transaction

from ingest.actions.keep import NotKept, bytes_of, file_of
from ingest.chain import BEGINNING, link
from ingest.models import Capture, CaptureKind, Seal
from ingest.stamping import StampError, stamped_at

BATCH = 500

#: One sealer at a time, so that no two captures follow the same link.
SEALING_LOCK = 7_201_146


class BrokenChain(Exception):
    """The first link that does not hold; the message is a sentence that names it."""


def seal_captures(*, now: datetime) -> int:
    """Seal what was captured since, in the order of capture. Returns how many links were added."""
    sealed = 0
    while count := seal_batch(now=now):
        sealed += count
    return sealed


@transaction.atomic
def seal_batch(*, now: datetime) -> int:
    """Add links for the oldest captures that have none. Repeating it changes nothing."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SEALING_LOCK])
    last = Seal.objects.order_by("-number").first()
    length, digest = (last.number, last.digest) if last else (0, BEGINNING)
    waiting = Capture.objects.filter(seal=None).select_related("captured_by").order_by("pk")
    seals = []
    for number, capture in enumerate(waiting[:BATCH], length + 1):
        operator = capture.captured_by.get_username() if capture.captured_by else ""
        digest = _link(digest, capture, operator)
        seals.append(
            Seal(number=number, capture=capture, operator=operator, digest=digest, sealed_at=now)
        )
    Seal.objects.bulk_create(seals)
    return len(seals)


@dataclass(slots=True)
class Checked:
    """How many links hold, and how many time stamps over them, those apart nobody can check."""

    links: int = 0
    stamps: int = 0
    unchecked: int = 0


def check_chain(certificates: Path | None = None) -> Checked:
    """Check every link, the record behind it, and the stamps over it by these certificates.

    Raises BrokenChain for the first that does not hold.
    """
    previous, checked = BEGINNING, Checked()
    for seal in _links():
        count = checked.links + 1
        if seal.number != count:
            raise BrokenChain(f"Link {count} is missing: after {count - 1} comes {seal.number}.")
        if reason := _why_broken(seal, previous) or _why_not_stamped(seal, certificates, checked):
            capture = seal.capture
            shown = f"{capture.url}, captured {capture.captured_at:%Y-%m-%d %H:%M}"
            raise BrokenChain(f"Link {seal.number} ({shown}) is broken: {reason}.")
        previous, checked.links = seal.digest, count
    return checked


def _why_not_stamped(seal: Seal, certificates: Path | None, checked: Checked) -> str:
    """What does not hold of the stamps over a link; empty where all do. Counts those that do."""
    for stamp in seal.stamps.all():
        if stamp.done_at is None:
            continue
        if certificates is None:
            checked.unchecked += 1
            continue
        try:
            at = stamped_at(bytes(stamp.response or b""), seal.digest, certificates)
        except StampError as sentence:
            return f"the time stamp of {stamp.authority}: {str(sentence).removesuffix('.')}"
        if at != stamp.stamped_at:
            return f"the time stamp of {stamp.authority} says {at:%Y-%m-%d %H:%M:%S}, its row not"
        checked.stamps += 1
    return ""


def _why_broken(seal: Seal, previous: str) -> str:
    """What does not hold at a link; empty where all does."""
    capture = seal.capture
    if seal.digest != _link(previous, capture, seal.operator):
        return "what stands in it is not what was sealed"
    if capture.expired_at:
        return "" if capture.kind == CaptureKind.FEED else "only feed documents expire"
    earlier = capture.revisits
    try:
        file = file_of(capture)
    except NotKept:
        return "its file cannot be read"
    if capture.record_id and hashlib.sha256(file).hexdigest() != capture.record_sha256:
        return "its file is not the record that was sealed"
    if earlier is not None and earlier.expired_at and capture.kind == CaptureKind.FEED:
        return ""
    try:
        body = bytes_of(capture)
    except NotKept as sentence:
        return f"its bytes cannot be had: {str(sentence).removesuffix('.')}"
    if hashlib.sha256(body).hexdigest() != capture.sha256:
        return "its file is not the one captured"
    return ""


def _links() -> Iterator[Seal]:
    sealed = Seal.objects.select_related("capture__revisits").prefetch_related("stamps")
    return sealed.order_by("number").iterator(chunk_size=BATCH)


def _link(previous: str, capture: Capture, operator: str) -> str:
    return link(
        previous,
        url=capture.url,
        captured_at=capture.captured_at,
        operator=operator,
        sha256=capture.sha256,
        kind=capture.kind,
        record_sha256=capture.record_sha256,
    )
