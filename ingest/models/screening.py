"""Lists and texts that somebody has screened: a job of the queue, forgotten after a day."""

import secrets
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from entities.models.facts import known_word
from ingest.models.queued import Queued, QueuedQuerySet

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User

#: What was asked and answered is kept so long, and no longer.
KEPT_FOR = timedelta(hours=24)


def new_key() -> str:
    """What nobody guesses: who knows it sees the answers."""
    return secrets.token_urlsafe(24)


class ScreeningKind(models.TextChoices):
    """What was given."""

    NAMES = "names", _("names")
    TEXT = "text", _("text")


class ScreeningQuerySet(QueuedQuerySet):
    def asked_by(self, user: "User | AnonymousUser") -> Self:
        """Jobs this person may look at: their own, and those that nobody signed in asked for."""
        own = Q(asked_by=user.pk) if user.is_authenticated else Q(pk=None)
        return self.filter(Q(asked_by=None) | own)

    def expired(self, now: datetime) -> Self:
        """Jobs to be forgotten."""
        return self.filter(asked_at__lte=now - KEPT_FOR)


class ScreeningJob(Queued):
    """What somebody asks, and what is answered. Without history: names asked for are not kept.

    `questions` holds {"name", "country", "row"} each, or one {"text"}; `receipt` is signed.
    """

    key = models.CharField(max_length=40, unique=True, default=new_key)
    kind = models.CharField(max_length=5, choices=ScreeningKind)
    asked_at = models.DateTimeField(_("asked"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    threshold = models.FloatField(_("threshold"))
    questions = models.JSONField(default=list)
    total = models.PositiveIntegerField(_("questions"))
    answered = models.PositiveIntegerField(_("answered"), default=0)
    answers = models.JSONField(default=list, blank=True)
    receipt = models.JSONField(null=True, blank=True)

    objects = ScreeningQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            known_word("kind", ScreeningKind, "ingest_screening_kind_is_known"),
            models.CheckConstraint(
                condition=Q(threshold__gte=0, threshold__lte=1),
                name="ingest_screening_threshold_is_a_share",
            ),
        ]
        indexes = [
            models.Index(
                fields=["id"], condition=Q(done_at=None), name="ingest_screening_unfinished"
            ),
            models.Index(fields=["asked_at"], name="ingest_screening_asked_at"),
        ]

    def __str__(self) -> str:
        return f"screening {self.pk}"

    @property
    def forgotten_at(self) -> datetime:
        return self.asked_at + KEPT_FOR
