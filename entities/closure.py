"""Every stake of a day, read as arrays, and whom the lists of that day reach through them.

PostgreSQL sends its binary form, which numpy takes without a Python object for each row. Parties
are known by their primary key; who was merged into another counts as that one.
"""

import io
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

import numpy as np
from django.db import connection
from django.db.models import Max

from entities.models import Entity
from rules.ownership.closure import WHOLE, Closure, Counting, Flags, Numbers, Stakes, close

Row: TypeAlias = "np.dtype[np.void]"

#: The lists that the 50 percent rule of the United States names. 90 FR 47201.
LISTS = ("US Entity List", "US MEU List", "US SDN List")

_STAKES = """
SELECT owner_id, asset_id, COALESCE((share_low * 1000)::int, 0),
       COALESCE((share_high * 1000)::int, %s), direct
FROM entities_ownership
WHERE (from_day IS NULL OR from_day <= %s) AND (to_day IS NULL OR to_day > %s)
"""
_MERGED = "SELECT id, merged_into_id FROM entities_entity WHERE merged_into_id IS NOT NULL"
_LISTED = """
SELECT entity_id, listed_on IS NOT NULL FROM entities_listing
WHERE entity_id IS NOT NULL AND control_list = ANY(%s)
  AND (listed_on IS NULL OR listed_on <= %s)
  AND (COALESCE(delisted_on, absent_on) > %s) IS NOT FALSE
"""
_STAKE = (("owner", ">i8"), ("asset", ">i8"), ("low", ">i4"), ("high", ">i4"), ("direct", "i1"))
_ENTRY = (("entity", ">i8"), ("dated", "i1"))
#: What a binary copy begins and ends with.
_HEADER, _TRAILER = 19, 2

Columns = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DayOfStakes:
    """The stakes of a day between parties known by primary key, and who is on a list.

    `complete` are parties whose recorded direct stakes come to the whole.
    """

    stakes: Stakes
    listed: Flags
    maybe_listed: Flags
    complete: Flags

    def close(self, counting: Counting | None = None, *, unrecorded: bool = False) -> Closure:
        """Whom the lists reach. With `unrecorded`, whoever is not recorded may be listed."""
        return close(
            self.stakes,
            self.listed,
            maybe_listed=self.maybe_listed,
            complete=self.complete if unrecorded else None,
            test=counting,
        )


def stakes_of_day(day: date, *, lists: Collection[str] = LISTS) -> DayOfStakes:
    """What the database holds for a day. Who is on none of `lists` counts as not listed."""
    rows = _copied(_STAKE, _STAKES, WHOLE, day, day)
    owner, asset = rows["owner"].astype(np.int64), rows["asset"].astype(np.int64)
    low, high = rows["low"].astype(np.int64), rows["high"].astype(np.int64)
    sure, unsure = _on_lists(day, lists)
    merged = _merged()
    parties = (Entity.objects.aggregate(last=Max("pk"))["last"] or 0) + 1
    stands_for = _stands_for(parties, merged)
    if merged.size:
        owner, asset = stands_for[owner], stands_for[asset]
        other = owner != asset
        owner, asset, low, high = owner[other], asset[other], low[other], high[other]
        rows = rows[other]
    complete = np.zeros(parties, dtype=np.int64)
    np.add.at(complete, asset, low * rows["direct"])
    return DayOfStakes(
        Stakes(parties, owner, asset, low, high),
        _flags(parties, stands_for[sure]),
        _flags(parties, stands_for[unsure]),
        complete >= WHOLE,
    )


def _copied(columns: Columns, query: str, *values: object) -> "np.ndarray[tuple[int], Row]":
    """The rows of a query whose columns all have a fixed width and a value."""
    row = _row(columns)
    written = io.BytesIO()
    with connection.cursor() as cursor:
        asked = cursor.mogrify(query, values).decode()
        cursor.copy_expert(f"COPY ({asked}) TO STDOUT (FORMAT BINARY)", written)
    count = (written.tell() - _HEADER - _TRAILER) // row.itemsize
    return np.frombuffer(written.getbuffer(), dtype=row, count=count, offset=_HEADER)


def _row(columns: Columns) -> "Row":
    """A row of a binary copy: how many columns, then before each value its length in bytes."""
    members = [("columns", ">i2")]
    for name, kind in columns:
        members += [(f"{name}_length", ">i4"), (name, kind)]
    return np.dtype(members)


def _on_lists(day: date, lists: Collection[str]) -> tuple[Numbers, Numbers]:
    """Primary keys of those on a list, and of those whose entry bears no date."""
    rows = _copied(_ENTRY, _LISTED, list(lists), day, day)
    entity, dated = rows["entity"].astype(np.int64), rows["dated"] == 1
    return entity[dated], entity[~dated]


def _merged() -> Numbers:
    with connection.cursor() as cursor:
        cursor.execute(_MERGED)
        return np.array(cursor.fetchall(), dtype=np.int64).reshape(-1, 2)


def _stands_for(parties: int, merged: Numbers) -> Numbers:
    """For each party the one it was merged into in the end."""
    found = np.arange(parties)
    if not merged.size:
        return found
    found[merged[:, 0]] = merged[:, 1]
    for _step in range(len(merged)):
        further = found[found]
        if (further == found).all():
            break
        found = further
    return found


def _flags(parties: int, keys: Numbers) -> Flags:
    flags = np.zeros(parties, dtype=bool)
    flags[keys] = True
    return flags
