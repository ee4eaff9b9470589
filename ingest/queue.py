"""How every stage works: claim a row, work with no transaction open, record.

The row is the job. A worker that dies leaves a row whose `retry_at` passes, and another takes it;
recording twice changes nothing. So no message and no process has to survive anything.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from celery import current_app
from django.conf import settings
from django.db import connection, transaction
from django.db.models import F, Model
from django.utils import timezone

from ingest.models.queued import MOST_ATTEMPTS, Queued, QueuedQuerySet

log = logging.getLogger(__name__)

Row = TypeVar("Row", bound=Queued)
Result = TypeVar("Result")

LONGEST_WAIT = timedelta(hours=6)
LONGEST_PAUSE = timedelta(days=7)
#: Results are recorded after so long, however many rows are still to be worked on.
A_WHILE = timedelta(seconds=2)


@dataclass(frozen=True, slots=True)
class Stage(Generic[Row, Result]):
    """One stage of the line, for rows of one noun.

    `work` may take long and touches no transaction; `record` writes its result in one. A stage
    that does better with several rows at once says so in `together`.
    """

    name: str
    waiting: Callable[[datetime], QueuedQuerySet]
    work: Callable[[Row], Result]
    record: Callable[[Row, Result, datetime], None]
    together: "Together[Row, Result] | None" = None


@dataclass(frozen=True, slots=True)
class Together(Generic[Row, Result]):
    """How a stage deals with several rows in one go, by which nothing but the cost may change."""

    most: int
    prepare: Callable[[Sequence[Row]], Callable[[Row], Result]]  # fetches once what all work needs
    record: Callable[[Sequence[tuple[Row, Result]], datetime], None]


def lease() -> timedelta:
    """How long a claimed row is left alone: longer than a stage may run."""
    return timedelta(seconds=settings.STAGE_TIME_LIMIT_SECONDS + settings.STAGE_GRACE_SECONDS)


def wait_after(attempts: int) -> timedelta:
    """How long to wait after so many failed attempts."""
    first = timedelta(seconds=settings.STAGE_FIRST_WAIT_SECONDS)
    return min(first * 2 ** max(attempts - 1, 0), LONGEST_WAIT)


def claim(stage: Stage[Row, Result], now: datetime) -> Row | None:
    """Take the oldest waiting row, count the attempt, and keep others off it for a while.

    A row whose workers died every time they had it is parked instead, and nothing is taken.
    """
    return next(iter(claim_some(stage, now, most=1)), None)


@transaction.atomic
def claim_some(stage: Stage[Row, Result], now: datetime, *, most: int) -> list[Row]:
    """As `claim`, for the oldest waiting rows.

    Whatever was tried before is taken alone: it may be what its worker died of, and the others
    of its batch are not to share that more than once.
    """
    rows: list[Row] = list(
        stage.waiting(now).select_for_update(skip_locked=True, of=("self",))[:most]
    )
    if not rows:
        return []
    if rows[0].attempts >= MOST_ATTEMPTS:
        return [_park(rows[0], now)]
    taken = rows[:1] if rows[0].attempts else [row for row in rows if not row.attempts]
    for row in taken:
        row.attempts += 1
        row.retry_at = now + lease()
    type(rows[0])._default_manager.filter(pk__in=[row.pk for row in taken]).update(
        attempts=F("attempts") + 1, retry_at=now + lease()
    )
    return taken


def _park(row: Row, now: datetime) -> Row:
    row.parked_at = now
    row.failure = row.failure or f"The worker died {row.attempts} times while it had this row."
    row.save(update_fields=["parked_at", "failure"])
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

    The next stage is nudged after the first rows and at the end, so that rows flow on while
    later ones are still being worked on.
    """
    until = now() + (within or timedelta(seconds=settings.STAGE_TIME_LIMIT_SECONDS * 2 / 3))
    most = stage.together.most if stage.together else 1
    done = rounds = 0
    while (at := now()) < until and (rows := claim_some(stage, at, most=most)):
        if rows[0].parked_at is not None:
            continue
        if dealt := deal_with_all(stage, rows, now=now, until=until):
            done += dealt
            rounds += 1
            if rounds == 1:
                nudge(settings.NEXT_STAGE.get(stage.name))
    if rounds > 1:
        nudge(settings.NEXT_STAGE.get(stage.name))
    if now() >= until:
        nudge(stage.name)
    return done


def deal_with_all(
    stage: Stage[Row, Result], rows: Sequence[Row], *, now: Callable[[], datetime], until: datetime
) -> int:
    """Work on claimed rows and record what came of them. Returns how many went well.

    What is worked out is recorded before A_WHILE is over, so that a worker that dies loses
    little; rows the time does not suffice for are given back as if nobody had taken them.
    """
    together = stage.together
    if together is None or len(rows) == 1:
        return sum(deal_with(stage, row, now=now) for row in rows)
    work, done = _prepared(stage, rows), 0
    waiting = list(rows)
    while waiting and (began := now()) < until:
        worked: list[tuple[Row, Result]] = []
        while waiting and now() < min(until, began + A_WHILE):
            row = waiting.pop(0)
            try:
                worked.append((row, work(row)))
            except Exception as error:
                _note_failure(stage, row, error, now())
        done += _record_together(stage, worked, now=now)
    give_back(waiting)
    return done


def _prepared(stage: Stage[Row, Result], rows: Sequence[Row]) -> Callable[[Row], Result]:
    """The stage's work, with what these rows need at hand; else as for one row alone."""
    try:
        return stage.together.prepare(rows) if stage.together else stage.work
    except Exception as error:
        log.warning("%s: %s rows are worked on singly: %s", stage.name, len(rows), error)
        return stage.work


def _record_together(
    stage: Stage[Row, Result], worked: Sequence[tuple[Row, Result]], *, now: Callable[[], datetime]
) -> int:
    """Record results in one transaction; where one of them spoils it, each in its own."""
    if stage.together and len(worked) > 1:
        try:
            with transaction.atomic():
                stage.together.record(worked, now())
        except Exception as error:
            log.info("%s: %s rows are recorded singly: %s", stage.name, len(worked), error)
        else:
            return len(worked)
    return sum(_record_one(stage, row, result, now=now) for row, result in worked)


def _record_one(
    stage: Stage[Row, Result], row: Row, result: Result, *, now: Callable[[], datetime]
) -> bool:
    try:
        with transaction.atomic():
            stage.record(row, result, now())
    except Exception as error:
        _note_failure(stage, row, error, now())
        return False
    return True


def deal_with(stage: Stage[Row, Result], row: Row, *, now: Callable[[], datetime]) -> bool:
    """Work on one claimed row and record what came of it. A failure is kept, never raised."""
    try:
        result = stage.work(row)
    except Exception as error:
        _note_failure(stage, row, error, now())
        return False
    return _record_one(stage, row, result, now=now)


def _note_failure(stage: Stage[Row, Result], row: Row, error: Exception, now: datetime) -> None:
    log.warning("%s: row %s: %s", stage.name, row.pk, error, exc_info=not str(error))
    record_failure(row, error, now)


def give_back(rows: Sequence[Row]) -> None:
    """Put claimed rows back that nobody has worked on."""
    if rows:
        type(rows[0])._default_manager.filter(pk__in=[row.pk for row in rows], done_at=None).update(
            attempts=F("attempts") - 1, retry_at=None
        )


def finish(row: Queued, now: datetime) -> bool:
    """Mark a row as dealt with. False when somebody else already has: then write nothing more."""
    rows = type(row)._default_manager.filter(pk=row.pk, done_at=None)
    return bool(rows.update(done_at=now, failure="", retry_at=None))


def finish_all(rows: Sequence[Row], now: datetime) -> set[int]:
    """As `finish`, for rows of one noun. Returns the primary keys nobody else had dealt with."""
    if not rows:
        return set()
    table = connection.ops.quote_name(type(rows[0])._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} SET done_at = %s, failure = '', retry_at = NULL"
            " WHERE id = ANY(%s) AND done_at IS NULL RETURNING id",
            [now, in_order(type(rows[0]), (row.pk for row in rows))],
        )
        return {pk for (pk,) in cursor.fetchall()}


def in_order(noun: type[Model], keys: Iterable[int]) -> list[int]:
    """Lock rows by their primary keys, the lowest first, as everybody does who changes several.

    Else two transactions could each wait for what the other holds.
    """
    rows = noun._default_manager.filter(pk__in=set(keys)).order_by("pk")
    return list(rows.select_for_update(no_key=True).values_list("pk", flat=True))


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
