"""The first page: what is reported, at a glance."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from cases.models import Incident
from dashboards.columns import Shown
from dashboards.coverage_page import CoverageChart
from dashboards.figures.trend import HalfYear, half_years, trend
from dashboards.filters import Filter
from dashboards.pathway_page import PathwayChart, last_families, pathway_chart
from dashboards.queries.coverage import coverage_rows
from dashboards.queries.incidents import incident_rows
from dashboards.queries.standing import standing
from dashboards.tallies import by_pathway
from dashboards.views.asking import refuse_wrong_filters, today, words_of
from dashboards.ways import MIDDLEMEN, RENTALS
from dashboards.words import pathway_words

_NEWEST = 5
_NEW_FOR = timedelta(days=30)


@require_safe
@refuse_wrong_filters
def overview(request: HttpRequest) -> HttpResponse:
    """How many incidents, by which pathways, on how many reports, what is new and uncertain."""
    words_of(request, ())
    as_of = today()
    visible = Incident.objects.visible_to(request.user).counted()
    rows = incident_rows(visible, as_of=as_of)
    chart = pathway_chart(rows, Filter(shown=Shown.KINDS))
    coverage = CoverageChart(tuple(coverage_rows(visible)), Filter(), as_of)
    said = by_pathway(coverage.rows, rows)
    halves = half_years(last_reports(chart))
    links = f"{reverse('incidents')}?"
    context = {
        "as_of": as_of,
        "chart": chart,
        "coverage": coverage,
        "pathway_bars": [(count, said.get(count.words.code)) for count in chart.counts],
        "standing": standing(visible, rows),
        "moved": sum(bool(MIDDLEMEN & set(row.pathways)) for row in rows),
        "rented": sum(bool(RENTALS & set(row.pathways)) for row in rows),
        "newest": rows[:_NEWEST],
        "added_lately": sum(row.created_on > as_of - _NEW_FOR for row in rows),
        "figure": chart.figure(height=452, links=links),
        "phone_figure": chart.phone_figure(height=520, links=links),
        "trend_figure": trend(halves, height=428, links=links),
        "trend_finding": trend_finding(halves),
        "halves": halves,
        "undated": sum(row.reported_on is None for row in rows),
        "last_families": last_families(chart),
    }
    return render(request, "dashboards/overview.html", context)


def last_reports(chart: PathwayChart) -> list[tuple[date, str]]:
    """Day of the report and pathway of the last step, of each drawn incident with a date."""
    days = {row.public_id: row.reported_on for row in chart.rows}
    return [(day, trail.pathways[-1]) for trail in chart.trails if (day := days[trail.public_id])]


def trend_finding(halves: list[HalfYear]) -> str:
    """The half-year with most reports, and what leads in it."""
    if not halves:
        return _("No report has a date yet")
    most = max(halves, key=lambda half: half.total)
    code, count = max(most.counts, key=lambda entry: entry[1])
    return ngettext(
        "%(total)d report dates from %(half)s. Its last step is: %(pathway)s",
        "Most reports date from %(half)s: %(total)d. The last step of %(count)d is: %(pathway)s",
        most.total,
    ) % {
        "half": most.label,
        "total": most.total,
        "count": count,
        "pathway": pathway_words(code).label.lower(),
    }
