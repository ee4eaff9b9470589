"""Facts as plain values, to be stored and judged again: what is not known is left out.

A chip name that covers variants leaves several chips, each judged; one fact set holds them all.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar

from rules.acts import Act
from rules.codes import Pathway
from rules.facts import Chip, Confidence, Die, EndUse, Facts, Listing, ListingKind, Party, Stake

Plain = dict[str, Any]  # Any: what JSON holds
Fact = TypeVar("Fact")


@dataclass(frozen=True, slots=True)
class Recorded:
    """The facts of an act, and the chips it may have been: none where nothing is known of it."""

    facts: Facts
    chips: tuple[Chip, ...] = ()

    @property
    def each(self) -> tuple[Facts, ...]:
        """The facts for every chip; as they are where none is known."""
        if not self.chips:
            return (self.facts,)
        return tuple(replace(self.facts, chip=chip) for chip in self.chips)


def written_facts(recorded: Recorded) -> Plain:
    """The facts as values that JSON holds. `read_facts` makes them facts again."""
    plain = _plain(replace(recorded.facts, chip=None))
    if recorded.chips:
        plain["chips"] = [_plain(chip) for chip in recorded.chips]
    return plain


def canonical(plain: Plain) -> str:
    """One text for what is the same: to be digested."""
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_facts(plain: Mapping[str, Any]) -> Recorded:
    """What `written_facts` wrote."""
    values = dict(plain)
    chips = tuple(_read(Chip, chip) for chip in values.pop("chips", ()))
    return Recorded(_read(Facts, values), chips)


def _plain(fact: Any) -> Plain:  # Any: one of the dataclasses of rules.facts
    """The values of a dataclass but those that are as if nothing was said."""
    found: Plain = {}
    for one in fields(fact):
        value = getattr(fact, one.name)
        if one.init and (one.default is MISSING or value != one.default):
            found[one.name] = _value(value)
    return found


def _value(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(map(_value, value))
    if isinstance(value, tuple):
        return [_value(one) for one in value]
    return _plain(value) if hasattr(value, "__dataclass_fields__") else value


def _read(kind: type[Fact], plain: Mapping[str, Any]) -> Fact:
    """A dataclass out of its values; a value that may be None stays so."""
    readers = _READERS[kind]
    return kind(
        **{
            name: readers[name](value) if name in readers and value is not None else value
            for name, value in plain.items()
        }
    )


def _each(reader: Callable[[Any], Any]) -> Callable[[Iterable[Any]], tuple[Any, ...]]:
    return lambda values: tuple(map(reader, values))


def _set_of(reader: Callable[[Any], Any]) -> Callable[[Iterable[Any]], frozenset[Any]]:
    return lambda values: frozenset(map(reader, values))


def _listing(plain: Plain) -> Listing:
    return _read(Listing, plain)


def _party(plain: Plain) -> Party:
    return _read(Party, plain)


def _stake(plain: Plain) -> Stake:
    return _read(Stake, plain)


def _die(plain: Plain) -> Die:
    return _read(Die, plain)


_day = date.fromisoformat
_FIGURES = ("tpp", "performance_density", "link_bandwidth", "memory_bandwidth", "memory_density")
_READERS: dict[type, dict[str, Callable[[Any], Any]]] = {
    Chip: dict.fromkeys(_FIGURES, Decimal),
    Die: {"nanometres": Decimal, "transistors": Decimal},
    Listing: {
        "listed_on": _day,
        "delisted_on": _day,
        "footnotes": tuple,
        "kind": ListingKind,
    },
    Party: {"listings": _each(_listing), "listed_units": tuple, "letters": tuple},
    Stake: {
        "low": Decimal,
        "high": Decimal,
        "from_day": _day,
        "to_day": _day,
        "owner_listings": _each(_listing),
    },
    Facts: {
        "pathway": Pathway,
        "recipient": _party,
        "seller": _party,
        "parties": _each(_party),
        "stakes": _each(_stake),
        "fully_owned": frozenset,
        "route": tuple,
        "die": _die,
        "act": Act,
        "end_uses": _set_of(EndUse),
        "end_uses_ruled_out": _set_of(EndUse),
        "confidence": Confidence,
    },
}
