"""The table is the queue: how far one stage has come with a row stands on the row."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

#: Counted attempts, deaths included, after which a row waits for a person.
MOST_ATTEMPTS = 8

#: Columns that say how far a queue has come; history leaves them out.
QUEUE_COLUMNS = ("attempts", "retry_at", "done_at", "failure", "parked_at")


class Queued(models.Model):
    """A row that one stage has still to deal with, or has dealt with at `done_at`."""

    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    retry_at = models.DateTimeField(_("next try"), null=True, blank=True)
    done_at = models.DateTimeField(_("done"), null=True, blank=True)
    failure = models.TextField(_("what went wrong"), blank=True)
    parked_at = models.DateTimeField(_("parked"), null=True, blank=True)

    class Meta:
        abstract = True


class QueuedQuerySet(models.QuerySet):
    """The reads every queue has."""

    def waiting(self, now: datetime) -> Self:
        """Rows a stage may take now, oldest first."""
        due = Q(retry_at=None) | Q(retry_at__lte=now)
        return self.filter(due, done_at=None, parked_at=None).order_by("pk")

    def unfinished(self) -> Self:
        """Rows a stage has still to deal with, now or later."""
        return self.filter(done_at=None, parked_at=None)

    def parked(self) -> Self:
        """Rows that wait for a person."""
        return self.exclude(parked_at=None).order_by("-parked_at", "-pk")
