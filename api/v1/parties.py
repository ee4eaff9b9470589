"""How a party is named inside something else."""

from typing import Any

from django.http import HttpRequest

from api import addresses
from entities.models import Entity, EntityKind


def party(entity: Entity, request: HttpRequest) -> dict[str, Any]:  # Any: a JSON object
    """The party, or what it was merged into. Persons have no address of their own.

    What a source called it before somebody identified it stays.
    """
    shown = entity.merged_into or entity
    person = shown.kind == EntityKind.PERSON
    return {
        "public_id": shown.public_id,
        "name": str(shown.label),
        "kind": shown.kind,
        "country": shown.country or None,
        "identified": shown.is_identified,
        "described_as": entity.described_as or None,
        "url": None if person else addresses.resource(request, "entities", shown.public_id),
    }
