"""An assessment as JSON, decided just now or stored: what the API and the twins give."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from cases.models import Assessing, Assessment, Incident
from cases.regime import ASSESSED_BY, current_inputs
from dashboards.queries.assessments import current_of, names_of
from rules.facts import Confidence
from rules.findings import Enforcement, Outcome, Text, Verdict
from rules.regime import Regime
from rules.variants import OfVariants
from rules.written import Names, sentence, written

Json = dict[str, Any]  # Any: a JSON object


def judged(found: OfVariants, regime: Regime, as_of: date) -> Json:
    """The verdict over all variants, with what each assessment found, each thing once."""
    said = written(found)
    answer = _said(said, Names(as_of))
    if found.differ:
        answer["findings"].insert(0, undetermined("variants", _which_differ(found), "chip"))
    return {
        "verdict": _verdict(found.verdict),
        **answer,
        "variants": [
            {"slug": chip.slug or None, "name": chip.name, "verdict": _verdict(each.verdict)}
            for chip, each in found.variants
            if chip.name
        ],
        "regime": _regime(regime.code, regime.version),
    }


def undecided(reason: str, regime: Regime) -> Json:
    """The answer where the party itself is not known."""
    missing = undetermined("party", reason, "party")
    return {
        "verdict": _verdict(Verdict(Text.UNKNOWN, Enforcement.UNKNOWN, Confidence.AS_GIVEN)),
        "presumed": [],
        "findings": [missing],
        "missing": [missing],
        "red_flags": [],
        "variants": [],
        "regime": _regime(regime.code, regime.version),
    }


def undetermined(test: str, reason: str, fact: str) -> Json:
    """A finding that concerns no single rule and decides nothing."""
    return {
        "rule": None,
        "test": test,
        "outcome": Outcome.UNDETERMINED.value,
        "reason": reason,
        "facts": [fact],
        "citation": None,
    }


def assessment_of(incident: Incident) -> Json | None:
    """What the rules said of each step of an incident; None before it was assessed.

    The verdict is that of the last step that is an act, on the last side of a rule change.
    """
    steps = list(current_of(incident))
    if not steps:
        return None
    speaking = next((one for one in steps if one.speaks), None)
    behind = Assessing.objects.behind(current_inputs())
    return {
        "verdict": _stored_verdict(speaking) if speaking else None,
        "hop": speaking.hop.position if speaking else None,
        "stale": behind.filter(incident=incident).exists(),
        "steps": [_step(one) for one in steps],
    }


def _step(one: Assessment) -> Json:
    said = _said(one.decision.argument, names_of(one.hop, one.as_of))
    return {
        "hop": one.hop.position,
        "from": one.from_day,
        "to": one.to_day - timedelta(days=1),
        "as_of": one.as_of,
        "days_are_those_of": one.day_basis,
        "verdict": _stored_verdict(one),
        "reached_by": one.reached_by,
        **said,
        "decided_at": one.decided_at,
        "regime": _regime(ASSESSED_BY, one.regime_version),
    }


def _said(argument: Mapping[str, Any], names: Names) -> Json:
    """Presumptions, findings, what is missing and red flags, each thing once."""
    return {
        "presumed": list(argument["presumed"]),
        "findings": _once(_finding(one, names) for one in argument["findings"]),
        "missing": _once(_finding(one, names) for one in argument["missing"]),
        "red_flags": _once(sentence(flag, names) for flag in argument["red_flags"]),
    }


def _finding(finding: Mapping[str, Any], names: Names) -> Json:
    return {
        "rule": finding["rule"] or None,
        "test": finding["test"],
        "outcome": finding["outcome"],
        "reason": sentence(finding, names),
        "facts": finding["facts"],
        "citation": finding["citation"] or None,
    }


def _verdict(verdict: Verdict) -> Json:
    return {
        "text": verdict.text.value,
        "enforcement": verdict.enforcement.value,
        "confidence": verdict.confidence.value,
    }


def _stored_verdict(one: Assessment) -> Json:
    return {"text": one.text, "enforcement": one.enforcement, "confidence": one.confidence}


def _regime(code: str, version: str) -> Json:
    return {"code": code, "version": version}


def _which_differ(found: OfVariants) -> str:
    each = [
        f"{chip.name}: {assessment.verdict.text.value.replace('_', ' ')}"
        for chip, assessment in found.variants
    ]
    return f"The chip name covers variants that differ. {'; '.join(each)}."


def _once(values: Iterable[Any]) -> list[Any]:  # Any: JSON values
    """Each value once, in order."""
    kept: list[Any] = []
    for value in values:
        if value not in kept:
            kept.append(value)
    return kept
