"""What the installation knows of itself."""

from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from entities.models import Completeness, ListFile
from entities.models.list_file import archive
from ingest.models.queued import QUEUE_COLUMNS, Queued, QueuedQuerySet


class HeartbeatQuerySet(models.QuerySet["Heartbeat"]):
    def fresh(self, now: datetime) -> Self:
        """Signs of life young enough to say that a worker is there."""
        return self.filter(seen_at__gte=now - Heartbeat.FRESH)


class Heartbeat(models.Model):
    """The last sign of life of the workers on one machine."""

    FRESH = timedelta(seconds=60)

    name = models.CharField(max_length=100, unique=True)
    seen_at = models.DateTimeField()

    objects = HeartbeatQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.name} at {self.seen_at:%Y-%m-%d %H:%M:%S}"


class ListOrderQuerySet(QueuedQuerySet):
    def newest_first(self) -> Self:
        """The newest first."""
        return self.select_related("file", "by").order_by("-pk")


@tracked(exclude=[*QUEUE_COLUMNS, "step", "reached", "goal"])
class ListOrder(Queued):
    """An order to import one file of control lists: from an address, or as it was uploaded.

    With a `decision` it is an order to apply the held `file`, because of `why`.
    """

    reader = models.CharField(_("list"), max_length=20)
    place = models.CharField(_("address or name"), max_length=1000)
    upload = models.FileField(storage=archive, max_length=200, blank=True)
    day = models.DateField(_("as of"), null=True, blank=True)
    completeness = models.CharField(max_length=8, choices=Completeness, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    asked_at = models.DateTimeField()
    decision = models.CharField(
        max_length=8,
        choices=[("apply", _("apply as it is")), ("partial", _("apply as a part"))],
        blank=True,
    )
    why = models.TextField(_("why"), blank=True)
    step = models.CharField(_("step"), max_length=20, blank=True)
    reached = models.PositiveIntegerField(default=0)
    goal = models.PositiveIntegerField(default=0)
    outcome = models.TextField(_("what came of it"), blank=True)
    file = models.ForeignKey(
        ListFile, on_delete=models.SET_NULL, null=True, blank=True, related_name="orders"
    )

    objects = ListOrderQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.reader} {self.place}"


@tracked(exclude=["asked_at"])
class ListSchedule(models.Model):
    """A list that is fetched from its official address every so often, where switched on."""

    reader = models.CharField(_("list"), max_length=20, unique=True)
    hours = models.PositiveSmallIntegerField(_("every so many hours"), default=24)
    is_on = models.BooleanField(_("switched on"), default=False)
    asked_at = models.DateTimeField(_("last ordered"), null=True, blank=True)

    class Meta:
        ordering = ["reader"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(hours__gte=1, hours__lte=720),
                name="config_listschedule_hours_are_sensible",
            )
        ]

    def __str__(self) -> str:
        return f"{self.reader}, every {self.hours} hours"
