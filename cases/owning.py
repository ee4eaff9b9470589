"""Who owns a party, as of a day: the 50 percent test with its arithmetic, the economic share."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from cases.facts import facts_about
from entities.closure import LISTS
from entities.models import Entity
from rules.codes import Pathway
from rules.facts import Facts, Listing
from rules.findings import Outcome, Reason, either
from rules.on_day import stood
from rules.ownership import EconomicShare, OwnershipFinding, economic_share, owned_by
from rules.red_flags import red_flags

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User

HALF = Decimal(50)


@dataclass(frozen=True, slots=True)
class Owning:
    """What listed parties have of a party on a day.

    `finding` is the test of the rule; `economic` stands beside it and decides nothing; `flags`
    are minority and unknown holdings, which reach nobody by themselves.
    """

    finding: OwnershipFinding
    economic: EconomicShare
    flags: tuple[Reason, ...]
    listed: Outcome
    fully_recorded: bool


def owning(
    party: Entity,
    *,
    as_of: date,
    user: "User | AnonymousUser",
    threshold: Decimal = HALF,
    cascade: bool = True,
    aggregate: bool = True,
    lists: Collection[str] = LISTS,
) -> Owning:
    """The test for one party, by the stakes and entries that somebody may see."""
    facts = facts_about(
        party, pathway=Pathway.DIRECT_PURCHASE, destination=None, as_of=as_of, user=user
    )
    listed = _listed(facts, as_of, lists)
    finding = owned_by(
        facts.recipient.id,
        facts.stakes,
        day=as_of,
        threshold=threshold,
        listed=listed,
        fully_owned=facts.fully_owned,
        cascade=cascade,
        aggregate=aggregate,
    )
    holders = {key for key, is_ in listed.items() if is_ is Outcome.MET}
    flags = red_flags(facts, as_of, ()) if finding.outcome is not Outcome.MET else ()
    return Owning(
        finding,
        economic_share(facts.recipient.id, facts.stakes, holders, day=as_of),
        flags,
        listed[facts.recipient.id],
        facts.recipient.id in facts.fully_owned,
    )


def _listed(facts: Facts, day: date, lists: Collection[str]) -> dict[str, Outcome]:
    """Whether the party and each owner above it stood on one of the lists."""
    listed = {one.owner: _on(one.owner_listings, day, lists) for one in facts.stakes}
    return listed | {facts.recipient.id: _on(facts.recipient.listings, day, lists)}


def _on(entries: tuple[Listing, ...] | None, day: date, lists: Collection[str]) -> Outcome:
    """Undetermined where nobody looked."""
    if entries is None:
        return Outcome.UNDETERMINED
    return either(*(stood(entry, day) for entry in entries if entry.control_list in lists))
