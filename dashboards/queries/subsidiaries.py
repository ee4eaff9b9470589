"""Units of groups: parent, unit, share or unknown, listed or on no list, incidents."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q, QuerySet
from django.db.models.functions import Lower

from cases.models import Incident
from dashboards.queries.incidents import has_page
from dashboards.queries.parties import incident_counts, lists_of, local_names
from entities.models import EntityKind, Name, Ownership


@dataclass(frozen=True, slots=True)
class SubsidiaryRow:
    """A stake read as parent and unit, on a day."""

    parent_id: str
    parent: str
    parent_linked: bool
    parent_lists: tuple[str, ...]
    unit_id: str
    unit: str
    unit_linked: bool
    unit_local: str
    unit_local_lang: str
    unit_country: str
    unit_lists: tuple[str, ...]
    low: Decimal | None
    high: Decimal | None
    relation: str
    source: str
    source_url: str
    unverified: str
    incidents: int

    @property
    def share_known(self) -> bool:
        return self.low is not None or self.high is not None

    @property
    def reaches_half(self) -> bool | None:
        """Whether the stated share is 50 percent or more; None where nobody stated one."""
        if self.low is not None and self.low >= 50:
            return True
        if self.high is not None and self.high < 50:
            return False
        return None


@dataclass(frozen=True, slots=True)
class SubsidiaryFilter:
    """What a reader asked of the list.

    `show`: unlisted (units on no list under a listed parent), listed (units on a list), or all.
    `share`: known, unknown, half (50 percent or more as stated) or less (below as stated).
    """

    show: str = "unlisted"
    q: str = ""
    parent: str = ""
    country: str = ""
    share: str = ""


SHARES = ("known", "unknown", "half", "less")
SHOWS = ("unlisted", "listed", "all")


@dataclass(frozen=True, slots=True)
class ParentRow:
    """The units of one parent by what is stated of the share."""

    public_id: str
    name: str
    half: int
    less: int  # below half, or on both sides of it
    unknown: int

    @property
    def units(self) -> int:
        return self.half + self.less + self.unknown


def subsidiary_rows(
    incidents: QuerySet[Incident], asked: SubsidiaryFilter, *, as_of: date
) -> list[SubsidiaryRow]:
    """Stakes held on that day, by parent and unit."""
    stakes = (
        Ownership.objects.on(as_of)
        .filter(owner__is_identified=True)
        .exclude(Q(owner__kind=EntityKind.PERSON) | Q(asset__kind=EntityKind.PERSON))
        .select_related("owner__merged_into", "asset__merged_into")
        .order_by(Lower("owner__name"), Lower("asset__name"), "pk")
    )
    for word in asked.q.split():
        named = Name.objects.filter(text__icontains=word).values("entity")
        stakes = stakes.filter(
            Q(owner__in=named)
            | Q(asset__in=named)
            | Q(owner__name__icontains=word)
            | Q(asset__name__icontains=word)
        )
    if asked.parent:
        of_parent = Q(owner__public_id=asked.parent)
        stakes = stakes.filter(of_parent | Q(owner__merged_into__public_id=asked.parent))
    rows = _rows(list(stakes), incidents, as_of)
    return [row for row in rows if _wanted(row, asked)]


def _wanted(row: SubsidiaryRow, asked: SubsidiaryFilter) -> bool:
    on_its_list = {
        "unlisted": bool(row.parent_lists and not row.unit_lists),
        "listed": bool(row.unit_lists),
        "all": True,
    }
    shares = {
        "": True,
        "known": row.share_known,
        "unknown": not row.share_known,
        "half": row.reaches_half is True,
        "less": row.reaches_half is False,
    }
    in_country = not asked.country or row.unit_country == asked.country
    return on_its_list[asked.show] and shares[asked.share] and in_country


def by_parent(rows: Iterable[SubsidiaryRow]) -> list[ParentRow]:
    """How many units each parent has, by what is stated of the share; the most first."""
    names: dict[str, str] = {}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        names[row.parent_id] = row.parent
        stated = "less" if row.share_known else "unknown"
        counts[row.parent_id]["half" if row.reaches_half else stated] += 1
    parents = [
        ParentRow(key, names[key], found["half"], found["less"], found["unknown"])
        for key, found in counts.items()
    ]
    return sorted(parents, key=lambda one: (-one.units, one.name.casefold(), one.public_id))


def unit_countries(as_of: date) -> list[str]:
    """Countries in which a unit held on that day sits."""
    held = Ownership.objects.on(as_of).exclude(asset__country="").order_by()
    return sorted(set(held.values_list("asset__country", flat=True)))


def _rows(
    stakes: list[Ownership], incidents: QuerySet[Incident], as_of: date
) -> list[SubsidiaryRow]:
    pairs = [(s.owner.merged_into or s.owner, s.asset.merged_into or s.asset) for s in stakes]
    units = {unit.pk for _parent, unit in pairs}
    lists = lists_of(units | {parent.pk for parent, _unit in pairs}, as_of)
    counts = incident_counts(units, incidents)
    local = local_names(units)
    return [
        SubsidiaryRow(
            parent.public_id,
            str(parent.label),
            has_page(parent),
            tuple(lists.get(parent.pk, ())),
            unit.public_id,
            str(unit.label),
            has_page(unit),
            *local.get(unit.pk, ("", "")),
            unit.country,
            tuple(lists.get(unit.pk, ())),
            stake.share_low,
            stake.share_high,
            stake.relation,
            stake.source,
            stake.source_url,
            stake.unverified,
            counts.get(unit.pk, 0),
        )
        for stake, (parent, unit) in zip(stakes, pairs, strict=True)
    ]
