"""How an application for a licence would be reviewed."""

from rules.facts import Facts
from rules.findings import Answer, Outcome, answer, below, both
from rules.on_day import RuleOnDay


def within_the_review_window(facts: Facts, rule: RuleOnDay) -> Answer:
    """The chip lies below both ceilings, so that applications are reviewed case by case.

    TPP below 21000 and memory bandwidth below 6500 GB/s. The licence is still needed: this moves
    review, not scope. 15 CFR 742.6(b)(10)(iii); 91 FR 1684.
    """
    chip = facts.chip
    if chip is None:
        return answer(Outcome.UNDETERMINED, "chip_unknown", "chip")
    tpp, memory = rule.number("ceiling_tpp"), rule.number("ceiling_memory_bandwidth")
    outcome = both(below(chip.tpp, tpp), below(chip.memory_bandwidth, memory))
    return answer(
        outcome,
        f"window_{outcome}",
        "chip.tpp",
        "chip.memory_bandwidth",
        chip=chip.name,
        tpp="unknown" if chip.tpp is None else chip.tpp,
        line=tpp,
        memory="unknown" if chip.memory_bandwidth is None else chip.memory_bandwidth,
        memory_line=memory,
    )
