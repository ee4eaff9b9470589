"""Country groups as dated texts. Outside the texts held, membership is mostly not known.

Source: 15 CFR part 740, Supplement No. 1.
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class GroupText(NamedTuple):
    """The groups as printed on a day; they stand until the next text held."""

    taken_on: date
    members: dict[str, frozenset[str]]
    citation: str


class KnownMembership(NamedTuple):
    """What is known of one country on days for which no text is held."""

    country: str
    groups: frozenset[str]
    outside: frozenset[str]
    from_day: date | None
    to_day: date | None  # exclusive
    citation: str
    unverified: str = ""


class Added(NamedTuple):
    """A country that a reform puts into a group."""

    country: str
    group: str
    from_day: date


@dataclass(frozen=True, slots=True)
class CountryGroups:
    """All texts, oldest first, and what is known without one."""

    texts: tuple[GroupText, ...] = ()
    known: tuple[KnownMembership, ...] = ()
    added: tuple[Added, ...] = ()

    def has(self, country: str, group: str, day: date) -> bool | None:
        """Whether a country (ISO 3166 alpha-2) stood in a group; None where nothing tells."""
        for entry in self.added:
            if (entry.country, entry.group) == (country, group) and entry.from_day <= day:
                return True
        for text in reversed(self.texts):
            if text.taken_on <= day:
                return country in text.members.get(group, frozenset())
        for fact in self.known:
            begun = fact.from_day is None or fact.from_day <= day
            if fact.country == country and begun and (fact.to_day is None or day < fact.to_day):
                if group in fact.groups:
                    return True
                if group in fact.outside:
                    return False
        return None

    def change_days(self) -> set[date]:
        """Days on which an answer may change."""
        days = {text.taken_on for text in self.texts} | {entry.from_day for entry in self.added}
        for fact in self.known:
            days |= {day for day in (fact.from_day, fact.to_day) if day}
        return days
