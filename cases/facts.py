"""What the database knows about parties and chips, as facts that the rules judge.

What nobody recorded stays None. A party without a list entry counts as looked up only where a
snapshot of the list speaks for it on that day.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db.models import Q

from cases.surroundings import Sees, Surroundings, seen_by, standing_for, surroundings_of_all
from entities.models import Chip, Completeness, Entity, EntityKind, Listing, ListSnapshot
from entities.models import ListingKind as PrintedKind
from entities.models import Ownership as Recorded
from rules import facts as known
from rules.codes import Pathway
from rules.entries import scope_of

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User

ENTITY_LIST = "US Entity List"
#: Lists that say nothing about exports: who stands on one only was not looked up on another.
_OTHER_MATTERS = ("US CMIC List",)
#: Seats that are written as a city and are countries of their own to the rules.
_SEATS = {"Hong Kong": "HK", "Macau": "MO", "Macao": "MO"}
_KINDS = {
    PrintedKind.PARTY.value: known.ListingKind.PARTY,
    PrintedKind.ADDRESS.value: known.ListingKind.ADDRESS,
}
_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Lists:
    """The list data about some parties, on one day. `snapshots` are those that speak of it."""

    as_of: date
    entries: dict[int, list[Listing]]
    snapshots: frozenset[str] = field(default_factory=frozenset)

    def of(self, entity: Entity) -> tuple[known.Listing, ...] | None:
        """The entries of a party; () after a look that found none, None where nobody looked."""
        found = self.entries.get(entity.pk, [])
        if not found and not self._looked_up(entity):
            return None
        return tuple(listing_facts(entry) for entry in found if entry.kind in _KINDS)

    def names(self, entity: Entity) -> bool:
        """Whether an entry named the party on the day."""
        return any(
            entry.listed_on is not None
            and entry.listed_on <= self.as_of
            and (entry.gone_by is None or entry.gone_by > self.as_of)
            for entry in self.entries.get(entity.pk, [])
        )

    def _looked_up(self, entity: Entity) -> bool:
        """A partial snapshot speaks only for the parties that came with it."""
        if not entity.is_identified:
            return False
        came_with_it = entity.starter_key is not None
        return Completeness.COMPLETE in self.snapshots or (came_with_it and bool(self.snapshots))


class OnFile:
    """What is on file about many parties, read together, as far as somebody may see.

    `read` parties before asking about them; each is known by the primary key it was read under.
    """

    def __init__(self, sees: Sees) -> None:
        self._sees = sees
        self._standing: dict[int, Entity] = {}
        self._around: dict[int, Surroundings] = {}
        self._entries: dict[int, list[Listing]] = {}
        speaking = ListSnapshot.objects.filter(control_list=ENTITY_LIST)
        self._snapshots = list(speaking.values_list("taken_on", "completeness"))

    def read(self, parties: Iterable[int]) -> None:
        """Read what is not read yet."""
        new = set(parties) - set(self._standing)
        if not new:
            return
        rows = Entity.objects.filter(pk__in=new).select_related("merged_into")
        found = {row.pk: standing_for(row) for row in rows}
        around = surroundings_of_all({one.pk for one in found.values()}, self._sees)
        named = {one.pk for one in found.values()}
        named |= {party.pk for one in around.values() for party in one.parties}
        self._entries |= _entries(named)
        self._around |= around
        self._standing |= found

    def entity(self, party: int) -> Entity:
        return self._standing[party]

    def around(self, party: int) -> Surroundings:
        return self._around[self._standing[party].pk]

    def lists(self, day: date) -> Lists:
        """The list data as of a day: a snapshot says nothing of the days after it."""
        speaking = frozenset(kind for taken_on, kind in self._snapshots if taken_on >= day)
        return Lists(day, self._entries, speaking)

    def party(self, party: int, day: date) -> known.Party:
        return party_facts(self.entity(party), self.around(party), self.lists(day))

    def stakes(self, party: int, day: date) -> tuple[known.Stake, ...]:
        """Stakes in a party and in its owners, of all days, with the entries of the owners."""
        lists = self.lists(day)
        return tuple(_stake(stake, lists) for stake in self.around(party).above)

    def fully_owned(self, party: int, day: date) -> frozenset[str]:
        """Of the party and its owners, those all of whose owners are recorded on the day."""
        return _fully_owned(self.around(party).above, day)

    def turns(self, party: int) -> set[date]:
        """Days on which what is on file about a party changes."""
        around = self.around(party)
        near = [self.entity(party), *around.parties]
        entries = [entry for one in near for entry in self._entries.get(one.pk, ())]
        days = {day for one in entries for day in (one.listed_on, one.gone_by)}
        days |= {day for one in around.above for day in (one.from_day, one.to_day)}
        days |= {taken_on + timedelta(days=1) for taken_on, _ in self._snapshots}
        return {day for day in days if day is not None}


def facts_about(
    party: Entity,
    *,
    pathway: Pathway,
    destination: str | None,
    as_of: date,
    user: "User | AnonymousUser",
) -> known.Facts:
    """The facts of an act for which this party receives chips or computing time."""
    file = OnFile(seen_by(user))
    file.read([party.pk])
    return known.Facts(
        pathway,
        file.party(party.pk, as_of),
        destination,
        stakes=file.stakes(party.pk, as_of),
        fully_owned=file.fully_owned(party.pk, as_of),
    )


def party_facts(party: Entity, around: Surroundings, lists: Lists) -> known.Party:
    """A party with its entries, and the units of its group that are listed on the day."""
    units = {unit.label for unit in around.units if lists.names(unit) and _may_be_named(unit)}
    return known.Party(
        party.label,
        key_of(party),
        country=party.country or None,
        headquarters=seat_of(party),
        listings=lists.of(party),
        listed_units=tuple(sorted(units)),
    )


def seat_of(entity: Entity) -> str | None:
    """The country of the headquarters; None where no headquarters are recorded."""
    if not entity.headquarters:
        return None
    return _SEATS.get(entity.headquarters, entity.country or None)


def key_of(entity: Entity) -> str:
    """What stakes call a party: readable, and no other has it. Persons are not named."""
    if not _may_be_named(entity):
        return f"a person ({entity.public_id})"
    return f"{entity.label} ({entity.public_id})"


def listing_facts(entry: Listing) -> known.Listing:
    """An entry with how far it goes, read from its printed licence requirement."""
    scope = scope_of(entry.licence_requirement)
    return known.Listing(
        entry.control_list,
        entry.listed_on,
        entry.gone_by,
        citation=entry.citation,
        every_item=scope.every_item,
        footnotes=scope.footnotes,
        kind=_KINDS[entry.kind],
    )


def chip_facts(chip: Chip) -> known.Chip:
    """A variant with the figures of the catalogue; a family without variants has none."""
    family = chip.family.slug if chip.family else chip.slug if chip.is_family else ""
    return known.Chip(
        chip.name,
        chip.slug,
        family,
        chip.vendor,
        tpp=_figure(chip.tpp),
        performance_density=_figure(chip.performance_density),
        link_bandwidth=_figure(chip.link_bandwidth),
        memory_bandwidth=_figure(chip.memory_bandwidth),
        data_centre=chip.data_centre,
    )


def _figure(value: Decimal | None) -> Decimal | None:
    """A figure without the zeros that fill up its column: 2368, and 2.91."""
    if value is None:
        return None
    short = Decimal(value).normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral_value() else short


def _may_be_named(entity: Entity) -> bool:
    return entity.kind != EntityKind.PERSON


def _entries(parties: set[int]) -> dict[int, list[Listing]]:
    """Entries of the parties, those of parties merged into them included."""
    entries: dict[int, list[Listing]] = {}
    theirs = Q(entity__in=parties) | Q(entity__merged_into__in=parties)
    on_exports = Listing.objects.filter(theirs).exclude(control_list__in=_OTHER_MATTERS)
    for entry in on_exports.select_related("entity").order_by("listed_on", "pk"):
        assert entry.entity is not None
        entries.setdefault(entry.entity.merged_into_id or entry.entity.pk, []).append(entry)
    return entries


def _stake(stake: Recorded, lists: Lists) -> known.Stake:
    owner = stake.owner.merged_into or stake.owner
    return known.Stake(
        key_of(owner),
        key_of(stake.asset.merged_into or stake.asset),
        stake.share_low,
        stake.share_high,
        stake.from_day,
        stake.to_day,
        owner_name=owner.label if _may_be_named(owner) else "a person",
        owner_listings=lists.of(owner),
        owner_headquarters=seat_of(owner),
    )


def _fully_owned(stakes: Iterable[Recorded], as_of: date) -> frozenset[str]:
    """Parties whose recorded direct stakes of the day come to the whole."""
    sums: dict[str, Decimal] = {}
    for stake in stakes:
        begun = stake.from_day is None or stake.from_day <= as_of
        over = stake.to_day is not None and stake.to_day <= as_of
        if stake.direct and begun and not over:
            asset = key_of(stake.asset.merged_into or stake.asset)
            sums[asset] = sums.get(asset, Decimal(0)) + (stake.share_low or Decimal(0))
    return frozenset(asset for asset, whole in sums.items() if whole >= _WHOLE)
