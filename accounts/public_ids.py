"""Permanent public ids such as INC-000001, drawn from one database sequence a noun."""

from collections.abc import Sequence
from typing import Any

from django.db import models
from django.db.migrations.operations import RunSQL
from django.db.models import Func, Value

__all__ = ["PublicIdField", "create_function", "create_sequence"]


class NextPublicId(Func):
    """The next id of a noun: its prefix, a dash, at least six digits."""

    function = "chiptrail_public_id"
    output_field = models.CharField()

    def __init__(self, *expressions: Any, **extra: Any) -> None:  # Any: as Func has it
        super().__init__(*expressions, **extra)


class PublicIdField(models.CharField):
    """An id that the database gives and nobody changes."""

    def __init__(self, prefix: str = "", **options: Any) -> None:  # Any: as Field has it
        self.prefix = prefix
        options.setdefault("max_length", 20)
        options.setdefault("editable", False)
        if prefix:
            options.setdefault(
                "db_default", NextPublicId(Value(prefix), Value(sequence_name(prefix)))
            )
        super().__init__(**options)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, path, args, options = super().deconstruct()
        if self.prefix:
            options["prefix"] = self.prefix
            options.pop("db_default", None)
        return name, path, args, options


def sequence_name(prefix: str) -> str:
    """The sequence behind a prefix."""
    return f"chiptrail_{prefix.lower()}_seq"


def create_function() -> RunSQL:
    """The migration step that brings `chiptrail_public_id`."""
    return RunSQL(
        """
        CREATE FUNCTION chiptrail_public_id(prefix text, sequence text) RETURNS text
        LANGUAGE plpgsql VOLATILE AS $$
        DECLARE number text := nextval(sequence::regclass)::text;
        BEGIN
            RETURN prefix || '-' || lpad(number, greatest(6, length(number)), '0');
        END $$
        """,
        "DROP FUNCTION chiptrail_public_id(text, text)",
    )


def create_sequence(prefix: str) -> RunSQL:
    """The migration step that brings the sequence behind a prefix."""
    name = sequence_name(prefix)
    return RunSQL(f"CREATE SEQUENCE {name}", f"DROP SEQUENCE {name}")
