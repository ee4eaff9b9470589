"""Rows made into JSON by the database, so that a page costs little more than its query."""

from collections.abc import Mapping
from typing import Any

from django.db.models import (
    DateField,
    ExpressionWrapper,
    F,
    Func,
    JSONField,
    TextField,
    Value,
)
from django.db.models.expressions import Combinable, Expression
from django.db.models.functions import Cast, Concat, NullIf

Made = Expression | F | Combinable


class JsonObject(Func):
    """An object with these members, in this order."""

    function = "json_build_object"
    output_field = JSONField()

    def __init__(self, members: Mapping[str, Made]) -> None:
        pairs: list[Any] = []  # Any: names and expressions by turns, as Func takes them
        for name, made in members.items():
            pairs += [Value(name), made]
        super().__init__(*pairs)


def as_text(members: Mapping[str, Made]) -> Cast:
    """The object as its text, which goes into the answer as it is."""
    return Cast(JsonObject(members), TextField())


def known(column: str) -> NullIf:
    """A text column, with null where it is empty."""
    return NullIf(F(column), Value(""))


def address(start: str, column: str) -> Concat:
    """The absolute address of a row: where its noun is listed, its public id, a slash."""
    return Concat(Value(start), F(column), Value("/"), output_field=TextField())


def period(prefix: str = "") -> JsonObject:
    """A period as the API gives it: both days inclusive."""
    last = ExpressionWrapper(F(f"{prefix}to_day") - Value(1), output_field=DateField())
    return JsonObject(
        {
            "from": F(f"{prefix}from_day"),
            "to": last,
            "precision": F(f"{prefix}precision"),
            "as_written": known(f"{prefix}as_written"),
        }
    )
