"""Units of groups as a list, their parents as a chart, and both as numbers."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.models import Incident
from dashboards.figures.bars import Bar, height_of, lying_bars
from dashboards.queries.known import refuse_unknown_country, refuse_unknown_party
from dashboards.queries.providers import reported_by
from dashboards.queries.subsidiaries import (
    SHARES,
    SHOWS,
    ParentRow,
    SubsidiaryFilter,
    SubsidiaryRow,
    by_parent,
    subsidiary_rows,
    unit_countries,
)
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
from entities.models import Entity

_PER_PAGE = 100
_FILTERS = ("q", "show", "parent", "country", "share")
_ASKED = (*_FILTERS, "as_of", "page")
#: Parents drawn one by one; the rest stand in the twin.
_DRAWN = 20
_COLUMNS = (
    "parent", "parent_name", "parent_lists", "unit", "unit_name", "country", "unit_lists",
    "share_low", "share_high", "reaches_half", "relation", "incidents", "source", "source_url",
)  # fmt: skip


@require_safe
@refuse_wrong_filters
def subsidiaries(request: HttpRequest) -> HttpResponse:
    """Units of groups; by default those on no list under a listed parent."""
    asked, as_of, rows = _asked_rows(request)
    parents = by_parent(rows)
    bars = [_bar(one, asked) for one in parents[:_DRAWN]]
    page = page_of(rows, asked["page"], size=_PER_PAGE)
    parent = Entity.objects.filter(public_id=asked["parent"]).first() if asked["parent"] else None
    context = {
        "as_of": as_of,
        "is_today": as_of == today(),
        "asked": asked,
        "show": asked["show"] or "unlisted",
        "parent": parent,
        "rows": page,
        "page": page,
        "n": len(rows),
        "parents": parents,
        "countries": countries(unit_countries(as_of)),
        "share_unknown": sum(not row.share_known for row in rows),
        "half": sum(row.reaches_half is True for row in rows),
        "in_incidents": sum(row.incidents > 0 for row in rows),
        "narrowed": any(asked[name] for name in _FILTERS),
        "figure": lying_bars(bars, _parts()),
        "height": height_of(bars),
        "drawn": len(bars),
        "query": request.GET.urlencode(),
        "page_query": without_page(request),
    }
    return render(request, "dashboards/subsidiaries.html", context)


@answer_programs
def subsidiaries_twin(request: HttpRequest, form: str) -> HttpResponse:
    """The list as numbers and codes, by the same filters."""
    asked, as_of, rows = _asked_rows(request)
    flat = [_flat(row) for row in rows]
    if form == "csv":
        lines = (
            [
                "; ".join(value) if isinstance(value, list) else value
                for value in (row[column] for column in _COLUMNS)
            ]
            for row in flat
        )
        return csv_response("subsidiaries.csv", _COLUMNS, lines)
    return json_response({**_head(asked, as_of, rows), "units": flat})


@answer_programs
def chart_twin(request: HttpRequest, form: str) -> HttpResponse:
    """Every parent with its units by share, those not drawn included."""
    asked, as_of, rows = _asked_rows(request)
    parents = by_parent(rows)
    if form == "csv":
        columns = ("parent", "parent_name", "half_or_more", "less", "not_stated")
        lines = ((one.public_id, one.name, one.half, one.less, one.unknown) for one in parents)
        return csv_response("subsidiaries-by-parent.csv", columns, lines)
    bars = [
        {
            "parent": one.public_id,
            "parent_name": one.name,
            "half_or_more": one.half,
            "less": one.less,
            "not_stated": one.unknown,
        }
        for one in parents
    ]
    return json_response({**_head(asked, as_of, rows), "parents": bars})


def _asked_rows(request: HttpRequest) -> tuple[dict[str, str], date, list[SubsidiaryRow]]:
    asked = words_of(request, _ASKED)
    refuse_other_words(asked, "show", SHOWS)
    refuse_other_words(asked, "share", SHARES)
    refuse_unknown_country("country", asked["country"])
    refuse_unknown_party("parent", asked["parent"], request.user)
    as_of = as_of_day(asked["as_of"])
    wanted = SubsidiaryFilter(
        **{name: asked[name] for name in _FILTERS if name != "show"},
        show=asked["show"] or SHOWS[0],
    )
    visible = reported_by(Incident.objects.visible_to(request.user), as_of)
    return asked, as_of, subsidiary_rows(visible, wanted, as_of=as_of)


def _parts() -> tuple[str, str, str]:
    return _("50 percent or more, as stated"), _("stated, not surely half"), _("share not stated")


def _bar(one: ParentRow, asked: dict[str, str]) -> Bar:
    kept = {name: value for name, value in asked.items() if value and name != "page"}
    link = f"{reverse('subsidiaries')}?{urlencode(kept | {'parent': one.public_id})}"
    return Bar(one.public_id, one.name, (one.half, one.less, one.unknown), link)


def _head(asked: dict[str, str], as_of: date, rows: Sequence[SubsidiaryRow]) -> dict[str, object]:
    given = {name: value for name, value in asked.items() if value and name != "page"}
    return {
        "as_of": as_of,
        "filter": given | {"show": asked["show"] or SHOWS[0]},
        "n": len(rows),
        "unknown": {"share": sum(not row.share_known for row in rows)},
    }


def _flat(row: SubsidiaryRow) -> dict[str, object]:
    """A unit as names and plain values; `reaches_half` is null where nobody can tell."""
    return {
        "parent": row.parent_id,
        "parent_name": row.parent,
        "parent_lists": list(row.parent_lists),
        "unit": row.unit_id,
        "unit_name": row.unit,
        "country": row.unit_country or None,
        "unit_lists": list(row.unit_lists),
        "share_low": _number(row.low),
        "share_high": _number(row.high),
        "reaches_half": row.reaches_half,
        "relation": row.relation or None,
        "incidents": row.incidents,
        "source": row.source or None,
        "source_url": row.source_url or None,
    }


def _number(share: Decimal | None) -> float | None:
    return None if share is None else float(share)
