"""One party whole: its names with their sources, its list entries, its incidents."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from api import addresses
from cases.models import Incident
from entities.models import CloudProvider, Entity, Listing

Json = dict[str, Any]  # Any: a JSON object


def entity_detail(
    entity: Entity, incidents: QuerySet[Incident], request: HttpRequest, *, as_of: date
) -> Json:
    """Everything but ownership. `as_of` is the day whose lists are asked."""
    listings = list(entity.listings.visible_to(request.user).order_by("listed_on", "pk"))
    return {
        "public_id": entity.public_id,
        "url": addresses.resource(request, "entities", entity.public_id),
        "name": str(entity.label),
        "kind": entity.kind,
        "country": entity.country or None,
        "headquarters": entity.headquarters or None,
        "names": _names(entity),
        "listed": any(entry.stood_on(as_of) for entry in listings),
        "provider": _provider_address(entity, request),
        "identified": entity.is_identified,
        "described_as": entity.described_as or None,
        "identifiers": list(entity.identifiers.order_by("scheme", "pk").values("scheme", "value")),
        "listings": [_listing(entry) for entry in listings],
        "incidents": _incidents(entity, incidents, request),
        "merged_from": list(entity.merged_from.order_by("pk").values_list("public_id", flat=True)),
        "note": entity.note or None,
        "source": entity.source or None,
        "source_url": entity.source_url or None,
        "quality": entity.quality,
        "unverified": entity.unverified or None,
    }


def _names(entity: Entity) -> list[Json]:
    return [
        {
            "text": name.text,
            "kind": name.kind,
            "lang": name.lang or None,
            "script": name.script or None,
            "source": name.source or None,
            "source_url": name.source_url or None,
        }
        for name in entity.names.order_by("pk")
    ]


def _provider_address(entity: Entity, request: HttpRequest) -> str | None:
    if not CloudProvider.objects.visible_to(request.user).filter(entity=entity).exists():
        return None
    return addresses.resource(request, "providers", entity.public_id)


def _listing(entry: Listing) -> Json:
    return {
        "list": entry.control_list,
        "kind": entry.kind,
        "name": entry.name,
        "aliases": entry.aliases,
        "listed_on": entry.listed_on,
        "delisted_on": entry.delisted_on,
        "citation": entry.citation or None,
        "scope_text": entry.scope_text or None,
        "licence_requirement": entry.licence_requirement or None,
        "licence_policy": entry.licence_policy or None,
        "source": entry.source or None,
        "source_url": entry.source_url or None,
        "quality": entry.quality,
        "unverified": entry.unverified or None,
    }


def _incidents(entity: Entity, incidents: QuerySet[Incident], request: HttpRequest) -> Json:
    """How many, and where they are listed."""
    listed = addresses.collection(addresses.site(request), "incidents")
    return {
        "count": incidents.involving(entity).count(),  # type: ignore[attr-defined]
        "url": f"{listed}?entity={entity.public_id}",
    }
