"""High-bandwidth memory sold by itself."""

from rules.facts import Facts
from rules.findings import Answer, Outcome, answer
from rules.on_day import RuleOnDay


def memory_density(facts: Facts, rule: RuleOnDay) -> Answer:
    """The item is high-bandwidth memory above the density line, not packaged with a processor.

    More than 2 GB/s per mm². 3A090.c; 89 FR 96790.
    """
    chip, line = facts.chip, rule.number("memory_density_line")
    if chip is None:
        return answer(Outcome.UNDETERMINED, "chip_unknown", "chip")
    if not chip.is_memory:
        return answer(Outcome.NOT_MET, "memory_is_none", "chip", chip=chip.name)
    if chip.memory_density is None:
        return answer(Outcome.UNDETERMINED, "memory_unknown", "chip.memory_density", chip=chip.name)
    outcome = Outcome.MET if chip.memory_density > line else Outcome.NOT_MET
    return answer(
        outcome,
        f"memory_{outcome}",
        "chip.memory_density",
        chip=chip.name,
        density=chip.memory_density,
        line=line,
    )
