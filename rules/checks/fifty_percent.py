"""Owned by listed parties."""

from rules.facts import Facts, Party
from rules.findings import Answer, Outcome, answer
from rules.on_day import RuleOnDay
from rules.ownership import OwnershipFinding, owned_by


def owned_by_listed_parties(facts: Facts, rule: RuleOnDay) -> Answer:
    """A foreign party to the transaction is owned 50 percent or more by listed parties.

    Directly or indirectly, singly or together; a US company is outside. Unknown shares leave it
    undetermined, a minority holding is a red flag and no coverage. 90 FR 47201.
    """
    threshold = rule.number("percent")
    listed = _owners(facts, rule)
    found: list[tuple[Party, OwnershipFinding]] = []
    for party in facts.everybody:
        if party.country in rule.words("not_foreign"):
            continue
        finding = owned_by(
            party.id,
            facts.stakes,
            day=rule.day,
            threshold=threshold,
            listed=listed,
            fully_owned=facts.fully_owned,
        )
        found.append((party, finding))
    if not found:
        return answer(
            Outcome.NOT_MET,
            "owned_not_foreign",
            "country",
            party=facts.recipient.name,
            country=facts.recipient.country,
        )
    return max((_answer(*one, rule) for one in found), key=_strength)


def _owners(facts: Facts, rule: RuleOnDay) -> dict[str, Outcome]:
    """Whether each owner that the stakes name is on one of the rule's lists."""
    listed = {
        stake.owner: rule.is_listed(
            rule.with_added((stake.owner, stake.owner_name), stake.owner_listings)
        )
        for stake in facts.stakes
    }
    return listed | {party.id: rule.is_listed(rule.entries_of(party)) for party in facts.everybody}


def _answer(party: Party, finding: OwnershipFinding, rule: RuleOnDay) -> Answer:
    outcome, code = finding.outcome, f"owned_{finding.outcome}"
    if outcome is Outcome.MET and party.country is None:
        outcome, code = Outcome.UNDETERMINED, "owned_foreign_unknown"
    return answer(
        outcome,
        code,
        "stakes",
        "country",
        party=party.name,
        arithmetic=finding.arithmetic,
        least=f"{finding.least:f}",
        most=f"{finding.most:f}",
        line=f"{rule.number('percent'):f}",
    )


def _strength(one: Answer) -> int:
    return (Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.MET).index(one.outcome)
