"""Units of groups: parent, unit, share or unknown, listed or on no list, incidents."""

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


def subsidiary_rows(
    incidents: QuerySet[Incident], *, as_of: date, show: str = "unlisted", q: str = ""
) -> list[SubsidiaryRow]:
    """Stakes held on that day, by parent and unit.

    `show`: unlisted (units on no list under a listed parent), listed (units on a list), or all.
    """
    stakes = (
        Ownership.objects.on(as_of)
        .filter(owner__is_identified=True)
        .exclude(Q(owner__kind=EntityKind.PERSON) | Q(asset__kind=EntityKind.PERSON))
        .select_related("owner__merged_into", "asset__merged_into")
        .order_by(Lower("owner__name"), Lower("asset__name"), "pk")
    )
    for word in q.split():
        named = Name.objects.filter(text__icontains=word).values("entity")
        stakes = stakes.filter(
            Q(owner__in=named)
            | Q(asset__in=named)
            | Q(owner__name__icontains=word)
            | Q(asset__name__icontains=word)
        )
    rows = _rows(list(stakes), incidents, as_of)
    if show == "unlisted":
        return [row for row in rows if row.parent_lists and not row.unit_lists]
    return [row for row in rows if row.unit_lists] if show == "listed" else rows


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
