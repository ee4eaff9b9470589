"""Letters that inform single firms of a licence requirement."""

from rules.facts import Facts
from rules.findings import Answer, Outcome, answer, both, either, reaches
from rules.on_day import RuleOnDay


def named_in_a_letter(facts: Facts, rule: RuleOnDay) -> Answer:
    """The letter names the chip, or the chip reaches the level that the letter describes.

    August 2022: A100, H100, MI250 and chips at about the level of the A100 in performance and
    links. April 2025: H20, MI308 and chips that reach the memory or link bandwidth of the H20.
    15 CFR 744.21(b); company filings.
    """
    chip = facts.chip
    if chip is None:
        return answer(Outcome.UNDETERMINED, "chip_unknown", "chip")
    models = rule.words("models")
    if {chip.slug, chip.family, chip.name.casefold()} & set(models):
        return answer(Outcome.MET, "letter_named", "chip", chip=chip.name)
    lines = [
        reaches(figure, rule.number(name))
        for name, figure in (
            ("level_tpp", chip.tpp),
            ("level_link_bandwidth", chip.link_bandwidth),
            ("level_memory_bandwidth", chip.memory_bandwidth),
        )
        if name in rule.values
    ]
    together = rule.values["level_needs_all"] is True
    outcome = both(*lines) if together else either(*lines)
    return answer(outcome, f"letter_level_{outcome}", "chip", chip=chip.name)


def sold_by_an_informed_firm(facts: Facts, rule: RuleOnDay) -> Answer:
    """The seller is a firm that got the letter; a letter binds nobody else.

    15 CFR 744.21(b): the requirement arises from being informed.
    """
    seller, informed = facts.seller, rule.words("informed")
    if seller is None:
        return answer(Outcome.UNDETERMINED, "seller_unknown", "seller", informed=informed)
    names = {word.casefold() for word in informed}
    if {seller.key.casefold(), seller.name.casefold()} & names or rule.rule.id in seller.letters:
        return answer(Outcome.MET, "seller_informed", "seller", seller=seller.name)
    return answer(
        Outcome.NOT_MET, "seller_not_informed", "seller", seller=seller.name, informed=informed
    )
