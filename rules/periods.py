"""Stretches of time as sources give them: half-open days, with the precision that was stated."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from rules.codes import Precision

_WRITTEN = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `from_day` up to, not including, `to_day`. Either end may be unknown."""

    from_day: date | None
    to_day: date | None
    precision: Precision
    as_written: str = ""

    def __post_init__(self) -> None:
        if self.from_day and self.to_day and self.from_day >= self.to_day:
            raise ValueError(
                f"A period must end after it begins, not {self.from_day} to {self.to_day}."
            )


def parse_day(written: str) -> Period:
    """Read "2023", "2023-03" or "2023-03-09" as the period it covers.

    Raises ValueError with the value when it is none of these.
    """
    found = _WRITTEN.match(written.strip())
    if not found:
        raise ValueError(f"“{written}” is not a date. Write 2023, 2023-03 or 2023-03-09.")
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    try:
        if day:
            first = date(year, month or 1, day)
            return Period(first, first + timedelta(days=1), Precision.DAY, written)
        if month:
            first = date(year, month, 1)
            last = date(year + month // 12, month % 12 + 1, 1)
            return Period(first, last, Precision.MONTH, written)
        return Period(date(year, 1, 1), date(year + 1, 1, 1), Precision.YEAR, written)
    except ValueError as error:
        raise ValueError(f"“{written}” is not a date: {error}.") from error
