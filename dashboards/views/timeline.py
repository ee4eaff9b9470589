"""The half-years of the overview as numbers."""

from django.http import HttpRequest, HttpResponse

from dashboards.figures.trend import half_years
from dashboards.twins import timeline_csv, timeline_json
from dashboards.views.asking import answer_programs, today
from dashboards.views.overview import last_reports
from dashboards.views.pathways import asked_chart


@answer_programs
def timeline_twin(request: HttpRequest, form: str) -> HttpResponse:
    """Incidents by half-year of report and pathway of the last step, for any filter."""
    chart, asked = asked_chart(request)
    reports = last_reports(chart)
    halves = half_years(reports)
    if form == "csv":
        return timeline_csv(halves)
    return timeline_json(halves, asked, today(), n=len(chart.rows), dated=len(reports))
