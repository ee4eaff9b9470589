"""Parties: the list, and one party's page."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Lower

from cases.models import Hop, Incident
from entities.models import Entity, Listing, Name, NameKind, Ownership


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party as the list shows it."""

    public_id: str
    name: str
    local_name: str
    local_lang: str
    kind: str
    country: str
    lists: tuple[str, ...]  # lists it stands on, with the day
    incidents: int
    is_provider: bool


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name and where it comes from."""

    text: str
    lang: str
    kind: str
    source: str
    source_url: str


@dataclass(frozen=True, slots=True)
class ListingRow:
    """An entry on a control list, as printed."""

    list: str
    name: str
    aliases: tuple[str, ...]
    listed_on: date | None
    delisted_on: date | None
    citation: str
    licence_requirement: str
    licence_policy: str
    scope_text: str
    matched_by: str


@dataclass(frozen=True, slots=True)
class StakeRow:
    """A stake: the other side, and the share or that nobody stated one."""

    public_id: str
    name: str
    linked: bool
    country: str
    listed: bool
    low: Decimal | None
    high: Decimal | None
    relation: str
    as_written: str
    source: str
    source_url: str
    unverified: str

    @property
    def share_known(self) -> bool:
        return self.low is not None or self.high is not None


def parties(
    entities: QuerySet[Entity],
    incidents: QuerySet[Incident],
    *,
    q: str,
    country: str,
    listed: str,
    as_of: date,
) -> QuerySet[Entity]:
    """Parties the list asks for: those in incidents first, then by name."""
    entries = Listing.objects.in_force(as_of).filter(entity=OuterRef("pk"))
    hops = Hop.objects.filter(incident__in=incidents.order_by().values("pk"))
    steps = hops.filter(Q(from_entity=OuterRef("pk")) | Q(to_entity=OuterRef("pk")))
    found = entities.annotate(is_listed=Exists(entries), in_incident=Exists(steps))
    for word in q.split():
        named = Name.objects.filter(text__icontains=word).values("entity")
        found = found.filter(Q(name__icontains=word) | Q(pk__in=named) | Q(public_id__iexact=word))
    if country:
        found = found.filter(country=country)
    if listed:
        found = found.filter(is_listed=listed == "yes")
    return found.order_by("-in_incident", Lower("name"), "pk")


def party_rows(
    page: Sequence[Entity], incidents: QuerySet[Incident], *, as_of: date
) -> list[PartyRow]:
    """One page of parties as rows, in three queries."""
    keys = [entity.pk for entity in page]
    counts = incident_counts(keys, incidents)
    local = local_names(keys)
    lists = lists_of(keys, as_of)
    providers = set(
        Entity.objects.filter(pk__in=keys, provider__isnull=False).values_list("pk", flat=True)
    )
    return [
        PartyRow(
            entity.public_id,
            entity.name,
            *local.get(entity.pk, ("", "")),
            str(entity.get_kind_display()),
            entity.country,
            tuple(lists.get(entity.pk, ())),
            counts.get(entity.pk, 0),
            entity.pk in providers,
        )
        for entity in page
    ]


def incident_counts(keys: Iterable[int], incidents: QuerySet[Incident]) -> dict[int, int]:
    """In how many of the incidents each party takes part, merged ones counted with their target."""
    wanted = set(keys)
    members: dict[int, set[int]] = defaultdict(set)
    rows = (
        Hop.objects.filter(incident__in=incidents.order_by().values("pk"))
        .filter(
            Q(from_entity__in=wanted)
            | Q(to_entity__in=wanted)
            | Q(from_entity__merged_into__in=wanted)
            | Q(to_entity__merged_into__in=wanted)
        )
        .values_list(
            "incident",
            "from_entity",
            "from_entity__merged_into",
            "to_entity",
            "to_entity__merged_into",
        )
    )
    for incident, *sides in rows:
        for side in sides:
            if side in wanted:
                members[side].add(incident)
    return {key: len(found) for key, found in members.items()}


_LOCAL = ("zh", "ja", "ko")
_SHOWN_FIRST = (NameKind.TRADE, NameKind.LEGAL, NameKind.SHORT, NameKind.FORMER)


def local_name(names: Iterable[Name]) -> tuple[str, str]:
    """The name to show beside the Latin one, and its language; empty where there is none."""
    local = [
        n for n in names if n.lang in _LOCAL and n.kind in _SHOWN_FIRST and not n.text.isascii()
    ]
    best = min(local, key=lambda n: (_SHOWN_FIRST.index(n.kind), n.pk), default=None)
    return (best.text, best.lang) if best else ("", "")


def local_names(keys: Iterable[int]) -> dict[int, tuple[str, str]]:
    """The same for many parties, in one query."""
    names: dict[int, list[Name]] = defaultdict(list)
    for name in Name.objects.filter(entity__in=list(keys), lang__in=_LOCAL).order_by("pk"):
        names[name.entity_id].append(name)
    return {entity: found for entity, rows in names.items() if (found := local_name(rows))[0]}


def lists_of(keys: Iterable[int], as_of: date) -> dict[int, list[str]]:
    """The lists each party stands on that day, with the day it was put there."""
    rows = (
        Listing.objects.in_force(as_of)
        .filter(entity__in=list(keys))
        .order_by("listed_on", "pk")
        .values_list("entity", "control_list", "listed_on")
    )
    found: dict[int, list[str]] = defaultdict(list)
    for entity, name, day in rows:
        entry = f"{name} {day:%Y-%m-%d}"
        if entry not in found[entity]:
            found[entity].append(entry)
    return found


def names_of(entity: Entity) -> list[NameRow]:
    """All names of a party; the one it is shown under comes with them."""
    return [
        NameRow(n.text, n.lang, str(n.get_kind_display()), n.source, n.source_url)
        for n in entity.names.order_by("pk")
    ]


def listings_of(entity: Entity) -> list[ListingRow]:
    """All entries a person matched to this party, past ones included."""
    return [
        ListingRow(
            entry.control_list,
            entry.name,
            tuple(entry.aliases),
            entry.listed_on,
            entry.delisted_on,
            entry.citation,
            entry.licence_requirement,
            entry.licence_policy,
            entry.scope_text,
            entry.matched_by,
        )
        for entry in entity.listings.order_by("listed_on", "pk")
    ]


def stakes_in(entity: Entity, as_of: date) -> list[StakeRow]:
    """Who holds it."""
    stakes = Ownership.objects.on(as_of).filter(asset=entity).select_related("owner__merged_into")
    return _stakes([(stake, stake.owner) for stake in stakes.order_by(_largest(), "pk")], as_of)


def stakes_of(entity: Entity, as_of: date) -> list[StakeRow]:
    """What it holds."""
    stakes = Ownership.objects.on(as_of).filter(owner=entity).select_related("asset__merged_into")
    return _stakes([(stake, stake.asset) for stake in stakes.order_by(_largest(), "pk")], as_of)


def _largest() -> F:
    return F("share_low").desc(nulls_last=True)  # type: ignore[return-value]


def _stakes(pairs: Sequence[tuple[Ownership, Entity]], as_of: date) -> list[StakeRow]:
    others = [other.merged_into or other for _stake, other in pairs]
    lists = lists_of([other.pk for other in others], as_of)
    return [
        StakeRow(
            other.public_id,
            str(other.label),
            other.is_identified and other.kind != "person",
            other.country,
            other.pk in lists,
            stake.share_low,
            stake.share_high,
            stake.relation,
            stake.as_written,
            stake.source,
            stake.source_url,
            stake.unverified,
        )
        for (stake, _other), other in zip(pairs, others, strict=True)
    ]
