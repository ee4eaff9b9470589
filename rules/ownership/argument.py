"""Who is reached through ownership: a fixed point over stakes, exact and three-valued.

A party is reached when parties that are listed, or themselves so reached, together own at least
the threshold of it. A reached owner counts with the whole of its stake, not with a product of
shares. Shares are exact decimals with bounds; whoever is not recorded may own the rest. Cycles
reach nobody by themselves: what is reached is reached from a listed party.
"""

from collections.abc import Container, Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from rules.facts import Stake
from rules.findings import Outcome

_WHOLE = Decimal(100)
_NONE = Decimal(0)


class OwnershipFinding(NamedTuple):
    """Whether listed parties own the threshold, with the arithmetic as text."""

    outcome: Outcome
    arithmetic: str
    least: Decimal
    most: Decimal


class _Test(NamedTuple):
    """The stakes of the day by what they are in, and how they are counted."""

    held: dict[str, list[Stake]]
    threshold: Decimal
    listed: dict[str, Outcome]
    fully_owned: frozenset[str]
    cascade: bool
    aggregate: bool


def owned_by(
    asset: str,
    stakes: Iterable[Stake],
    *,
    day: date,
    threshold: Decimal,
    listed: dict[str, Outcome],
    fully_owned: frozenset[str] = frozenset(),
    cascade: bool = True,
    aggregate: bool = True,
) -> OwnershipFinding:
    """Whether listed parties own at least `threshold` percent of `asset` on a day.

    `listed` says of each owner whether it is listed; one that is missing may be. Of parties in
    `fully_owned` every owner is recorded. Without `cascade` only listed parties count, not whom
    they reach; without `aggregate` one owner alone must hold the threshold.
    """
    held: dict[str, list[Stake]] = {}
    for stake in stakes:
        if stake.held_on(day):
            held.setdefault(stake.asset, []).append(stake)
    test = _Test(held, threshold, listed, fully_owned, cascade, aggregate)
    sure = _surely(test)
    possible = _possibly(asset, test, sure)
    least = _least(asset, test, sure)
    most = _most(asset, test, possible)
    if least >= threshold:
        outcome = Outcome.MET
    else:
        outcome = Outcome.UNDETERMINED if most >= threshold else Outcome.NOT_MET
    return OwnershipFinding(outcome, _arithmetic(asset, test, sure), least, max(least, most))


def _least(asset: str, test: _Test, reached: Container[str]) -> Decimal:
    """What these surely hold: together, or the largest of them alone."""
    counted = [one for one in test.held.get(asset, []) if one.owner in reached]
    if test.aggregate:
        return min(_low(counted), _WHOLE)
    return min(max(map(_low, _by_owner(counted).values()), default=_NONE), _WHOLE)


def _most(asset: str, test: _Test, possible: set[str]) -> Decimal:
    """The largest part that listed parties can hold: what the others surely hold is not theirs."""
    own = test.held.get(asset, [])
    recorded = asset in test.fully_owned
    theirs = [one for one in own if one.owner in possible]
    if test.aggregate:
        room = max(_WHOLE - _low(one for one in own if one.owner not in possible), _NONE)
        return min(_high(theirs), room) if recorded else room
    whole = sum((min(_low(held), _WHOLE) for held in _by_owner(own).values()), _NONE)
    alone = [_NONE if recorded else max(_WHOLE - whole, _NONE)]
    for held in _by_owner(theirs).values():
        room = max(_WHOLE - whole + min(_low(held), _WHOLE), _NONE)
        alone.append(min(_high(held), room) if recorded else room)
    return min(max(alone), _WHOLE)


def _low(stakes: Iterable[Stake]) -> Decimal:
    return sum((one.bounds[0] for one in stakes), _NONE)


def _high(stakes: Iterable[Stake]) -> Decimal:
    return sum((one.bounds[1] for one in stakes), _NONE)


def _by_owner(stakes: Iterable[Stake]) -> dict[str, list[Stake]]:
    owners: dict[str, list[Stake]] = {}
    for stake in stakes:
        owners.setdefault(stake.owner, []).append(stake)
    return owners


def _surely(test: _Test) -> dict[str, int]:
    """Parties reached whatever the unknown turns out to be, with the round that reached them."""
    listed = {key for key, is_ in test.listed.items() if is_ is Outcome.MET}
    reached = dict.fromkeys(sorted(listed), 0)
    for turn in range(1, len(test.held) + 1 if test.cascade else 1):
        new = [
            asset
            for asset in test.held
            if asset not in reached and _least(asset, test, reached) >= test.threshold
        ]
        if not new:
            break
        reached |= dict.fromkeys(new, turn)
    return reached


def _possibly(target: str, test: _Test, sure: dict[str, int]) -> set[str]:
    """Parties that some completion of the unknown reaches, the target's own listing left aside."""
    parties = {stake.owner for own in test.held.values() for stake in own} | set(test.held)
    possible = set(sure)
    possible |= {
        key
        for key in parties - {target}
        if test.listed.get(key, Outcome.UNDETERMINED) is Outcome.UNDETERMINED
    }
    while test.cascade:
        new = {key for key in parties - possible if _most(key, test, possible) >= test.threshold}
        if not new:
            break
        possible |= new
    return possible


def _arithmetic(asset: str, test: _Test, reached: dict[str, int]) -> str:
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
            for stake in test.held.get(key, [])
            if stake.owner in reached and reached[stake.owner] < before
        ]
        if not test.aggregate:
            counted = max(_by_owner(counted).values(), key=_low, default=[])
        for stake in counted:
            if reached[stake.owner]:
                explain(stake.owner, reached[stake.owner])
        if counted:
            steps.append(_sum(key, counted, test))

    explain(asset, reached.get(asset) or len(test.held) + 1)
    return "; ".join(steps) or f"no stake of a listed party in {asset} is recorded"


def _sum(asset: str, counted: list[Stake], test: _Test) -> str:
    parts = [
        f"{one.owner_name or one.owner} ({_standing(one.owner, test)}) {_share(one)}"
        for one in counted
    ]
    low, high = _low(counted), min(_high(counted), _WHOLE)
    total = f"{low:f}" if low >= high else f"{low:f} to {high:f}"
    return f"{' + '.join(parts)} = {total} percent of {asset}, against {test.threshold:f}"


def _standing(owner: str, test: _Test) -> str:
    return "listed" if test.listed.get(owner) is Outcome.MET else "reached through its owners"


def _share(stake: Stake) -> str:
    low, high = stake.bounds
    if stake.low is None and stake.high is None:
        return "an unknown share"
    return f"{low:f}" if low == high else f"{low:f} to {high:f}"
