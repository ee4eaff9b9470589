"""An assessment as the API gives it."""

from collections.abc import Iterable
from typing import Any

from rules.facts import Confidence
from rules.findings import Enforcement, Finding, Outcome, Text, Verdict
from rules.regime import Regime
from rules.variants import OfVariants

Json = dict[str, Any]  # Any: a JSON object


def judged(found: OfVariants, regime: Regime) -> Json:
    """The verdict over all variants, with what each assessment found, each thing once."""
    assessments = [assessment for _, assessment in found.variants]
    findings = [_finding(one) for each in assessments for one in each.findings]
    if found.differ:
        findings.insert(0, undetermined("variants", _which_differ(found), "chip"))
    return {
        "verdict": _verdict(found.verdict),
        "presumed": _once(word.value for each in assessments for word in each.presumed),
        "findings": _once(findings),
        "missing": _once(_finding(one) for each in assessments for one in each.missing),
        "red_flags": _once(flag.sentence for each in assessments for flag in each.red_flags),
        "variants": [
            {"slug": chip.slug or None, "name": chip.name, "verdict": _verdict(each.verdict)}
            for chip, each in found.variants
            if chip.name
        ],
        "regime": _regime(regime),
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
        "regime": _regime(regime),
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


def _finding(finding: Finding) -> Json:
    return {
        "rule": finding.rule or None,
        "test": finding.test,
        "outcome": finding.outcome.value,
        "reason": finding.sentence,
        "facts": list(finding.facts),
        "citation": finding.citation or None,
    }


def _verdict(verdict: Verdict) -> Json:
    return {
        "text": verdict.text.value,
        "enforcement": verdict.enforcement.value,
        "confidence": verdict.confidence.value,
    }


def _regime(regime: Regime) -> Json:
    return {"code": regime.code, "version": regime.version}


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
