"""The first chip line: performance and links."""

from decimal import Decimal

from rules.facts import Facts
from rules.findings import Answer, Outcome, answer, both, reaches
from rules.on_day import RuleOnDay


def performance_and_links(facts: Facts, rule: RuleOnDay) -> Answer:
    """The chip reaches the performance line and the link line, both.

    Bit length times TOPS of 4800 or more, and 600 GB/s or more between chips. A800 and H800, with
    links cut to 400 GB/s, stay outside. First 3A090; 87 FR 62186.
    """
    chip, line, links = facts.chip, rule.number("tpp_line"), rule.number("link_line")
    if chip is None:
        return answer(Outcome.UNDETERMINED, "chip_unknown", "chip")
    outcome = both(reaches(chip.tpp, line), reaches(chip.link_bandwidth, links))
    return answer(
        outcome,
        f"links_{outcome}",
        "chip.tpp",
        "chip.link_bandwidth",
        chip=chip.name,
        tpp=_or_unknown(chip.tpp),
        line=line,
        link=_or_unknown(chip.link_bandwidth),
        links=links,
    )


def _or_unknown(figure: Decimal | None) -> Decimal | str:
    return "unknown" if figure is None else figure
