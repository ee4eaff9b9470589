"""Where a group sits: the way up to the ultimate parent."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from rules.facts import Stake


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
