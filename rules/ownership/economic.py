"""The economic share: stakes multiplied along paths and summed. It is no test of any rule.

A holder of half of a half has a quarter of the profit, and may be reached or not. Where parties
own each other the sum has no end; it is closed in between a figure that is surely too small and
one that is surely too large.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from rules.facts import Stake

_WHOLE = Decimal(100)
#: Percent. A sum over circles is followed until its bounds are no further apart than this.
EXACT_TO = Decimal("0.0005")
#: After so many rounds the bounds are given as they are.
ROUNDS = 2_000


class EconomicShare(NamedTuple):
    """Percent of a party that some holders have through all paths; `within` bounds the error.

    `low` takes the smallest share of each stake, `high` the largest; stakes that nobody recorded
    are in neither.
    """

    low: Decimal
    high: Decimal
    within: Decimal


def economic_share(
    asset: str, stakes: Iterable[Stake], holders: Iterable[str], *, day: date
) -> EconomicShare:
    """What `holders` have of `asset` on a day, each path counted up to the first of them."""
    theirs = frozenset(holders) - {asset}
    held: dict[str, list[Stake]] = {}
    for stake in stakes:
        if stake.held_on(day) and stake.owner != stake.asset:
            held.setdefault(stake.asset, []).append(stake)
    between = _between(asset, held, theirs)
    low, low_error = _solve(asset, held, theirs, between, side=0)
    high, high_error = _solve(asset, held, theirs, between, side=1)
    return EconomicShare(low, max(low, high), max(low_error, high_error))


def _between(asset: str, held: dict[str, list[Stake]], theirs: frozenset[str]) -> list[str]:
    """The asset and the parties above it, as far as a holder stands above them."""
    order: list[str] = []
    seen, open_ = {asset}, [asset]
    while open_:
        order.append(here := open_.pop())
        above = {one.owner for one in held.get(here, [])} - theirs - seen
        seen |= above
        open_ += sorted(above)
    below: dict[str, set[str]] = {}
    for key in order:
        for stake in held.get(key, []):
            below.setdefault(stake.owner, set()).add(key)
    fed, open_ = set[str](), sorted(theirs & set(below))
    while open_:
        new = below.get(open_.pop(), set()) - fed
        fed |= new
        open_ += sorted(new)
    return [key for key in reversed(order) if key in fed]


def _solve(
    asset: str,
    held: dict[str, list[Stake]],
    theirs: frozenset[str],
    between: list[str],
    *,
    side: int,
) -> tuple[Decimal, Decimal]:
    """The share and how far off it may be: from nothing upwards and from the whole downwards."""
    if asset not in between:
        return Decimal(0), Decimal(0)
    under = dict.fromkeys(between, Decimal(0))
    over = dict.fromkeys(between, _WHOLE)
    for _turn in range(ROUNDS):
        moved = _step(held, theirs, between, under, side) | _step(held, theirs, between, over, side)
        if not moved or over[asset] - under[asset] <= EXACT_TO:
            break
    gap = over[asset] - under[asset]
    return under[asset].quantize(Decimal("0.001")), gap.quantize(Decimal("0.0001"))


def _step(
    held: dict[str, list[Stake]],
    theirs: frozenset[str],
    between: list[str],
    shares: dict[str, Decimal],
    side: int,
) -> bool:
    """One round over all parties in place; whether anything moved."""
    moved = False
    for key in between:
        found = Decimal(0)
        for stake in held[key]:
            if stake.owner in theirs:
                found += stake.bounds[side]
            else:
                found += stake.bounds[side] * shares.get(stake.owner, Decimal(0)) / _WHOLE
        found = min(found, _WHOLE)
        moved |= found != shares[key]
        shares[key] = found
    return moved
