"""Keep starter rows without ever touching what a person has changed.

Absent here and never loaded: create. As it was loaded: bring up to date. Edited or deleted by a
person: leave, and say so.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeVar, cast

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from entities.models import StarterRecord
from entities.models.facts import Starter
from entities.starter.row import StarterRow

M = TypeVar("M", bound=models.Model)

#: Columns that say nothing about the facts, or that the database gives.
_NOT_FACTS = {"id", "public_id", "starter_key", "starter_digest", "created_at", "updated_at"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A row as the files have it. `parts` is the digest of rows that belong to it."""

    row: StarterRow
    key: str
    values: dict[str, Any]  # Any: a value for any kind of column
    parts: str = ""


@dataclass(slots=True)
class Report:
    """What loading did. `left` holds a sentence for each row that was left as people have it."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    left: list[str] = field(default_factory=list)


def keep(
    model: type[M],
    wanted: Iterable[Wanted],
    *,
    report: Report,
    now: datetime,
    stored_parts: Callable[[M], str] = lambda row: "",
) -> tuple[dict[str, M], set[str]]:
    """Store rows, and answer with the rows that stand now by key, and the keys just written.

    A key without a row in the answer was deleted here. Raises StarterError for a row that the
    database cannot hold.
    """
    wanted = list(wanted)
    standing, once_loaded = _known(model, [one.key for one in wanted])
    fresh: list[tuple[Wanted, M]] = []
    written: set[str] = set()
    for one in wanted:
        row = standing.get(one.key)
        if row is None and one.key in once_loaded:
            report.left.append(f"{one.key} was deleted here and stays deleted.")
        elif row is None:
            fresh.append((one, _built(model, one)))
        elif _refreshed(row, one, parts=stored_parts(row), report=report):
            written.add(one.key)
    _create(model, fresh, now=now)
    report.created += len(fresh)
    return standing | {one.key: row for one, row in fresh}, written | {one.key for one, _ in fresh}


def digest_of(row: models.Model, parts: str = "", *, ignoring: Set[str] = frozenset()) -> str:
    """SHA-256 over the facts of a row. Empty ones are left out, so a new column changes nothing."""
    facts = {
        column.attname: _plain(column, getattr(row, column.attname))
        for column in row._meta.concrete_fields
        if column.name not in _NOT_FACTS | ignoring
    }
    told = {name: value for name, value in facts.items() if value not in (None, "", [], {})}
    text = json.dumps([told, parts], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _known(model: type[M], keys: Sequence[str]) -> tuple[dict[str, M], set[str]]:
    """The rows that stand, and the keys that were loaded once, in two queries."""
    rows = model._default_manager.filter(starter_key__in=keys)
    loaded = StarterRecord.objects.filter(key__in=keys).values_list("key", flat=True)
    return {str(cast(Starter, row).starter_key): row for row in rows}, set(loaded)


def _built(model: type[M], one: Wanted) -> M:
    """A new row, checked column by column."""
    row = model(starter_key=one.key, **_columns(model, one))
    check_columns(row, one.row)
    cast(Starter, row).starter_digest = digest_of(row, one.parts)
    return row


def _refreshed(row: M, one: Wanted, *, parts: str, report: Report) -> bool:
    """Bring a row that nobody touched up to date. True where something changed."""
    starter = cast(Starter, row)
    if digest_of(row, parts) != starter.starter_digest:
        report.left.append(f"{one.key} was edited here and stays as it is.")
        return False
    for name, value in _columns(type(row), one).items():
        setattr(row, name, value)
    check_columns(row, one.row)
    digest = digest_of(row, one.parts)
    if digest == starter.starter_digest:
        report.unchanged += 1
        return False
    starter.starter_digest = digest
    _save(row, one)
    report.updated += 1
    return True


def _create(model: type[M], fresh: list[tuple[Wanted, M]], *, now: datetime) -> None:
    """All new rows at once; one by one where the database refuses, to name the row."""
    try:
        with transaction.atomic():
            model._default_manager.bulk_create([row for _, row in fresh])
    except IntegrityError:
        for one, row in fresh:
            row.pk = None
            _save(row, one)
    StarterRecord.objects.bulk_create(
        [StarterRecord(key=one.key, loaded_at=now) for one, _ in fresh], ignore_conflicts=True
    )


def _save(row: models.Model, one: Wanted) -> None:
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        reason = str(error).splitlines()[0]
        raise one.row.wrong("as a whole", f"the database refuses it: {reason}") from error


def _columns(model: type[models.Model], one: Wanted) -> dict[str, Any]:
    known = {n for c in model._meta.concrete_fields for n in (c.name, c.attname)}
    for name in one.values:
        if name not in known:
            raise one.row.wrong(name, f"{model._meta.object_name} has no such column.")
    return one.values


def check_columns(row: models.Model, told_by: StarterRow) -> None:
    """Words, lengths and forms of the columns; references were looked up already.

    Raises StarterError that names the column.
    """
    skipped = {c.name for c in row._meta.concrete_fields if c.is_relation or c.name in _NOT_FACTS}
    try:
        row.clean_fields(exclude=skipped)
    except ValidationError as error:
        name, messages = next(iter(error.message_dict.items()))
        raise told_by.wrong(name, " ".join(messages)) from None


def _plain(column: models.Field, value: Any) -> Any:
    """A value as JSON holds it, the same before and after the database."""
    if isinstance(column, models.DecimalField) and value is not None:
        places = Decimal(1).scaleb(-column.decimal_places)
        return str(Decimal(str(value)).quantize(places))
    if isinstance(value, date):
        return value.isoformat()
    return value
