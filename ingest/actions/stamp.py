"""Have authorities stamp the newest link of the chain, and so all before it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings

from ingest.models import Seal, TimeStamp
from ingest.queue import finish
from ingest.stamping import StampError, ask, stamped_at


@dataclass(frozen=True, slots=True)
class Given:
    """What an authority answered, and when it says it saw the link."""

    response: bytes
    at: datetime


def wish_for_stamps(*, now: datetime) -> int:
    """Note which authorities are to be asked about the newest link. Returns how many.

    Each is asked for one stamp at a time, and not more often than the settings say.
    """
    newest = Seal.objects.order_by("-number").first()
    if newest is None:
        return 0
    every = timedelta(minutes=settings.TIME_STAMP_MINUTES_BETWEEN)
    wished = 0
    for authority in settings.TIME_STAMP_AUTHORITIES:
        last = TimeStamp.objects.filter(authority=authority).order_by("-pk").first()
        if last is not None and (_is_open(last) or last.asked_at > now - every):
            continue
        _row, is_new = TimeStamp.objects.get_or_create(
            seal=newest, authority=authority, defaults={"asked_at": now}
        )
        wished += is_new
    return wished


def fetch_stamp(row: TimeStamp) -> Given:
    """Ask the authority, and look at its answer before it is kept. Raises StampError."""
    if settings.TIME_STAMP_CERTIFICATES is None:
        raise StampError("Nothing vouches for the authority: set TIME_STAMP_CERTIFICATES.")
    response = ask(row.authority, row.seal.digest)
    try:
        at = stamped_at(response, row.seal.digest, settings.TIME_STAMP_CERTIFICATES)
    except StampError as sentence:
        raise StampError(f"The stamp of {row.authority} is not kept. {sentence}") from sentence
    return Given(response, at)


def record_stamp(row: TimeStamp, given: Given, now: datetime) -> None:
    """Keep a stamp. Repeating it changes nothing."""
    open_rows = TimeStamp.objects.filter(pk=row.pk, done_at=None)
    open_rows.update(response=given.response, stamped_at=given.at)
    finish(row, now)


def _is_open(row: TimeStamp) -> bool:
    return row.done_at is None and row.parked_at is None
