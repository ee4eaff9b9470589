"""Incidents: the list with its search, and one incident's page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from accounts.policy import Act, clearance, may
from cases.models import Incident
from cases.prices import priced_steps
from dashboards.filter_form import filter_form
from dashboards.filters import DRAWING, SELECTING, Filter, read_filter
from dashboards.queries import evidence as grounds
from dashboards.queries import incident as one
from dashboards.queries.assessments import argument_of
from dashboards.queries.incidents import listed_entities, selected_rows
from dashboards.queries.known import refuse_unknown
from dashboards.queries.parties import parties, party_rows
from dashboards.queries.sources import sources
from dashboards.queries.standing import origins
from dashboards.views.asking import page_of, refuse_wrong_filters, today
from entities.models import Entity, EntityKind

_PER_PAGE = 50
_MOST_PARTIES = 5


@require_safe
@refuse_wrong_filters
def incidents(request: HttpRequest) -> HttpResponse:
    """All incidents the reader may see, newest first; a search names matching parties too."""
    asked = read_filter(request.GET.dict(), known=(*SELECTING, *DRAWING, "page"))
    refuse_unknown(asked, request.user)
    visible = Incident.objects.visible_to(request.user)
    if asked.from_a_figure:
        visible = visible.counted()  # as the figure the click came from
    rows = selected_rows(visible, asked, as_of=today())
    context = {
        "as_of": today(),
        "page": page_of(rows, asked.asked("page"), size=_PER_PAGE),
        "count": len(rows),
        "page_query": asked.without("page"),
        "found_parties": _parties_named(request, asked),
        "form": filter_form(asked, visible, search=True),
    }
    return render(request, "dashboards/incidents.html", context)


def _parties_named(request: HttpRequest, asked: Filter) -> list[object]:
    if not asked.q:
        return []
    visible = Incident.objects.visible_to(request.user)
    named = parties(
        Entity.objects.visible_to(request.user).in_lists(),
        visible,
        q=asked.q,
        country="",
        listed="",
        as_of=today(),
    )
    return list(party_rows(list(named[:_MOST_PARTIES]), visible, as_of=today()))


@require_safe
def incident(request: HttpRequest, public_id: str) -> HttpResponse:
    """One incident: the chain, what is claimed and answered, on which sources."""
    visible = Incident.objects.visible_to(request.user)
    found = get_object_or_404(visible, public_id=public_id)
    argument = argument_of(found)
    links = one.chain(found, listed_entities(today()), argument.verdicts)
    markings = clearance(request.user).markings
    evidence = grounds.evidence_of(found, markings)
    nodes = {node.public_id: node for link in links for node in (link.giver, link.taker)}
    context = {
        "as_of": today(),
        "incident": found,
        "argument": argument,
        "strands": one.strands(links),
        "links": links,
        "owners": one.owners_beside(links),
        "parties": len(nodes),
        "unidentified": [node for node in nodes.values() if not node.identified],
        "statements": grounds.claims_and_answers(evidence, links),
        "sources": sources(evidence, markings),
        "origins": len(origins(visible.filter(pk=found.pk)).get(found.pk, ())),
        "related": grounds.related(found, visible),
        "names_person": any(node.kind == EntityKind.PERSON for node in nodes.values()),
        "corrections": found.corrections.all(),
        "priced_steps": priced_steps(found) if may(request.user, Act.EDIT_INCIDENTS) else [],
        "replies": found.replies.select_related("entity__merged_into"),
    }
    return render(request, "dashboards/incident.html", context)
