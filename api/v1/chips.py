"""chips/: the catalogue, variant by variant, and what the rules said of each."""

import re
from typing import Any

from django.db.models import F
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from api import addresses
from api.door import Door, answer, encode
from api.errors import WrongParameter
from api.keyset import Ordering, read_page
from api.pages import answer_page
from api.parameters import Terms, read_day, read_detail, read_list
from api.sqljson import Address, JsonText, Known, Made
from api.v1.shapes import AS_OF, describe_detail, describe_list
from api.v1.shapes.chips import ChipDetail, ChipPage
from cases.models import Incident
from dashboards.queries.chips import chip_rows, flat_vintage, matching
from dashboards.words import is_country
from entities.models import Chip

Json = dict[str, Any]  # Any: a JSON object

FIGURES = (
    "tpp", "die_area", "performance_density", "link_bandwidth", "memory_bandwidth", "memory",
)  # fmt: skip
ROW = (
    "slug", "url", "name", "vendor", "family", "is_family", "form", "released", *FIGURES, "aliases",
)  # fmt: skip
DETAIL = (
    *ROW, "data_centre", "variants", "destination", "as_of", "text", "enforcement", "vintages",
    "note", "source", "source_url", "quality", "unverified",
)  # fmt: skip
TERMS = Terms(
    noun="chips",
    fields=ROW,
    orderings={"slug": Ordering("slug")},
    default="slug",
    common_filters=(),
)
CHINA = "CN"
SLUG = OpenApiParameter("slug", str, OpenApiParameter.PATH, description="Its slug: h20.")
DESTINATION = OpenApiParameter(
    "destination",
    {"type": "string", "pattern": "^[A-Z]{2}$", "default": CHINA},
    description="Where a plain sale would take it: ISO 3166 alpha-2.",
)
_COUNTRY = re.compile("[A-Z]{2}")


class Chips(Door):
    """Chips by slug. A family stands beside its variants and is judged by them."""

    lookup_field = "slug"
    lookup_value_regex = "[a-z0-9][a-z0-9_-]{0,79}"

    @describe_list(TERMS, ChipPage, summary="Chips by slug")
    def list(self, request: Request) -> HttpResponseBase:
        asked = read_list(request, TERMS)
        known = Chip.objects.visible_to(request.user)
        if asked.filter.q:
            found = matching(known, q=asked.filter.q, vendor="")
            known = known.filter(pk__in=[chip.pk for chip in found])
        page = read_page(
            known,
            TERMS.orderings[asked.column],
            body=row(addresses.site(request), asked.fields),
            descending=asked.descending,
            position=asked.position,
            size=asked.page_size,
        )
        return answer_page(request, page, asked, TERMS)

    @describe_detail(
        ChipDetail,
        DETAIL,
        summary="One chip under every set of rules",
        more=(DESTINATION, AS_OF),
        key=SLUG,
    )
    def retrieve(self, request: Request, slug: str) -> HttpResponseBase:
        fields = read_detail(request, "chips", DETAIL, more=("destination", "as_of"))
        as_of = read_day(request, "as_of", otherwise=timezone.localdate())
        destination = read_destination(request)
        chip = Chip.objects.visible_to(request.user).select_related("family").filter(slug=slug)
        found = chip.first()
        if found is None:
            raise NotFound(f"There is no chip {slug} in the catalogue.")
        visible = Incident.objects.visible_to(request.user).standing()
        judged = chip_rows([found], visible, destination=destination, as_of=as_of)[0]
        detail = {
            **described(found, request),
            "destination": destination,
            "as_of": as_of,
            "text": judged.verdict.text.value,
            "enforcement": judged.verdict.enforcement.value,
            "vintages": [dict(flat_vintage(one)) for one in judged.vintages],
        }
        return answer(request, encode({field: detail[field] for field in fields}))


def row(site: str, fields: tuple[str, ...]) -> JsonText:
    """A row as the database makes it."""
    members: dict[str, Made] = {
        "slug": F("slug"),
        "url": Address(addresses.collection(site, "chips"), "slug"),
        "name": F("name"),
        "vendor": Known("vendor"),
        "family": F("family__slug"),
        "is_family": F("is_family"),
        "form": Known("form"),
        "released": Known("released"),
        **{name: F(name) for name in FIGURES},
        "aliases": F("aliases"),
    }
    return JsonText({field: members[field] for field in fields})


def described(chip: Chip, request: HttpRequest) -> Json:
    """A chip as it stands in the catalogue."""
    return {
        "slug": chip.slug,
        "url": addresses.resource(request, "chips", chip.slug),
        "name": chip.name,
        "vendor": chip.vendor or None,
        "family": chip.family.slug if chip.family else None,
        "is_family": chip.is_family,
        "form": chip.form or None,
        "released": chip.released or None,
        **{name: getattr(chip, name) for name in FIGURES},
        "aliases": chip.aliases,
        "data_centre": chip.data_centre,
        "variants": list(chip.variants.order_by("slug").values_list("slug", flat=True)),
        "note": chip.note or None,
        "source": chip.source or None,
        "source_url": chip.source_url or None,
        "quality": chip.quality,
        "unverified": chip.unverified or None,
    }


def read_destination(request: HttpRequest) -> str:
    """The country asked for, China where none is. Raises WrongParameter."""
    code = request.GET.get("destination", "").strip() or CHINA
    if not _COUNTRY.fullmatch(code) or not is_country(code):
        message = f"“{code[:40]}” is no country's code. Write destination=MY."
        raise WrongParameter("destination", message)
    return code
