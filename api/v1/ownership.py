"""entities/…/ownership/: who owns a party on a day, whom it owns, and what that means."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from api import addresses
from api.door import Door, answer, encode
from api.moved import answer_moved, stands_as
from api.parameters import read_day, read_detail, read_flag, read_percent
from api.v1.entities import may_be_shown
from api.v1.incident import period_member
from api.v1.parties import party
from api.v1.shapes import AS_OF, choice, describe_detail
from api.v1.shapes.ownership import OwnershipAnswer
from api.v1.shapes.parts import Moved
from cases.models import Incident
from cases.owning import HALF, Owning, owning
from entities.closure import LISTS
from entities.models import Entity, EntityKind, Listing, Ownership

Json = dict[str, Any]  # Any: a JSON object

FIELDS = (
    "public_id", "url", "name", "as_of", "listed", "owners", "holdings", "fifty_percent",
    "economic_share", "red_flags",
)  # fmt: skip
MORE = ("as_of", "threshold", "cascade", "aggregate")
PARAMETERS = (
    AS_OF,
    OpenApiParameter(
        "threshold",
        {"type": "number", "minimum": 0.001, "maximum": 100, "default": 50},
        description="Percent that reaches; exactly so much is enough. Three places at most.",
    ),
    choice("cascade", "Whether those who are reached count as owners.", ["yes", "no"], "yes"),
    choice("aggregate", "Whether the owners add up.", ["yes", "no"], "yes"),
)


class EntityOwnership(Door):
    """One party's stakes on a day, and the 50 percent test with its arithmetic."""

    @describe_detail(
        OwnershipAnswer, FIELDS, summary="Who owns a party, as of a day", moves=Moved,
        more=PARAMETERS,
    )  # fmt: skip
    def retrieve(self, request: Request, public_id: str) -> HttpResponseBase:
        fields = read_detail(request, "ownership", FIELDS, more=MORE)
        as_of = read_day(request, "as_of", otherwise=timezone.localdate())
        threshold = read_percent(request, "threshold", otherwise=HALF)
        cascade = read_flag(request, "cascade", otherwise=True)
        aggregate = read_flag(request, "aggregate", otherwise=True)
        entity = shown_entity(request, public_id)
        if entity.public_id != public_id:
            return moved(request, public_id, entity, "ownership")
        found = owning(
            entity, as_of=as_of, user=request.user, threshold=threshold, cascade=cascade,
            aggregate=aggregate,
        )  # fmt: skip
        detail = {
            "public_id": entity.public_id,
            "url": f"{addresses.resource(request, 'entities', entity.public_id)}ownership/",
            "name": str(entity.label),
            "as_of": as_of,
            "listed": found.listed.value,
            "owners": stakes_beside(entity, request, as_of, far="owner"),
            "holdings": stakes_beside(entity, request, as_of, far="asset"),
            "fifty_percent": _test(found, threshold, cascade=cascade, aggregate=aggregate),
            "economic_share": _economic(found),
            "red_flags": [flag.sentence for flag in found.flags],
        }
        return answer(request, encode({field: detail[field] for field in fields}))


def shown_entity(request: Request, public_id: str) -> Entity:
    """The party, or what it was merged into. Raises NotFound where it may not be seen."""
    entity = Entity.objects.visible_to(request.user).filter(public_id=public_id).first()
    shown = stands_as(entity) if entity else None
    if shown is None or not may_be_shown(shown, Incident.objects.visible_to(request.user)):
        raise NotFound(f"There is no party {public_id} that you may see.")
    return shown


def moved(request: Request, public_id: str, shown: Entity, part: str) -> HttpResponseBase:
    """The redirect to the same part of what a party was merged into."""
    response = answer_moved(request, "entities", public_id, shown.public_id)
    path, mark, query = response["Location"].partition("?")
    response["Location"] = f"{path}{part}/{mark}{query}"
    return response


def stakes_beside(entity: Entity, request: HttpRequest, as_of: date, *, far: str) -> list[Json]:
    """The stakes of a day next to a party, whose other end the asker may see."""
    near = "asset" if far == "owner" else "owner"
    here = Q(**{near: entity}) | Q(**{f"{near}__merged_into": entity})
    visible = Entity.objects.visible_to(request.user).values("pk")
    stakes = (
        Ownership.objects.on(as_of)
        .filter(here)
        .filter(Q(**{f"{far}__in": visible}) | Q(**{f"{far}__merged_into__in": visible}))
        .select_related(f"{far}__merged_into")
        .order_by("pk")
    )
    others = [getattr(stake, far).merged_into or getattr(stake, far) for stake in stakes]
    entries = Listing.objects.visible_to(request.user).in_force(as_of)
    named = entries.filter(entity__in=others).values_list("entity", "control_list")
    lists: dict[int, set[str]] = {}
    for key, control_list in named:
        lists.setdefault(key, set()).add(control_list)
    return [
        _stake(stake, other, sorted(lists.get(other.pk, ())), request)
        for stake, other in zip(stakes, others, strict=True)
    ]


def _stake(stake: Ownership, other: Entity, lists: list[str], request: HttpRequest) -> Json:
    """A stake with the party at its other end. Persons are named inside incidents only."""
    end = party(other, request)
    if other.kind == EntityKind.PERSON:
        end["name"] = "a person"
    known = stake.share_low is not None or stake.share_high is not None
    return {
        "party": end,
        "lists": lists,
        "share": {"low": stake.share_low, "high": stake.share_high} if known else None,
        "direct": stake.direct,
        "relation": stake.relation or None,
        "period": period_member(stake),
        "source": stake.source or None,
        "source_url": stake.source_url or None,
        "quality": stake.quality,
        "unverified": stake.unverified or None,
    }


def _test(found: Owning, threshold: Decimal, *, cascade: bool, aggregate: bool) -> Json:
    return {
        "outcome": found.finding.outcome.value,
        "arithmetic": found.finding.arithmetic,
        "least": found.finding.least,
        "most": found.finding.most,
        "threshold": threshold,
        "cascade": cascade,
        "aggregate": aggregate,
        "lists": list(LISTS),
        "whole_recorded": found.fully_recorded,
    }


def _economic(found: Owning) -> Json:
    share = found.economic
    return {"low": share.low, "high": share.high, "within": share.within}
