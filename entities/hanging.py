"""What hangs on a party: every row, in whatever room, that names it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import DO_NOTHING, Q

from entities.models import Entity, PartyJudgement

if TYPE_CHECKING:
    from accounts.models import User

#: A column that names a party. Any: rows of any model.
Column = models.ForeignKey[Any, Any]


@dataclass(frozen=True, slots=True)
class Hanging:
    """The rows of one column that name a party."""

    column: Column
    rows: tuple[models.Model, ...]

    @property
    def key(self) -> str:
        return key_of(self.column)

    @property
    def label(self) -> str:
        """What the rows are, in words."""
        return str(self.column.model._meta.verbose_name_plural)


def key_of(column: Column) -> str:
    """How a column is written down: "entities.name.entity"."""
    return f"{column.model._meta.label_lower}.{column.name}"


def columns() -> Iterator[Column]:
    """All columns that name a party, but for history and what was decided about parties."""
    for relation in Entity._meta.related_objects:
        kept = getattr(relation, "on_delete", None) is not DO_NOTHING
        if kept and relation.related_model not in (Entity, PartyJudgement):
            assert isinstance(relation.field, models.ForeignKey)
            yield relation.field


def facts() -> Iterator[Column]:
    """Those of this room: what is known about a party, not what is reported of it."""
    return (column for column in columns() if column.model._meta.app_label == "entities")


def hanging_on(entity: Entity, *, within: Iterable[Column] | None = None) -> list[Hanging]:
    """The rows that name a party, column by column, empty ones left out."""
    found = []
    for column in within if within is not None else columns():
        rows = column.model._base_manager.filter(**{column.name: entity}).order_by("pk")
        if rows:
            found.append(Hanging(column, tuple(rows)))
    return found


def shown_to(user: "User", entity: Entity) -> list[Hanging]:
    """The same, without rows of incidents and stories that this person may not see."""
    shown = []
    for hanging in hanging_on(entity):
        seen = _visible(hanging.column.model, [row.pk for row in hanging.rows], user)
        rows = tuple(row for row in hanging.rows if row.pk in seen)
        if rows:
            shown.append(Hanging(hanging.column, rows))
    return shown


def between(party: Entity, other: Entity) -> Iterator[models.Model]:
    """Rows that join the two: each would join one party to itself if the two were one."""
    by_model: dict[type[models.Model], list[str]] = {}
    for column in columns():
        if not column.null:
            by_model.setdefault(column.model, []).append(column.name)
    one, two = _with_merged(party), _with_merged(other)
    for model, names in by_model.items():
        if len(names) == 2:
            left, right = names
            there = Q(**{f"{left}__in": one, f"{right}__in": two})
            back = Q(**{f"{left}__in": two, f"{right}__in": one})
            yield from model._base_manager.filter(there | back).order_by("pk")


def _with_merged(entity: Entity) -> list[int]:
    return [entity.pk, *entity.merged_from.values_list("pk", flat=True)]


def _visible(model: type[models.Model], keys: list[int], user: "User") -> set[int]:
    """Which rows a person may see: by the model's own rule, else as what they hang on."""
    rows = model._default_manager.filter(pk__in=keys)
    if hasattr(rows, "visible_to"):
        rows = rows.visible_to(user)
    for column in model._meta.concrete_fields:
        parent = column.related_model
        if column.name in ("incident", "story", "version") and isinstance(parent, type):
            seen = parent._default_manager.visible_to(user)  # type: ignore[attr-defined]
            rows = rows.filter(Q(**{f"{column.name}__in": seen}) | Q(**{column.name: None}))
    return set(rows.values_list("pk", flat=True))
