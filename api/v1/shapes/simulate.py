"""What simulate/ takes and answers."""

from collections.abc import Callable
from typing import Any, TypeVar

from drf_spectacular.utils import OpenApiResponse, extend_schema

from api.v1.shapes.errors import ErrorAnswer
from dashboards.filters import SELECTING

View = TypeVar("View", bound=Callable[..., Any])  # Any: a view method

_NUMBER = {"type": "number"}
_LINE = {
    "type": "object",
    "properties": {
        name: _NUMBER
        for name in ("incidents", "reached_further", "reached_less", "to_or_from_unknown",
                     "chips_of_flips", "value_of_flips_usd")
    },
}  # fmt: skip
_LINES = {"type": "object", "additionalProperties": _LINE}
_OUTCOME = {
    "type": "object",
    "properties": {
        "reform": {"type": "string"},
        "incidents": _NUMBER,
        "assessed": _NUMBER,
        "not_assessed": _NUMBER,
        "verdicts": {"type": "object", "additionalProperties": {"type": "object"}},
        "changed": _LINE,
        "could_not_decide": {"type": "object"},
        "by": {"type": "object", "additionalProperties": _LINES},
        "flips": {"type": "array", "items": {"type": "object"}},
        "flips_left_off": {**_NUMBER, "description": "Flips beyond the number asked for."},
        "caveat": {"type": "string"},
    },
}
ANSWER = {
    "type": "object",
    "properties": {
        "regime": {"type": "object"},
        "reforms": {"type": "array", "items": _OUTCOME},
    },
}
ASKED = {
    "type": "object",
    "required": ["reforms"],
    "additionalProperties": False,
    "properties": {
        "reforms": {
            "description": "One or two: toml, the edits as written, or id of a saved reform.",
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {
                "type": "object",
                "minProperties": 1,
                "maxProperties": 1,
                "additionalProperties": False,
                "properties": {"toml": {"type": "string"}, "id": {"type": "string"}},
            },
        },
        "filters": {
            "description": "Which incidents, by the filters of the dashboards; all where empty.",
            "type": "object",
            "additionalProperties": False,
            "properties": {name: {"type": "string"} for name in SELECTING},
        },
        "flips": {
            "description": "How many flips to list at most.",
            "type": "integer",
            "minimum": 0,
            "maximum": 1000,
            "default": 100,
        },
    },
}


def describe_simulation(view: View) -> View:
    """Puts simulate/ into the schema."""
    meanings = {
        400: "A member is unknown or wrong, or a reform does not fit: the message says which line.",
        401: "The token is wrong, or one is needed.",
        413: "The body is larger than any question.",
        429: "Too often; Retry-After says when to come again.",
    }
    described: Callable[[View], View] = extend_schema(
        operation_id="simulate",
        summary="What a reform would have changed",
        request={"application/json": ASKED},
        responses={
            200: OpenApiResponse(ANSWER, "Counts before and after, and what flips."),
            **{status: OpenApiResponse(ErrorAnswer, said) for status, said in meanings.items()},
        },
    )
    return described(view)
