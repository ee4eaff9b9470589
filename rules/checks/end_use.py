"""Uses and supporters that are controlled whatever the item."""

from rules.facts import EndUse, Facts
from rules.findings import Answer, Outcome, Presumption, answer
from rules.on_day import RuleOnDay


def controlled_end_use(facts: Facts, rule: RuleOnDay) -> Answer:
    """The item or the service is meant for a use that is controlled in itself.

    Weapons of mass destruction, military and military-intelligence use, supercomputers. Unless
    the facts say so, none is presumed. 15 CFR 744.2 to 744.6, 744.21 to 744.23.
    """
    named = {EndUse(word) for word in rule.words("end_uses")}
    found = sorted(named & facts.end_uses)
    if found:
        return answer(Outcome.MET, "end_use_yes", "end_uses", uses=tuple(map(_words, found)))
    uses = tuple(map(_words, sorted(named)))
    if named <= facts.end_uses_ruled_out:
        return answer(Outcome.NOT_MET, "end_use_ruled_out", "end_uses_ruled_out", uses=uses)
    return answer(
        Outcome.NOT_MET,
        "end_use_presumed_none",
        "end_uses",
        uses=uses,
        presumed=Presumption.NO_SENSITIVE_END_USE,
    )


def given_by_a_us_person(facts: Facts, rule: RuleOnDay) -> Answer:
    """Who sells, hosts or supports is a US person.

    Support by US persons for weapons of mass destruction or military intelligence needs a licence
    even where no item moves. 15 CFR 744.6.
    """
    seller = facts.seller
    if seller is None or seller.country is None:
        return answer(Outcome.UNDETERMINED, "us_person_unknown", "seller.country")
    outcome = Outcome.MET if seller.country == "US" else Outcome.NOT_MET
    return answer(
        outcome,
        f"us_person_{outcome}",
        "seller.country",
        seller=seller.name,
        country=seller.country,
    )


def _words(use: EndUse) -> str:
    return use.value.replace("_", " ")
