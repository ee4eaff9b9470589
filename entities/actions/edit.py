"""Keep, correct and take away facts about a party. History keeps what stood before."""

import pghistory
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _

from accounts.models import User
from entities.actions.changes import touch
from entities.models import (
    CloudOffer,
    CloudProvider,
    Entity,
    ExchangeRate,
    Identifier,
    Name,
    Ownership,
    ReferenceKind,
)

Fact = Entity | Name | Identifier | Ownership | CloudProvider | CloudOffer | ExchangeRate


class CannotEdit(Exception):
    """What stands against it, as a sentence."""


def keep(fact: Fact, *, by: User, why: str) -> None:
    """Store a fact, new or corrected. Raises CannotEdit where it is on file already."""
    try:
        with transaction.atomic(), pghistory.context(by=by.pk, why=why):
            fact.save()
            touch(*_kinds(fact))
    except IntegrityError as error:
        raise CannotEdit(_("“%(fact)s” is on file already.") % {"fact": fact}) from error


def correct_party(party: Entity, *, by: User, why: str) -> None:
    """Store a party as corrected; a name it was shown under stays as one of its names."""
    with transaction.atomic(), pghistory.context(by=by.pk, why=why):
        before = Entity.objects.select_for_update(of=("self",)).get(pk=party.pk)
        if before.is_identified and before.name != party.name:
            _keep_former(before)
        party.save()
        touch(ReferenceKind.PARTY)


def take_away(fact: Name | Identifier | Ownership | CloudOffer, *, by: User, why: str) -> None:
    """Delete a fact that is wrong. Raises CannotEdit without a reason."""
    if not why.strip():
        raise CannotEdit(_("Say why “%(fact)s” is taken away.") % {"fact": fact})
    with transaction.atomic(), pghistory.context(by=by.pk, why=why.strip()):
        kinds = _kinds(fact)
        fact.delete()
        touch(*kinds)


def _keep_former(before: Entity) -> None:
    if not before.names.filter(text=before.name).exists():
        Name.objects.create(
            entity=before,
            text=before.name,
            kind="former",
            source=before.source,
            source_url=before.source_url,
            quality=before.quality,
        )


def _kinds(fact: models.Model) -> list[ReferenceKind]:
    """What others took over from here and must look at again; nobody judges by a price."""
    if isinstance(fact, CloudOffer | ExchangeRate):
        return []
    return [ReferenceKind.OWNERSHIP if isinstance(fact, Ownership) else ReferenceKind.PARTY]
