"""An assessment as plain values: codes and figures, from which the sentences are made again."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from rules.findings import Assessment, Finding, Level, Reading, Reason, Standing
from rules.sentences import SENTENCES
from rules.variants import OfVariants

Plain = dict[str, Any]  # Any: what JSON holds
One = TypeVar("One")

#: Reasons whose day is that of an entry, not the day judged.
_OF_AN_ENTRY = frozenset({"listed_yes", "address_yes", "footnote_yes"})


@dataclass(frozen=True, slots=True)
class Names:
    """What stands in a sentence for parties that the facts do not name, and the day judged."""

    as_of: date
    instead: tuple[tuple[str, str], ...] = ()


def written(found: OfVariants) -> Plain:
    """All that was found over the variants of a chip, each thing once."""
    every = [assessment for _, assessment in found.variants]
    return {
        "presumed": _once(word.value for one in every for word in one.presumed),
        "findings": _once(_finding(each) for one in every for each in one.findings),
        "missing": _once(_finding(each) for one in every for each in one.missing),
        "red_flags": _once(_flag(flag) for one in every for flag in one.red_flags),
        "beside": _once(rule for one in every for rule in one.beside),
        "licence_policy": _once(one.licence_policy for one in every if one.licence_policy),
        "readings": _readings(every),
        "variants": [
            {
                "slug": chip.slug,
                "name": chip.name,
                "text": one.verdict.text.value,
                "enforcement": one.verdict.enforcement.value,
            }
            for chip, one in found.variants
            if chip.name
        ],
    }


def open_tests(found: OfVariants) -> tuple[str, ...]:
    """The tests that keep the verdict unknown; "variants" where the chip's variants differ."""
    tests = [each.test for _, one in found.variants for each in one.missing]
    return tuple(_once(["variants", *tests] if found.differ else tests))


def reaching(found: OfVariants) -> tuple[str, ...]:
    """The rules that reach the act whatever is unknown, for every variant."""
    sets = [
        {
            one.rule
            for one in assessment.readings
            if one.low > Level.NOT_COVERED and one.standing is not Standing.SUSPENDED
        }
        for _, assessment in found.variants
    ]
    return tuple(sorted(set.intersection(*sets)))


def sentence(reason: Mapping[str, Any], names: Names, translate: Callable[[str], str] = str) -> str:
    """A stored reason with its figures, for the day judged; English unless translated."""
    figures = dict(reason["figures"])
    if "day" in figures and reason["code"] not in _OF_AN_ENTRY:
        figures["day"] = names.as_of.isoformat()
    for word, name in names.instead:
        figures = {key: value.replace(word, name) for key, value in figures.items()}
    text = translate(SENTENCES[reason["code"]]).format_map(figures)
    return text[:1].upper() + text[1:]


def _finding(finding: Finding) -> Plain:
    return {
        "rule": finding.rule,
        "test": finding.test,
        "outcome": finding.outcome.value,
        **_reason(finding.reason),
        "facts": list(finding.facts),
        "citation": finding.citation,
    }


def _flag(flag: Reason) -> Plain:
    """A red flag, with all the units that its sentence may cut short."""
    figures = dict(flag.figures)
    units = figures.pop("all_units", ())
    assert isinstance(units, tuple)
    return {**_reason(Reason(flag.code, tuple(figures.items()))), "units": list(units)}


def _reason(reason: Reason) -> Plain:
    return {"code": reason.code, "figures": reason.written}


def _readings(every: Iterable[Assessment]) -> dict[str, Plain]:
    """What each rule does: over all variants at least the least and at most the most."""
    found: dict[str, Plain] = {}
    for one in (reading for assessment in every for reading in assessment.readings):
        plain = _reading(one)
        before = found.setdefault(one.rule, plain)
        if (before["low"], before["high"]) != (plain["low"], plain["high"]):
            low, high = min(before["low"], plain["low"]), max(before["high"], plain["high"])
            found[one.rule] = {**before, "low": low, "high": high, **_reason(_DIFFER)}
    return found


_DIFFER = Reason("rule_undetermined")


def _reading(reading: Reading) -> Plain:
    return {
        "standing": reading.standing.value,
        "low": int(reading.low),
        "high": int(reading.high),
        "enforcement": reading.enforcement.value,
        **_reason(reading.reason),
    }


def _once(values: Iterable[One]) -> list[One]:
    """Each value once, in order."""
    kept: list[One] = []
    for value in values:
        if value not in kept:
            kept.append(value)
    return kept
