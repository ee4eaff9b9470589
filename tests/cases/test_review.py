"""What editors do about an incident on file: publish, retract, correct, ask for a reply."""

import pytest
from django.urls import reverse

from accounts.policy import Tlp, UserRole
from cases.models import Correction, ReplyState, RightOfReply
from rules.codes import ReviewState
from tests.factories import EntityFactory, HopFactory, IncidentFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    user = UserFactory()
    client.force_login(user)
    return user


@pytest.fixture
def reviewer(client):
    user = UserFactory(role=UserRole.REVIEWER)
    client.force_login(user)
    return user


@pytest.fixture
def incident():
    return HopFactory(incident__review_state=ReviewState.IN_REVIEW).incident


def post(client, name: str, incident, **given):
    return client.post(reverse(name, args=[incident.public_id]), given)


def test_a_reviewer_publishes(client, reviewer, incident):
    post(client, "publish", incident)

    incident.refresh_from_db()
    assert incident.review_state == ReviewState.PUBLISHED


def test_an_investigator_does_not_publish_or_retract(client, editor, incident):
    assert post(client, "publish", incident).status_code == 403
    assert post(client, "retract", incident, why="Wrong.").status_code == 403


def test_an_incident_without_steps_is_not_published(client, reviewer):
    bare = IncidentFactory(review_state=ReviewState.DRAFT)

    post(client, "publish", bare)

    bare.refresh_from_db()
    assert bare.review_state == ReviewState.DRAFT


def test_retracting_keeps_the_reason_as_a_correction(client, reviewer):
    incident = IncidentFactory()

    without = post(client, "retract", incident, why="")
    post(client, "retract", incident, why="The court filing names another firm.")

    incident.refresh_from_db()
    assert without.status_code == 422
    assert incident.review_state == ReviewState.RETRACTED
    assert "names another firm" in Correction.objects.get().text


def test_a_correction_says_something(client, editor):
    incident = IncidentFactory()

    empty = post(client, "corrections", incident, text="")
    kept = post(client, "corrections", incident, text="It was eight, not ten.")

    assert (empty.status_code, kept.status_code) == (422, 302)
    assert Correction.objects.get().by == editor


def test_only_parties_of_the_incident_are_asked(client, editor, incident):
    stranger = EntityFactory()

    response = post(
        client,
        "replies",
        incident,
        entity=stranger.public_id,
        state=ReplyState.ASKED,
        asked_on="2023-03-24",
    )

    assert response.status_code == 422
    assert not RightOfReply.objects.exists()


def test_an_answer_needs_words_a_day_and_a_question_before_it(client, editor, incident):
    party = incident.hops.get().from_entity
    given = {"entity": party.public_id, "state": ReplyState.ANSWERED, "asked_on": "2023-03-24"}

    bare = post(client, "replies", incident, **given)
    early = post(client, "replies", incident, **given, answered_on="2023-03-01", answer="No.")

    assert "Write down what was answered." in bare.content.decode()
    assert "2023-03-01 is before the question of 2023-03-24." in early.content.decode()
    assert not RightOfReply.objects.exists()


def test_an_answer_takes_the_place_of_the_question(client, editor, incident):
    party = incident.hops.get().from_entity
    asked = {"entity": party.public_id, "asked_on": "2023-03-20"}

    post(client, "replies", incident, **asked, state=ReplyState.ASKED)
    answer = {"state": ReplyState.ANSWERED, "answered_on": "2023-03-24", "answer": "We obey."}
    post(client, "replies", incident, **asked, **answer)

    reply = RightOfReply.objects.get()
    assert (reply.state, reply.answer) == (ReplyState.ANSWERED, "We obey.")


@pytest.mark.parametrize("name", ["asked_on", "answered_on"])
def test_nobody_is_asked_or_answers_on_a_day_that_has_not_come(client, editor, incident, name):
    given = {
        "entity": incident.hops.get().from_entity.public_id,
        "state": ReplyState.ASKED,
        "asked_on": "2023-03-20",
    }

    response = post(client, "replies", incident, **given | {name: "2099-01-01"})

    assert "2099-01-01 has not come yet." in response.content.decode()
    assert not RightOfReply.objects.exists()


def test_an_incident_one_may_not_see_does_not_exist(client, editor):
    secret = IncidentFactory(tlp=Tlp.RED)

    assert client.get(reverse("corrections", args=[secret.public_id])).status_code == 404


def test_readers_do_not_edit(client):
    client.force_login(UserFactory(role=UserRole.READER))

    assert client.get(reverse("replies", args=[IncidentFactory().public_id])).status_code == 403


@pytest.mark.parametrize("name", ["corrections", "replies", "retract"])
def test_the_forms_open(client, reviewer, incident, name):
    assert client.get(reverse(name, args=[incident.public_id])).status_code == 200
