"""The rules: the list, and one rule with its time line."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.policy import Act, clearance, may
from cases.models import Incident
from dashboards.queries import rules as rule_queries
from dashboards.queries.choices import Choice
from dashboards.queries.rule_incidents import outcomes_of
from dashboards.rule_words import REGIMES
from dashboards.views.asking import (
    refuse_other_words,
    refuse_wrong_filters,
    today,
    words_of,
)
from dashboards.words import pathway_words
from rules.codes import PATHWAYS


@require_safe
@refuse_wrong_filters
def rules(request: HttpRequest) -> HttpResponse:
    """Every rule that comes with the product, and what of it nobody has verified."""
    asked = words_of(request, ("q", "pathway", "regime"))
    for name, words in (("pathway", PATHWAYS), ("regime", REGIMES)):
        refuse_other_words(asked, name, map(str, words))
    known = rule_queries.rule_rows(today()) if clearance(request.user).markings else []
    rows = rule_queries.matching(known, **asked)
    context = {
        "as_of": today(),
        "asked": asked,
        "rows": rows,
        "total": len(known),
        "in_question": sum(row.open_questions > 0 for row in rows),
        "pathways": [Choice(code, pathway_words(code).label) for code in PATHWAYS],
        "regimes": [Choice(code, str(name)) for code, name in REGIMES.items()],
    }
    return render(request, "dashboards/rules.html", context)


@require_safe
def rule(request: HttpRequest, rule_id: str) -> HttpResponse:
    """One rule: its days, its words, its values, what it says of each pathway."""
    found = rule_queries.find_rule(rule_id, today())
    if found is None or not clearance(request.user).markings:
        raise Http404(_("There is no such rule."))
    if found.rule.id != rule_id:
        return redirect("rule", found.rule.id)
    context = {
        "as_of": today(),
        "row": found,
        "rule": found.rule,
        "moments": rule_queries.moments(found.rule),
        "sayings": rule_queries.sayings(found.rule),
        "tests": rule_queries.explanations(found.rule),
        "unverified": rule_queries.unverified_of(found.rule),
        "settlements": rule_queries.settlements_of(found.rule),
        "may_settle": may(request.user, Act.ADMINISTER),
        "outcomes": outcomes_of(found.rule.id, Incident.objects.visible_to(request.user).counted()),
    }
    return render(request, "dashboards/rule.html", context)
