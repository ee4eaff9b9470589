"""Take in a file of control lists: keep it raw, compare it, apply it or ask a person."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pghistory
from django.core.files.base import ContentFile
from django.db import connection, transaction
from django.db.models import Max

from accounts.models import User
from entities.actions.changes import touch
from entities.actions.lists.applying import apply_list
from entities.actions.lists.stored import entries_of
from entities.lists import READERS, Entry, ListFileError, Reading
from entities.lists.dating import day_in
from entities.lists.difference import Difference, difference, drop_of
from entities.models import (
    Completeness,
    FileState,
    ListChange,
    ListFile,
    Listing,
    ListSnapshot,
    Quality,
    ReferenceKind,
)

#: One import at a time, so that each is compared with what the last one left.
_IMPORT_LOCK = 7_201_147
#: A file so much smaller than the last of its kind and form is asked about.
_SHRUNKEN = 0.9
_FORMS = ("{", "<")

#: What hears the step, how far it is, and how far it goes.
Progress = Callable[[str, int, int], None]


class KnownFile(Exception):
    """The same bytes were taken in before; the message says when, and what became of them."""

    def __init__(self, message: str, file: ListFile) -> None:
        super().__init__(message)
        self.file = file


@dataclass(frozen=True, slots=True)
class Given:
    """A file and what the person who gives it says of it."""

    body: bytes
    reader: str
    origin: str
    day: date | None = None
    completeness: str = ""


def silent(step: str, done: int, of: int) -> None:
    """A listener that does nothing."""


def take_in(
    given: Given, *, by: User | None, now: datetime, progress: Progress = silent
) -> ListFile:
    """Keep a file and apply it, or hold it where something speaks against it.

    Raises ListFileError for a file that cannot be read, KnownFile for one that was applied.
    """
    sha256 = hashlib.sha256(given.body).hexdigest()
    refuse_known(sha256)
    reading = _read(given.body, given.reader, progress)
    taken_on, basis = _day(given, reading, now)
    file = ListFile(
        reader=given.reader,
        origin=given.origin[:1000],
        sha256=sha256,
        size=len(given.body),
        received_at=now,
        by=by,
        taken_on=taken_on,
        taken_basis=basis,
        completeness=given.completeness or _completeness(given, reading, taken_on),
        state=FileState.HELD,
        entries=len(reading.entries),
        remarks=reading.remarks,
    )
    _keep_raw(file, given.body)
    with transaction.atomic(), pghistory.context(by=by.pk if by else None, why="list import"):
        _one_at_a_time()
        refuse_known(sha256)
        plan = _plan(file, reading.entries, progress)
        file.doubts = _doubts(file, given, reading, plan)
        file.counts = _expected(plan)
        file.save()
        if not file.doubts:
            _apply(file, plan, progress)
    return file


def refuse_known(sha256: str) -> None:
    """Raises KnownFile where these bytes were taken in before."""
    file = ListFile.objects.filter(sha256=sha256).first()
    if file is None:
        return
    day, short = f"{file.received_at:%Y-%m-%d}", file.short
    if file.state == FileState.APPLIED:
        raise KnownFile(
            f"The same file ({short}) was applied on {day}, as of {file.taken_on}. "
            "Nothing was changed.",
            file,
        )
    told = "is held since" if file.state == FileState.HELD else "was discarded; it came on"
    raise KnownFile(f"The same file ({short}) {told} {day}. Nothing was changed.", file)


def apply_held(file: ListFile, *, progress: Progress = silent) -> None:
    """Apply a kept file as it is, inside the caller's transaction."""
    with file.body.open("rb") as kept:
        body = kept.read()
    if hashlib.sha256(body).hexdigest() != file.sha256:
        raise ListFileError(f"The kept file {file.short} is not the one that came.")
    reading = _read(body, file.reader, progress)
    _one_at_a_time()
    _apply(file, _plan(file, reading.entries, progress), progress)


def take_statistics() -> None:
    """Tell the planner what was imported; by itself PostgreSQL looks only some time later."""
    tables = [connection.ops.quote_name(model._meta.db_table) for model in (Listing, ListChange)]
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(tables)}")


def _read(body: bytes, reader: str, progress: Progress) -> Reading:
    def heard(count: int) -> None:
        if count % 1000 == 0:
            progress("reading", count, 0)

    reading = READERS[reader].read(body, heard)
    if not reading.entries:
        raise ListFileError("The file holds no entry.")
    progress("reading", len(reading.entries), len(reading.entries))
    return reading


def _day(given: Given, reading: Reading, now: datetime) -> tuple[date, str]:
    """The day of a file: as said, as it says itself, as it came, or as its newest entry has it."""
    today = now.date()
    if given.day is not None:
        day, basis = given.day, "day given with the file"
    elif reading.taken_on is not None:
        day, basis = reading.taken_on, reading.taken_basis
    elif given.origin.startswith(("http://", "https://")):
        day, basis = today, "day it was fetched"
    else:
        starts = [start for entry in reading.entries if (start := day_in(entry.start))]
        past = [start for start in starts if start <= today]
        day = max(past, default=today)
        basis = "newest start printed in it" if past else "day it came"
    if not date(1990, 1, 1) <= day <= today:
        raise ListFileError(f"The day of the file, {day}, must be between 1990 and today.")
    return day, basis


def _completeness(given: Given, reading: Reading, taken_on: date) -> str:
    """Whether absence means anything: not in a file that is cut, or too short to be whole."""
    whole = len(reading.entries) >= READERS[given.reader].least_entries
    if whole and not reading.broken_off:
        return Completeness.COMPLETE
    last = _last_day(given.reader)
    if last is None or taken_on < last:
        return Completeness.PARTIAL
    # A new file should be whole: as such it is compared, and asked about.
    return Completeness.COMPLETE


def _last_day(reader: str) -> date | None:
    applied = ListFile.objects.filter(
        reader=reader, state=FileState.APPLIED, completeness=Completeness.COMPLETE
    )
    last: date | None = applied.aggregate(day=Max("taken_on"))["day"]
    return last


def _keep_raw(file: ListFile, body: bytes) -> None:
    path = file.body.field.generate_filename(file, "")
    if file.body.storage.exists(path):
        file.body.name = path
    else:
        file.body.save("", ContentFile(body), save=False)


def _plan(file: ListFile, entries: Sequence[Entry], progress: Progress) -> dict[str, Difference]:
    """What the file would change, list by list."""
    by_list: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_list[entry.control_list].append(entry)
    before = ListSnapshot.objects.filter(file__reader=file.reader, file__state=FileState.APPLIED)
    names = sorted({*by_list, *before.values_list("control_list", flat=True)})
    plan = {}
    for place, name in enumerate(names, 1):
        plan[name] = difference(entries_of(name, file.taken_on), by_list.get(name, []))
        progress("comparing", place, len(names))
    return plan


def _doubts(
    file: ListFile, given: Given, reading: Reading, plan: dict[str, Difference]
) -> list[str]:
    """Sentences that speak against applying the file without a person's word."""
    if file.completeness == Completeness.PARTIAL:
        return []
    doubts = []
    if reading.broken_off:
        doubts.append("The file breaks off in its last record.")
    if reading.stated is not None and reading.stated != len(reading.entries):
        doubts.append(
            f"The file says that it has {reading.stated:,} entries, and has "
            f"{len(reading.entries):,}."
        )
    least = READERS[given.reader].least_entries
    if len(reading.entries) < least and not given.completeness:
        doubts.append(f"It has {len(reading.entries):,} entries; a whole one has {least:,}.")
    if smaller := _shrunken(file):
        doubts.append(smaller)
    last = _last_day(given.reader)
    if last is None or file.taken_on >= last:
        doubts += _drops(plan)
    return doubts


def _drops(plan: dict[str, Difference]) -> list[str]:
    sentences = []
    for name, found in plan.items():
        here = [old for old, _, _ in found.known if not old.gone and old.from_list]
        gone = [old for old in found.missing if old.from_list]
        standing = len(here) + len(gone)
        if reason := drop_of(standing, len(gone), len(found.known) + len(found.added)):
            sentences.append(f"{name}: {reason}.")
    return sentences


def _shrunken(file: ListFile) -> str:
    """A file much smaller than the last of its kind, where both are packed alike."""
    last = (
        ListFile.objects.filter(
            reader=file.reader,
            state=FileState.APPLIED,
            completeness=Completeness.COMPLETE,
            origin=file.origin,
        )
        .order_by("-taken_on", "-pk")
        .first()
    )
    if last is None or file.size >= last.size * _SHRUNKEN:
        return ""
    return f"It has {file.size:,} bytes; the last one from there had {last.size:,}."


def _expected(plan: dict[str, Difference]) -> dict[str, dict[str, int]]:
    """What the file would change, in figures."""
    return {
        name: {
            "entries": len(found.added) + len(found.known),
            "added": len(found.added),
            "changed": sum(bool(made) for _, _, made in found.known),
            "removed": len(found.missing),
        }
        for name, found in plan.items()
    }


def _apply(file: ListFile, plan: dict[str, Difference], progress: Progress) -> None:
    written = 0

    def heard(count: int) -> None:
        nonlocal written
        written += count
        progress("writing", written, file.entries)

    sourced = _sourced(file)
    counts = {}
    for name, found in plan.items():
        is_there = bool(found.added or found.known)
        if is_there or (found.missing and file.completeness == Completeness.COMPLETE):
            counts[name] = apply_list(file, name, found, sourced=sourced, progress=heard)
    file.counts, file.state = counts, FileState.APPLIED
    file.save()
    touch(ReferenceKind.LISTING)


def _sourced(file: ListFile) -> dict[str, Any]:  # Any: values of columns
    reader = READERS[file.reader]
    official = file.origin == reader.address
    from_web = file.origin.startswith(("http://", "https://"))
    return {
        "source": f"{reader.title}, file of {file.taken_on}",
        "source_url": (file.origin if from_web else reader.address)[:1000],
        "quality": Quality.OFFICIAL if official else Quality.SECONDARY_OF_OFFICIAL,
    }


def _one_at_a_time() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_IMPORT_LOCK])
