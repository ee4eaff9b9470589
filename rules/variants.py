"""A chip name that covers variants: each is judged, and if they differ the answer is unknown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rules.assess import assess
from rules.facts import Chip, Facts
from rules.findings import Assessment, Enforcement, Text, Verdict
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
    verdicts = {one.verdict for _, one in found}
    first = found[0][1].verdict
    if len(verdicts) == 1:
        return OfVariants(first, found)
    texts = {one.text for one in verdicts}
    text = texts.pop() if len(texts) == 1 else Text.UNKNOWN
    return OfVariants(Verdict(text, Enforcement.UNKNOWN, first.confidence), found)
