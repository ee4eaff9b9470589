"""offers/: what cloud providers asked for computing time, on which day, on whose word."""

import functools
import re
from datetime import date

from django.db.models import (
    Case,
    DecimalField,
    ExpressionWrapper,
    F,
    Q,
    Subquery,
    TextField,
    When,
)
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Cast, Round
from django.http import HttpResponseBase
from rest_framework.request import Request

from api import addresses
from api.door import Door
from api.errors import WrongParameter
from api.keyset import Ordering, read_page
from api.pages import answer_page
from api.parameters import Asked, Terms, read_day, read_list
from api.sqljson import Address, JsonObject, JsonText, Known, Made
from api.v1.shapes import describe_list
from api.v1.shapes.offers import OfferPage
from entities.models import CloudOffer, Entity, ExchangeRate
from entities.models.provider import CloudOfferQuerySet
from entities.models.rate import DOLLARS, ExchangeRateQuerySet

ROW = (
    "provider", "chip", "chip_as_written", "gpus", "price", "currency", "hours", "divisor",
    "price_per_chip_hour", "usd_per_chip_hour", "rate", "region", "terms", "observed_on", "source",
    "source_url", "quality", "unverified",
)  # fmt: skip
_DAY: dict[str, object] = {"pattern": r"^\d{4}-\d{2}-\d{2}$"}
TERMS = Terms(
    noun="offers",
    fields=ROW,
    orderings={"observed_on": Ordering("observed_on", nullable=True)},
    default="-observed_on",
    common_filters=("chip",),
    more_filters=("provider", "currency", "observed_after", "observed_before"),
    own={
        "provider": ("Public id of a provider: ENT-000001.", {"pattern": r"^ENT-\d{6,15}$"}),
        "currency": ("ISO 4217 code of the price asked.", {"pattern": "^[A-Z]{3}$"}),
        "observed_after": ("First day, inclusive: 2023-03-09.", _DAY),
        "observed_before": ("Last day, inclusive: 2023-03-09.", _DAY),
    },
)
_FIRST, _LAST = date(1900, 1, 1), date.max
_NUMBER: "DecimalField[str, str]" = DecimalField(max_digits=24, decimal_places=6)


@functools.lru_cache(maxsize=64)
def row(site: str, fields: tuple[str, ...]) -> JsonText:
    """A row as the database makes it."""
    public_id = "provider__entity__public_id"
    provider: dict[str, Made] = {
        "public_id": F(public_id),
        "name": F("provider__entity__name"),
        "url": Address(addresses.collection(site, "providers"), public_id),
    }
    chip: dict[str, Made] = {"slug": F("chip__slug"), "name": F("chip__name")}
    members: dict[str, Made] = {
        "provider": JsonObject(provider),
        "chip": Case(When(chip__isnull=False, then=JsonObject(chip))),
        "chip_as_written": F("chip_text"),
        "gpus": F("gpus"),
        "price": F("price"),
        "currency": F("currency"),
        "hours": F("hours"),
        "divisor": ExpressionWrapper(F("gpus") * F("hours"), output_field=_NUMBER),
        "price_per_chip_hour": Round(_per_chip_hour(), 6),
        "usd_per_chip_hour": Round(_in_dollars(), 6),
        "rate": Subquery(_rate().values(_said=_rate_said())),
        "region": Known("region"),
        "terms": Known("terms"),
        "observed_on": F("observed_on"),
        "source": Known("source"),
        "source_url": Known("source_url"),
        "quality": F("quality"),
        "unverified": Known("unverified"),
    }
    return JsonText({field: members[field] for field in fields})


def _per_chip_hour() -> CombinedExpression:
    """Null where the chips are, as any quotient with null is."""
    divisor = ExpressionWrapper(F("gpus") * F("hours"), output_field=_NUMBER)
    return Cast(F("price"), _NUMBER) / divisor


def _in_dollars() -> Case:
    per_usd = Subquery(_rate().values("per_usd"), output_field=_NUMBER)
    return Case(
        When(currency=DOLLARS, then=_per_chip_hour()),
        default=_per_chip_hour() / per_usd,
        output_field=_NUMBER,
    )


def _rate() -> ExchangeRateQuerySet:
    return ExchangeRate.objects.nearest_to("currency", "observed_on")


def _rate_said() -> JsonObject:
    said: dict[str, Made] = {
        "per_usd": F("per_usd"),
        "day": Cast(F("day"), TextField()),
        "source": Known("source"),
        "source_url": Known("source_url"),
    }
    return JsonObject(said)


class Offers(Door):
    """Offers, the last seen first. Those whose day nobody states come last either way."""

    @describe_list(TERMS, OfferPage, summary="Cloud offers, the last seen first")
    def list(self, request: Request) -> HttpResponseBase:
        asked = read_list(request, TERMS)
        named = Entity.objects.visible_to(request.user).in_lists()
        offers = CloudOffer.objects.visible_to(request.user).filter(provider__entity__in=named)
        page = read_page(
            select_offers(offers, asked, request),
            TERMS.orderings[asked.column],
            body=row(addresses.site(request), asked.fields),
            descending=asked.descending,
            position=asked.position,
            size=asked.page_size,
        )
        return answer_page(request, page, asked, TERMS)


def select_offers(offers: CloudOfferQuerySet, asked: Asked, request: Request) -> CloudOfferQuerySet:
    """Offers by words, chip, provider, currency and day. Raises WrongParameter."""
    for word in asked.filter.q.split():
        named = Q(provider__entity__name__icontains=word) | Q(chip_text__icontains=word)
        offers = offers.filter(named | Q(region__icontains=word) | Q(terms__icontains=word))
    if asked.filter.chip:
        offers = offers.of_chip(asked.filter.chip)
    if provider := _matching(asked, "provider", r"ENT-\d{6,15}", "ENT-000001"):
        offers = offers.filter(provider__entity__public_id=provider)
    if currency := _matching(asked, "currency", "[A-Z]{3}", "USD"):
        offers = offers.filter(currency=currency)
    after = read_day(request, "observed_after", otherwise=_FIRST)
    before = read_day(request, "observed_before", otherwise=_LAST)
    if after > before:
        raise WrongParameter("observed_after", f"{after} is later than {before}. Swap them.")
    if after != _FIRST:
        offers = offers.filter(observed_on__gte=after)
    if before != _LAST:
        offers = offers.filter(observed_on__lte=before)
    return offers


def _matching(asked: Asked, name: str, pattern: str, example: str) -> str:
    value = asked.written.get(name, "")
    if value and not re.fullmatch(pattern, value, re.ASCII):
        raise WrongParameter(name, f"“{value[:80]}” is no {name}. Write it like {example}.")
    return value
