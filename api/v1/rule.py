"""One rule as the API gives it."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpRequest

from api import addresses
from cases.models import RuleSettlement
from dashboards.queries.rules import RuleRow, explanations, sayings, settlements_of, unverified_of
from rules.regime import EnforcementEvent, Parameter, Rule, Way, Window

Json = dict[str, Any]  # Any: a JSON object


def rule_row(row: RuleRow, request: HttpRequest) -> Json:
    """A rule in a list."""
    rule = row.rule
    return {
        "public_id": rule.id,
        "url": addresses.resource(request, "rules", rule.id),
        "name": rule.name,
        "kind": rule.kind.value,
        "layer": rule.layer.value,
        "regime": row.regime,
        "status": rule.status,
        "standing": row.standing,
        "announced": rule.announced,
        "published": rule.published,
        "effective": rule.effective,
        "compliance": rule.compliance,
        "ended": rule.ended,
        "suspended": [_window(window) for window in rule.suspended],
        "unsettled": [{**_window(one), "question": one.question} for one in rule.unsettled],
        "citation": rule.citation,
        "unverified": unverified_of(rule),
    }


def rule_detail(row: RuleRow, request: HttpRequest) -> Json:
    """A rule whole."""
    rule = row.rule
    return {
        **rule_row(row, request),
        "summary": rule.summary,
        "settlements": [_settlement(one) for one in settlements_of(rule)],
        "scope": dict(rule.scope),
        "acts": [word for one in rule.acts[:1] for word in _words(one)],
        "enforcement": [_event(event) for event in rule.enforcement],
        "parameters": [_parameter(parameter) for parameter in rule.parameters],
        "ways": [_way(way) for way in rule.ways],
        "pathways": _statements(rule),
        "tests": [
            {"name": test.name, "explanation": f"{test.headline} {test.more}".strip()}
            for test in explanations(rule)
        ],
        "sources": list(rule.sources),
        "links": list(rule.links),
    }


def _settlement(one: RuleSettlement) -> Json:
    return {
        "from": one.from_day,
        "to": one.to_day,
        "in_force": one.in_force,
        "source": one.source,
        "source_url": one.source_url or None,
        "remark": one.why or None,
        "entered_on": one.at.date(),
        "undone_on": one.undone_at.date() if one.undone_at else None,
    }


def _window(window: Window) -> Json:
    return {"from": window.from_day, "to": window.to_day, "citation": window.citation}


def _words(parameter: Parameter) -> list[str]:
    return list(parameter.value) if isinstance(parameter.value, tuple) else []


def _event(event: EnforcementEvent) -> Json:
    return {
        "from": event.from_day,
        "state": event.state.value,
        "what": event.what,
        "ways": list(event.ways),
        "citation": event.citation,
        "unverified": event.unverified or None,
    }


def _parameter(parameter: Parameter) -> Json:
    return {
        "name": parameter.name,
        "value": parameter.value if isinstance(parameter.value, Decimal) else _plain(parameter),
        "from": parameter.from_day if parameter.from_day not in (None, date.min) else None,
        "citation": parameter.citation,
        "unverified": parameter.unverified or None,
    }


def _plain(parameter: Parameter) -> object:
    return _words(parameter) if isinstance(parameter.value, tuple) else parameter.value


def _way(way: Way) -> Json:
    return {
        "name": way.name,
        "says": way.says,
        "tests": list(way.tests),
        "turns_on": [turn.value for turn in way.turns_on],
        "effect": way.effect.value,
        "citation": way.citation,
    }


def _statements(rule: Rule) -> list[Json]:
    return [
        {
            "pathway": said.pathway.value,
            "status": said.statement.status.value,
            "reason": said.statement.reason,
            "settled_by": list(said.statement.settled_by),
            "turns_on": [turn.value for turn in said.statement.turns_on],
            "citation": said.statement.citation,
        }
        for said in sayings(rule)
    ]
