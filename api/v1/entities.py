"""entities/: the parties."""

import functools
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Exists, F, OuterRef, QuerySet, When
from django.http import HttpResponseBase
from django.utils import timezone
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from api import addresses
from api.door import Door, answer, encode
from api.keyset import Ordering, read_page
from api.moved import answer_moved, stands_as
from api.pages import answer_page
from api.parameters import Terms, read_detail, read_list
from api.sqljson import Address, JsonObject, JsonText, Known, Made
from api.v1.entity import entity_detail
from api.v1.selection import select_parties
from api.v1.shapes import describe_detail, describe_list
from api.v1.shapes.entities import EntityDetail, EntityPage
from api.v1.shapes.parts import Moved
from cases.models import Hop, Incident
from entities.models import CloudProvider, Entity, EntityKind, Listing, Name

ROW = ("public_id", "url", "name", "kind", "country", "headquarters", "names", "listed", "provider")
DETAIL = (
    *ROW,
    "identified",
    "described_as",
    "identifiers",
    "listings",
    "incidents",
    "merged_from",
    "note",
    "source",
    "source_url",
    "quality",
    "unverified",
)
TERMS = Terms(
    noun="entities",
    fields=ROW,
    orderings={"name": Ordering("name"), "public_id": Ordering("pk")},
    default="name",
)


@functools.lru_cache(maxsize=64)
def row(site: str, fields: tuple[str, ...], as_of: date) -> JsonText:
    """A row as the database makes it. `as_of` is the day whose lists are asked."""
    own = OuterRef("pk")
    as_provider = Address(addresses.collection(site, "providers"), "public_id")
    members: dict[str, Made] = {
        "public_id": F("public_id"),
        "url": Address(addresses.collection(site, "entities"), "public_id"),
        "name": F("name"),
        "kind": F("kind"),
        "country": Known("country"),
        "headquarters": Known("headquarters"),
        "names": ArraySubquery(_names(own)),
        "listed": Exists(Listing.objects.in_force(as_of).filter(entity=own)),
        "provider": Case(When(Exists(CloudProvider.objects.filter(entity=own)), as_provider)),
    }
    return JsonText({field: members[field] for field in fields})


def _names(of: OuterRef) -> "QuerySet[Name, Any]":  # Any: one object a name
    columns = ("lang", "script", "source", "source_url")
    member = JsonObject(
        {"text": F("text"), "kind": F("kind"), **{column: Known(column) for column in columns}}
    )
    return Name.objects.filter(entity=of).order_by("pk").values(member=member)


def may_be_shown(entity: Entity, incidents: QuerySet[Incident]) -> bool:
    """Persons stand only inside incidents; unidentified parties only with one that is seen."""
    if entity.kind == EntityKind.PERSON:
        return False
    if entity.is_identified:
        return True
    steps = Hop.objects.filter(incident__in=incidents.order_by().values("pk"))
    return (steps.filter(from_entity=entity) | steps.filter(to_entity=entity)).exists()


class Entities(Door):
    """Parties: companies, bodies, institutes. Persons stand only inside incidents."""

    lookup_field = "public_id"
    lookup_value_regex = "ENT-[0-9]{6,15}"

    @describe_list(TERMS, EntityPage, summary="Parties by name")
    def list(self, request: Request) -> HttpResponseBase:
        asked = read_list(request, TERMS)
        entities = Entity.objects.visible_to(request.user).in_lists()
        incidents = Incident.objects.visible_to(request.user).standing()
        page = read_page(
            select_parties(entities, incidents, asked.filter),
            TERMS.orderings[asked.column],
            body=row(addresses.site(request), asked.fields, timezone.localdate()),
            descending=asked.descending,
            position=asked.position,
            size=asked.page_size,
        )
        return answer_page(request, page, asked, TERMS)

    @describe_detail(EntityDetail, DETAIL, summary="One party", moves=Moved)
    def retrieve(self, request: Request, public_id: str) -> HttpResponseBase:
        fields = read_detail(request, "entities", DETAIL)
        entity = Entity.objects.visible_to(request.user).filter(public_id=public_id).first()
        incidents = Incident.objects.visible_to(request.user)
        shown = stands_as(entity) if entity else None
        if entity is None or shown is None or not may_be_shown(shown, incidents):
            raise NotFound(f"There is no party {public_id} that you may see.")
        if shown != entity:
            return answer_moved(request, "entities", entity.public_id, shown.public_id)
        detail = entity_detail(entity, incidents.standing(), request, as_of=timezone.localdate())
        return answer(request, encode({field: detail[field] for field in fields}))
