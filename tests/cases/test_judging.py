"""Judging leads: what is made, what is kept, and that all of it can be taken back."""

import threading
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection

from accounts.policy import UserRole
from cases.actions.judge import CannotJudge, accept, merge, reject, snooze, take_in
from cases.actions.undo import undo
from cases.models import Evidence, Hop, Incident, Judgement, Lead, LeadState
from cases.values import Amounts, IncidentValues, PartyValue
from entities.models import Entity
from rules.codes import Pathway, Relation, ReviewState, Role, Support
from tests.factories import (
    NOW,
    ClaimFactory,
    EntityFactory,
    IncidentFactory,
    LeadClaimFactory,
    UserFactory,
    story_with_lead,
)

pytestmark = pytest.mark.django_db


def values(**changes) -> IncidentValues:
    given = {
        "title": "Acme reported to rent A100 chips",
        "pathways": (Pathway.DOMESTIC_CLOUD_RENTAL,),
        "principal": PartyValue(Role.TENANT, name="Acme", country="CN"),
        "chip_text": "A100",
        "tlp": "clear",
    }
    return IncidentValues(**given | changes)


@pytest.fixture
def investigator():
    return UserFactory()


@pytest.fixture
def reviewer():
    return UserFactory(role=UserRole.REVIEWER)


def test_a_reviewer_publishes_by_accepting(reviewer):
    lead = story_with_lead()

    incident = accept(lead, values(), by=reviewer, now=NOW)

    lead.refresh_from_db()
    assert incident.review_state == ReviewState.PUBLISHED
    assert (lead.state, lead.incident, lead.judged_by) == (LeadState.ACCEPTED, incident, reviewer)


def test_what_an_investigator_accepts_waits_for_review(investigator):
    incident = accept(story_with_lead(), values(), by=investigator, now=NOW)

    assert incident.review_state == ReviewState.IN_REVIEW


def test_an_end_nobody_names_is_an_unidentified_party(investigator):
    incident = accept(story_with_lead(), values(), by=investigator, now=NOW)

    host = incident.hops.get(relation=Relation.RENTS_OUT).from_entity
    assert (host.is_identified, host.name, host.described_as) == (False, "", "cloud provider")
    assert not host.names.exists()


def test_two_leads_of_a_story_share_a_party_described_the_same_way(investigator):
    lead = story_with_lead()
    other = story_with_lead()
    other.story = lead.story
    other.save()

    first = accept(lead, values(), by=investigator, now=NOW)
    second = accept(other, values(title="Beta reported to rent"), by=investigator, now=NOW)

    hosts = Hop.objects.filter(incident__in=[first, second], from_role=Role.CLOUD_LESSOR)
    assert hosts.values("from_entity").distinct().count() == 1


def test_a_new_name_becomes_a_party_that_nobody_has_looked_up(investigator):
    incident = accept(story_with_lead(), values(), by=investigator, now=NOW)

    party = incident.hops.get(relation=Relation.RENTS_OUT).to_entity
    assert (party.name, party.quality) == ("Acme", "unverified")
    assert party.unverified
    assert [name.text for name in party.names.all()] == ["Acme"]


def test_the_quantity_stands_on_one_step_only(investigator):
    amounts = Amounts(quantity_best=Decimal(8), quantity_unit="chips")

    incident = accept(story_with_lead(), values(amounts=amounts), by=investigator, now=NOW)

    assert list(incident.hops.values_list("quantity_best", flat=True)) == [None, Decimal(8)]


def test_claims_and_answers_become_evidence(investigator):
    incident = accept(story_with_lead(), values(), by=investigator, now=NOW)

    kept = list(incident.evidence.values_list("support", "reliability", "credibility"))
    assert kept == [(Support.SUPPORTS, "B", "3"), (Support.DENIES, "B", "2")]


def test_undoing_an_accept_restores_everything(investigator):
    lead = story_with_lead()
    parties = set(Entity.objects.values_list("pk", flat=True))
    incident = accept(lead, values(), by=investigator, now=NOW)

    undo(lead, by=investigator, now=NOW)

    lead.refresh_from_db()
    incident.refresh_from_db()
    assert (lead.state, lead.incident, lead.judged_by) == (LeadState.NEW, None, None)
    assert incident.review_state == ReviewState.RETRACTED
    assert not incident.hops.exists() and not incident.evidence.exists()
    assert set(Entity.objects.values_list("pk", flat=True)) == parties
    assert Judgement.objects.get(lead=lead).undone_by == investigator


def test_an_undone_lead_can_be_judged_again(investigator):
    lead = story_with_lead()
    accept(lead, values(), by=investigator, now=NOW)
    undo(lead, by=investigator, now=NOW)

    incident = accept(lead, values(), by=investigator, now=NOW)

    assert incident.hops.count() == 2
    assert lead.judgements.count() == 2


def test_undo_spares_a_party_that_another_incident_uses(investigator):
    lead, other = story_with_lead(), story_with_lead()
    accept(lead, values(), by=investigator, now=NOW)
    acme = Entity.objects.get(name="Acme")
    known = PartyValue(Role.TENANT, entity=acme)
    accept(other, values(principal=known), by=investigator, now=NOW)

    undo(lead, by=investigator, now=NOW)

    assert Entity.objects.filter(name="Acme").exists()


def test_an_incident_others_worked_on_is_not_undone(investigator):
    lead, other = story_with_lead(), story_with_lead()
    incident = accept(lead, values(), by=investigator, now=NOW)
    merge(other, incident, by=investigator, now=NOW)

    with pytest.raises(CannotJudge, match=f"{other.public_id} was merged"):
        undo(lead, by=investigator, now=NOW)

    assert incident.hops.count() == 2


def test_an_investigator_does_not_take_a_published_incident_back(investigator, reviewer):
    lead = story_with_lead()
    incident = accept(lead, values(), by=reviewer, now=NOW)

    with pytest.raises(CannotJudge, match="only a reviewer"):
        undo(lead, by=investigator, now=NOW)

    incident.refresh_from_db()
    assert incident.review_state == ReviewState.PUBLISHED


def test_merging_adds_what_is_new_and_nothing_twice(investigator):
    lead = story_with_lead()
    incident = IncidentFactory()
    hanging = lead.lead_claims.first().claim
    Evidence.objects.create(incident=incident, claim=hanging, support=Support.SUPPORTS)

    merge(lead, incident, by=investigator, now=NOW)

    assert incident.evidence.count() == 2
    lead.refresh_from_db()
    assert (lead.state, lead.incident) == (LeadState.MERGED, incident)


def test_undoing_a_merge_removes_only_what_it_added(investigator):
    lead = story_with_lead()
    incident = IncidentFactory()
    hanging = Evidence.objects.create(
        incident=incident, claim=lead.lead_claims.first().claim, support=Support.SUPPORTS
    )
    merge(lead, incident, by=investigator, now=NOW)

    undo(lead, by=investigator, now=NOW)

    assert list(incident.evidence.all()) == [hanging]
    incident.refresh_from_db()
    assert incident.review_state == ReviewState.PUBLISHED


def test_nothing_is_merged_into_a_retracted_incident(investigator):
    incident = IncidentFactory(review_state=ReviewState.RETRACTED)

    with pytest.raises(CannotJudge, match="was retracted"):
        merge(story_with_lead(), incident, by=investigator, now=NOW)


def test_a_rejection_keeps_its_reason_and_makes_no_incident(investigator):
    lead = story_with_lead()

    reject(lead, why="Not about controlled chips.", by=investigator, now=NOW)

    lead.refresh_from_db()
    assert lead.state == LeadState.REJECTED
    assert lead.judgements.get().why == "Not about controlled chips."
    assert not Incident.objects.exists()


def test_a_rejection_without_a_reason_is_refused(investigator):
    with pytest.raises(CannotJudge, match="Say why"):
        reject(story_with_lead(), why="  ", by=investigator, now=NOW)


def test_the_second_judgement_is_refused_and_says_who_was_first(investigator):
    lead = story_with_lead()
    reject(lead, why="Too thin.", by=investigator, now=NOW)

    with pytest.raises(CannotJudge, match=f"already rejected by {investigator.username}"):
        accept(lead, values(), by=UserFactory(), now=NOW)


@pytest.mark.django_db(transaction=True)
def test_two_people_at_once_make_one_judgement():
    lead, people = story_with_lead(), [UserFactory(), UserFactory()]
    gate, refused = threading.Barrier(2), []

    def judge(person) -> None:
        gate.wait(timeout=10)
        try:
            accept(lead, values(), by=person, now=NOW)
        except CannotJudge as sentence:
            refused.append(str(sentence))
        finally:
            connection.close()

    threads = [threading.Thread(target=judge, args=[person]) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)

    assert Incident.objects.count() == Judgement.objects.count() == 1
    assert len(refused) == 1 and "already accepted" in refused[0]


def test_a_lead_put_off_returns_when_its_time_has_come(investigator):
    lead = story_with_lead()

    snooze(lead, NOW + timedelta(days=1), by=investigator)

    assert lead not in Lead.objects.new(NOW)
    assert lead in Lead.objects.new(NOW + timedelta(days=1))


def test_new_evidence_is_added_to_the_incident_of_an_accepted_lead(investigator):
    lead = story_with_lead()
    incident = accept(lead, values(), by=investigator, now=NOW)
    Lead.objects.filter(pk=lead.pk).update(new_evidence_at=NOW)
    LeadClaimFactory(lead=lead, claim=ClaimFactory(version=lead.fields.first().version, start=1))

    assert take_in(lead, by=investigator) == 1

    lead.refresh_from_db()
    assert incident.evidence.count() == 3
    assert lead.new_evidence_at is None
    undo(lead, by=investigator, now=NOW)


def test_a_party_on_file_is_used_and_not_made_again(investigator):
    known = EntityFactory(name="iFlytek")
    maker = EntityFactory(name="Nvidia", country="US")
    parties = {
        "principal": PartyValue(Role.TENANT, entity=known),
        "maker": PartyValue(Role.CHIP_DESIGNER, entity=maker),
    }

    incident = accept(story_with_lead(), values(**parties), by=investigator, now=NOW)

    assert incident.hops.first().from_entity == maker
    assert incident.hops.last().to_entity == known


def test_nobody_marks_an_incident_out_of_their_own_sight(investigator):
    with pytest.raises(CannotJudge, match="TLP:RED"):
        accept(story_with_lead(), values(tlp="red"), by=investigator, now=NOW)

    assert not Incident.objects.exists()
