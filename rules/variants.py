"""A chip name that covers variants: each is judged, and if they differ the answer is unknown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rules.assess import assess, decide
from rules.facts import Chip, Facts
from rules.findings import Assessment, Enforcement, Text, Verdict
from rules.recorded import Recorded
from rules.regime import Regime


@dataclass(frozen=True, slots=True)
class OfVariants:
    """The verdict over all variants, and the assessment of each."""

    verdict: Verdict
    variants: tuple[tuple[Chip, Assessment], ...]

    @property
    def differ(self) -> bool:
        return len({found.verdict.text for _, found in self.variants}) > 1


def assess_variants(facts: Facts, chips: Sequence[Chip], as_of: date, regime: Regime) -> OfVariants:
    """The facts judged for each variant of a chip; ValueError without one."""
    if not chips:
        raise ValueError("A chip name needs at least one variant to be judged.")
    found = tuple((chip, assess(replace(facts, chip=chip), as_of, regime)) for chip in chips)
    return OfVariants(over_all([one.verdict for _, one in found]), found)


def assess_recorded(recorded: Recorded, as_of: date, regime: Regime) -> OfVariants:
    """Recorded facts judged for each chip they may be about, or once where none is known."""
    if recorded.chips:
        return assess_variants(recorded.facts, recorded.chips, as_of, regime)
    found = assess(recorded.facts, as_of, regime)
    return OfVariants(found.verdict, ((Chip(""), found),))


def decide_recorded(recorded: Recorded, as_of: date, regime: Regime) -> Verdict:
    """The verdict of `assess_recorded` alone, for counting many acts."""
    return over_all([decide(facts, as_of, regime) for facts in recorded.each])


def over_all(verdicts: Sequence[Verdict]) -> Verdict:
    """Unknown where the variants differ; how it was enforced only where they agree."""
    first = verdicts[0]
    if all(one == first for one in verdicts):
        return first
    texts = {one.text for one in verdicts}
    text = first.text if len(texts) == 1 else Text.UNKNOWN
    return Verdict(text, Enforcement.UNKNOWN, first.confidence)
