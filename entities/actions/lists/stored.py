"""Entries between the database and what a file says of them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from entities.lists.dating import (
    CitationDays,
    Dating,
    citation_days,
    dating_of,
    day_in,
)
from entities.lists.difference import FIELDS, Changes, Stored
from entities.lists.entry import Entry
from entities.models import Listing, ListingKind

#: The column behind a field of an entry, where it is called otherwise.
_COLUMNS = {"start": "printed_start", "end": "printed_end"}
_LISTS = frozenset({"aliases", "addresses", "countries", "programs"})
_DATING = ("pk", "citation", "printed_start", "printed_end")
#: How a day begins that was taken from other entries: it proves nothing about further ones.
INFERRED = "day of other entries"


def column_of(field: str) -> str:
    """The column in which a field of an entry is kept."""
    return _COLUMNS.get(field, field)


def entries_of(control_list: str, seen: date) -> list[Stored]:
    """All entries of a list on file that the file of that day may hold."""
    columns = ("pk", "absent_on", "snapshot__file", "source_id", *map(column_of, FIELDS))
    rows = (
        Listing.objects.filter(control_list=control_list)
        .exclude(kind=ListingKind.RULE_TEXT)
        .exclude(delisted_on__lte=seen, snapshot__file=None)
        .order_by("pk")
        .values(*columns)
        .iterator(chunk_size=2000)
    )
    return [_stored(row) for row in rows]


def columns_for(entry: Entry, fields: Iterable[str]) -> dict[str, Any]:  # Any: a column's value
    """The values that these fields of an entry have in the database."""
    values = {}
    for field in fields:
        value = getattr(entry, field)
        if field in _LISTS or field == "identifiers":
            value = [list(one) if isinstance(one, tuple) else one for one in value or ()]
        values[column_of(field)] = value if value is not None else ""
    return values


def as_json(made: Changes) -> dict[str, list[Any]]:  # Any: JSON
    """Changes as a row keeps them."""
    return {field: [before, now] for field, (before, now) in made.items()}


def known_days(control_list: str, entries: Iterable[Entry]) -> CitationDays:
    """From which day entries with a citation stand: as the file prints it, else as on file."""
    rows = Listing.objects.filter(control_list=control_list).exclude(listed_on=None)
    on_file = rows.exclude(listed_basis__startswith=INFERRED).values_list("citation", "listed_on")
    in_file = [
        (entry.citation or "", day) for entry in entries if (day := day_in(entry.start)) is not None
    ]
    return citation_days(on_file) | citation_days(in_file)  # type: ignore[arg-type]  # not None


def days_of(dating: Dating) -> dict[str, Any]:
    """A dating as columns."""
    return {
        "listed_on": dating.listed_on,
        "listed_basis": dating.basis[:80],
        "listed_by": dating.listed_by,
        "delisted_on": dating.delisted_on,
        "date_note": dating.note,
    }


def date_undated(control_list: str, known: CitationDays) -> int:
    """Date entries on file whose citation has a known day by now. Returns how many."""
    undated = Listing.objects.filter(control_list=control_list, listed_on=None)
    found = 0
    for row in undated.exclude(citation="").only(*_DATING, "control_list", "name", "first_seen"):
        entry = Entry(
            row.control_list,
            row.name,
            citation=row.citation,
            start=row.printed_start,
            end=row.printed_end,
        )
        dating = dating_of(entry, seen=row.first_seen or date.max, known=known)
        if dating.listed_on is not None:
            Listing.objects.filter(pk=row.pk).update(**days_of(dating))
            found += 1
    return found


def _stored(row: dict[str, Any]) -> Stored:
    values = {}
    for field in FIELDS:
        value = row[column_of(field)]
        if field == "identifiers":
            value = tuple(tuple(one) for one in value)
        values[field] = tuple(value) if field in _LISTS else value
    return Stored(
        row["pk"],
        row["absent_on"] is not None,
        row["snapshot__file"] is not None,
        row["source_id"],
        row["number"],
        row["name"],
        row["citation"],
        values["countries"],
        values,
    )
