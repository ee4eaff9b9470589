"""Whether the item is one the regulations speak of at all."""

from rules.facts import Facts
from rules.findings import Answer, Outcome, Presumption, answer
from rules.on_day import RuleOnDay


def subject_to_regulation(facts: Facts, rule: RuleOnDay) -> Answer:
    """The item is subject to the US regulations.

    Items of US origin, items with more than a minimal US content, and foreign direct products of
    US technology are. A chip in the catalogue, or designed by a US firm, is presumed to be: since
    October 2022 advanced chips are in practice always caught. 15 CFR 734.3, 734.9.
    """
    chip = facts.chip
    presumed = Presumption.SUBJECT_TO_REGULATION
    if chip is not None and chip.in_catalogue:
        return answer(Outcome.MET, "subject_catalogue", "chip", chip=chip.name, presumed=presumed)
    if chip is not None and chip.designer_country == "US":
        return answer(
            Outcome.MET,
            "subject_us_design",
            "chip.designer_country",
            chip=chip.name,
            presumed=presumed,
        )
    name = chip.name if chip else "the chip"
    return answer(Outcome.UNDETERMINED, "subject_unknown", "chip", chip=name)
