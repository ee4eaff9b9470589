"""Chips made to order."""

from rules.codes import Pathway
from rules.facts import Die, Facts
from rules.findings import Answer, Outcome, answer, below, both, either, known, opposite
from rules.on_day import RuleOnDay


def presumed_advanced_by_a_foundry(facts: Facts, rule: RuleOnDay) -> Answer:
    """A foundry or packager must presume that a logic die is an advanced chip.

    At 16/14 nm or below, unless the designer is approved or authorised, or the die has fewer than
    30 billion transistors and is packaged by the foundry outside Macau and D:5 or by an approved
    packager. 90 FR 5298, 90 FR 9604.
    """
    if facts.pathway not in (Pathway.FOUNDRY_DIVERSION, Pathway.SHELL_COMPANY):
        return answer(Outcome.NOT_MET, "foundry_no_foundry", "pathway")
    if facts.pathway is Pathway.SHELL_COMPANY and facts.die is None:
        return answer(Outcome.NOT_MET, "foundry_no_foundry", "die")
    die = facts.die or Die()
    small = both(
        below(die.transistors, rule.number("die_transistors")), known(die.packaged_by_trusted)
    )
    rebutted = either(known(die.designer_authorised), small)
    fine = opposite(_above(die, rule))
    outcome = both(fine, opposite(rebutted))
    return answer(
        outcome,
        f"foundry_{outcome}",
        "die",
        nanometres=die.nanometres or "an unknown number of",
        line=rule.number("die_nanometres"),
    )


def _above(die: Die, rule: RuleOnDay) -> Outcome:
    if die.nanometres is None:
        return Outcome.UNDETERMINED
    return Outcome.MET if die.nanometres > rule.number("die_nanometres") else Outcome.NOT_MET
