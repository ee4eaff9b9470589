"""Where the recipient's own seat and that of its ultimate parent are."""

from rules.facts import Facts, Party
from rules.findings import Answer, Outcome, answer, either
from rules.on_day import RuleOnDay
from rules.ownership import ultimate_headquarters


def headquartered_in_a_group(facts: Facts, rule: RuleOnDay) -> Answer:
    """A party has its headquarters, or its ultimate parent's, in Macau or Country Group D:5.

    Wherever the goods go: a unit in Singapore of a group seated in Beijing is reached. For
    advanced chips since 17 November 2023. 15 CFR 742.6(a)(6), 744.23(a)(3); 88 FR 73458.
    """
    best: Answer | None = None
    for party in facts.everybody:
        found = _seat(facts, party, rule)
        if found.outcome is Outcome.MET:
            return found
        if best is None or found.outcome is Outcome.UNDETERMINED:
            best = found
    assert best is not None
    return best


def _seat(facts: Facts, party: Party, rule: RuleOnDay) -> Answer:
    parent, parent_name = party.parent_headquarters, "its ultimate parent"
    if parent is None:
        parent, parent_name = ultimate_headquarters(
            party.id,
            party.headquarters,
            facts.stakes,
            day=rule.day,
            control=rule.number("control_percent"),
            fully_owned=facts.fully_owned,
        )
        if parent_name == party.id:
            parent_name = "its ultimate parent"
    own_seat = rule.among(party.headquarters, "seat_countries", "seat_groups")
    parent_seat = rule.among(parent, "seat_countries", "seat_groups")
    outcome = either(own_seat, parent_seat)
    if outcome is Outcome.UNDETERMINED:
        code = "seat_text_unknown" if party.headquarters and parent else "seat_unknown"
    else:
        code = f"seat_{outcome}"
        if outcome is Outcome.MET and own_seat is not Outcome.MET:
            code = "seat_parent_met"
    return answer(
        outcome,
        code,
        "headquarters",
        "parent_headquarters",
        party=party.name,
        seat=party.headquarters or "an unknown place",
        parent=parent_name,
        parent_seat=parent or "an unknown place",
        day=rule.day,
    )
