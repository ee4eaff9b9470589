"""What match/ and screen-text/ take and answer."""

from collections.abc import Callable
from typing import Any, TypeVar

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework import serializers

from api.v1.shapes.errors import ErrorAnswer
from api.v1.shapes.parts import Answer, unknown

View = TypeVar("View", bound=Callable[..., Any])  # Any: a view method
REFUSED = {
    400: "A member or parameter is missing, unknown or wrong; fields names it.",
    401: "The token is wrong, or one is needed.",
    413: "The body is larger than any question.",
    429: "Too often; Retry-After says when to come again.",
}
QUESTION = {
    "type": "object",
    "required": ["queries"],
    "additionalProperties": False,
    "properties": {
        "queries": {
            "description": "Up to 500 queries by a key of your own.",
            "type": "object",
            "minProperties": 1,
            "maxProperties": 500,
            "additionalProperties": {
                "type": "object",
                "required": ["properties"],
                "properties": {
                    "schema": {
                        "description": "In the words of FollowTheMoney, such as Company.",
                        "type": ["string", "null"],
                        "maxLength": 40,
                    },
                    "properties": {
                        "description": "Lists of texts: name, alias, country, leiCode and so on.",
                        "type": "object",
                    },
                },
            },
        },
        "weights": {"description": "Ignored: there is one way to score."},
        "config": {"description": "Ignored, as weights."},
        "params": {"description": "Ignored, as weights."},
    },
}
TEXT_QUESTION = {
    "type": "object",
    "required": ["text"],
    "additionalProperties": False,
    "properties": {
        "text": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200_000,
            "description": "Any text in any script. It is not kept and not logged.",
        }
    },
}


class ListEntry(Answer):
    """An entry on a list. A day is null where none is known."""

    list = serializers.CharField()
    name = serializers.CharField(help_text="As printed.")
    listed_on = unknown(serializers.DateField)
    delisted_on = unknown(serializers.DateField)
    citation = unknown(serializers.CharField)


class FoundParty(Answer):
    """A party of ours, or a list entry that nobody has linked to one (its id begins LST-)."""

    id = serializers.CharField()
    caption = serializers.CharField()
    schema = serializers.CharField(help_text="In the words of FollowTheMoney.")
    properties = serializers.DictField(child=serializers.ListField(child=serializers.CharField()))
    datasets = serializers.ListField(child=serializers.CharField(), help_text="Lists it is on.")
    referents = serializers.ListField(child=serializers.CharField())
    target = serializers.BooleanField(help_text="Whether a list names it, now or once.")
    first_seen = unknown(serializers.DateField)
    last_seen = unknown(serializers.DateField)
    last_change = unknown(serializers.DateField)
    listings = ListEntry(many=True)


class Explanation(Answer):
    """One feature: what it gives or caps, and the sentence for it."""

    score = serializers.FloatField()
    detail = serializers.CharField()
    query = unknown(serializers.CharField)
    candidate = unknown(serializers.CharField, help_text="The stored name that was compared.")


class ScoredParty(FoundParty):
    """A party that may be meant."""

    score = serializers.FloatField()
    match = serializers.BooleanField(help_text="Whether the score reaches the threshold.")
    features = serializers.DictField(child=serializers.FloatField())
    explanations = serializers.DictField(child=Explanation())
    token = unknown(serializers.CharField, help_text="Always null.")


class Total(Answer):
    value = serializers.IntegerField()
    relation = serializers.CharField()


class MatchAnswer(Answer):
    """The answers to one query, the likeliest first."""

    status = serializers.IntegerField()
    results = ScoredParty(many=True)
    total = Total()
    query = serializers.DictField(help_text="As asked.")


class FeatureMeaning(Answer):
    description = serializers.CharField()


class MatchAnswers(Answer):
    """Answers by the keys of the queries."""

    responses = serializers.DictField(child=MatchAnswer())
    matcher = serializers.DictField(child=FeatureMeaning(), help_text="What features mean.")
    algorithm = serializers.CharField()
    version = serializers.CharField(help_text="Of the matcher; a receipt names it, too.")
    threshold = serializers.FloatField()
    limit = serializers.IntegerField()
    receipt = serializers.DictField(required=False, help_text="Signed; only where asked for.")


class TextMention(Answer):
    """A name in the text. Offsets are half-open code points; text[start:end] is the name."""

    start = serializers.IntegerField()
    end = serializers.IntegerField()
    text = serializers.CharField()
    name = serializers.CharField(help_text="As stored.")
    reason = serializers.CharField()
    parties = FoundParty(many=True, help_text="All who bear the name.")


class TextAnswer(Answer):
    """Which of our parties and listed names stand in a text."""

    length = serializers.IntegerField(help_text="Code points of the text.")
    mentions = TextMention(many=True)
    version = serializers.CharField(help_text="Of the matcher.")
    receipt = serializers.DictField(required=False, help_text="Signed; only where asked for.")


def _word(name: str, meaning: str, kind: Any = OpenApiTypes.STR, **more: Any) -> OpenApiParameter:
    return OpenApiParameter(name, kind, description=meaning, **more)  # Any: as it takes them


_RECEIPT = OpenApiParameter(
    "receipt", OpenApiTypes.STR, description="Whether a signed receipt comes along.",
    enum=["true", "false"], default="false",
)  # fmt: skip
_PARAMETERS = [
    _RECEIPT,
    _word("limit", "Answers a query at most.", {"type": "integer", "minimum": 1, "maximum": 100}),
    _word("threshold", "From this score on an answer is a match; 0.84 where it is left out."),
    _word("cutoff", "Answers below are left out; 0.5 where it is left out."),
    _word("algorithm", "There is one.", enum=["chiptrail-names", "best"]),
    _word("topics", "Only parties on lists of this kind: sanction, export.control.", many=True),
    _word("countries", "Only parties at home there: ISO 3166 alpha-2.", many=True),
    _word("include_dataset", "Only parties on these lists, such as us-entity-list.", many=True),
    _word("exclude_dataset", "No parties that are on these lists alone.", many=True),
    _word("exclude_schema", "No parties of this schema.", many=True),
    _word("exclude_entity_ids", "No parties of these ids: known not to be meant.", many=True),
]


def _described(
    operation: str, summary: str, question: dict[str, Any], answer: type[Answer], **more: Any
) -> Callable[[View], View]:
    answers: dict[int, OpenApiResponse] = {
        200: OpenApiResponse(answer, summary),
        **{status: OpenApiResponse(ErrorAnswer, said) for status, said in REFUSED.items()},
    }
    described: Callable[[View], View] = extend_schema(
        operation_id=operation,
        summary=summary,
        request={"application/json": question},
        responses=answers,
        **more,
    )
    return described


def describe_match(view: View) -> View:
    """Puts match/ into the schema."""
    summary = "Who is meant by these names"
    return _described("match", summary, QUESTION, MatchAnswers, parameters=_PARAMETERS)(view)


def describe_screen_text(view: View) -> View:
    """Puts screen-text/ into the schema."""
    summary = "Which parties and listed names stand in this text"
    return _described("screen_text", summary, TEXT_QUESTION, TextAnswer, parameters=[_RECEIPT])(
        view
    )
