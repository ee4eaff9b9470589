"""An act whose day is known only as a period: one assessment for each side of a change."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from rules.assess import assess
from rules.facts import Facts
from rules.findings import Assessment
from rules.regime import Regime

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Span(Generic[Found]):
    """Days on which the verdict is the same, with what was found on the first of them."""

    from_day: date
    to_day: date  # exclusive
    found: Found


@dataclass(frozen=True, slots=True)
class Side:
    """Days on which the verdict is the same, with the assessment of the first of them."""

    from_day: date
    to_day: date  # exclusive
    assessment: Assessment


def assess_period(facts: Facts, from_day: date, to_day: date, regime: Regime) -> tuple[Side, ...]:
    """The verdict through a period, half-open; a new side begins where the verdict changes."""
    spans = spans_of(
        from_day,
        to_day,
        turns={*regime.change_days, *days_of(facts)},
        find=lambda day: assess(facts, day, regime),
        verdict=lambda found: found.verdict,
    )
    return tuple(Side(span.from_day, span.to_day, span.found) for span in spans)


def spans_of(
    from_day: date,
    to_day: date,
    *,
    turns: Iterable[date],
    find: Callable[[date], Found],
    verdict: Callable[[Found], object],
) -> tuple[Span[Found], ...]:
    """A period, half-open, parted where the verdict of what is found changes."""
    if from_day >= to_day:
        raise ValueError(f"A period must end after it begins, not {from_day} to {to_day}.")
    spans: list[Span[Found]] = []
    for day in sorted({from_day, *(day for day in turns if from_day < day < to_day)}):
        found = find(day)
        if spans and verdict(spans[-1].found) == verdict(found):
            continue
        if spans:
            spans[-1] = replace(spans[-1], to_day=day)
        spans.append(Span(day, to_day, found))
    return tuple(spans)


def days_of(facts: Facts) -> set[date]:
    """Days on which the facts themselves change: entries and stakes."""
    entries = [entry for party in facts.everybody for entry in party.listings or ()]
    entries += [entry for stake in facts.stakes for entry in stake.owner_listings or ()]
    days = {entry.listed_on for entry in entries} | {entry.delisted_on for entry in entries}
    days |= {stake.from_day for stake in facts.stakes} | {stake.to_day for stake in facts.stakes}
    return {day for day in days if day is not None}
