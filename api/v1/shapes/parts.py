"""Parts that several answers share."""

from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any

from rest_framework import serializers

from entities.models import EntityKind
from rules.codes import Precision

if TYPE_CHECKING:
    AnyField = serializers.Field[Any, Any, Any, Any]  # Any: whatever it holds


class Answer(serializers.Serializer[Any]):  # Any: whatever row it describes
    """The shape of an answer, or of a part of one."""

    if TYPE_CHECKING:
        # Members may bear names that serializers use for themselves.
        source: Any
        label: Any
        fields: Any


def unknown(field: "type[AnyField]", **options: Any) -> "AnyField":
    """A field that is null where nothing is known.  Any: as the field takes them."""
    return field(allow_null=True, **options)


def code(words: type[Enum], **options: Any) -> serializers.ChoiceField:
    """One word of an enumeration.  Any: as the field takes them."""
    return serializers.ChoiceField(choices_of(words), **options)


def choices_of(words: type[Enum]) -> list[tuple[str, str]]:
    """Word and label; where there is no label, the name."""
    return getattr(words, "choices", None) or [(word.value, word.name) for word in words]


def shape(name: str, meaning: str, members: "Mapping[str, AnyField]") -> type[Answer]:
    """An object with these members, in this order."""
    return type(name, (Answer,), {"__doc__": meaning, **members})


def pages_of(row: type[Answer], name: str) -> type[Answer]:
    """A page of such rows."""
    members = {
        "results": row(many=True),
        "next": unknown(serializers.URLField, help_text="The next page."),
        "previous": unknown(serializers.URLField, help_text="The page before."),
    }
    return shape(name, "A page of a list.", members)


# "from" is a word of the language, so such a shape cannot be written as a class.
Period = shape(
    "Period",
    "Both days are inclusive; either may be unknown. Without both, precision is null, too.",
    {
        "from": unknown(serializers.DateField),
        "to": unknown(serializers.DateField),
        "precision": code(Precision, allow_null=True),
        "as_written": unknown(serializers.CharField),
    },
)


class Party(Answer):
    """A party inside something else. Persons have no address; unidentified ones no name."""

    public_id = serializers.CharField()
    name = serializers.CharField()
    kind = code(EntityKind)
    country = unknown(serializers.CharField)
    identified = serializers.BooleanField()
    described_as = unknown(
        serializers.CharField,
        help_text="The source's words for a party that it does not name, whoever it is since.",
    )
    url = unknown(serializers.URLField)


class Moved(Answer):
    """What a merged id answers."""

    public_id = serializers.CharField()
    merged_into = serializers.CharField()
    url = serializers.URLField()
