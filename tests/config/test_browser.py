"""The ground of every browser test: a real page, its scripts and styles, and no other host."""

import pytest
from django.contrib.auth import get_user_model

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_person_signs_in_to_the_administration(page, live_server, no_foreign_requests):
    get_user_model().objects.create_superuser("ada", "", "correct horse battery")
    errors = []
    page.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
    page.goto(f"{live_server.url}/admin/")
    page.fill("#id_username", "ada")
    page.fill("#id_password", "correct horse battery")
    page.click("[type=submit]")
    page.wait_for_selector("#user-tools")
    assert errors == []


def test_a_request_to_another_host_is_stopped_and_remembered(
    page, live_server, no_foreign_requests
):
    page.goto(f"{live_server.url}/healthz")
    page.evaluate("fetch('https://elsewhere.example/').catch(() => 0)")
    assert no_foreign_requests == ["https://elsewhere.example/"]
    no_foreign_requests.clear()
