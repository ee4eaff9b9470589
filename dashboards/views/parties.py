"""Parties, cloud providers and subsidiaries: the lists and the pages."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.models import Incident
from dashboards.filters import WrongFilter
from dashboards.queries import parties as party_queries
from dashboards.queries import providers as provider_queries
from dashboards.queries.choices import Choice
from dashboards.queries.known import refuse_unknown_country
from dashboards.queries.subsidiaries import subsidiary_rows
from dashboards.views.asking import as_of_day, page_of, refuse_wrong_filters, today, words_of
from dashboards.words import country_name
from entities.models import CloudProvider, Entity, EntityKind, ProviderType

_PER_PAGE = 100
#: Persons are in no list.
KINDS = [pair for pair in EntityKind.choices if pair[0] != EntityKind.PERSON]
#: What narrows the list, and the words it may be; none: any that is known.
_FILTERS: dict[str, list[str]] = {
    "kind": [value for value, _label in KINDS],
    "country": [],
    "listed": ["yes", "no"],
    "list": [],
    "incidents": ["yes", "no"],
}


@require_safe
@refuse_wrong_filters
def entities(request: HttpRequest) -> HttpResponse:
    """Parties: those that take part in incidents first."""
    asked = words_of(request, ("q", *_FILTERS, "as_of", "page"))
    as_of = as_of_day(asked["as_of"])
    lists = party_queries.known_lists()
    for name, words in _FILTERS.items():
        if words:
            _one_of(asked, name, words)
    _one_of(asked, "list", lists)
    refuse_unknown_country("country", asked["country"])
    visible = Incident.objects.visible_to(request.user)
    shown = Entity.objects.visible_to(request.user).in_lists()
    found = party_queries.parties(
        shown,
        visible,
        q=asked["q"],
        country=asked["country"],
        listed=asked["listed"],
        kind=asked["kind"],
        control_list=asked["list"],
        with_incidents=asked["incidents"],
        as_of=as_of,
    )
    page = page_of(found, asked["page"], size=_PER_PAGE)
    context = {
        "as_of": as_of,
        "is_today": as_of == today(),
        "asked": asked,
        "page": page,
        "rows": party_queries.party_rows(list(page), visible, as_of=as_of),
        "kinds": [Choice(value, str(label)) for value, label in KINDS],
        "lists": lists,
        "count": page.paginator.count,
        "countries": _countries(shown.exclude(country="").values_list("country", flat=True)),
        "page_query": _query(request),
    }
    return render(request, "dashboards/entities.html", context)


@require_safe
@refuse_wrong_filters
def providers(request: HttpRequest) -> HttpResponse:
    """Who rents out chips, where, at what price, to whom as reported."""
    asked = words_of(request, ("q", "type", "seat", "page"))
    _one_of(asked, "type", ProviderType.values)
    refuse_unknown_country("seat", asked["seat"])
    visible = Incident.objects.visible_to(request.user)
    shown = CloudProvider.objects.visible_to(request.user)
    found = provider_queries.providers(shown, q=asked["q"], type=asked["type"], seat=asked["seat"])
    page = page_of(found, asked["page"], size=_PER_PAGE)
    named = found.filter(entity__in=Entity.objects.in_lists()).count()
    context = {
        "as_of": today(),
        "asked": asked,
        "page": page,
        "named": named,
        "described": page.paginator.count - named,
        "rows": provider_queries.provider_rows(list(page), visible),
        "count": page.paginator.count,
        "types": [Choice(value, str(label)) for value, label in ProviderType.choices],
        "seats": _countries(shown.exclude(seat="").values_list("seat", flat=True)),
        "page_query": _query(request),
    }
    return render(request, "dashboards/providers.html", context)


@require_safe
@refuse_wrong_filters
def subsidiaries(request: HttpRequest) -> HttpResponse:
    """Units of groups; by default those on no list under a listed parent."""
    asked = words_of(request, ("q", "show"))
    _one_of(asked, "show", ("unlisted", "listed", "all"))
    show = asked["show"] or "unlisted"
    visible = Incident.objects.visible_to(request.user)
    rows = subsidiary_rows(visible, as_of=today(), show=show, q=asked["q"])
    context = {
        "as_of": today(),
        "asked": asked,
        "show": show,
        "rows": rows,
        "share_unknown": sum(not row.share_known for row in rows),
        "half": sum(row.reaches_half is True for row in rows),
        "in_incidents": sum(row.incidents > 0 for row in rows),
    }
    return render(request, "dashboards/subsidiaries.html", context)


def _one_of(asked: dict[str, str], name: str, words: tuple[str, ...] | list[str]) -> None:
    if asked[name] and asked[name] not in words:
        message = _("“%(value)s” is not a %(name)s. It is one of %(words)s.") % {
            "value": asked[name],
            "name": name,
            "words": ", ".join(words),
        }
        raise WrongFilter(name, message)


def _countries(codes: object) -> list[Choice]:
    found = {code: country_name(code) for code in codes}  # type: ignore[attr-defined]
    return [Choice(code, name) for code, name in sorted(found.items(), key=lambda pair: pair[1])]


def _query(request: HttpRequest) -> str:
    query = request.GET.copy()
    query.pop("page", None)
    return query.urlencode()
