"""A large JSON object read member by member, its long lists one element at a time."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from entities.lists.entry import ListFileError

_SPACE = re.compile(r"\s*")
_DECODER = json.JSONDecoder()

#: What is done with one element of a long list. Any: JSON.
Take = Callable[[Any], None]


def read_object(text: str, takers: dict[str, Callable[[dict[str, Any]], Take]]) -> dict[str, Any]:
    """The members of the object, but for those that `takers` names: their elements are taken.

    A taker is made of the members read before its list. Raises ListFileError where the text is no
    such object or breaks off.
    """
    members: dict[str, Any] = {}
    try:
        for name, at in _members(text, members, frozenset(takers)):
            take = takers[name](members)
            for element in _elements(text, at, members):
                take(element)
    except (json.JSONDecodeError, IndexError, RecursionError) as error:
        raise ListFileError(_sentence(error, text)) from error
    return members


def _sentence(error: Exception, text: str) -> str:
    where = error.pos if isinstance(error, json.JSONDecodeError) else len(text)
    is_cut = where >= len(text.rstrip()) - 1 or "Unterminated" in str(error)
    what = "breaks off" if is_cut else "is no valid JSON"
    return f"The file {what} at character {where:,} of {len(text):,}. Fetch it again."


def _members(text: str, members: dict[str, Any], long: frozenset[str]) -> Iterator[tuple[str, int]]:
    """Read members; yield the name and place of a long list, to be passed before going on."""
    at = _expect(text, _skip(text, 0), "{")
    while text[at] != "}":
        name, at = _DECODER.raw_decode(text, at)
        at = _expect(text, _skip(text, at), ":")
        if name in long and text[at] == "[":
            yield name, at
            at = members.pop("\0end")
        else:
            members[name], at = _DECODER.raw_decode(text, at)
        at = _next(text, at, "}")
    if text[at + 1 :].strip():
        raise json.JSONDecodeError("more after the end", text, at + 1)


def _elements(text: str, at: int, members: dict[str, Any]) -> Iterator[Any]:
    at = _expect(text, at, "[")
    while text[at] != "]":
        element, at = _DECODER.raw_decode(text, at)
        yield element
        at = _next(text, at, "]")
    members["\0end"] = at + 1


def _next(text: str, at: int, end: str) -> int:
    """The place of the next member or element, or of the end."""
    at = _skip(text, at)
    return at if text[at] == end else _expect(text, at, ",")


def _expect(text: str, at: int, sign: str) -> int:
    if text[at] != sign:
        raise json.JSONDecodeError(f"{sign} expected", text, at)
    return _skip(text, at + 1)


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at
