"""One cloud provider whole: what it asks of customers, its offers, who is said to rent there."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from api import addresses
from api.v1.parties import party
from cases.models import Hop, Incident
from entities.models import CloudOffer, CloudProvider, EntityKind
from rules.codes import Relation

Json = dict[str, Any]  # Any: a JSON object


def provider_detail(
    provider: CloudProvider, incidents: QuerySet[Incident], request: HttpRequest
) -> Json:
    """Everything about a provider."""
    public_id = provider.entity.public_id
    offers = list(provider.offers.select_related("chip").order_by("-observed_on", "-pk"))
    return {
        "public_id": public_id,
        "url": addresses.resource(request, "providers", public_id),
        "name": str(provider.entity.label),
        "type": provider.type,
        "seat": provider.seat or None,
        "regions": provider.regions,
        "chips": sorted({offer.chip.slug for offer in offers if offer.chip}),
        "entity": addresses.resource(request, "entities", public_id),
        "asks_of_customers": provider.asks_of_customers or None,
        "offers": [_offer(offer) for offer in offers],
        "tenants": [_tenant(hop, request) for hop in rentals(provider, incidents)],
        "note": provider.note or None,
        "source": provider.source or None,
        "source_url": provider.source_url or None,
        "quality": provider.quality,
        "unverified": provider.unverified or None,
    }


def _offer(offer: CloudOffer) -> Json:
    per_hour = offer.price_per_chip_hour
    return {
        "chip": {"slug": offer.chip.slug, "name": offer.chip.name} if offer.chip else None,
        "chip_as_written": offer.chip_text,
        "gpus": offer.gpus,
        "price": offer.price,
        "currency": offer.currency,
        "hours": offer.hours,
        "price_per_chip_hour": round(per_hour, 6) if per_hour is not None else None,
        "divisor": offer.divisor,
        "region": offer.region or None,
        "terms": offer.terms or None,
        "observed_on": offer.observed_on,
        "source": offer.source or None,
        "source_url": offer.source_url or None,
        "quality": offer.quality,
        "unverified": offer.unverified or None,
    }


def rentals(provider: CloudProvider, incidents: QuerySet[Incident]) -> QuerySet[Hop]:
    """Steps of visible incidents in which a firm or body is said to rent there.

    Persons are named inside their incident only, so not here.
    """
    return (
        Hop.objects.filter(
            incident__in=incidents.order_by().values("pk"),
            from_entity=provider.entity,
            relation__in=[Relation.RENTS_OUT.value, Relation.HOSTS.value],
        )
        .exclude(to_entity__kind=EntityKind.PERSON)
        .exclude(to_entity__merged_into__kind=EntityKind.PERSON)
        .select_related("incident", "to_entity__merged_into")
        .order_by("incident", "position")
    )


def _tenant(hop: Hop, request: HttpRequest) -> Json:
    incident = hop.incident
    return {
        "party": party(hop.to_entity, request),
        "pathway": hop.pathway or None,
        "incident": {
            "public_id": incident.public_id,
            "url": addresses.resource(request, "incidents", incident.public_id),
            "title": incident.title,
            "status": incident.legal_stage,
        },
    }
