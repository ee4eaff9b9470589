"""Named on a control list."""

from rules.facts import Facts, Listing, ListingKind, Party
from rules.findings import Answer, Outcome, answer, both
from rules.on_day import RuleOnDay, stood


def named_on_a_list(facts: Facts, rule: RuleOnDay) -> Answer:
    """A party to the transaction is named on the list, for all items.

    Purchaser, consignee and end user count, whoever stands behind a front included; parents and
    subsidiaries do not. An entry binds from its effective day. 15 CFR 744.11, 744.16; Supplement
    No. 4 to part 744.
    """
    return _named(facts, rule, ListingKind.PARTY, "listed")


def at_a_listed_address(facts: Facts, rule: RuleOnDay) -> Answer:
    """A party to the transaction uses an address that is itself an entry of the list.

    15 CFR 744.11; Supplement No. 4 to part 744.
    """
    return _named(facts, rule, ListingKind.ADDRESS, "address")


def _named(facts: Facts, rule: RuleOnDay, kind: ListingKind, code: str) -> Answer:
    """The strongest answer over all parties: the one named, else one nobody looked up."""
    unsure: Party | None = None
    for party in facts.everybody:
        entries = rule.entries_of(party)
        for entry in entries or ():
            outcome = _reaches(entry, rule, kind)
            if outcome is Outcome.MET:
                return answer(
                    outcome,
                    f"{code}_yes",
                    "listings",
                    party=party.name,
                    list=entry.control_list,
                    day=entry.listed_on,
                    citation=entry.citation or rule.rule.citation,
                )
            if outcome is Outcome.UNDETERMINED:
                unsure = unsure or party
        if entries is None:
            unsure = unsure or party
    lists = rule.words("lists")
    if unsure:
        return answer(
            Outcome.UNDETERMINED, f"{code}_unknown", "listings", party=unsure.name, list=lists
        )
    names = tuple(party.name for party in facts.everybody)
    return answer(Outcome.NOT_MET, f"{code}_no", "listings", party=names, list=lists, day=rule.day)


def _reaches(entry: Listing, rule: RuleOnDay, kind: ListingKind) -> Outcome:
    if entry.kind is not kind or entry.control_list not in rule.words("lists"):
        return Outcome.NOT_MET
    scope = Outcome.MET if entry.every_item else Outcome.UNDETERMINED
    return both(stood(entry, rule.day), scope)
