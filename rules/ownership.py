"""Who is reached through ownership: a fixed point over stakes, exact and three-valued.

A party is reached when parties that are listed, or themselves so reached, together own at least
the threshold of it. A reached owner counts with the whole of its stake, not with a product of
shares. Shares are exact decimals with bounds; whoever is not recorded may own the rest. Cycles
reach nobody by themselves: what is reached is reached from a listed party.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rules.facts import Stake
from rules.findings import Outcome

_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class OwnershipFinding:
    """Whether listed parties own the threshold, with the arithmetic as text."""

    outcome: Outcome
    arithmetic: str
    least: Decimal
    most: Decimal


def owned_by(
    asset: str,
    stakes: Iterable[Stake],
    *,
    day: date,
    threshold: Decimal,
    listed: dict[str, Outcome],
    fully_owned: frozenset[str] = frozenset(),
) -> OwnershipFinding:
    """Whether listed parties own at least `threshold` percent of `asset` on a day.

    `listed` says of each owner whether it is listed; one that is missing may be. Of parties in
    `fully_owned` every owner is recorded.
    """
    held: dict[str, list[Stake]] = {}
    for stake in stakes:
        if stake.held_on(day):
            held.setdefault(stake.asset, []).append(stake)
    sure = _surely(held, threshold, {key for key, is_ in listed.items() if is_ is Outcome.MET})
    possible = _possibly(asset, held, threshold, sure, listed, fully_owned)
    own = held.get(asset, [])
    least = _least(own, sure)
    most = _most(asset, own, possible, fully_owned)
    if least >= threshold:
        outcome = Outcome.MET
    else:
        outcome = Outcome.UNDETERMINED if most >= threshold else Outcome.NOT_MET
    text = _arithmetic(asset, held, sure, listed, threshold)
    return OwnershipFinding(outcome, text, least, most)


def _least(own: list[Stake], reached: dict[str, int]) -> Decimal:
    return sum((stake.bounds[0] for stake in own if stake.owner in reached), Decimal(0))


def _most(asset: str, own: list[Stake], possible: set[str], fully_owned: frozenset[str]) -> Decimal:
    """The largest part that listed parties can hold: what the others surely hold is not theirs."""
    others = sum((one.bounds[0] for one in own if one.owner not in possible), Decimal(0))
    room = max(_WHOLE - others, Decimal(0))
    if asset not in fully_owned:
        return room
    theirs = sum((one.bounds[1] for one in own if one.owner in possible), Decimal(0))
    return min(theirs, room)


def _surely(held: dict[str, list[Stake]], threshold: Decimal, listed: set[str]) -> dict[str, int]:
    """Parties reached whatever the unknown turns out to be, with the round that reached them."""
    reached = dict.fromkeys(sorted(listed), 0)
    for turn in range(1, len(held) + 1):
        new = [
            asset
            for asset, own in held.items()
            if asset not in reached and _least(own, reached) >= threshold
        ]
        if not new:
            break
        reached |= dict.fromkeys(new, turn)
    return reached


def _possibly(
    target: str,
    held: dict[str, list[Stake]],
    threshold: Decimal,
    sure: dict[str, int],
    listed: dict[str, Outcome],
    fully_owned: frozenset[str],
) -> set[str]:
    """Parties that some completion of the unknown reaches, the target's own listing left aside."""
    parties = {stake.owner for own in held.values() for stake in own} | set(held)
    possible = set(sure)
    possible |= {
        key
        for key in parties - {target}
        if listed.get(key, Outcome.UNDETERMINED) is Outcome.UNDETERMINED
    }
    while True:
        new = {
            key
            for key in parties - possible
            if _most(key, held.get(key, []), possible, fully_owned) >= threshold
        }
        if not new:
            return possible
        possible |= new


def _arithmetic(
    asset: str,
    held: dict[str, list[Stake]],
    reached: dict[str, int],
    listed: dict[str, Outcome],
    threshold: Decimal,
) -> str:
    """The chain and its sums, from the listed parties down to the asset."""
    steps: list[str] = []
    seen: set[str] = set()

    def explain(key: str, before: int) -> None:
        """`before`: only owners reached in an earlier round count, so that no circle is walked."""
        if key in seen:
            return
        seen.add(key)
        counted = [
            stake
            for stake in held.get(key, [])
            if stake.owner in reached and reached[stake.owner] < before
        ]
        for stake in counted:
            if reached[stake.owner]:
                explain(stake.owner, reached[stake.owner])
        if counted:
            steps.append(_sum(key, counted, listed, threshold))

    explain(asset, reached.get(asset) or len(held) + 1)
    return "; ".join(steps) or f"no stake of a listed party in {asset} is recorded"


def _sum(asset: str, counted: list[Stake], listed: dict[str, Outcome], threshold: Decimal) -> str:
    parts = [
        f"{one.owner_name or one.owner} ({_standing(one.owner, listed)}) {_share(one)}"
        for one in counted
    ]
    low = sum((one.bounds[0] for one in counted), Decimal(0))
    high = min(sum((one.bounds[1] for one in counted), Decimal(0)), _WHOLE)
    total = f"{low:f}" if low == high else f"{low:f} to {high:f}"
    return f"{' + '.join(parts)} = {total} percent of {asset}, against {threshold:f}"


def _standing(owner: str, listed: dict[str, Outcome]) -> str:
    return "listed" if listed.get(owner) is Outcome.MET else "reached through its owners"


def _share(stake: Stake) -> str:
    low, high = stake.bounds
    if stake.low is None and stake.high is None:
        return "an unknown share"
    return f"{low:f}" if low == high else f"{low:f} to {high:f}"


def ultimate_headquarters(
    party: str,
    headquarters: str | None,
    stakes: Iterable[Stake],
    *,
    day: date,
    control: Decimal,
    fully_owned: frozenset[str],
) -> tuple[str | None, str]:
    """Where the ultimate parent sits and its name: up along owners of at least `control` percent.

    None where the way up ends at a party whose owners are not all recorded, or parts in two.
    """
    held = [stake for stake in stakes if stake.held_on(day)]
    name, seen = party, set[str]()
    while party not in seen:
        seen.add(party)
        above = [one for one in held if one.asset == party and one.bounds[0] >= control]
        if len(above) > 1:
            return None, name
        if above:
            party, headquarters = above[0].owner, above[0].owner_headquarters
            name = above[0].owner_name or above[0].owner
            continue
        rest = [one for one in held if one.asset == party and one.bounds[1] >= control]
        return (headquarters if party in fully_owned and not rest else None), name
    return None, name
