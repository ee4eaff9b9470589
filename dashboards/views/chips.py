"""The chips: the catalogue, and one chip under every set of rules."""

from datetime import date
from urllib.parse import urlencode

from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.policy import Act, may
from cases.models import Incident
from cases.regime import regime_in_force
from dashboards.figures.chips import performance_chart
from dashboards.filters import WrongFilter
from dashboards.price_page import PriceSeries, price_series, prices_csv, prices_json
from dashboards.queries import chips as chip_queries
from dashboards.queries.choices import Choice
from dashboards.queries.incidents import incident_rows
from dashboards.queries.known import refuse_unknown_country
from dashboards.queries.offers import OfferRow, offer_rows, seen_by
from dashboards.rows import IncidentRow
from dashboards.rule_words import VERDICTS
from dashboards.twins import csv_response, json_response
from dashboards.views.asking import (
    answer_programs,
    as_of_day,
    refuse_other_words,
    refuse_wrong_filters,
    today,
    words_of,
)
from dashboards.words import country_name
from entities.models import Chip, CloudOffer
from rules.findings import Text
from rules.on_day import rules_on

ASKED = ("q", "vendor", "verdict", "destination", "as_of")
#: Where chips are most often said to go, first the one that is asked for where none is.
DESTINATIONS = ("CN", "HK", "RU", "IR", "VN", "MY", "SG", "TH", "AE", "SA", "IN", "TW", "JP", "DE")

_ASKED_OF_ONE = ("destination", "as_of", "currency")
_NEWEST = 20


@require_safe
@refuse_wrong_filters
def chips(request: HttpRequest) -> HttpResponse:
    """The catalogue, each chip with what the rules say of a plain sale of it."""
    asked, as_of, rows = _asked_rows(request)
    shown = Chip.objects.visible_to(request.user)
    context = {
        "as_of": as_of,
        "is_today": as_of == today(),
        "asked": asked,
        "rows": rows,
        "total": shown.count(),
        "counts": chip_queries.by_verdict(rows),
        "vendors": chip_queries.vendors(shown),
        "verdicts": [Choice(text.value, str(words)) for text, words in _VERDICTS],
        "destinations": _destinations(asked["destination"]),
        "query": request.GET.urlencode(),
        "figure": performance_chart(rows, _lines(as_of), height=420, links=reverse("chips")),
        "drawn": sum(bool(row.chip.tpp and row.chip.performance_density) for row in rows),
    }
    return render(request, "dashboards/chips.html", context)


@answer_programs
def chips_twin(request: HttpRequest, form: str) -> HttpResponse:
    """The catalogue as numbers and codes, by the same filters."""
    asked, as_of, rows = _asked_rows(request)
    flat = [dict(chip_queries.flat(row)) for row in rows]
    if form == "csv":
        columns = tuple(flat[0]) if flat else ("slug",)
        return csv_response("chips.csv", columns, (tuple(row.values()) for row in flat))
    answer = {
        "as_of": as_of,
        "destination": asked["destination"],
        "filter": {name: value for name, value in asked.items() if value},
        "n": len(flat),
        "verdicts": {text.value: count for text, count in chip_queries.by_verdict(rows).items()},
        "chips": flat,
    }
    return json_response(answer)


@require_safe
@refuse_wrong_filters
def chip(request: HttpRequest, slug: str) -> HttpResponse:
    """One chip: its figures, its standing under each set of rules, where it turns up."""
    asked = words_of(request, _ASKED_OF_ONE)
    destination, as_of = _where_and_when(asked)
    found = get_object_or_404(Chip.objects.visible_to(request.user), slug=slug.lower())
    if found.slug != slug:
        return redirect("chip", found.slug)
    visible = Incident.objects.visible_to(request.user)
    of_family = chip_queries.matching(
        Chip.objects.visible_to(request.user),
        q="",
        vendor="",
        family=found.family.slug if found.family else found.slug,
    )
    rows = chip_queries.chip_rows(of_family, visible, destination=destination, as_of=as_of)
    own = next(row for row in rows if row.chip == found)
    incidents = chip_queries.naming(found, visible.standing())
    context = {
        "as_of": as_of,
        "is_today": as_of == today(),
        "asked": asked,
        "destination": destination,
        "destinations": _destinations(destination),
        "chip": found,
        "row": own,
        "siblings": [row for row in rows if row.chip != found],
        "incidents": _newest(incidents, as_of),
        "incidents_count": incidents.count(),
        "prices": _prices(found, request, asked["currency"], as_of),
        "prices_json": _twin_address("chip-prices-json", found, request),
        "prices_csv": _twin_address("chip-prices-csv", found, request),
        "kept": [("destination", asked["destination"]), ("as_of", asked["as_of"])],
        "add_offer": _add_offer(found, request),
        "query": request.GET.urlencode(),
    }
    return render(request, "dashboards/chip.html", context)


@answer_programs
def chip_twin(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """One chip under each set of rules, as numbers and codes."""
    asked = words_of(request, _ASKED_OF_ONE)
    destination, as_of = _where_and_when(asked)
    found = _chip_on_file(request, slug)
    visible = Incident.objects.visible_to(request.user)
    row = chip_queries.chip_rows([found], visible, destination=destination, as_of=as_of)[0]
    spans = [dict(chip_queries.flat_vintage(one)) for one in row.vintages]
    if form == "csv":
        lines = (
            (span["from"], span["to"], span["text"], span["enforcement"], *test.values())
            for span in spans
            for test in span["tests"]
        )
        head = ("from", "to", "text", "enforcement", "rule", "test", "outcome", "reason")
        return csv_response(f"{slug}.csv", (*head, "citation"), lines)
    answer = {
        "as_of": as_of,
        "destination": destination,
        "chip": dict(chip_queries.flat(row)),
        "vintages": spans,
    }
    return json_response(answer)


@answer_programs
def prices_twin(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """What the chip cost an hour, as numbers, by the query string of its page."""
    asked = words_of(request, _ASKED_OF_ONE)
    _destination, as_of = _where_and_when(asked)
    found = _chip_on_file(request, slug)
    series = _prices(found, request, asked["currency"], as_of)
    if form == "csv":
        return prices_csv(series, slug)
    return prices_json(series, subject={"chip": slug, "as_of": as_of})


def _chip_on_file(request: HttpRequest, slug: str) -> Chip:
    found = Chip.objects.visible_to(request.user).filter(slug=slug).first()
    if found is None:
        raise _NoSuchChip("slug", _("There is no chip “%(slug)s”.") % {"slug": slug})
    return found


def _prices(chip: Chip, request: HttpRequest, currency: str, as_of: date) -> PriceSeries:
    offers = CloudOffer.objects.visible_to(request.user).of_chip(chip.slug)
    return price_series(offer_rows(seen_by(offers, as_of)), currency=currency, by=_who)


def _who(row: OfferRow) -> str:
    return row.provider


def _twin_address(name: str, chip: Chip, request: HttpRequest) -> str:
    query = request.GET.urlencode()
    address = reverse(name, args=[chip.slug])
    return f"{address}?{query}" if query else address


def _add_offer(chip: Chip, request: HttpRequest) -> str:
    """Where an offer of it is typed; empty for who may not."""
    if not may(request.user, Act.EDIT_INCIDENTS):
        return ""
    return f"{reverse('offer-new')}?{urlencode({'chip': chip.slug})}"


def _newest(incidents: QuerySet[Incident], as_of: date) -> list[IncidentRow]:
    by_report = incidents.order_by(F("reported_on").desc(nulls_last=True), "-pk")
    shown = by_report.values_list("pk", flat=True)[:_NEWEST]
    return incident_rows(Incident.objects.filter(pk__in=list(shown)).newest_first(), as_of=as_of)


class _NoSuchChip(WrongFilter):
    status = 404


_VERDICTS = [(text, VERDICTS[text]) for text in Text]


def _asked_rows(request: HttpRequest) -> tuple[dict[str, str], date, list[chip_queries.ChipRow]]:
    asked = words_of(request, ASKED)
    asked["destination"], as_of = _where_and_when(asked)
    known = Chip.objects.visible_to(request.user)
    for name, words in (
        ("vendor", chip_queries.vendors(known)),
        ("verdict", [text.value for text in Text]),
    ):
        refuse_other_words(asked, name, words)
    chosen = chip_queries.matching(known, q=asked["q"], vendor=asked["vendor"])
    visible = Incident.objects.visible_to(request.user).standing()
    rows = chip_queries.chip_rows(chosen, visible, destination=asked["destination"], as_of=as_of)
    return asked, as_of, chip_queries.said(rows, asked["verdict"])


def _where_and_when(asked: dict[str, str]) -> tuple[str, date]:
    destination = asked["destination"] or DESTINATIONS[0]
    refuse_unknown_country("destination", destination)
    return destination, as_of_day(asked["as_of"])


def _destinations(asked: str) -> list[Choice]:
    codes = DESTINATIONS if asked in DESTINATIONS else (*DESTINATIONS, asked)
    return [Choice(code, country_name(code)) for code in codes]


def _lines(as_of: date) -> list[tuple[str, float]]:
    """The lines of performance that the rules in force on a day draw, by what they are called."""
    names = {"tpp_line": "3A090", "a_tpp": "3A090.a", "a_dense_tpp": _("3A090.a, dense")}
    found: dict[float, str] = {}
    for rule in rules_on(regime_in_force(), as_of):
        for name, label in names.items():
            value = rule.values.get(name)
            if value is not None:
                found.setdefault(float(rule.number(name)), f"{label}: {rule.number(name):,f}")
    return [(label, value) for value, label in sorted(found.items())]
