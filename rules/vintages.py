"""A chip under one set of rules after another: what each said of it, from the first day to a last.

A family is judged by its variants, each of them; where they differ the answer is unknown. Asked is
the plainest sale there is: by the chip's designer, to a firm that is at home where the chip goes,
whose owners are known and on no list. So nothing but chip and destination decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rules.assess import assess
from rules.codes import Pathway
from rules.facts import Chip, Facts, Party
from rules.findings import Assessment, Finding, Verdict
from rules.regime import Regime
from rules.sides import spans_of
from rules.variants import over_all

Said = tuple[Verdict, tuple[Finding, ...], str]

#: Before the first rule on chips: the letters of August 2022.
FIRST_DAY = date(2022, 1, 1)
_BUYER = "the buyer"
_SUBJECT = "subject_to_regulation"


@dataclass(frozen=True, slots=True)
class Vintage:
    """Days on which the rules say the same of the chip, by the same tests of it.

    `policy`: how an application would be reviewed, where a rule says so.
    """

    from_day: date
    to_day: date  # exclusive
    verdict: Verdict
    findings: tuple[Finding, ...]
    policy: str

    @property
    def days(self) -> int:
        return (self.to_day - self.from_day).days


def plain_sale(chip: Chip, destination: str) -> Facts:
    """The chip sold by its designer to a firm of the destination that no list concerns."""
    return Facts(
        Pathway.DIRECT_PURCHASE,
        Party(
            _BUYER,
            _BUYER,
            country=destination,
            headquarters=destination,
            parent_headquarters=destination,
            listings=(),
        ),
        destination,
        chip=chip,
        seller=Party(chip.vendor, chip.vendor) if chip.vendor else None,
        fully_owned=frozenset({_BUYER}),
    )


def vintages(
    chips: Sequence[Chip], destination: str, last_day: date, regime: Regime
) -> tuple[Vintage, ...]:
    """What the rules said of a plain sale through all days to `last_day`, inclusive.

    `chips` is one variant, or all of a family: then no single test speaks for it.
    """
    every = [plain_sale(chip, destination) for chip in chips]
    spans = spans_of(
        min(FIRST_DAY, last_day),
        last_day + timedelta(days=1),
        turns=regime.change_days,
        find=lambda day: _said([assess(facts, day, regime) for facts in every]),
        verdict=_as_tests,
    )
    return tuple(Vintage(span.from_day, span.to_day, *span.found) for span in spans)


def _said(found: list[Assessment]) -> Said:
    verdict = over_all([one.verdict for one in found])
    if len(found) > 1:
        return verdict, (), ""
    return verdict, _of_the_chip(found[0]), found[0].licence_policy


def _as_tests(said: Said) -> tuple[object, ...]:
    """What makes one set of rules another: the verdict and which tests are met, not their words."""
    verdict, findings, policy = said
    return verdict, policy, tuple((one.rule, one.test, one.outcome) for one in findings)


def _of_the_chip(found: Assessment) -> tuple[Finding, ...]:
    """The findings that look at the chip's own figures or name, and what keeps the answer open."""
    return tuple(
        one
        for one in found.findings
        if one in found.missing
        or (one.test != _SUBJECT and any(fact.startswith("chip") for fact in one.facts))
    )
