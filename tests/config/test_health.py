"""/healthz and /readyz: what they answer, and whom."""

from datetime import timedelta

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from config.health import reason_not_ready
from config.models import Heartbeat


def test_the_process_is_up_whatever_host_was_asked_for(client):
    response = client.get("/healthz", headers={"host": "10.0.0.7"})
    assert (response.status_code, response.json()) == (200, {"status": "up"})


def test_health_is_only_read(client):
    assert client.post("/healthz").status_code == 405


@pytest.mark.django_db
def test_without_a_worker_it_is_not_ready_and_says_so(client):
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["reason"] == "No worker has shown itself in the last 60 seconds."


@pytest.mark.django_db
def test_an_old_sign_of_life_does_not_count():
    now = timezone.now()
    Heartbeat.objects.create(name="gone", seen_at=now - timedelta(seconds=61))
    assert "No worker" in reason_not_ready(now=now)


@pytest.mark.django_db
def test_with_a_fresh_heartbeat_it_is_ready(client):
    Heartbeat.objects.create(name="here", seen_at=timezone.now())
    assert client.get("/readyz").json() == {"status": "ready"}


@pytest.mark.django_db
def test_a_migration_that_is_not_applied_makes_it_not_ready():
    with connection.cursor() as cursor:
        cursor.execute("delete from django_migrations where app = 'config'")
    loader = MigrationLoader(connection)
    missing = sum(app == "config" for app, _name in loader.graph.nodes)
    reason = reason_not_ready(now=timezone.now())
    assert reason == f"{missing} migrations are not applied: run manage.py migrate."


@pytest.mark.django_db(transaction=True)
def test_a_database_that_went_away_is_named(monkeypatch):
    from django.db import OperationalError

    def refuse(*_):
        raise OperationalError("connection refused\nby the server")

    monkeypatch.setattr("config.health.MigrationExecutor", refuse)
    reason = reason_not_ready(now=timezone.now())
    assert reason == "The database does not answer: connection refused"
