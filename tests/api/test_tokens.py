"""Who may come in, and as whom."""

from datetime import timedelta

import pytest
from django.utils import timezone
from rest_framework.test import APIRequestFactory

from accounts.models import Token
from accounts.policy import Tlp, UserRole
from api.door import Door, answer
from tests.api.conftest import SECRET
from tests.factories import IncidentFactory, UserFactory

pytestmark = pytest.mark.django_db


class Command(Door):
    """A door for something that changes things."""

    http_method_names = ("post",)

    def create(self, request):
        return answer(request, b"{}")


def command(**headers) -> int:
    request = APIRequestFactory().post("/", headers=headers)
    return Command.as_view({"post": "create"})(request).status_code


@pytest.mark.parametrize(
    "path", ["incidents", "entities", "providers", "pathways", "schema", "docs"]
)
def test_without_public_reading_nothing_is_answered_to_nobody(client, settings, path):
    settings.PUBLIC_READ = False
    response = client.get(f"/api/v1/{path}/")
    assert response.status_code == 401
    assert response.json()["error"]["code"] == "not_authenticated"
    assert response["WWW-Authenticate"].startswith("Bearer")


def test_without_public_reading_a_token_opens(read, settings, token_of, bearer):
    settings.PUBLIC_READ = False
    token_of()
    IncidentFactory()
    assert len(read("incidents/", **bearer)["results"]) == 1


@pytest.mark.parametrize(
    "header", ["Bearer wrong", "Bearer", "Bearer ", "Bearer a b", "bearer \xff"]
)
def test_a_wrong_token_is_a_401_and_never_anonymous(client, header):
    response = client.get("/api/v1/incidents/", headers={"authorization": header})
    assert response.status_code == 401
    assert response.json()["error"]["code"] == "authentication_failed"


def test_a_revoked_token_and_one_of_a_closed_account_open_nothing(client, token_of, bearer):
    token = token_of()
    Token.objects.update(revoked_at=timezone.now())
    assert client.get("/api/v1/incidents/", headers=bearer).status_code == 401
    Token.objects.update(revoked_at=None)
    token.user.is_active = False
    token.user.save()
    assert client.get("/api/v1/incidents/", headers=bearer).status_code == 401


def test_the_use_of_a_token_is_noted_at_most_once_a_minute(client, token_of, bearer):
    token = token_of()
    client.get("/api/v1/incidents/", headers=bearer)
    token.refresh_from_db()
    first = token.last_used_at
    assert first is not None
    client.get("/api/v1/incidents/", headers=bearer)
    token.refresh_from_db()
    assert token.last_used_at == first
    Token.objects.update(last_used_at=first - timedelta(minutes=2))
    client.get("/api/v1/incidents/", headers=bearer)
    token.refresh_from_db()
    assert token.last_used_at > first


def test_who_is_signed_in_with_a_browser_sees_what_they_may(client):
    IncidentFactory(tlp=Tlp.AMBER, review_state="draft")
    client.force_login(UserFactory(role=UserRole.INVESTIGATOR))
    assert len(client.get("/api/v1/incidents/").json()["results"]) == 1


def test_a_token_of_scope_read_changes_nothing(token_of):
    token_of(scope="read", secret="reads")
    token_of(scope="write", secret=SECRET)
    assert command(authorization="Bearer reads") == 403
    assert command(authorization=f"Bearer {SECRET}") == 200


def test_tokens_have_a_rate_of_their_own(client, settings, token_of, bearer):
    settings.API_RATES = {"anonymous": "1/min", "token": "3/min"}
    token_of()
    statuses = [client.get("/api/v1/incidents/", headers=bearer).status_code for _ in range(4)]
    assert statuses == [200, 200, 200, 429]
    assert client.get("/api/v1/incidents/").status_code == 200
