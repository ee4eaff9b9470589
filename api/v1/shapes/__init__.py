"""What the answers look like, for the OpenAPI schema. Rows are not made by these."""

from collections.abc import Callable
from typing import Any, TypeVar

from drf_spectacular.helpers import forced_singular_serializer
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema

from api.parameters import DEFAULT_PAGE_SIZE, LARGEST_PAGE_SIZE, Terms
from api.v1.shapes.errors import ErrorAnswer
from api.v1.shapes.parts import Answer
from dashboards.columns import Shown
from dashboards.coverages import Coverage
from rules.codes import LegalStage, Pathway

View = TypeVar("View", bound=Callable[..., Any])  # Any: a view method
Shape = type[Answer]

_DAY = r"^\d{4}(-\d{2}(-\d{2})?)?$"
#: What each parameter means, and what its value must look like where that can be said.
_MEANINGS: dict[str, tuple[str, dict[str, object]]] = {
    "cursor": ("A place in the list, taken from next or previous.", {}),
    "q": ("Words that must all occur in titles, summaries, names or chips.", {"maxLength": 200}),
    "entity": (
        "Public id of a party that takes part, such as ENT-000001.",
        {"pattern": r"^ENT-\d{6,}$"},
    ),
    "chip": (
        "Slug of a chip or of its family: a100.",
        {"pattern": "^[a-z0-9][a-z0-9_-]*$"},
    ),
    "country": ("ISO 3166 alpha-2 code, such as MY.", {"pattern": "^[A-Z]{2}$"}),
    "reported_after": ("First day, inclusive: 2023-03-09, 2023-03 or 2023.", {"pattern": _DAY}),
    "reported_before": ("Last day, inclusive: 2023-03-09, 2023-03 or 2023.", {"pattern": _DAY}),
    "grade": ("Admiralty grade or better: B, or B2.", {"pattern": "^[A-F][1-6]?$"}),
}
PUBLIC_ID = OpenApiParameter(
    "public_id", str, OpenApiParameter.PATH, description="Its permanent id."
)
AS_OF = OpenApiParameter(
    "as_of",
    {"type": "string", "format": "date"},
    description="The day it is asked for: 2023-03-09. Today where none is given.",
)
_WORDS: dict[str, tuple[str, list[str]]] = {
    "pathway": ("Pathway code.", [code.value for code in Pathway]),
    "coverage": (
        "What the rules said of the last step on its day; on_paper: covered, but not enforced.",
        [coverage.value for coverage in Coverage],
    ),
    "status": ("Legal stage.", [stage.value for stage in LegalStage]),
    "shown": ("Parties put together by kind, or named.", [word.value for word in Shown]),
}


def describe_list(
    terms: Terms, shape: Shape, *, summary: str, under: Shape | None = None
) -> Callable[[View], View]:
    """Puts a list and its parameters into the schema.

    `under`: it hangs on one thing, which answers so where it was merged into another.
    """
    page = forced_singular_serializer(shape)
    answers: dict[object, object] = {
        (200, "application/json"): OpenApiResponse(page, "A page."),
        (200, "text/csv"): OpenApiResponse(OpenApiTypes.STR, "The page as a table."),
    }
    parameters = [_parameter(name, terms) for name in terms.known]
    errors = _errors(400)
    if under:
        parameters.insert(0, PUBLIC_ID)
        answers[302] = OpenApiResponse(under, "Merged into another, which stands at Location.")
        errors |= _errors(404)
    return _described(summary, parameters, answers | errors, operation_id=f"{terms.noun}_list")


def describe_detail(
    shape: Shape,
    fields: tuple[str, ...],
    *,
    summary: str,
    moves: Shape | None = None,
    more: tuple[OpenApiParameter, ...] = (),
    key: OpenApiParameter = PUBLIC_ID,
) -> Callable[[View], View]:
    """Puts one thing into the schema. `moves` is what a 302 says where ids can be merged."""
    parameters = [
        key,
        *more,
        _fields(fields),
        choice("format", "How it is answered.", ["json"], "json"),
    ]
    answers: dict[object, object] = {200: OpenApiResponse(shape, "It.")}
    if moves:
        answers[302] = OpenApiResponse(moves, "Merged into another, which stands at Location.")
    return _described(summary, parameters, answers | _errors(400, 404))


def _described(
    summary: str,
    parameters: list[OpenApiParameter],
    answers: dict[Any, Any],  # Any: status, or status and media type, as extend_schema has it
    operation_id: str | None = None,
) -> Callable[[View], View]:
    not_changed = {304: OpenApiResponse(None, "Not changed since the ETag in If-None-Match.")}
    described: Callable[[View], View] = extend_schema(
        operation_id=operation_id,
        summary=summary,
        parameters=[*parameters, _IF_NONE_MATCH],
        responses=answers | not_changed,
    )
    return described


_IF_NONE_MATCH = OpenApiParameter(
    "If-None-Match", str, OpenApiParameter.HEADER, description="The ETag of an earlier answer."
)


def _errors(*more: int) -> dict[Any, Any]:
    meanings = {
        400: "A parameter is unknown or wrong; fields names it.",
        401: "The token is wrong, or one is needed.",
        404: "There is no such thing that you may see.",
        429: "Too often; Retry-After says when to come again.",
    }
    return {code: OpenApiResponse(ErrorAnswer, meanings[code]) for code in (*more, 401, 429)}


def _parameter(name: str, terms: Terms) -> OpenApiParameter:
    if name == "as_of":
        return AS_OF
    if name == "page_size":
        return _page_size()
    if name == "ordering":
        words = list(terms.ordering_words)
        return choice(name, "The order; a minus is falling.", words, words[0])
    if name == "fields":
        return _fields(terms.fields)
    if name == "format":
        return choice(name, "How it is answered.", ["json", "csv"], "json")
    if name in terms.words:
        return choice(name, *terms.words[name])
    if name in _WORDS:
        return choice(name, *_WORDS[name])
    meaning, limits = terms.own.get(name) or _MEANINGS[name]
    return OpenApiParameter(name, {"type": "string", **limits}, description=meaning)


def _page_size() -> OpenApiParameter:
    limits = {
        "type": "integer",
        "minimum": 1,
        "maximum": LARGEST_PAGE_SIZE,
        "default": DEFAULT_PAGE_SIZE,
    }
    return OpenApiParameter("page_size", limits, description="Rows a page.")


def _fields(fields: tuple[str, ...]) -> OpenApiParameter:
    names = {"type": "array", "items": {"type": "string", "enum": list(fields)}}
    return OpenApiParameter(
        "fields", names, explode=False, description="Some of the fields, between commas."
    )


def choice(
    name: str, meaning: str, words: list[str], default: str | None = None
) -> OpenApiParameter:
    schema: dict[str, object] = {"type": "string", "enum": words}
    if default:
        schema["default"] = default
    return OpenApiParameter(name, schema, description=meaning)
