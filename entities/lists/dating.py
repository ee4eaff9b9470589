"""From which day an entry stands: what the file prints, what its citation says, what is unclear."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from entities.lists.entry import Entry

#: No list of today reaches further back.
EARLIEST = date(1900, 1, 1)
#: A start or end so far ahead is a slip of the pen; orders run for decades.
LATEST = date(2100, 1, 1)

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_NOTICE = re.compile(r"\b(\d{2,3})\s*F\.?\s*R\.?\s*(\d{1,6})\b")
#: Volume 1 of the Federal Register is of 1936; each year has one.
_YEAR_BEFORE_VOLUME_1 = 1935

#: The days under which entries with a citation stand on file.
CitationDays = Mapping[str, frozenset[date]]


@dataclass(frozen=True, slots=True)
class Dating:
    """The days of an entry. `listed_by` is when it stood at the latest, where no day is known."""

    listed_on: date | None
    basis: str
    listed_by: date | None
    delisted_on: date | None
    note: str


def day_in(value: object) -> date | None:
    """The day that a text begins with; None for anything else."""
    found = _DAY.match(value) if isinstance(value, str) else None
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def first_notice(citation: str) -> str:
    """The first citation of the Federal Register in a text, as "84 FR 54002"; else nothing."""
    found = _NOTICE.search(citation)
    return f"{found.group(1)} FR {found.group(2)}" if found else ""


def citation_days(dated: Iterable[tuple[str, date]]) -> dict[str, frozenset[date]]:
    """The days by the first notice that entries cite."""
    days: dict[str, set[date]] = {}
    for citation, day in dated:
        if notice := first_notice(citation):
            days.setdefault(notice, set()).add(day)
    return {notice: frozenset(found) for notice, found in days.items()}


def dating_of(entry: Entry, *, seen: date, known: CitationDays) -> Dating:
    """The days of an entry that a file of the day `seen` has."""
    notes: list[str] = []
    notice = first_notice(entry.citation or "")
    days = known.get(notice, frozenset())
    listed_on, basis = _day(entry.start, "start", notes), "start printed in the file"
    if listed_on and days and listed_on not in days:
        notes.append(f"Other entries under {notice} stand from {_words(days)}.")
    if listed_on is None and len(days) == 1:
        listed_on, basis = next(iter(days)), f"day of other entries under {notice}"
    elif listed_on is None and days:
        notes.append(f"Entries under {notice} stand from different days: {_words(days)}.")
    delisted_on = _day(entry.end, "end", notes)
    if delisted_on and listed_on and delisted_on <= listed_on:
        notes.append(f"The file prints an end, {delisted_on}, that is not after the start.")
        delisted_on = None
    if listed_on is None:
        basis = ""
        notes.append("The file prints no day from which the entry stands.")
    by = None if listed_on else _latest(notice, seen)
    return Dating(listed_on, basis, by, delisted_on, " ".join(notes))


def _day(text: str | None, what: str, notes: list[str]) -> date | None:
    if not text:
        return None
    day = day_in(text)
    if day is None or not EARLIEST <= day <= LATEST:
        notes.append(f"The file prints “{text}” as {what}, which can be no such day.")
        return None
    return day


def _latest(notice: str, seen: date) -> date:
    """The entry stood on the day it was seen, and by the end of the year its notice is of."""
    volume = int(notice.split()[0]) if notice else 0
    if not 20 <= volume <= seen.year - _YEAR_BEFORE_VOLUME_1:
        return seen
    return min(seen, date(_YEAR_BEFORE_VOLUME_1 + volume + 1, 1, 1) - timedelta(days=1))


def _words(days: Iterable[date]) -> str:
    return ", ".join(f"{day}" for day in sorted(days))
