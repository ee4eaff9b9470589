"""What the installation knows of itself."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models


class HeartbeatQuerySet(models.QuerySet["Heartbeat"]):
    def fresh(self, now: datetime) -> Self:
        """Signs of life young enough to say that work is being done."""
        return self.filter(seen_at__gte=now - Heartbeat.FRESH)


class Heartbeat(models.Model):
    """The last time a worker did what a message asked: broker, worker and database all work."""

    FRESH = timedelta(seconds=90)

    name = models.CharField(max_length=100, unique=True)
    seen_at = models.DateTimeField()

    objects = HeartbeatQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.name} at {self.seen_at:%Y-%m-%d %H:%M:%S}"
