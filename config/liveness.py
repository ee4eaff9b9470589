"""A worker shows that its own loop turns, however long its jobs take."""

import logging
import socket
from typing import Any

from celery import bootsteps
from django.conf import settings
from django.db import DatabaseError, close_old_connections
from django.utils import timezone

log = logging.getLogger(__name__)

EVERY_SECONDS = 15.0


class Liveness(bootsteps.StartStopStep):
    """Beats from the moment the worker takes jobs until it ends."""

    requires = ("celery.worker.components:Timer",)

    def __init__(self, parent: Any, **kwargs: Any) -> None:  # Celery's own signature
        super().__init__(parent, **kwargs)
        self.repeated: Any = None

    def start(self, parent: Any) -> None:
        self.repeated = parent.timer.call_repeatedly(EVERY_SECONDS, beat)

    def stop(self, parent: Any) -> None:
        if self.repeated is not None:
            self.repeated.cancel()


def beat() -> None:
    """A row for /readyz, and a file for this machine's own health check."""
    # Models can only be imported once all rooms are loaded, which is later than this module.
    from config.models import Heartbeat

    settings.HOME.worker_alive.touch()
    try:
        close_old_connections()
        Heartbeat.objects.update_or_create(
            name=socket.gethostname()[:100], defaults={"seen_at": timezone.now()}
        )
    except DatabaseError as error:
        log.warning("The heartbeat could not be written: %s", str(error).strip())
