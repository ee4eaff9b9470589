"""An accepted incident is put right; what it said and what it rests on is kept."""

import pytest
from django.urls import reverse

from accounts.policy import UserRole
from tests.factories import EvidenceFactory, IncidentFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def incident():
    undated = {"from_day": None, "to_day": None, "as_written": ""}
    incident = IncidentFactory(title="Wrong title", summary="As it was.", **undated)
    evidence = EvidenceFactory(incident=incident)
    return evidence.incident


def sent(incident, **changed) -> dict[str, str]:
    said = {"title": incident.title, "summary": incident.summary, "why": "The court papers."}
    return {**said, "period_from": "", "period_to": "", **changed}


def post(client, incident, role=UserRole.INVESTIGATOR, **changed):
    client.force_login(UserFactory(role=role))
    return client.post(
        reverse("incident-edit", args=[incident.public_id]), sent(incident, **changed)
    )


def test_an_investigator_gives_another_title_and_period_and_evidence_stays(client, incident):
    answer = post(client, incident, title="Right title", period_from="2025-03", period_to="")
    assert answer.status_code == 302
    incident.refresh_from_db()
    assert incident.title == "Right title" and f"{incident.from_day}" == "2025-03-01"
    correction = incident.corrections.get()
    assert correction.text == "Changed (title, period): The court papers."
    assert correction.by is not None
    assert incident.evidence.count() == 1


def test_without_a_reason_or_a_change_nothing_is_kept(client, incident):
    assert post(client, incident, title="Right title", why="").status_code == 422
    assert "Nothing is changed." in post(client, incident).text
    assert not incident.corrections.exists()


def test_a_day_that_is_none_is_refused_in_a_sentence(client, incident):
    answer = post(client, incident, period_from="the day after")
    assert answer.status_code == 422 and "the day after" in answer.text


def test_readers_may_not(client, incident):
    assert post(client, incident, role=UserRole.READER, title="x").status_code == 403
    incident.refresh_from_db()
    assert incident.title == "Wrong title"
