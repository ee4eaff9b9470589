"""entities/…/subsidiaries/: the units a party holds stakes in on a day."""

import functools
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Case,
    Count,
    DecimalField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Least
from django.http import HttpResponseBase
from django.utils import timezone
from rest_framework.request import Request

from api import addresses
from api.door import Door
from api.keyset import Ordering, read_page
from api.pages import answer_page
from api.parameters import Terms, read_day, read_list
from api.sqljson import Address, JsonObject, JsonText, Known, Made
from api.v1.ownership import moved, shown_entity
from api.v1.selection import select_parties
from api.v1.shapes import describe_list
from api.v1.shapes.ownership import SubsidiaryPage
from api.v1.shapes.parts import Moved
from cases.models import Incident
from entities.models import Entity, Listing, Ownership

ROW = (
    "public_id", "url", "name", "kind", "country", "headquarters", "lists", "share", "stakes",
)  # fmt: skip
TERMS = Terms(
    noun="subsidiaries",
    fields=ROW,
    orderings={"name": Ordering("name"), "public_id": Ordering("pk")},
    default="name",
    common_filters=("country",),
    more_filters=("as_of", "listed"),
    words={"listed": ("Whether it stood on a list that day.", ["yes", "no"])},
)
_PERCENT: "DecimalField[str, str]" = DecimalField(max_digits=9, decimal_places=3)


@functools.lru_cache(maxsize=64)
def row(site: str, fields: tuple[str, ...], parent: int, as_of: date) -> JsonText:
    """A row as the database makes it."""
    own = OuterRef("pk")
    on_lists = Listing.objects.in_force(as_of).filter(entity=own).order_by("control_list")
    members: dict[str, Made] = {
        "public_id": F("public_id"),
        "url": Address(addresses.collection(site, "entities"), "public_id"),
        "name": F("name"),
        "kind": F("kind"),
        "country": Known("country"),
        "headquarters": Known("headquarters"),
        "lists": ArraySubquery(on_lists.values("control_list").distinct()),
        "share": Case(
            When(
                Exists(_held(parent, as_of).exclude(share_low=None, share_high=None)),
                JsonObject({"low": _sum(parent, as_of, 0), "high": _sum(parent, as_of, 100)}),
            )
        ),
        "stakes": Subquery(_grouped(parent, as_of).values("stakes")),
    }
    return JsonText({field: members[field] for field in fields})


def _held(parent: int, as_of: date) -> QuerySet[Ownership]:
    """The stakes of the parent in the unit of the row, merged parties standing for their target."""
    owner = Q(owner=parent) | Q(owner__merged_into=parent)
    asset = Q(asset=OuterRef("pk")) | Q(asset__merged_into=OuterRef("pk"))
    return Ownership.objects.on(as_of).filter(owner).filter(asset).order_by()


def _grouped(parent: int, as_of: date) -> "QuerySet[Any, Any]":  # Any: one row of sums
    return _held(parent, as_of).values(one=Value(1)).annotate(stakes=Count("pk"))


def _sum(parent: int, as_of: date, otherwise: int) -> Subquery:
    """Smallest shares together, or largest; a bound nobody states is as wide as can be."""
    column = "share_high" if otherwise else "share_low"
    whole = Value(100, output_field=_PERCENT)
    added = Sum(Coalesce(column, Value(otherwise), output_field=_PERCENT), output_field=_PERCENT)
    grouped = _grouped(parent, as_of).annotate(whole=Least(added, whole))
    return Subquery(grouped.values("whole"))


class Subsidiaries(Door):
    """Units of a party, whatever the share: with a share or unknown, listed or on no list."""

    @describe_list(
        TERMS, SubsidiaryPage, summary="Units a party holds stakes in, as of a day", under=Moved
    )
    def list(self, request: Request, public_id: str) -> HttpResponseBase:
        asked = read_list(request, TERMS)
        as_of = read_day(request, "as_of", otherwise=timezone.localdate())
        parent = shown_entity(request, public_id)
        if parent.public_id != public_id:
            return moved(request, public_id, parent, "subsidiaries")
        visible = Entity.objects.visible_to(request.user).in_lists().exclude(pk=parent.pk)
        held = visible.filter(Exists(_held(parent.pk, as_of)))
        units = select_parties(held, Incident.objects.none(), asked.filter)
        if "listed" in asked.more:
            entries = Listing.objects.in_force(as_of).filter(entity=OuterRef("pk"))
            on_a_list = Exists(entries)
            units = units.filter(on_a_list if asked.more["listed"] == "yes" else ~on_a_list)
        page = read_page(
            units,
            TERMS.orderings[asked.column],
            body=row(addresses.site(request), asked.fields, parent.pk, as_of),
            descending=asked.descending,
            position=asked.position,
            size=asked.page_size,
        )
        return answer_page(request, page, asked, TERMS)
