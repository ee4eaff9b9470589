"""Signing in, tokens, and an admin that only superusers enter."""

from io import StringIO

import pytest
from django.contrib import admin
from django.core.management import CommandError, call_command
from django.urls import reverse

from accounts.actions import issue_token, revoke_token
from accounts.models import Token, TokenScope
from accounts.policy import UserRole
from tests.factories import NOW, UserFactory

pytestmark = pytest.mark.django_db
EDITABLE = {"user", "outlet", "feed"}


@pytest.fixture
def superuser():
    return UserFactory(is_superuser=True, is_staff=True)


def test_one_signs_in_and_out(client):
    user = UserFactory(username="ada")
    given = {"username": "ada", "password": "a long and quiet password", "next": "/leads/"}

    entered = client.post(reverse("login"), given)
    left = client.post(reverse("logout"))

    assert (entered.status_code, entered["Location"]) == (302, "/leads/")
    assert (left.status_code, left["Location"]) == (302, "/")
    assert user.is_active and "_auth_user_id" not in client.session


def test_a_wrong_password_is_said_without_losing_the_name(client):
    UserFactory(username="ada")

    page = client.post(reverse("login"), {"username": "ada", "password": "wrong"})

    assert 'value="ada"' in page.content.decode()
    assert 'role="alert"' in page.content.decode()


def test_signing_in_does_not_lead_to_another_host(client):
    UserFactory(username="ada")
    given = {"username": "ada", "password": "a long and quiet password"}

    response = client.post(reverse("login"), given | {"next": "https://elsewhere.example/"})

    assert response["Location"] == "/"


def test_a_token_is_printed_once_and_only_its_digest_is_kept():
    user, printed = UserFactory(username="ada"), StringIO()

    call_command("token", "ada", "--scope", "write", stdout=printed, stderr=StringIO())

    secret = printed.getvalue().strip()
    token = Token.objects.get()
    assert secret.startswith("ct_") and secret not in token.digest
    assert (token.user, token.scope) == (user, TokenScope.WRITE)
    assert list(Token.objects.presented(secret, NOW)) == [token]


def test_a_token_for_nobody_is_refused_with_the_known_names():
    UserFactory(username="ada")

    with pytest.raises(CommandError, match=r"no active user “bob”\. Known: ada"):
        call_command("token", "bob")


def test_a_revoked_token_opens_nothing():
    token, secret = issue_token(UserFactory(), scope=TokenScope.READ, now=NOW)

    revoke_token(token, now=NOW)

    assert not Token.objects.presented(secret, NOW).exists()


def test_the_admin_is_closed_to_all_but_superusers(client):
    client.force_login(UserFactory(role=UserRole.ADMINISTRATOR, is_staff=True))

    assert client.get("/admin/accounts/user/").status_code == 403
    assert client.get("/admin/cases/incident/").status_code == 403


@pytest.mark.parametrize("model", [m for m in admin.site._registry if m._meta.app_label in {
    "accounts", "entities", "ingest", "cases"}], ids=lambda model: model.__name__)  # fmt: skip
def test_every_list_of_the_admin_opens_and_only_three_nouns_can_be_added(client, superuser, model):
    client.force_login(superuser)
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"

    assert client.get(reverse(f"{name}_changelist")).status_code == 200
    may_add = client.get(reverse(f"{name}_add")).status_code == 200
    assert may_add == (model._meta.model_name in EDITABLE)
