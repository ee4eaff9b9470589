"""Cloud providers: the list, their offers, and who is said to rent there."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.db.models.functions import Lower
from django.utils.translation import gettext

from cases.models import Hop, Incident
from dashboards.queries.incidents import has_page
from dashboards.queries.offers import OfferRow, offers_of
from dashboards.queries.parties import incident_counts, local_names
from entities.models import CloudProvider, Entity, EntityKind, Name
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
    seat: str
    regions: tuple[str, ...]
    chips: tuple[str, ...]
    cheapest: OfferRow | None
    tenants: tuple[str, ...]
    incidents: int


def providers(
    found: QuerySet[CloudProvider], *, q: str, type: str, seat: str
) -> QuerySet[CloudProvider]:
    """The providers the list asks for: by name, then those nobody has named."""
    for word in q.split():
        named = Name.objects.filter(text__icontains=word).values("entity")
        found = found.filter(Q(entity__name__icontains=word) | Q(entity__in=named))
    if type:
        found = found.filter(type=type)
    if seat:
        found = found.filter(seat=seat)
    return (
        found.filter(entity__merged_into=None)
        .select_related("entity")
        .order_by("-entity__is_identified", Lower("entity__name"), "pk")
    )


def provider_rows(
    page: Sequence[CloudProvider], incidents: QuerySet[Incident]
) -> list[ProviderRow]:
    """One page of providers, in four queries."""
    keys = [provider.entity_id for provider in page]
    counts = incident_counts(keys, incidents)
    local = local_names(keys)
    offers = offers_of([provider.pk for provider in page])
    rented = tenancies(keys, incidents)
    return [
        ProviderRow(
            provider.entity.public_id,
            str(provider.entity.label),
            *local.get(provider.entity_id, ("", "")),
            str(provider.get_type_display()),
            provider.seat,
            tuple(provider.regions),
            tuple(dict.fromkeys(offer.chip for offer in offers[provider.pk])),
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
