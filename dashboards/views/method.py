"""How the counts are made."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dashboards.views.asking import today
from dashboards.words import pathway_words
from rules.codes import CREDIBILITY, PATHWAYS, RELIABILITY, LegalStage


@require_safe
def method(request: HttpRequest) -> HttpResponse:
    """What is counted, how, and what the words mean."""
    context = {
        "as_of": today(),
        "pathways": [pathway_words(code) for code in PATHWAYS],
        "reliability": RELIABILITY.items(),
        "credibility": CREDIBILITY.items(),
        "stages": [stage.value for stage in LegalStage],
    }
    return render(request, "dashboards/method.html", context)
