"""Who stands above and below parties, as far as somebody may see."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from entities.models import Entity, Ownership

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User

#: Which of some parties somebody may see, by primary key.
Sees = Callable[[set[int]], set[int]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Stakes in a party and in its owners, all the way up, and the units all the way down."""

    above: tuple[Ownership, ...]
    below: tuple[Ownership, ...]

    @property
    def parties(self) -> list[Entity]:
        """Everybody they name, each as who it was merged into."""
        ends = [end for one in (*self.above, *self.below) for end in (one.owner, one.asset)]
        return list({stands.pk: stands for stands in map(standing_for, ends)}.values())

    @property
    def units(self) -> list[Entity]:
        return [standing_for(stake.asset) for stake in self.below]


def seen_by(user: "User | AnonymousUser") -> Sees:
    """What this person may see."""

    def sees(parties: set[int]) -> set[int]:
        visible = Entity.objects.visible_to(user).filter(pk__in=parties)
        return set(visible.values_list("pk", flat=True))

    return sees


def surroundings_of_all(parties: Iterable[int], sees: Sees) -> dict[int, Surroundings]:
    """The stakes around each party whose other ends may be seen, a circle walked once."""
    keys = set(parties)
    above, below = _stakes(keys, "asset", "owner", sees), _stakes(keys, "owner", "asset", sees)
    return {
        key: Surroundings(_walk(key, above, "owner"), _walk(key, below, "asset")) for key in keys
    }


def standing_for(entity: Entity) -> Entity:
    """The party itself, or the one it was merged into."""
    return entity.merged_into or entity


def _stakes(parties: set[int], near: str, far: str, sees: Sees) -> dict[int, list[Ownership]]:
    """The stakes met on the way from all parties in one direction, by their near end."""
    found: dict[int, list[Ownership]] = {}
    seen, frontier = set(parties), set(parties)
    while frontier:
        here = Q(**{f"{near}__in": frontier}) | Q(**{f"{near}__merged_into__in": frontier})
        joined = list(
            Ownership.objects.filter(here)
            .select_related("owner__merged_into", "asset__merged_into")
            .order_by("pk")
        )
        reached = {standing_for(getattr(stake, far)).pk for stake in joined}
        visible = sees(reached) if reached else set()
        for stake in joined:
            if standing_for(getattr(stake, far)).pk in visible:
                found.setdefault(standing_for(getattr(stake, near)).pk, []).append(stake)
        frontier = visible - seen
        seen |= frontier
    return found


def _walk(party: int, stakes: dict[int, list[Ownership]], far: str) -> tuple[Ownership, ...]:
    """Of stakes met by many, those met from one party on."""
    found: dict[int, Ownership] = {}
    seen, frontier = {party}, [party]
    while frontier:
        for stake in stakes.get(frontier.pop(), ()):
            found[stake.pk] = stake
            there = standing_for(getattr(stake, far)).pk
            if there not in seen:
                seen.add(there)
                frontier.append(there)
    return tuple(stake for _, stake in sorted(found.items()))
