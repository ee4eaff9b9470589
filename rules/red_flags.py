"""What reaches nobody by itself and must be looked into: red flags.

Source: 15 CFR part 732, Supplement No. 3.
"""

from collections.abc import Iterable
from datetime import date

from rules.facts import Facts, Party
from rules.findings import Outcome, Reason
from rules.on_day import stood
from rules.ways import Judged

#: So many units of a group are named in the sentence, all of them beside it.
MOST_NAMED = 3


def red_flags(facts: Facts, day: date, judged: Iterable[Judged]) -> tuple[Reason, ...]:
    """Listed units of the party's group, listed minority holders, listed holders of no known
    share."""
    flags = [_group(party) for party in facts.everybody if party.listed_units]
    reached = any(
        name == "owned_by_listed_parties" and said.outcome is Outcome.MET
        for one in judged
        for name, said in one.answers
    )
    names = {party.id: party.name for party in facts.everybody}
    for stake in facts.stakes:
        entries = stake.owner_listings or ()
        listed = any(stood(entry, day) is Outcome.MET for entry in entries)
        if reached or not listed or stake.asset not in names or not stake.held_on(day):
            continue
        owner, party = stake.owner_name or stake.owner, names[stake.asset]
        low, high = stake.bounds
        if stake.low is None and stake.high is None:
            flags.append(Reason("flag_unknown_share", (("owner", owner), ("party", party))))
            continue
        share = f"{low:f}" if low == high else f"{low:f} to {high:f}"
        text = f"{owner} {share} percent"
        flags.append(Reason("flag_minority", (("party", party), ("arithmetic", text))))
    return tuple(flags)


def _group(party: Party) -> Reason:
    """The listed units of a party's group: few in the sentence, all of them beside it."""
    units = party.listed_units
    named = ", ".join(units[:MOST_NAMED])
    if len(units) > MOST_NAMED:
        named += f" and {len(units) - MOST_NAMED} more"
    return Reason("flag_group", (("party", party.name), ("units", named), ("all_units", units)))
