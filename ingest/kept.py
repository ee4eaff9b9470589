"""What is said of captures on pages: where each is kept, how it is sealed, who stamped it."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from ingest.models import Capture, Seal, TimeStamp
from ingest.room import free_bytes, is_low


@dataclass(frozen=True, slots=True)
class Stamped:
    """An authority and its last stamp; None where it has given none."""

    authority: str
    stamp: TimeStamp | None


@dataclass(frozen=True, slots=True)
class ArchiveState:
    """How the archive stands."""

    last: Seal | None  # the newest link; its number is how many there are
    unsealed: int
    stamped: list[Stamped]
    free_bytes: int
    is_paused: bool
    days: int  # that feed documents are kept


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of the bytes a version was read from."""

    capture: Capture
    seal: Seal | None
    stamp: TimeStamp | None
    seen_again: int
    last_seen_at: datetime | None


def archive_state() -> ArchiveState:
    """How the archive stands, in a few queries that count no long table."""
    latest = (
        TimeStamp.objects.filter(
            done_at__isnull=False, authority__in=settings.TIME_STAMP_AUTHORITIES
        )
        .order_by("authority", "-seal__number")
        .distinct("authority")
        .select_related("seal")
    )
    by_authority = {stamp.authority: stamp for stamp in latest}
    return ArchiveState(
        last=Seal.objects.order_by("-number").first(),
        unsealed=Capture.objects.filter(seal=None).count(),
        stamped=[
            Stamped(authority, by_authority.get(authority))
            for authority in settings.TIME_STAMP_AUTHORITIES
        ],
        free_bytes=free_bytes(),
        is_paused=is_low(),
        days=settings.FEED_DOCUMENT_DAYS,
    )


def kept(capture: Capture | None) -> Kept | None:
    """What is known of a capture; None where there is none."""
    if capture is None:
        return None
    seal = Seal.objects.filter(capture=capture).first()
    stamps = TimeStamp.objects.over(seal.number) if seal else TimeStamp.objects.none()
    again = capture.revisited_by.order_by("-captured_at", "-pk")
    last = again.first()
    return Kept(
        capture=capture,
        seal=seal,
        stamp=stamps.select_related("seal").first(),
        seen_again=again.count() if last else 0,
        last_seen_at=last.captured_at if last else None,
    )
