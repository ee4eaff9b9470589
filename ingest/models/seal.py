"""Links of the chain over captures, and what outsiders say about when they were there."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ingest.models.capture import Capture
from ingest.models.queued import Queued, QueuedQuerySet


class Seal(models.Model):
    """One link: a capture's place in the chain. Links are only ever added."""

    number = models.PositiveBigIntegerField(_("number"), unique=True)
    capture = models.OneToOneField(Capture, on_delete=models.PROTECT, related_name="seal")
    # Kept by name, as an account may be removed later.
    operator = models.CharField(_("captured by"), max_length=150, blank=True)
    digest = models.CharField(_("digest"), max_length=64, unique=True)
    sealed_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.CheckConstraint(condition=Q(number__gte=1), name="ingest_seal_counts_from_one")
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.digest[:12]}"


class TimeStampQuerySet(QueuedQuerySet):
    def awaiting(self, now: datetime) -> Self:
        """Stamps still to be asked for, of authorities that still are to be asked."""
        return self.waiting(now).filter(authority__in=settings.TIME_STAMP_AUTHORITIES)

    def over(self, number: int) -> Self:
        """Stamps given that cover a link, the nearest first."""
        return self.filter(seal__number__gte=number, done_at__isnull=False).order_by(
            "seal__number", "pk"
        )


class TimeStamp(Queued):
    """A time stamp (RFC 3161) over a link, and so over all before it. A row is a wish at first."""

    seal = models.ForeignKey(Seal, on_delete=models.PROTECT, related_name="stamps")
    authority = models.CharField(_("authority"), max_length=300)
    asked_at = models.DateTimeField()
    response = models.BinaryField(null=True, blank=True)  # the authority's answer as it came
    stamped_at = models.DateTimeField(_("stamped"), null=True, blank=True)

    objects = TimeStampQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["seal", "authority"], name="ingest_timestamp_is_asked_for_once"
            ),
            models.CheckConstraint(
                condition=Q(done_at=None) | Q(response__isnull=False, stamped_at__isnull=False),
                name="ingest_timestamp_that_is_done_is_there",
            ),
        ]
        indexes = [
            models.Index(
                fields=["id"], condition=Q(done_at=None), name="ingest_timestamp_unfinished"
            )
        ]

    def __str__(self) -> str:
        return f"{self.authority} {self.seal_id}"
