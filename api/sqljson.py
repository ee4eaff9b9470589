"""Rows made into JSON by the database, so that a page costs little more than its query.

The expressions are few and flat on purpose: putting a page's SQL together costs more than
anything else in it, and every node of an expression is copied and compared several times.
"""

from collections.abc import Mapping
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import DateField, F, Field, Func, JSONField, TextField, Value
from django.db.models.expressions import Combinable, Expression
from django.db.models.sql.compiler import SQLCompiler

Made = Expression | F | Combinable


class JsonObject(Func):
    """An object with these members, in this order. Names are ours, never what somebody sent."""

    output_field: "Field[Any, Any]" = JSONField()
    template = "json_build_object(%s)"

    def __init__(self, members: Mapping[str, Made]) -> None:
        for name in members:
            if not name.isidentifier():
                raise ValueError(f"“{name}” cannot be the name of a member.")
        self.names = tuple(members)
        super().__init__(*members.values())

    def as_sql(  # type: ignore[override]  # Func's own options have no use here
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **options: Any
    ) -> tuple[str, list[Any]]:
        """`json_build_object('a', …, 'b', …)`.  Any: as Func has it."""
        parts: list[str] = []
        params: list[Any] = []
        for name, made in zip(self.names, self.get_source_expressions(), strict=True):
            sql, values = compiler.compile(made)
            parts.append(f"'{name}', {sql}")
            params += values
        return self.template % ", ".join(parts), params


class JsonText(JsonObject):
    """The object as its text, which goes into the answer as it is."""

    output_field = TextField()
    template = "json_build_object(%s)::text"


class Known(Func):
    """A text column, with null where it is empty."""

    output_field = TextField()
    template = "NULLIF(%(expressions)s, '')"


class Address(Func):
    """The absolute address of a row: where its noun is listed, its public id, a slash."""

    output_field = TextField()
    template = "(%(expressions)s || '/')"
    arg_joiner = " || "

    def __init__(self, start: str, column: str) -> None:
        super().__init__(Value(start), F(column))


class KnownPrecision(Func):
    """How exact a period is, of its first day, its end and its precision; null without days."""

    output_field = TextField()

    def as_sql(  # type: ignore[override]  # Func's own options have no use here
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **options: Any
    ) -> tuple[str, list[Any]]:
        """A CASE over the three columns.  Any: as Func has it."""
        compiled = [compiler.compile(made) for made in self.get_source_expressions()]
        first, end, precision = (sql for sql, _values in compiled)
        params = [value for _sql, values in compiled for value in values]
        return f"CASE WHEN COALESCE({first}, {end}) IS NOT NULL THEN {precision} END", params


class LastDay(Func):
    """The last day of a half-open period."""

    output_field = DateField()
    template = "(%(expressions)s - 1)"


def period() -> JsonObject:
    """A period as the API gives it: both days inclusive."""
    return JsonObject(
        {
            "from": F("from_day"),
            "to": LastDay("to_day"),
            "precision": KnownPrecision("from_day", "to_day", "precision"),
            "as_written": Known("as_written"),
        }
    )
