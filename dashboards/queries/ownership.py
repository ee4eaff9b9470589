"""Who stands above and below a party on a day: boxes and ties, big groups folded."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from cases.surroundings import seen_by, standing_for, surroundings_of_all
from dashboards.queries.incidents import has_page
from dashboards.queries.parties import lists_of, local_names
from entities.models import Entity, EntityKind, Listing, Ownership

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User

#: So many owners of one party, or units of one party, are drawn; the rest is one line.
MOST_BESIDE = 12
#: However wide it is opened, no drawing has more lines.
MOST_ROWS = 300
HALF = Decimal(50)


@dataclass(frozen=True, slots=True)
class Holder:
    """A party of the group as the chart shows it."""

    pk: int
    public_id: str
    label: str
    local_name: str
    country: str
    linked: bool
    lists: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """A stake of the day."""

    pk: int
    owner: Holder
    asset: Holder
    low: Decimal | None
    high: Decimal | None
    direct: bool
    relation: str
    as_written: str
    from_day: date | None
    to_day: date | None
    source: str
    source_url: str
    unverified: str

    @property
    def share_known(self) -> bool:
        return self.low is not None or self.high is not None

    @property
    def reaches_half(self) -> bool:
        return self.low is not None and self.low >= HALF


@dataclass(frozen=True, slots=True)
class Branch:
    """One line of the drawing: a party, or how many more there are.

    `level` is how many stakes it is away from the party asked for, negative above it. `tie` is
    the stake by which it was reached; `folded` how many parties the line stands for.
    """

    level: int
    holder: Holder | None
    tie: Tie | None
    folded: int = 0
    seen_before: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Everything around a party on a day, from the farthest owner to the farthest unit."""

    party: Holder
    owners: tuple[Tie, ...]
    units: tuple[Tie, ...]
    branches: tuple[Branch, ...]
    folded: int
    turns: frozenset[date]  # days on which a party of the group comes on a list or leaves it

    @property
    def ties(self) -> list[Tie]:
        """Every stake of the day once, also those that are folded."""
        return list({tie.pk: tie for tie in (*self.owners, *self.units)}.values())

    @property
    def next_owners(self) -> list[Tie]:
        return [tie for tie in self.owners if tie.asset.pk == self.party.pk]

    @property
    def next_units(self) -> list[Tie]:
        return [tie for tie in self.units if tie.owner.pk == self.party.pk]


def group_of(
    party: Entity, user: "User | AnonymousUser", *, as_of: date, unfolded: bool = False
) -> Group:
    """The stakes of a day around a party, as far as somebody may see their other ends."""
    around = surroundings_of_all([party.pk], seen_by(user))[party.pk]
    above = [stake for stake in around.above if _held(stake, as_of)]
    below = [stake for stake in around.below if _held(stake, as_of)]
    holders = _holders(party, [*above, *below], as_of)
    owners = [_tie(stake, holders) for stake in above]
    units = [_tie(stake, holders) for stake in below]
    most = MOST_ROWS if unfolded else MOST_BESIDE
    own = holders[party.pk]
    upward = _branches(own, owners, -1, most)
    downward = _branches(own, units, 1, most)
    branches = [*reversed(upward), Branch(0, own, None), *downward]
    drawn = {branch.holder.pk for branch in branches if branch.holder}
    return Group(
        own,
        tuple(owners),
        tuple(units),
        tuple(branches),
        len(set(holders) - drawn),
        _turns(holders),
    )


def _held(stake: Ownership, day: date) -> bool:
    begun = stake.from_day is None or stake.from_day <= day
    return begun and (stake.to_day is None or stake.to_day > day)


def _holders(party: Entity, stakes: Iterable[Ownership], as_of: date) -> dict[int, Holder]:
    ends = [standing_for(end) for stake in stakes for end in (stake.owner, stake.asset)]
    known = {end.pk: end for end in [party, *ends]}
    lists, local = lists_of(known, as_of), local_names(known)
    return {
        key: Holder(
            key,
            end.public_id,
            _label(end),
            _other_than(_label(end), local.get(key, ("", ""))[0]),
            end.country,
            has_page(end),
            tuple(lists.get(key, ())),
        )
        for key, end in known.items()
    }


def _other_than(label: str, local: str) -> str:
    return "" if local == label else local


def _turns(holders: Iterable[int]) -> frozenset[date]:
    entries = Listing.objects.filter(entity__in=list(holders))
    days = (day for one in entries for day in (one.listed_on or one.listed_by, one.gone_by))
    return frozenset(day for day in days if day)


def _label(entity: Entity) -> str:
    """Persons are named in their incident only."""
    return _("a person") if entity.kind == EntityKind.PERSON else str(entity.label)


def _tie(stake: Ownership, holders: dict[int, Holder]) -> Tie:
    return Tie(
        stake.pk,
        holders[standing_for(stake.owner).pk],
        holders[standing_for(stake.asset).pk],
        stake.share_low,
        stake.share_high,
        stake.direct,
        stake.relation,
        stake.as_written,
        stake.from_day,
        stake.to_day,
        stake.source,
        stake.source_url,
        stake.unverified,
    )


def _branches(start: Holder, ties: Sequence[Tie], step: int, most: int) -> list[Branch]:
    """The lines in one direction, each party below the one it was reached from.

    A party met again is drawn, but not followed again; so a circle ends.
    """
    near: Callable[[Tie], Holder] = (lambda t: t.asset) if step < 0 else (lambda t: t.owner)
    far: Callable[[Tie], Holder] = (lambda t: t.owner) if step < 0 else (lambda t: t.asset)
    by_near: dict[int, list[Tie]] = {}
    for tie in sorted(ties, key=lambda tie: _weight(tie, far(tie))):
        by_near.setdefault(near(tie).pk, []).append(tie)
    found: list[Branch] = []
    met = {start.pk}

    def follow(holder: Holder, level: int) -> None:
        beside = by_near.get(holder.pk, [])
        shown = beside if len(beside) <= most + 1 else beside[:most]
        for tie in shown:
            if len(found) >= MOST_ROWS:
                return
            other = far(tie)
            again = other.pk in met
            met.add(other.pk)
            found.append(Branch(level, other, tie, seen_before=again))
            if not again:
                follow(other, level + step)
        if len(beside) > len(shown):
            found.append(Branch(level, None, None, folded=len(beside) - len(shown)))

    follow(start, step)
    return found


def _weight(tie: Tie, other: Holder) -> tuple[bool, Decimal, str]:
    """Listed ones first, then the largest stake, then by name."""
    return not other.lists, -(tie.low or Decimal(0)), other.label
