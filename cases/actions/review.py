"""Publish, retract and put right incidents."""

from datetime import date, datetime

import pghistory
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from cases.models import Correction, Incident, ReplyState, RightOfReply
from entities.models import Entity
from rules.codes import ReviewState


class CannotReview(Exception):
    """What stands against it, as a sentence."""


def publish(incident: Incident, *, by: User) -> None:
    """Let everybody whose marking allows it see the incident. Raises CannotReview."""
    with transaction.atomic(), pghistory.context(by=by.pk, why="publish"):
        incident = Incident.objects.select_for_update().get(pk=incident.pk)
        if incident.review_state == ReviewState.PUBLISHED:
            raise CannotReview(_("%(id)s is published already.") % {"id": incident.public_id})
        if not incident.hops.exists():
            raise CannotReview(
                _("%(id)s has no steps; an incident without steps is not published.")
                % {"id": incident.public_id}
            )
        incident.review_state = ReviewState.PUBLISHED.value
        incident.save(update_fields=["review_state", "updated_at"])


def retract(incident: Incident, *, why: str, by: User, now: datetime) -> None:
    """Take the incident back for good reason, which is kept as a correction.

    Raises CannotReview.
    """
    if not why.strip():
        raise CannotReview(_("Say why the incident is retracted."))
    with transaction.atomic(), pghistory.context(by=by.pk, why=why):
        incident = Incident.objects.select_for_update().get(pk=incident.pk)
        if incident.review_state == ReviewState.RETRACTED:
            raise CannotReview(_("%(id)s is retracted already.") % {"id": incident.public_id})
        incident.review_state = ReviewState.RETRACTED.value
        incident.save(update_fields=["review_state", "updated_at"])
        text = _("Retracted: %(why)s") % {"why": why.strip()}
        Correction.objects.create(incident=incident, text=text, by=by, at=now)


def correct(incident: Incident, *, text: str, by: User, now: datetime) -> Correction:
    """Say what was wrong about an incident and what is right."""
    with transaction.atomic(), pghistory.context(by=by.pk, why="correction"):
        return Correction.objects.create(incident=incident, text=text, by=by, at=now)


def record_reply(
    incident: Incident,
    entity: Entity,
    *,
    state: ReplyState,
    asked_on: date,
    answered_on: date | None = None,
    answer: str = "",
    lang: str = "",
    by: User,
) -> RightOfReply:
    """Keep that a party was asked, and its answer word for word. A later answer updates it."""
    with transaction.atomic(), pghistory.context(by=by.pk, why="right of reply"):
        reply, _created = RightOfReply.objects.update_or_create(
            incident=incident,
            entity=entity,
            asked_on=asked_on,
            defaults={
                "state": state,
                "answered_on": answered_on,
                "answer": answer,
                "lang": lang,
                "by": by,
            },
        )
    return reply
