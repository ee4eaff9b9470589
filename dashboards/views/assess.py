"""/assess/: was it covered on that day, asked with facts of one's own."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.policy import clearance
from cases.asking import Question, answer_about, parties_meant
from cases.regime import regime_in_force
from dashboards.argument import Argued, argued
from dashboards.ask_form import AskForm, known_chips, usual_countries
from dashboards.filters import WrongFilter
from dashboards.twins import json_response
from dashboards.verdict import judged, undecided
from dashboards.views.asking import answer_programs, refuse_wrong_filters, today
from entities.models import Entity
from rules.regime import Regime
from rules.variants import OfVariants
from rules.written import Names, reaching, written

_PARAMETERS = tuple(AskForm.base_fields)
_MOST_CANDIDATES = 20
UNPROCESSABLE = 422


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with whom it means, and the answer where that is one party."""

    question: Question
    regime: Regime
    meant: list[Entity]
    found: OfVariants | None

    @property
    def unknown(self) -> str:
        return _("No party “%(name)s” is known here.") % {
            "name": self.question.name or self.question.public_id
        }


@require_safe
@refuse_wrong_filters
def assess(request: HttpRequest) -> HttpResponse:
    """The form, and the answer where a question was asked; its address gives it again."""
    _refuse_unknown(request)
    is_asked = bool(set(request.GET) & set(_PARAMETERS))
    form = AskForm(request.GET) if is_asked else AskForm(initial={"date": today()})
    asked = _ask(form.question(), request) if is_asked and form.is_valid() else None
    candidates = asked.meant[:_MOST_CANDIDATES] if asked and len(asked.meant) > 1 else []
    context = {
        "form": form,
        "asked": asked,
        "candidates": [(one, _with_party(request, one.public_id)) for one in candidates],
        "said": _said(asked) if asked and asked.found else None,
        "twin": request.GET.urlencode(),
        "chips": known_chips() if clearance(request.user).markings else [],
        "countries": usual_countries(),
    }
    wrong = is_asked and not form.is_valid()
    status = UNPROCESSABLE if wrong else 200
    return render(request, "dashboards/assess.html", context, status=status)


@answer_programs
def assess_twin(request: HttpRequest) -> HttpResponse:
    """The same answer as JSON, in the shape of POST /api/v1/assess/."""
    _refuse_unknown(request)
    form = AskForm(request.GET)
    if not form.is_valid():
        name, mistakes = next(iter(form.errors.items()))
        raise WrongFilter(name, str(mistakes[0]))
    asked = _ask(form.question(), request)
    if len(asked.meant) > 1:
        message = _("%(n)d parties bear this name. Ask again with one of their numbers.")
        raise WrongFilter("party", message % {"n": len(asked.meant)})
    if asked.found is None:
        return json_response({"party": None, **undecided(asked.unknown, asked.regime)})
    party = asked.meant[0]
    return json_response(
        {
            "party": {"public_id": party.public_id, "name": party.label, "kind": party.kind},
            **judged(asked.found, asked.regime, asked.question.day),
        }
    )


def _ask(question: Question, request: HttpRequest) -> Asked:
    regime = regime_in_force(question.regime)
    meant = parties_meant(question, request.user)
    found = answer_about(meant[0], question, regime, request.user) if len(meant) == 1 else None
    return Asked(question, regime, meant, found)


def _said(asked: Asked) -> Argued:
    found = asked.found
    assert found is not None
    verdict = found.verdict
    return argued(
        written(found),
        verdict=(verdict.text.value, verdict.enforcement.value, verdict.confidence.value),
        reached_by=reaching(found),
        names=Names(asked.question.day),
        regime=asked.regime,
    )


def _refuse_unknown(request: HttpRequest) -> None:
    for name in request.GET:
        if name not in _PARAMETERS:
            words: dict[str, Any] = {"name": name[:40], "known": ", ".join(_PARAMETERS)}
            message = _("“%(name)s” is not asked here. Known are %(known)s.")
            raise WrongFilter(name[:40], message % words)


def _with_party(request: HttpRequest, public_id: str) -> str:
    """The same question about one of the parties that bear the name."""
    asked = request.GET.copy()
    asked["party"] = public_id
    return asked.urlencode()
