"""What the API's tests share."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from accounts.models import Token, token_digest
from accounts.policy import UserRole
from tests.factories import UserFactory

SECRET = "a-token-for-tests"


@pytest.fixture(autouse=True)
def _no_limit(settings):
    """Nobody is throttled unless the test says so."""
    settings.API_RATES = {"anonymous": None, "token": None}
    cache.clear()


@pytest.fixture
def read(client: Client) -> Callable[..., Any]:
    """GET something under /api/v1/ and give its JSON; the status must be as said."""

    def get(path: str, query: dict | None = None, *, status: int = 200, **headers: str) -> Any:
        response = client.get(f"/api/v1/{path}", query or {}, headers=headers)
        assert response.status_code == status, response.content
        return response.json()

    return get


@pytest.fixture
def token_of() -> Callable[..., Token]:
    """Make a token for a user of a role; its secret is SECRET."""

    def make(role: str = UserRole.READER, *, scope: str = "read", secret: str = SECRET) -> Token:
        user = UserFactory(role=role)
        return Token.objects.create(
            user=user, scope=scope, digest=token_digest(secret), created_at=timezone.now()
        )

    return make


@pytest.fixture
def bearer() -> dict[str, str]:
    return {"authorization": f"Bearer {SECRET}"}
