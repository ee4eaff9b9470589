"""From a Filter to the incidents it asks for."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from cases.models import Assessment, Hop, Incident
from dashboards.coverages import Coverage, verdicts_of
from dashboards.filters import Filter
from dashboards.ways import WAYS
from entities.models import Name
from rules.codes import CREDIBILITY, RELIABILITY


def select(incidents: QuerySet[Incident], asked: Filter) -> QuerySet[Incident]:
    """The incidents that every part of the filter leaves in, but for what only rows tell."""
    if asked.pathway:
        incidents = incidents.filter(pathways__contains=[asked.pathway])
    if asked.ways:
        incidents = incidents.filter(pathways__overlap=sorted(WAYS[asked.ways]))
    if asked.status:
        incidents = incidents.filter(legal_stage=asked.status)
    if asked.grade:
        incidents = incidents.filter(_at_least(asked.grade))
    if asked.reported_after or asked.reported_before:
        incidents = _reported(incidents, asked.reported_after, asked.reported_before)
    incidents = _judged(incidents, asked)
    for condition in _on_the_way(asked):
        steps = Hop.objects.filter(condition).values("incident")
        incidents = incidents.filter(pk__in=steps)
    for word in asked.q.split():
        incidents = incidents.filter(_says(word))
    return incidents


def _reported(
    incidents: QuerySet[Incident], first: date | None, last: date | None
) -> QuerySet[Incident]:
    if first:
        incidents = incidents.filter(reported_on__gte=first)
    return incidents.filter(reported_on__lte=last) if last else incidents


def _judged(incidents: QuerySet[Incident], asked: Filter) -> QuerySet[Incident]:
    """By what the rules said of the last step, of which pathway and on which day it was."""
    speaking = Assessment.objects.speaking().filter(incident=OuterRef("pk"))
    conditions = Q()
    if asked.judged_pathway:
        conditions &= Q(fact_set__pathway=asked.judged_pathway)
    if asked.judged_after:
        conditions &= Q(as_of__gte=asked.judged_after)
    if asked.judged_before:
        conditions &= Q(as_of__lte=asked.judged_before)
    if asked.coverage == Coverage.NOT_ASSESSED:
        incidents = incidents.filter(~Exists(speaking))
    elif asked.coverage:
        said = Q()
        for text, enforcements in verdicts_of(Coverage(asked.coverage)):
            said |= Q(text=text, enforcement__in=enforcements)
        conditions &= said
    return incidents.filter(Exists(speaking.filter(conditions))) if conditions else incidents


def _at_least(grade: str) -> Q:
    """As reliable a source, and where a digit is asked for, as credible an information."""
    letters = [letter for letter in RELIABILITY if letter <= grade[0]]
    condition = Q(reliability__in=letters)
    if len(grade) == 2:
        condition &= Q(credibility__in=[digit for digit in CREDIBILITY if digit <= grade[1]])
    return condition


def _on_the_way(asked: Filter) -> list[Q]:
    conditions = []
    if asked.chip:
        conditions.append(Q(chip__slug=asked.chip) | Q(chip__family__slug=asked.chip))
    if asked.country:
        conditions.append(
            Q(country=asked.country)
            | Q(from_entity__country=asked.country)
            | Q(to_entity__country=asked.country)
        )
    if asked.entity:
        conditions.append(
            Q(from_entity__public_id=asked.entity)
            | Q(to_entity__public_id=asked.entity)
            | Q(from_entity__merged_into__public_id=asked.entity)
            | Q(to_entity__merged_into__public_id=asked.entity)
        )
    return conditions


def _says(word: str) -> Q:
    named = Name.objects.filter(text__icontains=word).values("entity")
    steps = Hop.objects.filter(
        Q(from_entity__in=named)
        | Q(to_entity__in=named)
        | Q(from_entity__name__icontains=word)
        | Q(to_entity__name__icontains=word)
        | Q(chip_text__icontains=word)
        | Q(chip__name__icontains=word)
    )
    return (
        Q(title__icontains=word)
        | Q(summary__icontains=word)
        | Q(public_id__iexact=word)
        | Q(pk__in=steps.values("incident"))
    )
