"""Reads tables of TOML or JSON and refuses what is wrong, saying in which file, line and key."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

Word = TypeVar("Word", bound=StrEnum)
#: What a dated parameter of a rule may be.
Value = Decimal | bool | str | tuple[str, ...]


class RegimeError(ValueError):
    """A rule, a reform or a settlement that does not fit its schema."""


class Table:
    """A table being read. `close` refuses keys that nobody asked for."""

    def __init__(
        self, values: dict[str, object], *, source: str, lines: dict[str, int], path: str = ""
    ) -> None:
        self._values = values
        self._source = source
        self._lines = lines
        self._path = path
        self._asked: set[str] = set()

    def error(self, key: str, why: str) -> RegimeError:
        """The error for a key of this table: file, line where known, key, reason."""
        path = f"{self._path}.{key}" if self._path and key else self._path or key
        line = self._line(path)
        where = f"{self._source}, line {line}" if line else self._source
        return RegimeError(f"{where}, key “{path}”: {why}" if path else f"{where}: {why}")

    def _line(self, path: str) -> int | None:
        """The line of a path, or of the nearest table around it."""
        while path and path not in self._lines:
            path = path.rpartition(".")[0] or (path[: path.rfind("[")] if "[" in path else "")
        return self._lines.get(path)

    def has(self, key: str) -> bool:
        return key in self._values

    def text(self, key: str, default: str | None = None) -> str:
        value = self._need(key, default)
        if not isinstance(value, str) or (not value.strip() and value != default):
            raise self.error(key, f"must be text, not {value!r}.")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self._take(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.error(key, f"must be a list of texts, not {value!r}.")
        return tuple(value)

    def day(self, key: str, *, required: bool = False) -> date | None:
        """A calendar day; JSON writes it as text."""
        value = self._need(key) if required else self._take(key, None)
        if isinstance(value, str):
            try:
                value = date.fromisoformat(value)
            except ValueError:
                raise self.error(key, f"“{value}” is not a day. Write 2023-11-17.") from None
        if value is None and not required:
            return None
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self.error(key, f"must be a day such as 2023-11-17, not {value!r}.")
        return value

    def flag(self, key: str) -> bool:
        value = self._need(key)
        if not isinstance(value, bool):
            raise self.error(key, f"must be true or false, not {value!r}.")
        return value

    def value(self, key: str) -> Value:
        """A number, yes or no, a word or a list of words."""
        value = self._need(key)
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        if isinstance(value, float):
            value = Decimal(str(value))
        if isinstance(value, int) and not isinstance(value, bool):
            value = Decimal(value)
        if isinstance(value, Decimal) and not value.is_finite():
            raise self.error(key, f"must be a finite number, not {value}.")
        if not isinstance(value, Decimal | bool | str):
            raise self.error(key, f"must be a number, a word or a list of words, not {value!r}.")
        return value

    def word(self, key: str, words: type[Word], default: Word | None = None) -> Word:
        """One of the words of an enumeration."""
        value = self._need(key, default)
        return self._known(key, value, words)

    def words(self, key: str, words: type[Word]) -> tuple[Word, ...]:
        return tuple(self._known(key, value, words) for value in self.texts(key))

    def choice(self, key: str, known: Iterable[str], what: str) -> str:
        """One of some known names; an unknown one is refused with the nearest."""
        value = self.text(key)
        self.refuse_unknown(key, value, known, what)
        return value

    def refuse_unknown(self, key: str, value: str, known: Iterable[str], what: str) -> None:
        names = list(known)
        if value not in names:
            raise self.error(key, f"“{value}” is no {what}.{_nearest(value, names)}")

    def table(self, key: str) -> "Table":
        return self._inner(key, key, self._need(key))

    def tables(self, key: str) -> tuple["Table", ...]:
        value = self._take(key, [])
        if not isinstance(value, list):
            raise self.error(key, f"must be a list of tables, not {value!r}.")
        return tuple(self._inner(key, f"{key}[{at}]", item) for at, item in enumerate(value))

    @property
    def names(self) -> tuple[str, ...]:
        """The keys that are there."""
        return tuple(self._values)

    def close(self) -> None:
        """Refuse the first key that was not read."""
        for key in self._values:
            if key not in self._asked:
                raise self.error(key, f"is not known here.{_nearest(key, sorted(self._asked))}")

    def _take(self, key: str, default: object) -> object:
        self._asked.add(key)
        return self._values.get(key, default)

    def _need(self, key: str, default: object = None) -> object:
        """The value of a key that must be there, unless there is a default."""
        if default is None and key not in self._values:
            raise self.error(key, "is missing.")
        return self._take(key, default)

    def _known(self, key: str, value: object, words: type[Word]) -> Word:
        try:
            return words(str(value))
        except ValueError:
            names = [word.value for word in words]
            near = _nearest(str(value), names) or f" Known: {', '.join(names)}."
            raise self.error(key, f"“{value}” is not a word for this.{near}") from None

    def _inner(self, key: str, name: str, value: object) -> "Table":
        if not isinstance(value, dict):
            raise self.error(key, f"must be a table, not {value!r}.")
        path = f"{self._path}.{name}" if self._path else name
        return Table(value, source=self._source, lines=self._lines, path=path)


def read_toml(text: str, source: str) -> Table:
    """The top table of a TOML text. `source` names it in errors."""
    # Imported when first read: who only judges facts should not wait for a parser.
    import tomllib

    from rules.lines import lines_of_keys

    try:
        values = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise RegimeError(f"{source}: {error}.") from error
    return Table(values, source=source, lines=lines_of_keys(text))


def read_json(values: dict[str, object], source: str) -> Table:
    """The same for what came as JSON; places are named by their key."""
    return Table(values, source=source, lines={})


def _nearest(value: str, names: list[str]) -> str:
    from difflib import get_close_matches

    found = get_close_matches(value, names, n=1, cutoff=0.5)
    return f" Did you mean “{found[0]}”?" if found else ""
