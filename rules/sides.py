"""An act whose day is known only as a period: one assessment for each side of a change."""

from dataclasses import dataclass
from datetime import date

from rules.assess import assess
from rules.facts import Facts
from rules.findings import Assessment
from rules.regime import Regime


@dataclass(frozen=True, slots=True)
class Side:
    """Days on which the verdict is the same, with the assessment of the first of them."""

    from_day: date
    to_day: date  # exclusive
    assessment: Assessment


def assess_period(facts: Facts, from_day: date, to_day: date, regime: Regime) -> tuple[Side, ...]:
    """The verdict through a period, half-open; a new side begins where the verdict changes."""
    if from_day >= to_day:
        raise ValueError(f"A period must end after it begins, not {from_day} to {to_day}.")
    turns = {from_day}
    turns |= {day for day in regime.change_days if from_day < day < to_day}
    turns |= {day for day in days_of(facts) if from_day < day < to_day}
    sides: list[Side] = []
    for day in sorted(turns):
        found = assess(facts, day, regime)
        if sides and sides[-1].assessment.verdict == found.verdict:
            continue
        if sides:
            sides[-1] = Side(sides[-1].from_day, day, sides[-1].assessment)
        sides.append(Side(day, to_day, found))
    return tuple(sides)


def days_of(facts: Facts) -> set[date]:
    """Days on which the facts themselves change: entries and stakes."""
    entries = [entry for party in facts.everybody for entry in party.listings or ()]
    entries += [entry for stake in facts.stakes for entry in stake.owner_listings or ()]
    days = {entry.listed_on for entry in entries} | {entry.delisted_on for entry in entries}
    days |= {stake.from_day for stake in facts.stakes} | {stake.to_day for stake in facts.stakes}
    return {day for day in days if day is not None}
