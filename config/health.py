"""Is the process up, and can the whole do its work?"""

from collections.abc import Callable
from datetime import datetime

from celery import current_app
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.utils import timezone

from config.models import Heartbeat

BROKER_ANSWER_SECONDS = 2


class HealthMiddleware:
    """Answers /healthz and /readyz before anything else.

    Load balancers probe by address, so these two must not depend on the host name asked for, on
    sessions, or on the site map.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        view = {"/healthz": healthz, "/readyz": readyz}.get(request.path_info)
        if view is None:
            return self.get_response(request)
        if request.method not in {"GET", "HEAD"}:
            return HttpResponseNotAllowed(["GET", "HEAD"])
        response = view(request)
        response["Cache-Control"] = "no-store"
        # Not being ready is an answer, not a fault to be logged at every probe.
        response._has_been_logged = True  # type: ignore[attr-defined]
        return response


def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return JsonResponse({"status": "up"})


def readyz(request: HttpRequest) -> HttpResponse:
    """Database, migrations, broker and a worker are there; else 503 with the first reason."""
    reason = reason_not_ready(now=timezone.now())
    if reason:
        return JsonResponse({"status": "not ready", "reason": reason}, status=503)
    return JsonResponse({"status": "ready"})


def reason_not_ready(*, now: datetime) -> str | None:
    """The first thing that is missing, as a sentence; None when all is there."""
    try:
        return _unapplied_migrations() or _silent_broker() or _silent_worker(now)
    except DatabaseError as error:
        return f"The database does not answer: {str(error).strip().splitlines()[0]}"


def _unapplied_migrations() -> str | None:
    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not missing:
        return None
    return f"{len(missing)} migrations are not applied: run manage.py migrate."


def _silent_broker() -> str | None:
    if not settings.ENVIRONMENT.broker_url:
        queue = settings.HOME.broker / "queue"
        return None if queue.is_dir() else f"The broker's directory {queue} is missing."
    try:
        with current_app.connection_for_write() as broker:
            broker.ensure_connection(max_retries=1, timeout=BROKER_ANSWER_SECONDS)
    except Exception as error:  # each transport raises errors of its own
        return f"The broker does not answer: {error}"
    return None


def _silent_worker(now: datetime) -> str | None:
    if Heartbeat.objects.fresh(now).exists():
        return None
    return f"No worker has shown itself in the last {Heartbeat.FRESH.total_seconds():.0f} seconds."
