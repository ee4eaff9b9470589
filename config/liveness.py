"""A worker shows that its own loop turns, however long its jobs take."""

from typing import Any

from celery import bootsteps
from django.conf import settings

EVERY_SECONDS = 15.0


class Liveness(bootsteps.StartStopStep):
    """Touches a file under the home; `config.probe worker` looks at its age."""

    requires = ("celery.worker.components:Timer",)

    def __init__(self, parent: Any, **kwargs: Any) -> None:  # Celery's own signature
        super().__init__(parent, **kwargs)
        self.repeated: Any = None

    def start(self, parent: Any) -> None:
        settings.HOME.worker_alive.touch()
        self.repeated = parent.timer.call_repeatedly(
            EVERY_SECONDS, settings.HOME.worker_alive.touch
        )

    def stop(self, parent: Any) -> None:
        if self.repeated is not None:
            self.repeated.cancel()
