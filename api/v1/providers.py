"""providers/: who rents out computing time."""

import functools

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef
from django.http import HttpResponseBase
from django.utils import timezone
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from api import addresses
from api.door import Door, answer, encode
from api.errors import WrongParameter
from api.keyset import Ordering, read_page
from api.moved import answer_moved, stands_as
from api.pages import answer_page
from api.parameters import Asked, Terms, read_day, read_detail, read_list
from api.sqljson import Address, JsonText, Known, Made
from api.v1.provider import provider_detail
from api.v1.selection import select_providers
from api.v1.shapes import describe_detail, describe_list
from api.v1.shapes.parts import Moved
from api.v1.shapes.providers import ProviderDetail, ProviderPage
from cases.models import Incident
from dashboards.queries.providers import ProviderFilter, placed
from dashboards.words import is_country
from entities.models import CloudOffer, CloudProvider, Entity, ProviderType

ROW = ("public_id", "url", "name", "type", "seat", "regions", "chips", "entity")
DETAIL = (
    *ROW,
    "asks_of_customers",
    "offers",
    "tenants",
    "note",
    "source",
    "source_url",
    "quality",
    "unverified",
)
TERMS = Terms(
    noun="providers",
    fields=ROW,
    orderings={"name": Ordering("entity__name"), "public_id": Ordering("entity__pk")},
    default="name",
    more_filters=("type", "seat", "region", "offers", "as_of"),
    words={
        "type": ("What kind of house it is.", list(ProviderType.values)),
        "offers": ("Whether a price seen up to as_of is on file.", ["yes", "no"]),
    },
    own={
        "seat": ("ISO 3166 alpha-2 code of its seat.", {"pattern": "^[A-Z]{2}$"}),
        "region": ("A region as the provider's row writes it.", {"maxLength": 80}),
    },
)

_LONGEST_REGION = 80


@functools.lru_cache(maxsize=64)
def row(site: str, fields: tuple[str, ...]) -> JsonText:
    """A row as the database makes it."""
    offers = CloudOffer.objects.filter(provider=OuterRef("pk"), chip__isnull=False)
    slugs = offers.order_by("chip__slug").values("chip__slug").distinct()
    public_id = "entity__public_id"
    members: dict[str, Made] = {
        "public_id": F(public_id),
        "url": Address(addresses.collection(site, "providers"), public_id),
        "name": F("entity__name"),
        "type": F("type"),
        "seat": Known("seat"),
        "regions": F("regions"),
        "chips": ArraySubquery(slugs),
        "entity": Address(addresses.collection(site, "entities"), public_id),
    }
    return JsonText({field: members[field] for field in fields})


def _placed_as(asked: Asked) -> ProviderFilter:
    """Seat, region and offers as asked for. Raises WrongParameter."""
    seat = asked.written.get("seat", "")
    if seat and not is_country(seat):
        raise WrongParameter("seat", f"“{seat[:40]}” is no country's code. Write seat=MY.")
    region = asked.written.get("region", "")
    if len(region) > _LONGEST_REGION:
        message = f"region has at most {_LONGEST_REGION} characters."
        raise WrongParameter("region", message)
    return ProviderFilter(seat=seat, region=region, offers=asked.more.get("offers", ""))


class Providers(Door):
    """Cloud providers, under the public id of the party they are."""

    lookup_field = "public_id"
    lookup_value_regex = "ENT-[0-9]{6,15}"

    @describe_list(TERMS, ProviderPage, summary="Cloud providers by name")
    def list(self, request: Request) -> HttpResponseBase:
        asked = read_list(request, TERMS)
        as_of = read_day(request, "as_of", otherwise=timezone.localdate())
        entities = Entity.objects.visible_to(request.user).in_lists()
        providers = CloudProvider.objects.visible_to(request.user).filter(entity__in=entities)
        incidents = Incident.objects.visible_to(request.user).standing()
        found = select_providers(providers, incidents, asked.filter, asked.more.get("type", ""))
        page = read_page(
            placed(found, _placed_as(asked), as_of=as_of),
            TERMS.orderings[asked.column],
            body=row(addresses.site(request), asked.fields),
            descending=asked.descending,
            position=asked.position,
            size=asked.page_size,
        )
        return answer_page(request, page, asked, TERMS)

    @describe_detail(ProviderDetail, DETAIL, summary="One cloud provider", moves=Moved)
    def retrieve(self, request: Request, public_id: str) -> HttpResponseBase:
        fields = read_detail(request, "providers", DETAIL)
        entity = Entity.objects.visible_to(request.user).filter(public_id=public_id).first()
        shown = stands_as(entity) if entity else None
        providers = CloudProvider.objects.visible_to(request.user).select_related("entity")
        provider = providers.filter(entity=shown).first() if shown else None
        if entity is None or shown is None or provider is None:
            raise NotFound(f"There is no cloud provider {public_id} that you may see.")
        if shown != entity:
            return answer_moved(request, "providers", entity.public_id, shown.public_id)
        incidents = Incident.objects.visible_to(request.user).standing()
        detail = provider_detail(provider, incidents, request)
        return answer(request, encode({field: detail[field] for field in fields}))
