"""A place in a list, as an opaque signed word that only we can make."""

from dataclasses import dataclass
from datetime import date

from django.core import signing

_signer = signing.Signer(salt="api.cursor", sep=".")

Key = str | int | None


class WrongCursor(ValueError):
    """A cursor we did not make, or made for another list or order. The text is a sentence."""


@dataclass(frozen=True, slots=True)
class Position:
    """Just after a row, or just before it when `backwards`: its ordering value and its key."""

    value: Key
    key: str | int
    backwards: bool = False


def write_cursor(position: Position, *, noun: str, ordering: str) -> str:
    """The word for a position in this list in this order."""
    parts = [noun, ordering, position.value, position.key, int(position.backwards)]
    return _signer.sign_object(parts, compress=False)


def read_cursor(word: str, *, noun: str, ordering: str) -> Position:
    """The position behind a word. Raises WrongCursor."""
    try:
        made_for, order, value, key, backwards = _signer.unsign_object(word)
    except (signing.BadSignature, ValueError):
        raise WrongCursor(
            "This cursor was not given out here. Take it from next or previous, or leave it out."
        ) from None
    if made_for != noun:
        raise WrongCursor(f"This cursor belongs to {made_for}/, not to {noun}/.")
    if order != ordering:
        raise WrongCursor(f"This cursor belongs to ordering={order}, not to ordering={ordering}.")
    return Position(value, key, bool(backwards))


def as_key(value: date | str | int | None) -> Key:
    """An ordering value as a cursor carries it."""
    return value.isoformat() if isinstance(value, date) else value
