"""The coverage chart and its twins."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.models import Incident
from dashboards.coverage_page import CoverageChart
from dashboards.coverage_twins import coverage_csv, coverage_json
from dashboards.coverage_window import Comparison, compare
from dashboards.coverages import LABELS, MEANINGS, Coverage
from dashboards.figures.coverage import before_and_after, coverage_trend, height_of
from dashboards.filter_form import filter_form
from dashboards.filters import DAYS, SELECTING, WINDOW, Filter, WrongFilter, read_filter
from dashboards.queries.coverage import chosen, coverage_rows
from dashboards.queries.known import refuse_unknown
from dashboards.queries.rule_changes import RuleChange, rule_changes
from dashboards.views.asking import answer_programs, refuse_wrong_filters, today

_KNOWN = (*SELECTING, *WINDOW)
_FIRST_YEAR = 1990


@require_safe
@refuse_wrong_filters
def coverage(request: HttpRequest) -> HttpResponse:
    """What the rules said of the last step of each incident, by pathway and half-year."""
    chart, asked = asked_coverage(request)
    changes, comparison = changes_and_comparison(chart, asked)
    links = f"{reverse('incidents')}?"
    visible = Incident.objects.visible_to(request.user).counted()
    context = {
        "as_of": today(),
        "asked": asked,
        "chart": chart,
        "changes": changes,
        "heads": [(span, [one for one in changes if span.holds(one.day)]) for span in chart.spans],
        "choices": list(reversed(rule_changes(until=today()))),
        "comparison": comparison,
        "all_days": DAYS,
        "trend": coverage_trend(chart.columns, changes, height=360, links=links),
        "turns": before_and_after(comparison, links=links) if comparison else None,
        "phone_turns": (
            before_and_after(comparison, links=links, short=True) if comparison else None
        ),
        "turns_height": height_of(comparison) if comparison else 0,
        "meanings": [(word, LABELS[word], MEANINGS[word]) for word in Coverage],
        "form": filter_form(asked, visible),
        "kept": [pair for pair in asked.written if pair[0] not in WINDOW],
    }
    return render(request, "dashboards/coverage.html", context)


@answer_programs
def coverage_twin(request: HttpRequest, form: str) -> HttpResponse:
    """The same numbers as JSON or CSV, for the same query string."""
    chart, asked = asked_coverage(request)
    if form == "csv":
        return coverage_csv(chart)
    changes, comparison = changes_and_comparison(chart, asked)
    return coverage_json(chart, asked, today(), changes, comparison)


def asked_coverage(request: HttpRequest) -> tuple[CoverageChart, Filter]:
    """The chart of the incidents a query string asks for, and what was asked."""
    asked = read_filter(request.GET.dict(), known=_KNOWN)
    refuse_unknown(asked, request.user)
    _refuse_far_days(asked)
    visible = Incident.objects.visible_to(request.user).counted()
    rows = coverage_rows(chosen(visible, asked, as_of=today()))
    return CoverageChart(tuple(rows), asked, today()), asked


def _refuse_far_days(asked: Filter) -> None:
    """Raise WrongFilter for a day of comparison that has not come, or before any rule."""
    if asked.day and not date(_FIRST_YEAR, 1, 1) <= asked.day <= today():
        message = _("“%(day)s” is before %(year)d or has not come yet. Write a day in between.")
        raise WrongFilter("day", message % {"day": asked.asked("day"), "year": _FIRST_YEAR})


def changes_and_comparison(
    chart: CoverageChart, asked: Filter
) -> tuple[list[RuleChange], Comparison | None]:
    """The changes within the half-years drawn, and the days before and after one of them."""
    first = min((span.first for span in chart.spans if span.first), default=None)
    changes = rule_changes(until=today(), since=first)
    near = rule_changes(until=today() + timedelta(days=asked.days))
    return changes, compare(chart.rows, asked, changes, near, as_of=today())
