"""Filters that say the words of rules. See dashboards/rule_words.py."""

from django import template

from dashboards import rule_words as words
from rules.regime import Parameter

register = template.Library()


@register.filter
def rule_kind(code: str) -> str:
    return words.said(words.KINDS, code)


@register.filter
def rule_layer(code: str) -> str:
    return words.said(words.LAYERS, code)


@register.filter
def rule_standing(code: str) -> str:
    return words.said(words.STANDINGS, code)


@register.filter
def statement_status(code: str) -> str:
    return words.said(words.STATUSES, code)


@register.filter
def rule_event(code: str) -> str:
    return words.said(words.EVENTS, code)


@register.filter
def enforcement_state(code: str) -> str:
    return words.said(words.ENFORCEMENT, code)


@register.filter
def verdict(code: str) -> str:
    return words.said(words.VERDICTS, code)


@register.filter
def enforced(code: str) -> str:
    return words.said(words.ENFORCED, code)


@register.filter
def confidence(code: str) -> str:
    return words.said(words.CONFIDENCE, code)


@register.filter
def outcome(code: str) -> str:
    return words.said(words.OUTCOMES, code)


@register.filter
def rule_did(code: str) -> str:
    return words.said(words.DID, code)


@register.filter
def day_basis(code: str) -> str:
    return words.said(words.BASES, code)


@register.filter
def turn(code: str) -> str:
    return words.said(words.TURNS, code)


@register.filter
def regime_name(code: str) -> str:
    return words.said(words.REGIMES, code)


@register.filter
def scope_name(code: str) -> str:
    return words.said(words.SCOPES, code)


@register.filter
def parameter_name(code: str) -> str:
    return words.said(words.PARAMETERS, code)


@register.filter
def parameter_value(parameter: Parameter) -> str:
    return words.value_words(parameter.name, parameter.value)


@register.filter
def code_words(code: str) -> str:
    """A code without underscores."""
    return code.replace("_", " ")
