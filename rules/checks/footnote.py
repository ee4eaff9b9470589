"""Marked on the list with a footnote that widens the reach to foreign-made items."""

from rules.facts import Facts
from rules.findings import Answer, Outcome, answer
from rules.on_day import RuleOnDay, stood


def marked_with_a_footnote(facts: Facts, rule: RuleOnDay) -> Answer:
    """A party to the transaction is marked with a footnote of the Entity List.

    Footnote 1 (Huawei and affiliates), 4 (supercomputers) and 5 subject direct products of listed
    US technology made abroad to the list. 15 CFR 734.9(e).
    """
    numbers = {int(word) for word in rule.words("footnotes")}
    unsure = ""
    for party in facts.everybody:
        entries = rule.entries_of(party)
        if entries is None:
            unsure = unsure or party.name
        for entry in entries or ():
            marked = numbers & set(entry.footnotes)
            outcome = stood(entry, rule.day) if marked else Outcome.NOT_MET
            if outcome is Outcome.MET:
                return answer(
                    outcome,
                    "footnote_yes",
                    "listings",
                    party=party.name,
                    footnote=min(marked),
                    day=entry.listed_on,
                )
            if outcome is Outcome.UNDETERMINED:
                unsure = unsure or party.name
    words = tuple(rule.words("footnotes"))
    if unsure:
        return answer(
            Outcome.UNDETERMINED, "footnote_unknown", "listings", party=unsure, footnote=words
        )
    names = tuple(party.name for party in facts.everybody)
    return answer(Outcome.NOT_MET, "footnote_no", "listings", party=names, footnote=words)
