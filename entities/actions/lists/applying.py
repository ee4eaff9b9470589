"""Put what one file says of one list into the database. The caller's transaction holds it all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Min, QuerySet

from entities.actions.lists.stored import (
    as_json,
    columns_for,
    date_undated,
    days_of,
    known_days,
)
from entities.lists.dating import CitationDays, dating_of
from entities.lists.difference import FIELDS, Changes, Difference, Stored
from entities.lists.entry import Entry
from entities.models import (
    ChangeKind,
    Completeness,
    FileState,
    ListChange,
    ListFile,
    Listing,
    ListSnapshot,
)

BATCH = 1000

#: What hears how far it is: how many entries more were written.
Progress = Callable[[int], None]
#: A row changed in this snapshot, what happened to it, and its fields.
_Told = tuple[int, ChangeKind, dict[str, list[Any]]]  # Any: JSON


@dataclass(frozen=True, slots=True)
class _Work:
    """What every step needs to know."""

    snapshot: ListSnapshot
    known: CitationDays
    is_older: bool  # a later file was applied before
    first_without: date | None  # day of the first whole file after it
    sourced: dict[str, Any]  # Any: values of columns

    @property
    def day(self) -> date:
        return self.snapshot.taken_on


def apply_list(
    kept: ListFile,
    control_list: str,
    found: Difference,
    *,
    sourced: dict[str, Any],
    progress: Progress = lambda count: None,
) -> dict[str, int]:
    """Write one list of a file. Returns what it changed, by kind of change.

    An older file than one applied adds what is not on file and changes no text.
    """
    entries = [*found.added, *(new for _, new, _ in found.known)]
    # The starter data may have a selection of the same file.
    snapshot, _ = ListSnapshot.objects.update_or_create(
        control_list=control_list,
        taken_on=kept.taken_on,
        sha256=kept.sha256,
        defaults={"completeness": kept.completeness, "file": kept, **sourced},
    )
    known = known_days(control_list, entries)
    work = _Work(snapshot, known, _later(kept).exists(), _first_whole_after(kept), sourced)
    told = _add(work, found.added, progress)
    told += _renew(work, found.known, progress)
    if kept.completeness == Completeness.COMPLETE and not work.is_older:
        told += _remove(work, found.missing)
    _see(work, [old.pk for old, _, _ in found.known])
    date_undated(control_list, work.known)
    ListChange.objects.bulk_create(
        [ListChange(snapshot=snapshot, listing_id=pk, kind=kind, fields=f) for pk, kind, f in told],
        batch_size=BATCH,
    )
    return _counts(told, len(entries))


def _add(work: _Work, added: Sequence[Entry], progress: Progress) -> list[_Told]:
    told: list[_Told] = []
    for at in range(0, len(added), BATCH):
        rows = [_row(work, entry) for entry in added[at : at + BATCH]]
        Listing.objects.bulk_create(rows)
        told += [(row.pk, ChangeKind.ADDED, {}) for row in rows]
        progress(len(rows))
    return told


def _row(work: _Work, entry: Entry) -> Listing:
    dating = dating_of(entry, seen=work.day, known=work.known)
    values = columns_for(entry, FIELDS) | days_of(dating) | work.sourced
    if entry.source_url.startswith("http"):
        values["source_url"] = entry.source_url
    return Listing(
        snapshot=work.snapshot,
        control_list=entry.control_list,
        source_id=entry.source_id,
        first_seen=work.day,
        last_seen=work.day,
        absent_on=work.first_without,
        **values,
    )


def _later(kept: ListFile) -> QuerySet[ListFile]:
    """Files of the same kind that are of a later day and were applied."""
    return ListFile.objects.filter(
        reader=kept.reader, state=FileState.APPLIED, taken_on__gt=kept.taken_on
    )


def _first_whole_after(kept: ListFile) -> date | None:
    """The day of the first whole file after this one: what only this one has was gone by then."""
    whole = _later(kept).filter(completeness=Completeness.COMPLETE)
    found: date | None = whole.aggregate(day=Min("taken_on"))["day"]
    return found


def _renew(
    work: _Work, known: Sequence[tuple[Stored, Entry, Changes]], progress: Progress
) -> list[_Told]:
    told: list[_Told] = []
    dates = dict(
        Listing.objects.filter(pk__in=[old.pk for old, _, _ in known]).values_list(
            "pk", "listed_on"
        )
    )
    for old, new, made in known:
        if work.is_older:
            _fill(old, new, work, dates[old.pk])
        elif made or old.gone or not old.from_list:
            kept = made if old.from_list else {f: both for f, both in made.items() if both[1]}
            told.append((old.pk, _kind(old), as_json(kept)))
            _write(old, new, kept, work, dates[old.pk])
        progress(1)
    return told


def _kind(old: Stored) -> ChangeKind:
    if old.gone:
        return ChangeKind.RETURNED
    return ChangeKind.CHANGED if old.from_list else ChangeKind.RECOGNISED


def _write(old: Stored, new: Entry, made: Changes, work: _Work, dated: date | None) -> None:
    values = columns_for(new, made) | {"absent_on": None}
    if new.source_id:
        values["source_id"] = new.source_id
    if not old.from_list:
        values |= work.sourced
    if dated is None or {"start", "end"} & made.keys():
        values |= _days(new, work, dated)
    Listing.objects.filter(pk=old.pk).update(**values)


def _days(new: Entry, work: _Work, dated: date | None) -> dict[str, Any]:  # Any: columns
    """The days as the file prints them; a day on file stays where it prints none."""
    dating = dating_of(new, seen=work.day, known=work.known)
    values = days_of(dating)
    if dated is not None and dating.basis.startswith("start printed"):
        if dating.listed_on != dated:
            values["date_note"] = f"{dating.note} Before, {dated} was on file.".strip()
    elif dated is not None:
        for name in ("listed_on", "listed_basis", "listed_by"):
            del values[name]
        if dating.delisted_on and dating.delisted_on <= dated:
            values["delisted_on"] = None
    return values


def _fill(old: Stored, new: Entry, work: _Work, dated: date | None) -> None:
    """What an older file adds to a known entry: a start it printed where none is on file."""
    if dated is None and new.start:
        values = days_of(dating_of(new, seen=work.day, known=work.known))
        if values["listed_on"]:
            values.pop("delisted_on")
            Listing.objects.filter(pk=old.pk).update(printed_start=new.start, **values)


def _remove(work: _Work, missing: Sequence[Stored]) -> list[_Told]:
    keys = [old.pk for old in missing]
    Listing.objects.filter(pk__in=keys).update(absent_on=work.day)
    return [(pk, ChangeKind.REMOVED, {}) for pk in keys]


def _see(work: _Work, keys: Sequence[int]) -> None:
    """Say when the entries were seen first and last."""
    rows = Listing.objects.filter(pk__in=keys)
    rows.filter(first_seen=None).update(first_seen=work.day)
    rows.filter(first_seen__gt=work.day).update(first_seen=work.day)
    rows.filter(last_seen=None).update(last_seen=work.day)
    if not work.is_older:
        rows.update(last_seen=work.day, snapshot=work.snapshot)


def _counts(told: Sequence[_Told], entries: int) -> dict[str, int]:
    counts = {"entries": entries} | {kind.value: 0 for kind in ChangeKind}
    for _, kind, _ in told:
        counts[kind.value] += 1
    return counts
