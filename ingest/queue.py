"""How every stage works: claim a row, work with no transaction open, record.

The row is the job. A worker that dies leaves a row whose `retry_at` passes, and another takes it;
recording twice changes nothing. So no message and no process has to survive anything.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from celery import current_app
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from ingest.models.queued import MOST_ATTEMPTS, Queued, QueuedQuerySet

log = logging.getLogger(__name__)

Row = TypeVar("Row", bound=Queued)
Result = TypeVar("Result")

#: Waiting time after the first failure; each further one waits twice as long.
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=6)
LONGEST_PAUSE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Stage(Generic[Row, Result]):
    """One stage of the line, for rows of one noun.

    `work` may take long and touches no transaction; `record` writes its result in one.
    """

    name: str
    waiting: Callable[[datetime], QueuedQuerySet]
    work: Callable[[Row], Result]
    record: Callable[[Row, Result, datetime], None]


def lease() -> timedelta:
    """How long a claimed row is left alone: longer than a stage may run."""
    return timedelta(seconds=settings.STAGE_TIME_LIMIT_SECONDS + settings.STAGE_GRACE_SECONDS)


def wait_after(attempts: int) -> timedelta:
    """How long to wait after so many failed attempts."""
    return min(FIRST_WAIT * 2 ** max(attempts - 1, 0), LONGEST_WAIT)


@transaction.atomic
def claim(stage: Stage[Row, Result], now: datetime) -> Row | None:
    """Take the oldest waiting row, count the attempt, and keep others off it for a while.

    A row whose workers died every time they had it is parked instead, and nothing is taken.
    """
    row: Row | None = stage.waiting(now).select_for_update(skip_locked=True, of=("self",)).first()
    if row is None:
        return None
    if row.attempts >= MOST_ATTEMPTS:
        row.parked_at = now
        row.failure = row.failure or f"The worker died {row.attempts} times while it had this row."
        row.save(update_fields=["parked_at", "failure"])
        return row
    row.attempts += 1
    row.retry_at = now + lease()
    row.save(update_fields=["attempts", "retry_at"])
    return row


def record_failure(row: Queued, error: Exception, now: datetime) -> None:
    """Keep what went wrong as a sentence, and try again later or park the row."""
    row.failure = str(error) or type(error).__name__
    if row.attempts >= MOST_ATTEMPTS:
        row.parked_at = now
    else:
        # A server may have asked to be left alone for longer.
        asked_for: timedelta = getattr(error, "asked_for", None) or timedelta()
        row.retry_at = now + max(wait_after(row.attempts), min(asked_for, LONGEST_PAUSE))
    row.save(update_fields=["failure", "retry_at", "parked_at"])


def drain(
    stage: Stage[Row, Result],
    *,
    now: Callable[[], datetime] = timezone.now,
    within: timedelta | None = None,
) -> int:
    """Deal with waiting rows until none is left or the time is nearly up. Returns how many.

    The time is two thirds of what a stage may take, or `within`.

    The next stage is nudged after the first row and at the end, so that rows flow on while
    later ones are still being worked on.
    """
    until = now() + (within or timedelta(seconds=settings.STAGE_TIME_LIMIT_SECONDS * 2 / 3))
    done = 0
    while (at := now()) < until and (row := claim(stage, at)) is not None:
        if row.parked_at is not None:
            continue
        if deal_with(stage, row, now=now):
            done += 1
            if done == 1:
                nudge(settings.NEXT_STAGE.get(stage.name))
    if done > 1:
        nudge(settings.NEXT_STAGE.get(stage.name))
    if now() >= until:
        nudge(stage.name)
    return done


def deal_with(stage: Stage[Row, Result], row: Row, *, now: Callable[[], datetime]) -> bool:
    """Work on one claimed row and record what came of it. A failure is kept, never raised."""
    try:
        result = stage.work(row)
        with transaction.atomic():
            stage.record(row, result, now())
    except Exception as error:
        log.warning("%s: row %s: %s", stage.name, row.pk, error, exc_info=not str(error))
        record_failure(row, error, now())
        return False
    return True


def finish(row: Queued, now: datetime) -> bool:
    """Mark a row as dealt with. False when somebody else already has: then write nothing more."""
    rows = type(row)._default_manager.filter(pk=row.pk, done_at=None)
    return bool(rows.update(done_at=now, failure="", retry_at=None))


def nudge(stage: str | None) -> None:
    """Tell a stage to look, once what was written is there to be seen.

    A broker that is away is no error: the schedule looks again within a minute.
    """
    if stage is None:
        return
    transaction.on_commit(lambda: _send(stage))


def _send(stage: str) -> None:
    try:
        current_app.send_task(
            stage, expires=settings.STAGE_INTERVAL_SECONDS, retry=False, ignore_result=True
        )
    except Exception as error:
        log.warning("Could not nudge %s: %s", stage, error)
