"""Filters that say codes, days and numbers in words. See dashboards/words.py."""

from datetime import date
from decimal import Decimal

from django import template

from dashboards import words

register = template.Library()


@register.filter
def pathway(code: str) -> words.PathwayWords:
    return words.pathway_words(code)


@register.filter
def country(code: str) -> str:
    return words.country_name(code) if code else ""


@register.filter
def language(code: str) -> str:
    return words.language_name(code) if code else ""


@register.filter
def day(value: date | None, precision: str = "day") -> str:
    return words.day_words(value, precision)


@register.filter
def grade(code: str) -> str:
    return words.grade_words(code)


@register.filter
def number(value: Decimal | float | int | None) -> str:
    return "" if value is None else words.number_words(value)


@register.filter
def role(code: str) -> str:
    return str(words.ROLES.get(code, code))


@register.filter
def relation(code: str) -> str:
    return str(words.RELATIONS.get(code, code))


@register.filter
def stage(code: str) -> str:
    return str(words.STAGES.get(code, (code, 0))[0])


@register.filter
def stage_dots(code: str) -> list[bool]:
    """Four dots, as many filled as the accusation has come far."""
    reached = words.STAGES.get(code, (code, 0))[1]
    return [dot < reached for dot in range(4)]


@register.filter
def claim_kind(code: str) -> str:
    return str(words.CLAIM_KINDS.get(code, code))


@register.filter
def stance(code: str) -> str:
    return str(words.STANCES.get(code, code))


@register.filter
def quantity_state(code: str) -> str:
    return str(words.STATES.get(code, code))


@register.filter
def speaker_kind(code: str) -> str:
    return str(words.SPEAKERS.get(code, code))


@register.filter
def price_per(code: str) -> str:
    return str(words.PRICE_PER.get(code, code))
