"""What if a rule were another: the page and its twins."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.models import Incident, SavedReform
from cases.ready_reforms import READY
from dashboards.figures.what_if import flips_figure
from dashboards.filters import SELECTING, Filter, WrongFilter, read_filter, unknown_parameter
from dashboards.queries.coverage import chosen
from dashboards.queries.known import refuse_unknown
from dashboards.twins import json_response
from dashboards.views.asking import answer_programs, refuse_wrong_filters, today
from dashboards.what_if_asked import REFORM, outcome, texts_asked
from dashboards.what_if_page import Outcome
from dashboards.what_if_twins import outcome_csv, outcome_json

LISTED, IN_TWINS = 50, 10_000
_HEIGHT = 340


@require_safe
def what_if(request: HttpRequest) -> HttpResponse:
    """Choose or write a reform, and see which incidents would have been answered otherwise."""
    return _page(request)


@answer_programs
def what_if_twin(request: HttpRequest, form: str) -> HttpResponse:
    """The same numbers as JSON, or the incidents that flip as CSV, for the same query string."""
    outcomes, asked = _outcomes(request, request.GET, most=IN_TWINS)
    if not outcomes:
        raise WrongFilter("edit", _("Name a reform: edit, text or saved."))
    if form == "csv":
        return outcome_csv(outcomes[0])
    return json_response(
        {"as_of": today(), "filter": dict(asked.written),
         "reforms": [outcome_json(one) for one in outcomes]}
    )  # fmt: skip


@refuse_wrong_filters
def _page(request: HttpRequest) -> HttpResponse:
    query, mistake = _asked(request), ""
    try:
        outcomes, asked = _outcomes(request, query, most=LISTED)
    except WrongFilter as wrong:
        if wrong.name not in REFORM:
            raise
        outcomes, asked, mistake = [], read_filter({}, known=SELECTING), str(wrong)
    kept = list(SavedReform.objects.visible_to(request.user)[:50])
    context = {
        "choices": [
            (one, one.code in query.getlist("edit"), [
                (name, label, query.get(name, "") or default) for name, label, default in one.fields
            ])
            for one in READY
        ],
        "saved": kept,
        "query": query,
        "link": query.urlencode(),
        "outcomes": [(one, flips_figure(one, height=_HEIGHT)) for one in outcomes],
        "height": _HEIGHT,
        "kept": asked.written,
        "mistake": mistake,
        "mine": [one for one in kept if one.by_id == request.user.pk],
        "page": reverse("what-if"),
    }  # fmt: skip
    return render(request, "dashboards/what_if.html", context, status=422 if mistake else 200)


def _asked(request: HttpRequest) -> QueryDict:
    """The query, with the first of the ready reforms where none is asked for."""
    query = request.GET.copy()
    if not any(query.get(name) for name in REFORM):
        query.setlist("edit", [READY[0].code])
    return query


def _outcomes(request: HttpRequest, query: QueryDict, *, most: int) -> tuple[list[Outcome], Filter]:
    """The reforms asked for, each held against the incidents asked for."""
    known = (*REFORM, *SELECTING)
    for name in query:
        if name not in known:
            raise WrongFilter(name, unknown_parameter(name, known), code="unknown_parameter")
    filters = {name: str(query[name]) for name in SELECTING if name in query}
    asked = read_filter(filters, known=SELECTING)
    refuse_unknown(asked, request.user)
    visible = Incident.objects.visible_to(request.user).counted()
    incidents = chosen(visible, asked, as_of=today())
    texts = texts_asked(query, request.user)
    return [outcome(incidents, text, most=most) for text in texts], asked
