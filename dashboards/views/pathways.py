"""The pathway chart and its twins."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from cases.models import Incident
from dashboards.filter_form import filter_form
from dashboards.filters import DRAWING, SELECTING, Filter, read_filter
from dashboards.pathway_page import PathwayChart, by_family, pathway_chart
from dashboards.queries.incidents import selected_rows
from dashboards.queries.known import refuse_unknown
from dashboards.twins import pathways_csv, pathways_json
from dashboards.views.asking import answer_programs, refuse_wrong_filters, today

_NEWEST = 25
_KNOWN = (*SELECTING, *DRAWING)


@require_safe
@refuse_wrong_filters
def pathways(request: HttpRequest) -> HttpResponse:
    """Who is said to supply, host and use the chips."""
    chart, asked = asked_chart(request)
    visible = Incident.objects.visible_to(request.user).counted()
    links = links_to_incidents(asked)
    context = {
        "asked": asked,
        "as_of": today(),
        "chart": chart,
        "families": by_family(chart.counts),
        "figure": chart.figure(height=_height(chart), links=links),
        "phone_figure": chart.phone_figure(height=520, links=links),
        "height": _height(chart),
        "form": filter_form(asked, visible, drawing=True),
        "newest": chart.rows[:_NEWEST],
        "all_url": links.rstrip("?&"),
        "pathway_query": asked.without("pathway"),
    }
    return render(request, "dashboards/pathways.html", context)


@answer_programs
def pathways_twin(request: HttpRequest, form: str) -> HttpResponse:
    """The same numbers as JSON or CSV, for the same query string."""
    chart, asked = asked_chart(request)
    return pathways_json(chart, asked, today()) if form == "json" else pathways_csv(chart)


def links_to_incidents(asked: Filter) -> str:
    """The address of the incident list with the same filter, ready for one more parameter."""
    query = asked.without("band", "node")
    return f"{reverse('incidents')}?{query}{'&' if query else ''}"


def asked_chart(request: HttpRequest) -> tuple[PathwayChart, Filter]:
    """The chart of the incidents a query string asks for, and what was asked."""
    asked = read_filter(request.GET.dict(), known=_KNOWN)
    refuse_unknown(asked, request.user)
    visible = Incident.objects.visible_to(request.user).counted()
    return pathway_chart(selected_rows(visible, asked, as_of=today()), asked), asked


def _height(chart: PathwayChart) -> int:
    """Taller where more boxes stand in a column."""
    boxes = max((len({trail.places[at] for trail in chart.trails}) for at in range(4)), default=0)
    return min(700, max(420, boxes * 44))
