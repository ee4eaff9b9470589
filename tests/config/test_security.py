"""What every answer carries, and what slows down whoever guesses."""

import pytest
from django.contrib.auth import get_user_model


@pytest.mark.django_db
def test_pages_run_no_script_but_our_own(client):
    policy = client.get("/admin/login/")["Content-Security-Policy"]
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["script-src"] == "'self'"
    assert directives["default-src"] == "'self'"
    assert directives["object-src"] == "'none'"
    assert "http" not in policy and "*" not in policy


@pytest.mark.django_db
def test_guessing_a_password_is_stopped(client, settings):
    settings.AXES_ENABLED = True
    get_user_model().objects.create_superuser("ada", "", "correct horse battery")
    guess = {"username": "ada", "password": "wrong"}
    for _ in range(settings.AXES_FAILURE_LIMIT):
        answer = client.post("/admin/login/", guess)
    assert answer.status_code == 429
    right = client.post("/admin/login/", {**guess, "password": "correct horse battery"})
    assert right.status_code == 429


def test_an_unknown_host_is_refused(client):
    assert client.get("/admin/login/", headers={"host": "evil.example"}).status_code == 400
