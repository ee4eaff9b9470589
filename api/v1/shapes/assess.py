"""What assess/ takes and answers."""

from collections.abc import Callable
from typing import Any, TypeVar

from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers

from api.v1.question import QUESTION
from api.v1.shapes.errors import ErrorAnswer
from api.v1.shapes.parts import Answer, Party, code, unknown
from rules.facts import Confidence
from rules.findings import Enforcement, Outcome, Presumption, Text
from rules.loading import REGIMES

View = TypeVar("View", bound=Callable[..., Any])  # Any: a view method


class VerdictAnswer(Answer):
    """In three layers: the text of the rules, its enforcement, how sure the facts are."""

    text = code(Text)
    enforcement = code(Enforcement)
    confidence = code(Confidence)


class FindingAnswer(Answer):
    """A test under a rule, in legal order. `rule` is null for what concerns no single rule."""

    rule = unknown(serializers.CharField)
    test = serializers.CharField()
    outcome = code(Outcome)
    reason = serializers.CharField()
    facts = serializers.ListField(child=serializers.CharField(), help_text="Facts used.")
    citation = unknown(serializers.CharField)


class VariantAnswer(Answer):
    """A variant that the chip name covers; one in no catalogue has no slug."""

    slug = unknown(serializers.CharField)
    name = serializers.CharField()
    verdict = VerdictAnswer()


class RegimeAnswer(Answer):
    code = serializers.ChoiceField(REGIMES)
    version = serializers.CharField(help_text="Digest of everything in the regime.")


class Judgement(Answer):
    """Whether the rules covered the act on that day, and why. No legal advice."""

    party = unknown(Party, help_text="Who was meant; null where nobody of that name is known.")
    verdict = VerdictAnswer()
    presumed = serializers.ListField(
        child=code(Presumption), help_text="What was taken for granted."
    )
    findings = FindingAnswer(many=True)
    missing = FindingAnswer(many=True, help_text="What would have to be known to decide.")
    red_flags = serializers.ListField(
        child=serializers.CharField(), help_text="What reaches nobody and must be looked into."
    )
    variants = VariantAnswer(many=True)
    regime = RegimeAnswer()


class SeveralParties(ErrorAnswer):
    """A name that several parties bear."""

    candidates = Party(many=True)


def describe_question(view: View) -> View:
    """Puts assess/ into the schema."""
    meanings = {
        400: "A member is missing, unknown or wrong; fields names it.",
        401: "The token is wrong, or one is needed.",
        413: "The body is larger than any question.",
        429: "Too often; Retry-After says when to come again.",
    }
    answers: dict[int, OpenApiResponse] = {
        200: OpenApiResponse(Judgement, "The verdict."),
        409: OpenApiResponse(SeveralParties, "Several parties bear the name."),
        **{status: OpenApiResponse(ErrorAnswer, said) for status, said in meanings.items()},
    }
    described: Callable[[View], View] = extend_schema(
        operation_id="assess",
        summary="Was it covered on that day, and why",
        request={"application/json": QUESTION},
        responses=answers,
    )
    return described(view)
