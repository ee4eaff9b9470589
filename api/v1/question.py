"""What somebody asks of assess/, read from the body and checked. A wrong one is a sentence."""

import difflib
import re
from datetime import date

from api.errors import WrongParameter
from cases.asking import Question
from rules.codes import Pathway
from rules.loading import REGIMES

MEMBERS = ("party", "chip", "pathway", "destination", "date", "regime")
LONGEST = 300
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_PUBLIC_ID = re.compile(r"ENT-[0-9]{6,15}")

#: The same for the schema.
QUESTION = {
    "type": "object",
    "required": ["party", "pathway", "date"],
    "additionalProperties": False,
    "properties": {
        "party": {
            "description": "Who receives chips or computing time: by name, or by public id.",
            "oneOf": [
                {
                    "type": "object",
                    "required": ["name"],
                    "additionalProperties": False,
                    "properties": {"name": {"type": "string", "minLength": 1, "maxLength": 300}},
                },
                {
                    "type": "object",
                    "required": ["public_id"],
                    "additionalProperties": False,
                    "properties": {"public_id": {"type": "string", "pattern": "^ENT-[0-9]{6,15}$"}},
                },
            ],
        },
        "chip": {
            "description": "Slug or name of a chip; one that covers variants is judged for each.",
            "type": ["string", "null"],
            "minLength": 1,
            "maxLength": 300,
        },
        "pathway": {
            "description": "Pathway code; it says which act is judged.",
            "type": "string",
            "enum": [code.value for code in Pathway],
        },
        "destination": {
            "description": "Where the chips go, or stand: ISO 3166 alpha-2. Null: not known.",
            "type": ["string", "null"],
            "pattern": "^[A-Z]{2}$",
        },
        "date": {
            "description": "The day of the act.",
            "type": "string",
            "format": "date",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        },
        "regime": {
            "description": "Whose rules.",
            "type": "string",
            "enum": list(REGIMES),
            "default": "us",
        },
    },
}


def read_question(body: object) -> Question:
    """The question of a body. Raises WrongParameter for the first thing not understood."""
    if not isinstance(body, dict):
        raise WrongParameter("body", "The body must be an object of JSON.")
    _refuse_unknown(body, MEMBERS, "assess/")
    for member in ("party", "pathway", "date"):
        if member not in body:
            raise WrongParameter(member, f"“{member}” is missing.")
    name, public_id = _party(body["party"])
    return Question(
        name,
        public_id,
        _text(body["chip"], "chip") if body.get("chip") is not None else None,
        Pathway(_word(body["pathway"], "pathway", [code.value for code in Pathway])),
        _destination(body.get("destination")),
        _day(body["date"]),
        _word(body.get("regime", "us"), "regime", list(REGIMES)),
    )


def _party(value: object) -> tuple[str, str]:
    if not isinstance(value, dict):
        raise WrongParameter("party", "party must be an object with name or public_id.")
    _refuse_unknown(value, ("name", "public_id"), "party")
    if len(value) != 1:
        raise WrongParameter("party", "party takes name or public_id, one of them.")
    if "name" in value:
        return _text(value["name"], "party"), ""
    public_id = value["public_id"]
    if not isinstance(public_id, str) or not _PUBLIC_ID.fullmatch(public_id):
        raise WrongParameter("party", "public_id must be like ENT-000001.")
    return "", public_id


def _refuse_unknown(table: dict[str, object], known: tuple[str, ...], noun: str) -> None:
    for name in table:
        if name not in known:
            shown = name[:80]
            near = difflib.get_close_matches(shown, known, n=1, cutoff=0.0)[0]
            message = f"“{shown}” is not a member of {noun}. The nearest is {near}."
            raise WrongParameter(_storable(shown), message, code="unknown_parameter")


def _storable(text: str) -> str:
    """Without what no text in UTF-8 can hold."""
    return text.encode("utf-8", "replace").decode()


def _text(value: object, member: str) -> str:
    """A text that the database can be asked for, blanks at its ends left out."""
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST:
        raise WrongParameter(member, f"{member} must be a text of 1 to {LONGEST} characters.")
    if "\x00" in value or _storable(value) != value:
        raise WrongParameter(member, f"{member} holds a character that no name has.")
    return " ".join(value.split())


def _word(value: object, member: str, words: list[str]) -> str:
    if not isinstance(value, str) or value not in words:
        raise WrongParameter(member, f"{member} must be one of {', '.join(words)}.")
    return value


def _destination(value: object) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or not _COUNTRY.fullmatch(value):
        raise WrongParameter("destination", "destination must be an ISO 3166 code such as CN.")
    return value


def _day(value: object) -> date:
    try:
        if isinstance(value, str) and _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise WrongParameter("date", "date must be a day such as 2023-11-17.")
