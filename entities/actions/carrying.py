"""Carry rows from one party to another, and back: what went where is written down."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.apps import apps
from django.core import serializers
from django.core.serializers.base import DeserializationError
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _

from entities.hanging import Column, key_of
from entities.models import Entity, PartyJudgement, PartyJudgementKind

#: Under a column: where its rows were, where they are, which they are.
Moved = dict[str, dict[str, Any]]  # Any: keys of rows and lists of them


class CannotJudgeParty(Exception):
    """What stands against it, as a sentence that offers the way out."""


def carry(column: Column, rows: Iterable[models.Model], *, source: int, target: int) -> Moved:
    """Give rows to another. One that the other has in the same words stays where it is."""
    carried = []
    for row in rows:
        try:
            with transaction.atomic():
                _point(column, [row.pk], target)
        except IntegrityError:
            continue
        carried.append(row.pk)
    return {key_of(column): {"from": source, "to": target, "rows": carried}} if carried else {}


def carry_back(moved: Moved) -> None:
    """Give rows back to where they were. What was deleted since stays deleted."""
    for key, what in moved.items():
        column = _column(key)
        standing = column.model._base_manager.filter(pk__in=what["rows"])
        still = standing.filter(**{column.name: what["to"]}).values_list("pk", flat=True)
        _point(column, list(still), what["from"])


def take_away(rows: Iterable[models.Model]) -> list[str]:
    """Delete rows, and answer with all they held, as JSON."""
    taken = list(rows)
    text = serializers.serialize("json", taken)
    for row in taken:
        row.delete()
    return [text] if taken else []


def bring_back(removed: Iterable[str]) -> None:
    """Put rows back as they were, under the keys they had."""
    for text in removed:
        try:
            for found in serializers.deserialize("json", text):
                found.save()
        except (DeserializationError, IntegrityError) as error:
            raise CannotJudgeParty(
                _("A stake that was taken away cannot come back: %(why)s") % {"why": error}
            ) from error


def unmake(made: Mapping[str, list[int]]) -> None:
    """Delete what came with a judgement."""
    for label, keys in made.items():
        apps.get_model(label)._base_manager.filter(pk__in=keys).delete()


def said(why: str) -> str:
    """The reason, which must be there. Raises CannotJudgeParty."""
    if not why.strip():
        raise CannotJudgeParty(_("Say why."))
    return why.strip()


def locked(*entities: Entity) -> list[Entity]:
    """The parties as they are now, held until the transaction ends; always in one order."""
    keys = sorted(entity.pk for entity in entities)
    rows = Entity.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk")
    standing = {row.pk: row for row in rows}
    return [standing[entity.pk] for entity in entities]


def refuse_built_upon(judgement: PartyJudgement) -> None:
    """Raises CannotJudgeParty where a later judgement rests on this one."""
    if judgement.undone_at is not None:
        raise CannotJudgeParty(_("That was taken back already."))
    both = models.Q(party__in=[judgement.party_id, judgement.other_id])
    both |= models.Q(other__in=[judgement.party_id, judgement.other_id])
    later = PartyJudgement.objects.standing().filter(both, pk__gt=judgement.pk)
    newest = later.select_related("party", "other").first()
    if newest is None:
        return
    sentence = (
        _("%(other)s was taken out of %(party)s since. Undo that first.")
        if newest.kind == PartyJudgementKind.SPLIT
        else _("%(party)s was merged into %(other)s since. Undo that first.")
    )
    raise CannotJudgeParty(
        sentence % {"party": newest.party.public_id, "other": newest.other.public_id}
    )


def _column(key: str) -> Column:
    label, _dot, name = key.rpartition(".")
    column = apps.get_model(label)._meta.get_field(name)
    assert isinstance(column, models.ForeignKey)
    return column


def _point(column: Column, keys: list[int], target: int) -> None:
    rows = column.model._base_manager.filter(pk__in=keys)
    rows.update(**{column.attname: target})
