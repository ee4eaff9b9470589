"""One page of a list by the keys of its last row, so that deep pages cost what the first does."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import F, Q, QuerySet

from api.cursors import Position, as_key

Row = TypeVar("Row", bound=tuple[Any, ...])  # Any: what values_list gives


@dataclass(frozen=True, slots=True)
class Ordering:
    """A column to go by, ties broken by primary key. Rows without a value come last either way."""

    column: str
    nullable: bool = False


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """The rows of a page, and where the pages beside it begin."""

    rows: Sequence[Row]
    following: Position | None
    preceding: Position | None


def read_page(
    rows: "QuerySet[Any, Row]",  # Any: of whatever model
    by: Ordering,
    *,
    descending: bool,
    position: Position | None,
    size: int,
) -> Page[Row]:
    """A page in one query, or two where it crosses over to rows without a value.

    The last two columns of `rows` are the ordering value and the primary key.
    """
    backwards = position is not None and position.backwards
    found: list[Row] = []
    for part in _parts(rows, by, descending=descending != backwards, position=position):
        found += part[: size + 1 - len(found)]
        if len(found) > size:
            break
    return page_of(found, position=position, size=size)


def page_of(found: Sequence[Row], *, position: Position | None, size: int) -> Page[Row]:
    """The page out of up to `size` + 1 rows found from the position on, in that direction."""
    backwards = position is not None and position.backwards
    more = len(found) > size
    shown = list(found[:size])
    if backwards:
        shown.reverse()
    if not shown:
        return Page([], None, None)
    has_next = more or backwards
    has_previous = more if backwards else position is not None
    return Page(
        shown,
        Position(as_key(shown[-1][-2]), shown[-1][-1]) if has_next else None,
        Position(as_key(shown[0][-2]), shown[0][-1], backwards=True) if has_previous else None,
    )


def _parts(
    rows: "QuerySet[Any, Row]", by: Ordering, *, descending: bool, position: Position | None
) -> "list[QuerySet[Any, Row]]":
    """The list in at most two stretches, from the position on: with a value, and without."""
    valued = _with_value(rows, by, descending=descending)
    if not by.nullable:
        return [_beyond(valued, by, position, descending=descending) if position else valued]
    absent = rows.filter(**{f"{by.column}__isnull": True}).order_by("-pk" if descending else "pk")
    valued = valued.filter(**{f"{by.column}__isnull": False})
    backwards = position is not None and position.backwards
    if position is None:
        return [valued, absent]
    if position.value is None:
        absent = absent.filter(_past("pk", position.key, descending=descending))
        return [absent, valued] if backwards else [absent]
    valued = _beyond(valued, by, position, descending=descending)
    return [valued] if backwards else [valued, absent]


def _with_value(
    rows: "QuerySet[Any, Row]", by: Ordering, *, descending: bool
) -> "QuerySet[Any, Row]":
    if by.column == "pk":
        return rows.order_by("-pk" if descending else "pk")
    first = F(by.column).desc() if descending else F(by.column).asc()
    return rows.order_by(first, "-pk" if descending else "pk")


def _beyond(
    rows: "QuerySet[Any, Row]", by: Ordering, position: Position, *, descending: bool
) -> "QuerySet[Any, Row]":
    if by.column == "pk":
        return rows.filter(_past("pk", position.key, descending=descending))
    same = Q(**{by.column: position.value}) & _past("pk", position.key, descending=descending)
    # The bound on the first column alone is what lets the index find the place.
    bound = Q(**{f"{by.column}__{'lte' if descending else 'gte'}": position.value})
    return rows.filter(bound, _past(by.column, position.value, descending=descending) | same)


def _past(column: str, value: object, *, descending: bool) -> Q:
    return Q(**{f"{column}__{'lt' if descending else 'gt'}": value})
