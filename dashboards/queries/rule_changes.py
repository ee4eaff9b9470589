"""The days on which the rules changed, as charts mark them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.regime import regime_in_force
from rules.regime import Kind, Layer, Rule

_CHANGING = frozenset(
    {Kind.FINAL_RULE, Kind.INTERIM_FINAL_RULE, Kind.IS_INFORMED_LETTER, Kind.GUIDANCE}
)
_WHAT: dict[str, str | Promise] = {
    "begins": _("in force"),
    "states": _("stated"),
    "suspended": _("suspended"),
    "again": _("suspension ends; whether in force is not verified"),
    "resumes": _("suspension ends"),
}


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A day from which the rules said something else. `letter` is its mark in charts."""

    letter: str
    day: date
    rule: str
    name: str
    what: str


def rule_changes(*, until: date, since: date | None = None) -> list[RuleChange]:
    """All changes of the regime in force here between two days, oldest first."""
    found = sorted(
        (day, rule.id, rule.name, what)
        for rule in regime_in_force().rules
        if rule.kind in _CHANGING and rule.layer is not Layer.NEITHER
        for day, what in _days(rule)
        if day <= until and (since is None or since <= day)
    )
    return [
        RuleChange(_letter(number), day, rule, name, str(_WHAT[what]))
        for number, (day, rule, name, what) in enumerate(found)
    ]


def _days(rule: Rule) -> Iterator[tuple[date, str]]:
    if rule.effective:
        yield rule.effective, "begins" if rule.layer is Layer.TEXT else "states"
    for window in rule.suspended:
        yield window.from_day, "suspended"
        if window.to_day:
            asked = any(window.to_day == one.from_day for one in rule.unsettled)
            yield window.to_day, "again" if asked else "resumes"


def _letter(number: int) -> str:
    """A to Z, then AA."""
    return (chr(64 + number // 26) if number >= 26 else "") + chr(65 + number % 26)
