"""One row of a starter file, read field by field, so that a mistake can be named exactly."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from entities.starter import Table
from rules.codes import Precision
from rules.periods import parse_day

T = TypeVar("T")

#: From the finest to the coarsest: of two ends, the coarser says how exact a period is.
_COARSENESS = [Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.APPROXIMATE]


class StarterError(ValueError):
    """A starter file holds something that cannot be stored: file, row, field and why."""


class StarterRow:
    """A table of a starter file. Every field is read by name; `done` refuses what was not read."""

    def __init__(self, file: str, key: str, table: Table) -> None:
        self.file = file
        self.key = key
        self._table = dict(table)
        self._read: set[str] = set()

    def wrong(self, field: str, why: str) -> StarterError:
        """The error that names this row's field."""
        return StarterError(f"{self.file}, row “{self.key}”, field “{field}”: {why}")

    def text(self, field: str, *, required: bool = False) -> str:
        value = self._take(field, str, required)
        return "" if value is None else value

    def texts(self, field: str) -> list[str]:
        values = self._take(field, list, False) or []
        if not all(isinstance(value, str) for value in values):
            raise self.wrong(field, f"{values} must hold texts only.")
        return values

    def flag(self, field: str) -> bool | None:
        return self._take(field, bool, False)

    def number(self, field: str, *, required: bool = False) -> Decimal | None:
        value = self._take(field, (int, float), required)
        return None if value is None else Decimal(str(value))

    def day(self, field: str) -> date | None:
        return self._take(field, date, False)

    def rows(self, field: str) -> list["StarterRow"]:
        """An array of tables, each known by its `key` or its place."""
        tables = self._take(field, list, False) or []
        return [
            StarterRow(self.file, f"{self.key}, {field} {table.get('key', place)}", table)
            for place, table in enumerate(tables, 1)
        ]

    def named_rows(self, field: str) -> dict[str, "StarterRow"]:
        """A table of tables, by name."""
        tables = self._take(field, dict, False) or {}
        return {
            name: StarterRow(self.file, f"{self.key}, {field} {name}", table)
            for name, table in tables.items()
        }

    def row(self, field: str) -> "StarterRow | None":
        """A table inside this one."""
        table = self._take(field, dict, False)
        return None if table is None else StarterRow(self.file, f"{self.key}, {field}", table)

    def known(self, field: str, choose: Callable[[str], T]) -> T:
        """A text that `choose` turns into what it names, or an error with the value."""
        text = self.text(field, required=True)
        try:
            return choose(text)
        except (KeyError, ValueError):
            raise self.wrong(field, f"“{text}” is not known.") from None

    def period(self, field: str) -> dict[str, Any]:
        """The columns of a period: `from` and `to` are inclusive, as sources write them."""
        row = self.row(field)
        if row is None:
            return {}
        written = [row.text("from"), row.text("to")]
        try:
            first, last = (parse_day(text) if text else None for text in written)
        except ValueError as error:
            raise row.wrong("from", str(error)) from None
        given = [end.precision for end in (first, last) if end]
        precision = row.text("precision") or max(given, key=_COARSENESS.index)
        as_written = row.text("written") or " to ".join(dict.fromkeys(filter(None, written)))
        row.done()
        return {
            "from_day": first.from_day if first else None,
            "to_day": last.to_day if last else None,
            "precision": str(precision),
            "as_written": as_written,
        }

    def done(self) -> None:
        """Refuse fields that nothing reads: most often a misspelling."""
        if unread := set(self._table) - self._read:
            raise self.wrong(min(unread), "no such field; is it misspelled?")

    # Any: TOML values are checked here against the type asked for.
    def _take(self, field: str, kind: Any, required: bool) -> Any:
        self._read.add(field)
        value = self._table.get(field)
        if value is None or value == "":
            if required:
                raise self.wrong(field, "it is missing.")
            return None
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise self.wrong(field, f"{value!r} is not what belongs here.")
        return value
