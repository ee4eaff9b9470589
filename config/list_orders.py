"""The stage that imports ordered list files: fetch, take in, look for links, tell the outcome."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.core.files.uploadedfile import UploadedFile
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from config.list_files import bytes_at
from config.models import ListOrder, ListSchedule
from entities.actions.lists.deciding import CannotDecide, confirm
from entities.actions.lists.linking import propose_links
from entities.actions.lists.receiving import (
    Given,
    KnownFile,
    Progress,
    take_in,
    take_statistics,
)
from entities.lists import READERS, ListFileError
from entities.models import FileState, ListFile
from entities.models.list_file import archive
from ingest.queue import Stage, drain, finish, nudge

IMPORT = "config.import_lists"
#: How often at most the progress is written down, in entries.
_STEP = 2000


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an order, as a sentence, and the file, where one was taken in."""

    sentence: str
    file: ListFile | None = None


def import_ordered(*, now: Callable[[], datetime] = timezone.now) -> int:
    """Order what the schedule asks for, then deal with every order. Returns how many."""
    order_scheduled(now=now())
    return drain(STAGE, now=now)


@transaction.atomic
def order_scheduled(*, now: datetime) -> int:
    """Order the lists whose time has come. Returns how many."""
    due = [
        one
        for one in ListSchedule.objects.select_for_update().filter(is_on=True)
        if one.asked_at is None or one.asked_at + timedelta(hours=one.hours) <= now
    ]
    for one in due:
        ListSchedule.objects.filter(pk=one.pk).update(asked_at=now)
        if not ListOrder.objects.unfinished().filter(reader=one.reader).exists():
            order(one.reader, READERS[one.reader].address, by=None, now=now)
    return len(due)


def order(
    reader: str,
    place: str,
    *,
    by: User | None,
    now: datetime,
    upload: str = "",
    day: date | None = None,
    completeness: str = "",
) -> ListOrder:
    """Have a list file imported. `upload` is where its bytes lie, if they were uploaded."""
    made: ListOrder = ListOrder.objects.create(
        reader=reader,
        place=place,
        upload=upload,
        day=day,
        completeness=completeness,
        by=by,
        asked_at=now,
    )
    nudge(IMPORT)
    return made


def order_applying(
    file: ListFile, *, as_partial: bool, why: str, by: User, now: datetime
) -> ListOrder:
    """Have a held file applied."""
    made: ListOrder = ListOrder.objects.create(
        reader=file.reader,
        place=file.origin,
        file=file,
        decision="partial" if as_partial else "apply",
        why=why,
        by=by,
        asked_at=now,
    )
    nudge(IMPORT)
    return made


def keep_upload(uploaded: UploadedFile) -> str:
    """Put uploaded bytes where raw list files lie. Returns the name under which they do."""
    digest = hashlib.sha256()
    for chunk in uploaded.chunks():
        digest.update(chunk)
    sha256 = digest.hexdigest()
    name, storage = f"lists/{sha256[:2]}/{sha256}", archive()
    if not storage.exists(name):
        uploaded.seek(0)
        storage.save(name, uploaded)
    return name


def _work(asked: ListOrder) -> Outcome:
    """Import the file. What cannot be read is an outcome; what cannot be fetched is tried again."""
    with _heard(asked) as progress:
        progress("fetching", 0, 0)
        try:
            file = _taken_in(asked, progress)
        except (CannotDecide, KnownFile) as known:
            return Outcome(str(known), getattr(known, "file", asked.file))
        except ListFileError as error:
            return Outcome(_("Nothing was changed. %(why)s") % {"why": error})
        if file.state == FileState.HELD:
            held = _("Held, nothing was changed: %(doubts)s")
            return Outcome(held % {"doubts": " ".join(file.doubts)}, file)
        progress("linking", 0, 0)
        take_statistics()
        linked = propose_links(now=timezone.now())
    sentence = _("%(n)s entries applied; links: %(rule)s by rule, %(proposed)s proposed.")
    made = {"n": file.entries, "rule": linked.by_rule, "proposed": linked.proposed}
    return Outcome(sentence % made, file)


def _taken_in(asked: ListOrder, progress: Progress) -> ListFile:
    """The file, imported; or applied in spite of doubts, where that was ordered."""
    now = timezone.now()
    if asked.decision and asked.file is not None:
        is_part = asked.decision == "partial"
        return confirm(
            asked.file, why=asked.why, by=asked.by, now=now, as_partial=is_part, progress=progress
        )
    given = Given(_bytes(asked), asked.reader, asked.place, asked.day, asked.completeness)
    return take_in(given, by=asked.by, now=now, progress=progress)


def _bytes(asked: ListOrder) -> bytes:
    if not asked.upload:
        return bytes_at(asked.place)
    with asked.upload.open("rb") as kept:
        body: bytes = kept.read()
    return body


def _record(asked: ListOrder, outcome: Outcome, now: datetime) -> None:
    if finish(asked, now):
        ListOrder.objects.filter(pk=asked.pk).update(
            outcome=outcome.sentence, file=outcome.file, step=""
        )


@contextmanager
def _heard(asked: ListOrder) -> Iterator[Callable[[str, int, int], None]]:
    """Writes progress down beside the import's transaction, so that it is seen while it runs."""
    beside = connection.copy()
    last = ("", 0)

    def hear(step: str, reached: int, goal: int) -> None:
        nonlocal last
        if step == last[0] and reached < last[1] + _STEP and reached != goal:
            return
        last = (step, reached)
        with beside.cursor() as cursor:
            cursor.execute(
                "UPDATE config_listorder SET step = %s, reached = %s, goal = %s WHERE id = %s",
                [step, reached, goal, asked.pk],
            )

    try:
        yield hear
    finally:
        beside.close()


STAGE: Stage[ListOrder, Outcome] = Stage(
    name=IMPORT, waiting=ListOrder.objects.waiting, work=_work, record=_record
)
