"""Who stands above and below a party, as far as somebody may see."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from entities.models import Entity, Ownership

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


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


def surroundings_of(party: Entity, user: "User | AnonymousUser") -> Surroundings:
    """The stakes around a party whose other ends this person may see."""
    return Surroundings(
        tuple(_walk(party, "asset", "owner", user)), tuple(_walk(party, "owner", "asset", user))
    )


def standing_for(entity: Entity) -> Entity:
    """The party itself, or the one it was merged into."""
    return entity.merged_into or entity


def _walk(party: Entity, near: str, far: str, user: "User | AnonymousUser") -> list[Ownership]:
    """Stakes from a party on in one direction; a circle is walked once."""
    found: dict[int, Ownership] = {}
    seen, frontier = {party.pk}, {party.pk}
    while frontier:
        here = Q(**{f"{near}__in": frontier}) | Q(**{f"{near}__merged_into__in": frontier})
        stakes = Ownership.objects.filter(here).exclude(pk__in=found)
        joined = stakes.select_related("owner__merged_into", "asset__merged_into").order_by("pk")
        reached = {stake.pk: standing_for(getattr(stake, far)).pk for stake in joined}
        visible = set(
            Entity.objects.visible_to(user)
            .filter(pk__in=set(reached.values()))
            .values_list("pk", flat=True)
        )
        found |= {stake.pk: stake for stake in joined if reached[stake.pk] in visible}
        frontier = (set(reached.values()) & visible) - seen
        seen |= frontier
    return list(found.values())
