"""The cloud providers as a list, by type and seat as a chart, and both as numbers."""

from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.models import Incident
from dashboards.figures.bars import Bar, height_of, lying_bars
from dashboards.queries import providers as queries
from dashboards.queries.choices import Choice
from dashboards.queries.known import refuse_unknown_chip, refuse_unknown_country
from dashboards.twins import csv_response, json_response
from dashboards.views.asking import (
    answer_programs,
    as_of_day,
    page_of,
    refuse_other_words,
    refuse_wrong_filters,
    today,
    words_of,
)
from dashboards.views.parties import countries, without_page
from dashboards.words import country_name
from entities.models import CloudProvider, Entity, ProviderType
from entities.models.provider import CloudProviderQuerySet

_PER_PAGE = 100
_FILTERS = ("q", "type", "seat", "region", "chip", "offers")
_ASKED = (*_FILTERS, "as_of")
_PROVIDER_COLUMNS = (
    "public_id", "name", "type", "seat", "regions", "chips", "offers_on_file",
    "lowest_per_chip_hour", "lowest_currency", "said_to_rent", "incidents",
)  # fmt: skip


@require_safe
@refuse_wrong_filters
def providers(request: HttpRequest) -> HttpResponse:
    """Who rents out chips, where, at what price, to whom as reported."""
    asked = words_of(request, (*_ASKED, "page"))
    shown, found, as_of = _asked_for(request, asked)
    visible = queries.reported_by(Incident.objects.visible_to(request.user), as_of)
    page = page_of(found, asked["page"], size=_PER_PAGE)
    named = found.filter(entity__in=Entity.objects.in_lists()).count()
    bars = _bars(found, asked, request)
    context = {
        "as_of": as_of,
        "is_today": as_of == today(),
        "asked": asked,
        "page": page,
        "named": named,
        "described": page.paginator.count - named,
        "rows": queries.provider_rows(list(page), visible, as_of=as_of),
        "count": page.paginator.count,
        "types": [Choice(value, str(label)) for value, label in ProviderType.choices],
        "seats": countries(shown.exclude(seat="").values_list("seat", flat=True)),
        "regions": queries.known_regions(shown),
        "chips": queries.chips_on_offer(shown),
        "narrowed": any(asked[name] for name in _FILTERS),
        "bars": bars,
        "reported": sum(bar.counts[0] for bar in bars),
        "figure": lying_bars(bars, _parts()),
        "height": height_of(bars),
        "query": request.GET.urlencode(),
        "page_query": without_page(request),
    }
    return render(request, "dashboards/providers.html", context)


@answer_programs
def providers_twin(request: HttpRequest, form: str) -> HttpResponse:
    """The list as numbers and codes, by the same filters."""
    asked = words_of(request, (*_ASKED, "page"))
    _shown, found, as_of = _asked_for(request, asked)
    visible = queries.reported_by(Incident.objects.visible_to(request.user), as_of)
    rows = [_flat(row) for row in queries.provider_rows(list(found), visible, as_of=as_of)]
    if form == "csv":
        lines = (
            [
                "; ".join(value) if isinstance(value, list) else value
                for value in (row[column] for column in _PROVIDER_COLUMNS)
            ]
            for row in rows
        )
        return csv_response("providers.csv", _PROVIDER_COLUMNS, lines)
    return json_response({**_head(asked, as_of), "n": len(rows), "providers": rows})


@answer_programs
def chart_twin(request: HttpRequest, form: str) -> HttpResponse:
    """The bars as numbers: type, seat, how many with and without a reported incident."""
    asked = words_of(request, (*_ASKED, "page"))
    _shown, found, as_of = _asked_for(request, asked)
    visible = queries.reported_by(Incident.objects.visible_to(request.user), as_of)
    seated = queries.by_type_and_seat(found, visible)
    if form == "csv":
        lines = ((one.type, one.seat, one.reported, one.not_reported) for one in seated)
        columns = ("type", "seat", "with_reported_incident", "without")
        return csv_response("providers-by-seat.csv", columns, lines)
    bars = [
        {
            "type": one.type,
            "seat": one.seat or None,
            "with_reported_incident": one.reported,
            "without": one.not_reported,
        }
        for one in seated
    ]
    unknown = sum(one.reported + one.not_reported for one in seated if not one.seat)
    return json_response(
        {**_head(asked, as_of), "n": found.count(), "unknown": {"seat": unknown}, "bars": bars}
    )


def _asked_for(
    request: HttpRequest, asked: dict[str, str]
) -> tuple[CloudProviderQuerySet, CloudProviderQuerySet, date]:
    """All providers one may see, those asked for, and the day. Raises WrongFilter."""
    shown = CloudProvider.objects.visible_to(request.user)
    refuse_other_words(asked, "type", ProviderType.values)
    refuse_other_words(asked, "offers", ("yes", "no"))
    refuse_unknown_country("seat", asked["seat"])
    refuse_unknown_chip(asked["chip"], request.user)
    if asked["region"]:
        refuse_other_words(asked, "region", queries.known_regions(shown))
    as_of = as_of_day(asked["as_of"])
    wanted = queries.ProviderFilter(**{name: asked[name] for name in _FILTERS})
    return shown, queries.providers(shown, wanted, as_of=as_of), as_of


def _parts() -> tuple[str, str]:
    return _("In a reported incident"), _("In none")


def _bars(found: CloudProviderQuerySet, asked: dict[str, str], request: HttpRequest) -> list[Bar]:
    as_of = as_of_day(asked["as_of"])
    visible = queries.reported_by(Incident.objects.visible_to(request.user), as_of)
    kept = {name: value for name, value in asked.items() if value and name != "page"}
    return [
        Bar(
            f"{one.type} {one.seat}",
            f"{ProviderType(one.type).label}, {_seat(one.seat)}",
            (one.reported, one.not_reported),
            f"{reverse('providers')}?{urlencode(kept | {'type': one.type, 'seat': one.seat})}",
        )
        for one in queries.by_type_and_seat(found, visible)
    ]


def _seat(code: str) -> str:
    return country_name(code) if code else _("seat not stated")


def _head(asked: dict[str, str], as_of: date) -> dict[str, object]:
    given = {name: value for name, value in asked.items() if value and name != "page"}
    return {"as_of": as_of, "filter": given}


def _flat(row: queries.ProviderRow) -> dict[str, object]:
    """A provider as names and plain values."""
    lowest = row.cheapest
    price = None
    if lowest is not None:
        price = lowest.dollars if lowest.dollars is not None else lowest.per_chip_hour
    currency = None if lowest is None else "USD" if lowest.dollars is not None else lowest.currency
    return {
        "public_id": row.public_id,
        "name": row.name,
        "type": row.type,
        "seat": row.seat or None,
        "regions": list(row.regions),
        "chips": list(row.chips),
        "offers_on_file": row.offers,
        "lowest_per_chip_hour": None if price is None else float(round(price, 6)),
        "lowest_currency": currency,
        "said_to_rent": list(row.tenants),
        "incidents": row.incidents,
    }
