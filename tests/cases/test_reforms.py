"""A reform kept under a name, found by who may see it, and withdrawn by its author."""

import pytest

from cases.models import SavedReform
from cases.ready_reforms import ready_text
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def author(client):
    user = UserFactory(role="reader")
    client.force_login(user)
    return user


def save(client, **given):
    asked = {"name": "Rented too", "tlp": "clear", "text": ready_text(["remote_access"], {})}
    return client.post("/what-if/save/", asked | given)


def test_a_reform_is_kept_and_its_address_reproduces_it(client, author):
    there = save(client)["Location"]
    kept = SavedReform.objects.get()

    assert there == f"/what-if/?saved={kept.public_id}"
    assert (kept.by, kept.name) == (author, "Rented too")
    client.logout()
    page = client.get(there)
    assert page.status_code == 200
    assert page.context["outcomes"][0][0].text == kept.text


def test_one_for_those_signed_in_is_hidden_from_others(client, author):
    there = save(client, tlp="green")["Location"]

    client.logout()
    assert client.get(there).status_code == 422


def test_a_bad_reform_is_not_kept_and_comes_back_to_be_mended(client, author):
    answer = client.post(
        "/what-if/save/", {"name": "Bad", "tlp": "clear", "text": "edit = 3"}, follow=True
    )

    assert not SavedReform.objects.exists()
    assert "edit = 3" in answer.content.decode()


@pytest.mark.parametrize("wrong", [{"name": ""}, {"name": "x" * 121}, {"tlp": "purple"}])
def test_what_is_missing_or_wrong_keeps_nothing(client, author, wrong):
    answer = save(client, **wrong)

    assert answer.status_code == 302
    assert not SavedReform.objects.exists()


def test_only_the_author_withdraws_it(client, author):
    save(client)
    kept = SavedReform.objects.get()
    client.force_login(UserFactory())
    assert client.post(f"/what-if/{kept.public_id}/withdraw/").status_code == 404

    client.force_login(author)
    client.post(f"/what-if/{kept.public_id}/withdraw/")
    assert not SavedReform.objects.visible_to(author).exists()


def test_nobody_signed_in_saves_nothing(client):
    assert "/sign-in/" in save(client)["Location"]
    assert not SavedReform.objects.exists()


def test_the_page_opens_with_an_answer(client):
    page = client.get("/what-if/")

    assert [one.name for one, _figure in page.context["outcomes"]] == ["Cover remote access"]
