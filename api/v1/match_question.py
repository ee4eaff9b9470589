"""What somebody asks of match/, read from body and query string in the words of yente."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from api.errors import WrongParameter
from api.v1.commands import a_name
from entities.matching.matcher import MATCH
from entities.screening.asking import CUTOFF, Query, Terms

MOST_QUERIES = 500
MOST_RESULTS = 100
MOST_VALUES = 50
#: Scoring has one algorithm here; programs may ask for it by these names.
ALGORITHM = "chiptrail-names"
ALGORITHMS = (ALGORITHM, "best")
#: Members of the body; the last three tune other scorers and are ignored.
MEMBERS = ("queries", "weights", "config", "params")
PARAMETERS = (
    "algorithm", "limit", "threshold", "cutoff", "topics", "countries", "include_dataset",
    "exclude_dataset", "exclude_schema", "exclude_entity_ids", "fuzzy", "simple", "receipt",
)  # fmt: skip
_NAMES = ("name", "alias", "weakAlias", "previousName")
_NAME_PARTS = ("firstName", "secondName", "middleName", "fatherName", "lastName")
_COUNTRIES = ("country", "jurisdiction", "mainCountry", "nationality", "citizenship")
_NUMBERS = (
    "registrationNumber", "leiCode", "taxNumber", "vatCode", "idNumber", "innCode", "ogrnCode",
    "okpoCode", "uscCode", "dunsCode", "uniqueEntityId", "imoNumber", "mmsi", "swiftBic", "isin",
    "cikCode", "npiCode", "permId", "ticker",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Example:
    """One query by its key, as asked and as understood."""

    key: str
    written: Mapping[str, Any]  # Any: whatever JSON holds
    query: Query


def read_examples(body: Mapping[str, Any]) -> list[Example]:
    """The queries of a body. Raises WrongParameter for the first thing not understood."""
    for member in body:
        if member not in MEMBERS:
            _refuse(member, MEMBERS, "match/")
    queries = body.get("queries")
    if not isinstance(queries, dict) or not queries:
        message = 'queries must hold {key: {"schema": …, "properties": {"name": [...]}}}.'
        raise WrongParameter("queries", message)
    if len(queries) > MOST_QUERIES:
        message = f"{len(queries)} queries are too many. Send at most {MOST_QUERIES} at a time."
        raise WrongParameter("queries", message)
    return [_example(key, value) for key, value in queries.items()]


def _example(key: str, value: object) -> Example:
    shown = f"queries.{key[:40]}"
    if not isinstance(value, dict) or not isinstance(value.get("properties"), dict):
        raise WrongParameter(shown, f"{shown} needs the object properties.")
    schema = value.get("schema") or ""
    if not isinstance(schema, str) or len(schema) > 40:
        raise WrongParameter(shown, f"{shown}: schema must be a word such as Company.")
    stated = {name: _values(shown, name, held) for name, held in value["properties"].items()}
    names = [text for name in _NAMES for text in stated.get(name, ())]
    if not names:
        names = [" ".join(text for part in _NAME_PARTS for text in stated.get(part, ())[:1])]
    query = Query(
        names=tuple(filter(None, dict.fromkeys(names))),
        schema="" if schema in {"Thing", "LegalEntity"} else schema,
        countries=tuple(text[:2].upper() for name in _COUNTRIES for text in stated.get(name, ())),
        identifiers=tuple(text for name in _NUMBERS for text in stated.get(name, ()) if text),
    )
    if not query.names and not query.identifiers:
        raise WrongParameter(shown, f"{shown} asks for nobody: it holds no name and no number.")
    return Example(key, value, query)


def _values(shown: str, name: str, held: object) -> list[str]:
    values = held if isinstance(held, list) else [held]
    if len(values) > MOST_VALUES:
        raise WrongParameter(shown, f"{shown}.{name[:40]} holds more than {MOST_VALUES} values.")
    return [
        a_name(str(value) if isinstance(value, int | float) else value, f"{shown}.{name[:40]}")
        for value in values
        if value is not None
    ]


def read_terms(asked: QueryDict) -> Terms:
    """How answers are chosen. Raises WrongParameter."""
    for name in asked:
        if name not in PARAMETERS:
            _refuse(name, PARAMETERS, "match/", "parameter")
    algorithm = asked.get("algorithm") or ALGORITHM
    if algorithm not in ALGORITHMS:
        message = f"There is no algorithm “{algorithm[:40]}” here. Ask for {ALGORITHM} or best."
        raise WrongParameter("algorithm", message)
    schemas = frozenset(_each(asked, "exclude_schema"))
    return Terms(
        limit=_whole(asked.get("limit") or "5", "limit", 1, MOST_RESULTS),
        threshold=_share(asked.get("threshold") or str(MATCH), "threshold"),
        cutoff=_share(asked.get("cutoff") or str(CUTOFF), "cutoff"),
        lists=frozenset(_each(asked, "include_dataset")),
        not_lists=frozenset(_each(asked, "exclude_dataset")),
        topics=frozenset(_each(asked, "topics")),
        countries=frozenset(code.upper() for code in _each(asked, "countries")),
        not_schemas=schemas,
        not_ids=frozenset(_each(asked, "exclude_entity_ids")),
    )


def wants_receipt(asked: QueryDict) -> bool:
    """Whether a signed receipt shall come along. Raises WrongParameter."""
    value = asked.get("receipt") or "false"
    if value not in ("true", "false"):
        raise WrongParameter("receipt", f"receipt must be true or false, not “{value[:40]}”.")
    return value == "true"


def _each(asked: QueryDict, name: str) -> list[str]:
    """Words given once each or in one value with commas."""
    return [word for value in asked.getlist(name) for word in value.split(",") if word]


def _whole(value: str, name: str, least: int, most: int) -> int:
    if value.isascii() and value.isdigit() and least <= int(value[:6]) <= most:
        return int(value[:6])
    message = f"{name} must be a number from {least} to {most}, not “{value[:40]}”."
    raise WrongParameter(name, message)


def _share(value: str, name: str) -> float:
    try:
        share = float(value)
    except ValueError:
        share = -1.0
    if 0 <= share <= 1:
        return share
    raise WrongParameter(name, f"{name} must be between 0 and 1, not “{value[:40]}”.")


def _refuse(name: str, known: tuple[str, ...], noun: str, kind: str = "member") -> None:
    shown = name[:80].encode("utf-8", "replace").decode()
    near = difflib.get_close_matches(shown, known, n=1, cutoff=0.0)[0]
    message = f"“{shown}” is not a {kind} of {noun}. The nearest is {near}."
    raise WrongParameter(shown, message, code="unknown_parameter")
