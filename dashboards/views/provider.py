"""One cloud provider: seat, regions, chips and prices, and who is said to rent there."""

from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from accounts.policy import Act, may
from cases.models import Incident
from dashboards.price_page import PriceSeries, price_series, prices_csv, prices_json
from dashboards.queries import parties as party_queries
from dashboards.queries import providers as provider_queries
from dashboards.queries.incidents import incident_rows
from dashboards.queries.offers import OfferRow, offers_of
from dashboards.views.asking import (
    answer_programs,
    as_of_day,
    refuse_wrong_filters,
    today,
    words_of,
)
from entities.models import CloudProvider, Entity

_ASKED = ("as_of", "currency")


@require_safe
@refuse_wrong_filters
def provider(request: HttpRequest, public_id: str) -> HttpResponse:
    """What it asks of customers, its offers up to the day, who rents there as reported."""
    moved = _moved(request, public_id)
    if moved:
        is_provider = CloudProvider.objects.filter(entity=moved).exists()
        return _leads_on("provider" if is_provider else "entity", moved, request)
    found = _found(request, public_id)
    asked = words_of(request, _ASKED)
    as_of = as_of_day(asked["as_of"])
    visible = Incident.objects.visible_to(request.user)
    query = request.GET.urlencode()
    context = {
        "as_of": as_of,
        "is_today": as_of == today(),
        "provider": found,
        "party": found.entity,
        "local": party_queries.local_names([found.entity_id]).get(found.entity_id),
        "lists": party_queries.lists_of([found.entity_id], as_of).get(found.entity_id, []),
        "prices": _prices(found, asked["currency"], as_of),
        "prices_json": _address("provider-prices-json", public_id, query),
        "prices_csv": _address("provider-prices-csv", public_id, query),
        "kept": [("as_of", asked["as_of"])],
        "add_offer": _add_offer(found, request),
        "tenancies": provider_queries.tenancies([found.entity_id], visible)[found.entity_id],
        "incidents": incident_rows(visible.involving(found.entity), as_of=as_of),
    }
    return render(request, "dashboards/provider.html", context)


@answer_programs
def prices_twin(request: HttpRequest, public_id: str, form: str) -> HttpResponse:
    """Its prices as numbers, by the same query string."""
    moved = _moved(request, public_id)
    if moved:
        return _leads_on(f"provider-prices-{form}", moved, request)
    found = _found(request, public_id)
    asked = words_of(request, _ASKED)
    as_of = as_of_day(asked["as_of"])
    series = _prices(found, asked["currency"], as_of)
    if form == "csv":
        return prices_csv(series, public_id)
    return prices_json(series, subject={"provider": public_id, "as_of": as_of})


def _found(request: HttpRequest, public_id: str) -> CloudProvider:
    shown = CloudProvider.objects.visible_to(request.user).select_related("entity")
    return get_object_or_404(shown, entity__public_id=public_id)


def _moved(request: HttpRequest, public_id: str) -> Entity | None:
    """The party it was merged into, if it was."""
    merged = Entity.objects.visible_to(request.user).exclude(merged_into=None)
    moved = merged.select_related("merged_into").filter(public_id=public_id).first()
    return moved.merged_into if moved else None


def _leads_on(name: str, target: Entity, request: HttpRequest) -> HttpResponse:
    """A merge can be taken back, so the redirect is not for good."""
    return redirect(_address(name, target.public_id, request.GET.urlencode()))


def _prices(provider: CloudProvider, currency: str, as_of: date) -> PriceSeries:
    offers = offers_of([provider.pk], as_of)[provider.pk]
    return price_series(offers, currency=currency, by=_which_chip)


def _which_chip(row: OfferRow) -> str:
    return row.chip


def _address(name: str, public_id: str, query: str) -> str:
    address = reverse(name, args=[public_id])
    return f"{address}?{query}" if query else address


def _add_offer(provider: CloudProvider, request: HttpRequest) -> str:
    """Where an offer is typed; empty for who may not."""
    if not may(request.user, Act.EDIT_INCIDENTS):
        return ""
    return f"{reverse('offer-new')}?{urlencode({'provider': provider.entity.public_id})}"
