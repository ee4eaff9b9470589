"""Was it covered on that day: what each rule does to an act, and the verdict in three layers."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from rules.acts import Act
from rules.argument import finding_of, in_legal_order
from rules.codes import Pathway
from rules.confidence import resting_on
from rules.facts import Facts
from rules.findings import (
    Assessment,
    Enforcement,
    Finding,
    Level,
    Presumption,
    Reading,
    Standing,
    Text,
    Verdict,
)
from rules.on_day import RuleOnDay, rules_on
from rules.red_flags import red_flags
from rules.regime import Effect, Layer, Regime, Rule, Status
from rules.ways import Judged, judge


def assess(facts: Facts, as_of: date, regime: Regime) -> Assessment:
    """Findings in legal order, what each rule does, and the verdict, for one act on one day."""
    judged, beside = _judged(facts, as_of, regime)
    readings = tuple(one.reading for one in judged)
    low, high = _extent(readings)
    presumed = _presumed(facts, judged, _text(low, high))
    verdict = _verdict(facts, readings, presumed)
    policies = [one.policy for one in judged if one.policy]
    return Assessment(
        verdict=verdict,
        presumed=presumed,
        findings=in_legal_order(facts, judged),
        readings=readings,
        missing=_missing(low, high, judged),
        red_flags=red_flags(facts, as_of, judged),
        beside=beside,
        licence_policy=policies[-1] if policies and high is not Level.NOT_COVERED else "",
        regime=regime.version,
    )


def decide(facts: Facts, as_of: date, regime: Regime) -> Verdict:
    """The verdict of `assess` alone, for counting many acts under one regime or another."""
    judged, _ = _judged(facts, as_of, regime)
    readings = tuple(one.reading for one in judged)
    presumed = _presumed(facts, judged, _text(*_extent(readings)))
    return _verdict(facts, readings, presumed)


def _judged(facts: Facts, as_of: date, regime: Regime) -> tuple[list[Judged], tuple[str, ...]]:
    speaking, beside = _speaking(regime, as_of, facts.pathway, facts.judged)
    return [judge(facts, rule) for rule in speaking], beside


def _verdict(
    facts: Facts, readings: tuple[Reading, ...], presumed: tuple[Presumption, ...]
) -> Verdict:
    text = _text(*_extent(readings))
    confidence = resting_on(facts.confidence, presumed, covered=text is Text.COVERED)
    return Verdict(text, _enforcement(text, readings), confidence)


@lru_cache(maxsize=20_000)
def _speaking(
    regime: Regime, day: date, pathway: Pathway, act: Act
) -> tuple[tuple[RuleOnDay, ...], tuple[str, ...]]:
    """The rules that speak for the text of a pathway's act, and the guidance beside them.

    A rule that is silent on the pathway is left out, but for one that moves review.
    """
    speaking, beside = [], []
    for rule in rules_on(regime, day):
        silent, reviews = _silent(rule.rule, pathway), _reviews(rule.rule)
        if rule.rule.layer is Layer.TEXT and (not silent or (reviews and act in rule.acts)):
            speaking.append(rule)
        if rule.rule.layer is Layer.ENFORCEMENT and not silent:
            beside.append(rule.rule.id)
    return tuple(speaking), tuple(beside)


def _silent(rule: Rule, pathway: Pathway) -> bool:
    return rule.pathways[pathway].status is Status.NOT_APPLICABLE


def _reviews(rule: Rule) -> bool:
    return any(way.effect is Effect.REVIEW for way in rule.ways)


@lru_cache(maxsize=500)
def turns_of(regime: Regime, pathway: Pathway) -> tuple[date, ...]:
    """The days on which what the rules say of a pathway's acts may change, oldest first."""
    days = set(regime.standing_days)
    for rule in regime.rules:
        if not _silent(rule, pathway) or _reviews(rule):
            days |= rule.change_days()
    return tuple(sorted(days))


def _extent(readings: Iterable[Reading]) -> tuple[Level, Level]:
    """How far all rules reach, at least and at most; a suspended one does not.

    Every test only widens a rule's reach, so all completions of the unknown lie between all
    undetermined tests not met and all met.
    """
    low = high = Level.NOT_COVERED
    for one in readings:
        if one.standing is not Standing.SUSPENDED:
            low = one.low if one.low > low else low
            high = one.high if one.high > high else high
    return low, high


def _text(low: Level, high: Level) -> Text:
    """Covered if any rule covers; unknown if the unknown decides; else the furthest reach."""
    if low is not high:
        return Text.UNKNOWN
    return (Text.NOT_COVERED, Text.CONDITIONAL, Text.COVERED)[low]


_BEST_FIRST = (
    Enforcement.ENFORCED,
    Enforcement.DOUBTFUL,
    Enforcement.NOT_ENFORCED,
    Enforcement.SUSPENDED,
    Enforcement.UNKNOWN,
)


def _enforcement(text: Text, readings: Iterable[Reading]) -> Enforcement:
    """The firmest state among the rules that reach; suspended where only a suspended rule would."""
    reached = Level.COVERED if text is Text.COVERED else Level.CONDITIONAL
    states = {
        Enforcement.SUSPENDED if one.standing is Standing.SUSPENDED else one.enforcement
        for one in readings
        if one.low >= reached and one.standing is not Standing.UNSETTLED
    }
    if text is Text.NOT_COVERED:
        suspended = Enforcement.SUSPENDED in states
        return Enforcement.SUSPENDED if suspended else Enforcement.UNKNOWN
    if text is Text.UNKNOWN:
        return Enforcement.UNKNOWN
    return next((state for state in _BEST_FIRST if state in states), Enforcement.UNKNOWN)


def _presumed(facts: Facts, judged: list[Judged], text: Text) -> tuple[Presumption, ...]:
    """The presumptions that were used, in the order of the printed list."""
    used = set()
    for one in judged:
        for _, said in one.answers:
            if said.presumed:
                used.add(said.presumed)
            if facts.chip and any(name.startswith("chip") for name in said.facts):
                used.add(Presumption.RELEASE_DATE_NOT_TESTED)
    if facts.licence is None and text in (Text.COVERED, Text.CONDITIONAL):
        used.add(Presumption.NO_LICENCE)
    return tuple(one for one in Presumption if one in used)


def _missing(low: Level, high: Level, judged: list[Judged]) -> tuple[Finding, ...]:
    """What is missing to decide: the open tests of rules that may reach further than now."""
    if low is high:
        return ()
    return tuple(
        finding_of(one.rule, name, said)
        for one in judged
        if one.reading.high > low and one.rule.standing is not Standing.SUSPENDED
        for name, said in one.answers
        if name in one.open
    )
