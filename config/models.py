"""What the installation knows of itself."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models


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
