"""Cloud providers: the list, their offers, and who is said to rent there."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Lower
from django.utils.translation import gettext

from cases.models import Hop, Incident
from dashboards.queries.choices import Choice
from dashboards.queries.incidents import has_page
from dashboards.queries.offers import OfferRow, offers_of, seen_by
from dashboards.queries.parties import incident_counts, local_names
from entities.models import Chip, CloudOffer, CloudProvider, Entity, EntityKind, Name
from entities.models.provider import CloudProviderQuerySet
from rules.codes import Relation


@dataclass(frozen=True, slots=True)
class Tenancy:
    """A party said to rent, or to have rented, computing time from a provider."""

    tenant_id: str
    tenant: str
    tenant_linked: bool
    incident_id: str
    incident_title: str
    pathway: str
    chip: str
    as_written: str


@dataclass(frozen=True, slots=True)
class ProviderRow:
    """A cloud provider as the list shows it."""

    public_id: str
    name: str
    local_name: str
    local_lang: str
    type: str
    type_label: str
    seat: str
    regions: tuple[str, ...]
    chips: tuple[str, ...]
    offers: int
    cheapest: OfferRow | None
    tenants: tuple[str, ...]
    incidents: int


@dataclass(frozen=True, slots=True)
class ProviderFilter:
    """What a reader asked of the list; empty means no restriction."""

    q: str = ""
    type: str = ""
    seat: str = ""
    region: str = ""
    chip: str = ""
    offers: str = ""  # yes or no: whether a price is on file


@dataclass(frozen=True, slots=True)
class Seated:
    """Providers of one type in one country, with and without a reported incident."""

    type: str
    seat: str
    reported: int
    not_reported: int


def providers(
    found: CloudProviderQuerySet, asked: ProviderFilter, *, as_of: date
) -> CloudProviderQuerySet:
    """The providers the list asks for: by name, then those nobody has named."""
    for word in asked.q.split():
        named = Name.objects.filter(text__icontains=word).values("entity")
        found = found.filter(Q(entity__name__icontains=word) | Q(entity__in=named))
    if asked.type:
        found = found.filter(type=asked.type)
    if asked.chip:
        offered = seen_by(CloudOffer.objects.of_chip(asked.chip), as_of)
        found = found.filter(pk__in=offered.order_by().values("provider"))
    return (
        placed(found, asked, as_of=as_of)
        .filter(entity__merged_into=None)
        .select_related("entity")
        .order_by("-entity__is_identified", Lower("entity__name"), "pk")
    )


def placed(
    found: CloudProviderQuerySet, asked: ProviderFilter, *, as_of: date
) -> CloudProviderQuerySet:
    """Those with a seat, with a region, and with or without an offer seen up to the day."""
    if asked.seat:
        found = found.filter(seat=asked.seat)
    if asked.region:
        found = found.filter(regions__contains=[asked.region])
    if asked.offers:
        on_file = Exists(seen_by(CloudOffer.objects.filter(provider=OuterRef("pk")), as_of))
        found = found.filter(on_file if asked.offers == "yes" else ~on_file)
    return found


def known_regions(shown: CloudProviderQuerySet) -> list[str]:
    """Every region a provider says it has."""
    return sorted(
        {region for regions in shown.values_list("regions", flat=True) for region in regions}
    )


def chips_on_offer(shown: CloudProviderQuerySet) -> list[Choice]:
    """Chips and families of chips that somebody offers."""
    offers = CloudOffer.objects.filter(
        provider__in=shown.order_by().values("pk"), chip__isnull=False
    )
    chips = Chip.objects.filter(
        Q(pk__in=offers.order_by().values("chip"))
        | Q(pk__in=offers.order_by().values("chip__family"))
    )
    return [Choice(chip.slug, chip.name) for chip in chips.order_by("name", "pk")]


def reported_by(incidents: QuerySet[Incident], as_of: date) -> QuerySet[Incident]:
    """Incidents reported up to a day; those whose day nobody states stay in."""
    return incidents.filter(Q(reported_on=None) | Q(reported_on__lte=as_of))


def by_type_and_seat(found: CloudProviderQuerySet, incidents: QuerySet[Incident]) -> list[Seated]:
    """How many of each type sit where; the most first."""
    rows = list(found.values_list("type", "seat", "entity"))
    counts = incident_counts([entity for _type, _seat, entity in rows], incidents)
    reported: Counter[tuple[str, str]] = Counter()
    others: Counter[tuple[str, str]] = Counter()
    for type, seat, entity in rows:
        (reported if counts.get(entity) else others)[type, seat] += 1
    seated = [
        Seated(type, seat, reported[type, seat], others[type, seat])
        for type, seat in {*reported, *others}
    ]
    return sorted(seated, key=lambda one: (-one.reported - one.not_reported, one.type, one.seat))


def provider_rows(
    page: Sequence[CloudProvider], incidents: QuerySet[Incident], *, as_of: date
) -> list[ProviderRow]:
    """One page of providers, in five queries."""
    keys = [provider.entity_id for provider in page]
    counts = incident_counts(keys, incidents)
    local = local_names(keys)
    offers = offers_of([provider.pk for provider in page], as_of)
    rented = tenancies(keys, incidents)
    return [
        ProviderRow(
            provider.entity.public_id,
            str(provider.entity.label),
            *local.get(provider.entity_id, ("", "")),
            provider.type,
            str(provider.get_type_display()),
            provider.seat,
            tuple(provider.regions),
            tuple(dict.fromkeys(offer.chip for offer in offers[provider.pk])),
            len(offers[provider.pk]),
            _cheapest(offers[provider.pk]),
            tuple(dict.fromkeys(t.tenant for t in rented[provider.entity_id])),
            counts.get(provider.entity_id, 0),
        )
        for provider in page
    ]


def _cheapest(offers: Iterable[OfferRow]) -> OfferRow | None:
    """The lowest price per chip-hour in US dollars; failing that, any that can be derived."""
    priced = [offer for offer in offers if offer.per_chip_hour is not None]
    comparable = [offer for offer in priced if offer.dollars is not None]
    return min(comparable, key=lambda offer: offer.dollars or 0, default=None) or (
        priced[0] if priced else None
    )


def tenancies(keys: Iterable[int], incidents: QuerySet[Incident]) -> dict[int, list[Tenancy]]:
    """Who is said to rent from each party, from the steps of the incidents."""
    hops = (
        Hop.objects.filter(
            incident__in=incidents.order_by().values("pk"),
            from_entity__in=list(keys),
            relation__in=[Relation.RENTS_OUT, Relation.HOSTS],
        )
        .select_related("incident", "to_entity__merged_into", "chip")
        .order_by("-incident__reported_on", "-incident", "position")
    )
    found: dict[int, list[Tenancy]] = defaultdict(list)
    for hop in hops:
        tenant = hop.to_entity.merged_into or hop.to_entity
        found[hop.from_entity_id].append(
            Tenancy(
                tenant.public_id,
                _name_of(tenant),
                has_page(tenant),
                hop.incident.public_id,
                hop.incident.title,
                hop.pathway,
                hop.chip.name if hop.chip else hop.chip_text,
                hop.as_written,
            )
        )
    return found


def _name_of(tenant: Entity) -> str:
    """Persons are named within their incident only."""
    return gettext("a person") if tenant.kind == EntityKind.PERSON else str(tenant.label)
