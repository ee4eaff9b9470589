"""One page of a list by the keys of its last row, so that deep pages cost what the first does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import Q, QuerySet
from django.db.models.expressions import Expression

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
    rows: "QuerySet[Any, Any]",  # Any: of whatever model
    by: Ordering,
    *,
    body: Expression,
    descending: bool,
    position: Position | None,
    size: int,
) -> Page[tuple[Any, ...]]:
    """A page in one query, or two where it crosses over to rows without a value.

    Each row is its `body`, its ordering value and its primary key.
    """
    found: list[tuple[Any, ...]] = []
    backwards = position is not None and position.backwards
    for part in _parts(rows, by, descending=descending != backwards, position=position):
        # The body last: until then, every further condition would copy it.
        found += part.values_list(body, by.column, "pk")[: size + 1 - len(found)]
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
    rows: "QuerySet[Any, Any]", by: Ordering, *, descending: bool, position: Position | None
) -> "Iterator[QuerySet[Any, Any]]":
    """The list from the position on, in at most two stretches: with a value, and without."""
    backwards = position is not None and position.backwards
    if position is not None and position.value is None:
        without = _without_value(rows, by, descending=descending)
        yield without.filter(_past("pk", position.key, descending=descending))
        if backwards:
            yield _with_value(rows, by, descending=descending)
        return
    valued = _with_value(rows, by, descending=descending)
    yield _beyond(valued, by, position, descending=descending) if position else valued
    if by.nullable and not backwards:
        yield _without_value(rows, by, descending=descending)


def _with_value(
    rows: "QuerySet[Any, Any]", by: Ordering, *, descending: bool
) -> "QuerySet[Any, Any]":
    if by.nullable:
        rows = rows.filter(**{f"{by.column}__isnull": False})
    sign = "-" if descending else ""
    return rows.order_by(*dict.fromkeys((f"{sign}{by.column}", f"{sign}pk")))


def _without_value(
    rows: "QuerySet[Any, Any]", by: Ordering, *, descending: bool
) -> "QuerySet[Any, Any]":
    absent = rows.filter(**{f"{by.column}__isnull": True})
    return absent.order_by("-pk" if descending else "pk")


def _beyond(
    rows: "QuerySet[Any, Any]", by: Ordering, position: Position, *, descending: bool
) -> "QuerySet[Any, Any]":
    if by.column == "pk":
        return rows.filter(_past("pk", position.key, descending=descending))
    same = Q(**{by.column: position.value}) & _past("pk", position.key, descending=descending)
    # The bound on the first column alone is what lets the index find the place.
    bound = Q(**{f"{by.column}__{'lte' if descending else 'gte'}": position.value})
    return rows.filter(bound, _past(by.column, position.value, descending=descending) | same)


def _past(column: str, value: object, *, descending: bool) -> Q:
    return Q(**{f"{column}__{'lt' if descending else 'gt'}": value})
