"""entities/…/listings/: the entries of control lists that name a party, with their history."""

import functools
from datetime import date

from django.db.models import (
    BooleanField,
    Case,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast
from django.http import HttpResponseBase
from django.utils import timezone
from rest_framework.request import Request

from api.door import Door
from api.keyset import Ordering, read_page
from api.pages import answer_page
from api.parameters import Terms, read_day, read_list
from api.sqljson import JsonObject, JsonText, Known, Made
from api.v1.ownership import moved, shown_entity
from api.v1.shapes import describe_list
from api.v1.shapes.listings import ListingPage
from api.v1.shapes.parts import Moved
from entities.models import Entity, Listing

_AS_IS = ("kind", "name", "aliases", "addresses", "countries", "programs")
_KNOWN = (
    "scope_text", "citation", "licence_requirement", "licence_policy", "remarks", "listed_basis",
    "date_note", "matched_by", "source", "source_url", "unverified",
)  # fmt: skip
_DAYS = ("listed_on", "listed_by", "delisted_on", "first_seen", "last_seen", "absent_on")
ROW = (
    "list", "kind", "name", "in_force", "aliases", "addresses", "countries", "programs",
    "scope_text", "citation", "licence_requirement", "licence_policy", "remarks", "listed_on",
    "listed_basis", "listed_by", "delisted_on", "first_seen", "last_seen", "absent_on",
    "date_note", "matched_by", "snapshot", "source", "source_url", "quality", "unverified",
)  # fmt: skip
TERMS = Terms(
    noun="listings",
    fields=ROW,
    orderings={"listed_on": Ordering("listed_on", nullable=True), "recorded": Ordering("pk")},
    default="listed_on",
    common_filters=(),
    more_filters=("as_of", "in_force"),
    words={"in_force": ("Whether it stood on the day asked for.", ["yes", "no"])},
)


@functools.lru_cache(maxsize=64)
def row(fields: tuple[str, ...], as_of: date) -> JsonText:
    """A row as the database makes it. Names and texts are as printed."""
    stood = Exists(Listing.objects.in_force(as_of).filter(pk=OuterRef("pk")))
    snapshot = JsonObject(
        {
            "taken_on": Cast("snapshot__taken_on", TextField()),
            "completeness": F("snapshot__completeness"),
            "sha256": Known("snapshot__sha256"),
        }
    )
    members: dict[str, Made] = {
        "list": F("control_list"),
        "in_force": Case(
            When(stood, then=Value(True)), default=Value(False), output_field=BooleanField()
        ),
        "quality": F("quality"),
        "snapshot": Case(When(snapshot__isnull=False, then=snapshot)),
        **{name: F(name) for name in _AS_IS},
        **{name: Known(name) for name in _KNOWN},
        **{name: Cast(name, TextField()) for name in _DAYS},
    }
    return JsonText({field: members[field] for field in fields})


def _entries(party: Entity, q: str) -> QuerySet[Listing]:
    """Entries of a party and of those merged into it, whose names hold all words."""
    found = Listing.objects.filter(Q(entity=party) | Q(entity__merged_into=party))
    for word in q.split():
        found = found.filter(name__icontains=word)
    return found


class Listings(Door):
    """Entries that name a party, those that were taken off a list too."""

    @describe_list(
        TERMS, ListingPage, summary="Entries of control lists that name a party", under=Moved
    )
    def list(self, request: Request, public_id: str) -> HttpResponseBase:
        asked = read_list(request, TERMS)
        as_of = read_day(request, "as_of", otherwise=timezone.localdate())
        party = shown_entity(request, public_id)
        if party.public_id != public_id:
            return moved(request, public_id, party, "listings")
        entries = _entries(party, asked.written.get("q", "")) & Listing.objects.visible_to(
            request.user
        )
        if "in_force" in asked.more:
            stood = Exists(Listing.objects.in_force(as_of).filter(pk=OuterRef("pk")))
            entries = entries.filter(stood if asked.more["in_force"] == "yes" else ~stood)
        page = read_page(
            entries,
            TERMS.orderings[asked.column],
            body=row(asked.fields, as_of),
            descending=asked.descending,
            position=asked.position,
            size=asked.page_size,
        )
        return answer_page(request, page, asked, TERMS)
