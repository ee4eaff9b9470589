"""Control lists as they stand here: their snapshots, and what each changed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from entities.models import ChangeKind, FileState, ListChange, ListFile, Listing, ListSnapshot


@dataclass(frozen=True, slots=True)
class ListRow:
    """One list: how many entries stand, and what its last snapshot says."""

    name: str
    standing: int
    gone: int
    undated: int
    linked: int
    taken_on: date | None
    completeness: str
    file: str  # the short digest of its file; empty where it is only of the starter data
    changes: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file of lists."""

    short: str
    sha256: str
    reader: str
    origin: str
    size: int
    entries: int
    taken_on: date
    taken_basis: str
    completeness: str
    state: str
    state_words: str
    received_at: datetime


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that changed, before and now as text."""

    name: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """What a file changed about one entry."""

    name: str
    control_list: str
    kind: str
    kind_words: str
    listed_on: date | None
    last_seen: date | None
    absent_on: date | None
    entity: str
    fields: tuple[FieldChange, ...]


def list_rows(listings: QuerySet[Listing]) -> list[ListRow]:
    """Every list with an entry on file, by name."""
    standing = Q(absent_on=None, delisted_on=None)
    by_list = listings.order_by("control_list").values("control_list")
    rows = by_list.annotate(
        standing=Count("pk", filter=standing),
        gone=Count("pk", filter=~standing),
        undated=Count("pk", filter=standing & Q(listed_on=None)),
        linked=Count("pk", filter=standing & Q(entity__isnull=False)),
    )
    latest = _latest()
    found = []
    for row in rows:
        snapshot = latest.get(row["control_list"])
        file = snapshot.file if snapshot else None
        found.append(
            ListRow(
                row["control_list"],
                row["standing"],
                row["gone"],
                row["undated"],
                row["linked"],
                snapshot.taken_on if snapshot else None,
                snapshot.completeness if snapshot else "",
                file.short if file else "",
                file.counts.get(row["control_list"], {}) if file else {},
            )
        )
    return found


def _latest() -> dict[str, ListSnapshot]:
    """The last snapshot of each list, those from files before those of the starter data."""
    rows = ListSnapshot.objects.select_related("file").order_by("taken_on", "pk")
    ordered = sorted(rows, key=lambda row: (row.file_id is not None, row.taken_on, row.pk))
    return {row.control_list: row for row in ordered}


def file_rows(*, whole: bool) -> list[FileRow]:
    """Files, the newest first. Paths of this installation are shown only to those inside."""
    return [
        file_row(file, whole=whole) for file in ListFile.objects.order_by("-received_at", "-pk")
    ]


def file_row(file: ListFile, *, whole: bool) -> FileRow:
    """One file as a row."""
    is_public = whole or file.origin.startswith(("http://", "https://"))
    return FileRow(
        file.short,
        file.sha256,
        file.reader,
        file.origin if is_public else "",
        file.size,
        file.entries,
        file.taken_on,
        file.taken_basis,
        str(file.get_completeness_display()),
        file.state,
        str(file.get_state_display()),
        file.received_at,
    )


def files_shown(*, whole: bool) -> QuerySet[ListFile]:
    """Files a person may look into: those that count, and for those inside the others too."""
    return ListFile.objects.all() if whole else ListFile.objects.filter(state=FileState.APPLIED)


def changes_of(file: ListFile, *, control_list: str, kind: str, q: str) -> QuerySet[ListChange]:
    """What a file changed, as far as asked for."""
    found = ListChange.objects.filter(snapshot__file=file)
    if control_list:
        found = found.filter(snapshot__control_list=control_list)
    if kind:
        found = found.filter(kind=kind)
    for word in q.split():
        found = found.filter(listing__name__icontains=word)
    return found.select_related("listing__entity").order_by("pk")


def change_rows(changes: Iterable[ListChange]) -> list[ChangeRow]:
    """Changes as the page shows them."""
    return [
        ChangeRow(
            change.listing.name,
            change.listing.control_list,
            change.kind,
            str(ChangeKind(change.kind).label),
            change.listing.listed_on,
            change.listing.last_seen,
            change.listing.absent_on,
            change.listing.entity.public_id if change.listing.entity else "",
            tuple(
                FieldChange(name, _text(before), _text(now))
                for name, (before, now) in change.fields.items()
            ),
        )
        for change in changes
    ]


def _text(value: Any) -> str:  # Any: JSON
    if isinstance(value, list):
        return "; ".join(
            " ".join(map(str, one)) if isinstance(one, list) else str(one) for one in value
        )
    return "" if value is None else str(value)
