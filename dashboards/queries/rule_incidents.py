"""Which reported incidents a rule reached, which it missed, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, QuerySet
from django.db.models.fields.json import KeyTransform
from django.utils.translation import gettext

from cases.models import Assessment, Decision, Incident
from dashboards.queries.assessments import names_of
from rules.findings import Level, Standing
from rules.written import sentence

#: So many incidents of each kind are named, the newest reports first.
MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """An incident as one rule judged its last step on its day."""

    public_id: str
    title: str
    day: date
    reason: str
    verdict: str  # over all rules


@dataclass(frozen=True, slots=True)
class Outcome:
    """Incidents with which a rule did the same, how many and the newest of them."""

    kind: str
    count: int
    newest: tuple[Judged, ...]


def outcomes_of(rule_id: str, incidents: QuerySet[Incident]) -> list[Outcome]:
    """What a rule did with each incident that it spoke of on the day of its last step.

    Kinds: reached, depends, open, suspended, missed; those without an incident are left out.
    """
    speaking = Assessment.objects.speaking().filter(incident__in=incidents)
    counts = dict(
        speaking.order_by()
        .values_list("decision")
        .annotate(n=Count("pk"))
        .values_list("decision", "n")
    )
    readings = _readings(rule_id, counts)
    by_kind: dict[str, list[int]] = {}
    for decision, reading in readings.items():
        by_kind.setdefault(_kind(reading), []).append(decision)
    return [
        Outcome(
            kind,
            sum(counts[one] for one in by_kind[kind]),
            _newest(speaking, by_kind[kind], readings),
        )
        for kind in ("reached", "depends", "open", "suspended", "missed")
        if kind in by_kind
    ]


def _readings(rule_id: str, decisions: Iterable[int]) -> dict[int, dict[str, Any]]:
    """What decisions say of the rule, where they speak of it."""
    of_rule = KeyTransform(rule_id, KeyTransform("readings", "argument"))
    rows = Decision.objects.filter(pk__in=list(decisions)).annotate(reading=of_rule)
    found = rows.order_by().values_list("pk", "reading")
    return {pk: reading for pk, reading in found if reading is not None}


def _kind(reading: dict[str, Any]) -> str:
    if reading["high"] == Level.NOT_COVERED:
        return "missed"
    if reading["standing"] == Standing.SUSPENDED:
        return "suspended"
    if reading["low"] != reading["high"]:
        return "open"
    return "reached" if reading["low"] == Level.COVERED else "depends"


def _newest(
    speaking: QuerySet[Assessment], decisions: list[int], readings: dict[int, dict[str, Any]]
) -> tuple[Judged, ...]:
    parties = ("hop__from_entity__merged_into", "hop__to_entity__merged_into")
    rows = (
        speaking.filter(decision__in=decisions)
        .select_related("incident", *parties)
        .order_by(F("incident__reported_on").desc(nulls_last=True), "-incident")
    )
    return tuple(
        Judged(
            one.incident.public_id,
            one.incident.title,
            one.as_of,
            sentence(readings[one.decision_id], names_of(one.hop, one.as_of), gettext),
            one.text,
        )
        for one in rows[:MOST_NAMED]
    )
