"""Parties as a list."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cases.models import Incident
from dashboards.queries import parties as party_queries
from dashboards.queries.choices import Choice
from dashboards.queries.known import refuse_unknown_country
from dashboards.views.asking import (
    as_of_day,
    page_of,
    refuse_other_words,
    refuse_wrong_filters,
    today,
    words_of,
)
from dashboards.words import country_name
from entities.models import Entity, EntityKind

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
            refuse_other_words(asked, name, words)
    refuse_other_words(asked, "list", lists)
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
        "countries": countries(shown.exclude(country="").values_list("country", flat=True)),
        "page_query": without_page(request),
    }
    return render(request, "dashboards/entities.html", context)


def countries(codes: Iterable[str]) -> list[Choice]:
    """Countries as choices, by name."""
    found = {code: country_name(code) for code in codes}
    return [Choice(code, name) for code, name in sorted(found.items(), key=lambda pair: pair[1])]


def without_page(request: HttpRequest) -> str:
    """The query string of a list, for the addresses of its other pages."""
    query = request.GET.copy()
    query.pop("page", None)
    return query.urlencode()
