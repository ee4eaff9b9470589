"""Seal captures into the chain, and look whether the chain holds."""

import hashlib
from collections.abc import Iterator
from datetime import datetime

from django.db import connection, transaction

from ingest.chain import BEGINNING, link
from ingest.models import Capture, Seal

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


def check_chain() -> int:
    """Check every link and the bytes behind it. Returns how many hold.

    Raises BrokenChain for the first that does not.
    """
    digest, count = BEGINNING, 0
    for count, seal in enumerate(_links(), 1):
        capture = seal.capture
        shown = f"Link {seal.number} ({capture.url}, captured {capture.captured_at:%Y-%m-%d %H:%M})"
        if seal.number != count:
            raise BrokenChain(f"Link {count} is missing: after {count - 1} comes {seal.number}.")
        digest = _link(digest, capture, seal.operator)
        if seal.digest != digest:
            raise BrokenChain(f"{shown} is broken: what stands in it is not what was sealed.")
        if (found := _digest_of(capture)) != capture.sha256:
            reason = "its file is not the one captured" if found else "its file cannot be read"
            raise BrokenChain(f"{shown} is broken: {reason}.")
    return count


def _links() -> Iterator[Seal]:
    return Seal.objects.select_related("capture").order_by("number").iterator(chunk_size=BATCH)


def _link(previous: str, capture: Capture, operator: str) -> str:
    return link(
        previous,
        url=capture.url,
        captured_at=capture.captured_at,
        operator=operator,
        sha256=capture.sha256,
    )


def _digest_of(capture: Capture) -> str:
    """SHA-256 of the bytes in the archive; empty where they cannot be read."""
    digest = hashlib.sha256()
    try:
        with capture.body.open("rb") as kept:
            for chunk in kept.chunks():
                digest.update(chunk)
    except (OSError, ValueError):
        return ""
    return digest.hexdigest()
