"""Was it covered on that day: what each rule does to an act, and the verdict in three layers."""

from collections.abc import Iterable
from datetime import date

from rules.argument import finding_of, in_legal_order
from rules.confidence import resting_on
from rules.facts import Facts
from rules.findings import (
    Assessment,
    Enforcement,
    Finding,
    Level,
    Outcome,
    Presumption,
    Reading,
    Standing,
    Text,
    Verdict,
)
from rules.on_day import RuleOnDay, rules_on
from rules.red_flags import red_flags
from rules.regime import Effect, Layer, Regime, Status
from rules.ways import Judged, judge


def assess(facts: Facts, as_of: date, regime: Regime) -> Assessment:
    """Findings in legal order, what each rule does, and the verdict, for one act on one day."""
    stood = rules_on(regime, as_of)
    judged = [
        judge(facts, rule)
        for rule in stood
        if rule.rule.layer is Layer.TEXT and _is_spoken_of(facts, rule)
    ]
    readings = tuple(one.reading for one in judged)
    text = _text(readings)
    presumed = _presumed(facts, judged, text)
    policies = [one.policy for one in judged if one.policy]
    return Assessment(
        verdict=Verdict(
            text,
            _enforcement(text, readings),
            resting_on(facts.confidence, presumed, covered=text is Text.COVERED),
        ),
        presumed=presumed,
        findings=in_legal_order(facts, judged),
        readings=readings,
        missing=_missing(text, judged),
        red_flags=red_flags(facts, as_of, judged),
        beside=tuple(_beside(facts, stood)),
        licence_policy=policies[-1] if policies and text is not Text.NOT_COVERED else "",
        regime=regime.version,
    )


def _is_spoken_of(facts: Facts, rule: RuleOnDay) -> bool:
    """A rule that is silent on the pathway gives no reading; its review policy may."""
    reviews = facts.judged in rule.acts and any(
        way.effect is Effect.REVIEW for way in rule.rule.ways
    )
    return reviews or rule.rule.pathways[facts.pathway].status is not Status.NOT_APPLICABLE


def _text(readings: Iterable[Reading]) -> Text:
    """Covered if any rule covers; unknown if the unknown decides; else the furthest reach.

    Every test only widens a rule's reach, so all completions of the unknown lie between all
    undetermined tests not met and all met.
    """
    counted = [reading for reading in readings if reading.standing is not Standing.SUSPENDED]
    low = max((reading.low for reading in counted), default=Level.NOT_COVERED)
    high = max((reading.high for reading in counted), default=Level.NOT_COVERED)
    if low != high:
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
    used = {found.presumed for one in judged for _, found in one.answers if found.presumed}
    tested = {name.partition(".")[0] for one in judged for _, found in one.answers
              for name in found.facts}  # fmt: skip
    if "chip" in tested and facts.chip is not None:
        used.add(Presumption.RELEASE_DATE_NOT_TESTED)
    if facts.licence is None and text in (Text.COVERED, Text.CONDITIONAL):
        used.add(Presumption.NO_LICENCE)
    return tuple(one for one in Presumption if one in used)


def _missing(text: Text, judged: list[Judged]) -> tuple[Finding, ...]:
    """What is missing to decide: undetermined tests of the rules that may still reach."""
    if text is not Text.UNKNOWN:
        return ()
    return tuple(
        finding_of(one.rule, name, said)
        for one in judged
        if one.reading.low < one.reading.high
        for name, said in one.answers
        if said.outcome is Outcome.UNDETERMINED
    )


def _beside(facts: Facts, stood: Iterable[RuleOnDay]) -> Iterable[str]:
    """Guidance and court events in effect that are not silent on the pathway."""
    for rule in stood:
        silent = rule.rule.pathways[facts.pathway].status is Status.NOT_APPLICABLE
        if rule.rule.layer is Layer.ENFORCEMENT and not silent:
            yield rule.rule.id
