"""What must be true of incidents, steps, leads and judgements is held by the database."""

from datetime import date
from decimal import Decimal

import pytest

from cases.models import Evidence, Judgement, LeadState, Overlap, RightOfReply, Verdict
from rules.codes import Support
from tests.constraints import assert_refused
from tests.factories import (
    NOW,
    EntityFactory,
    HopFactory,
    IncidentFactory,
    LeadFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


def test_a_low_quantity_above_the_best_is_refused():
    assert_refused(
        "cases_hop_low_is_not_above_best",
        lambda: HopFactory(quantity_low=Decimal(9), quantity_best=Decimal(8)),
    )


def test_a_best_quantity_above_the_high_is_refused():
    assert_refused(
        "cases_hop_best_is_not_above_high",
        lambda: HopFactory(quantity_best=Decimal(9), quantity_high=Decimal(8)),
    )


def test_a_step_joins_two_parties():
    party = EntityFactory()
    assert_refused(
        "cases_hop_joins_two_parties", lambda: HopFactory(from_entity=party, to_entity=party)
    )


def test_an_incident_has_a_pathway():
    assert_refused("cases_incident_pathways_are_known", lambda: IncidentFactory(pathways=[]))


def test_an_incident_has_no_pathway_nobody_knows():
    assert_refused(
        "cases_incident_pathways_are_known", lambda: IncidentFactory(pathways=["teleport"])
    )


def test_a_period_ends_after_it_begins():
    day = date(2023, 3, 9)
    assert_refused(
        "cases_incident_period_is_half_open", lambda: IncidentFactory(from_day=day, to_day=day)
    )


def test_a_grade_is_of_the_admiralty_code():
    assert_refused("cases_incident_grade_is_admiralty", lambda: IncidentFactory(reliability="G"))


def test_a_judged_lead_has_a_judge_and_a_time():
    assert_refused(
        "cases_lead_judged_has_judge_and_time", lambda: LeadFactory(state=LeadState.REJECTED)
    )


def test_a_new_lead_has_no_judge():
    assert_refused(
        "cases_lead_judged_has_judge_and_time", lambda: LeadFactory(judged_by=UserFactory())
    )


def test_a_score_of_101_is_refused():
    assert_refused("cases_lead_score_is_0_to_100", lambda: LeadFactory(score=101))


def test_one_judgement_stands_at_a_time():
    lead, user = LeadFactory(), UserFactory()

    def judge() -> Judgement:
        return Judgement.objects.create(lead=lead, verdict=Verdict.ACCEPT, by=user, at=NOW)

    judge()
    assert_refused("cases_judgement_one_stands", judge)


def test_a_rejection_says_why():
    assert_refused(
        "cases_judgement_rejection_says_why",
        lambda: Judgement.objects.create(
            lead=LeadFactory(), verdict=Verdict.REJECT, by=UserFactory(), at=NOW
        ),
    )


def test_evidence_says_something():
    assert_refused(
        "cases_evidence_says_something",
        lambda: Evidence.objects.create(incident=IncidentFactory(), support=Support.SUPPORTS),
    )


def test_an_incident_does_not_overlap_itself():
    incident = IncidentFactory()
    assert_refused(
        "cases_overlap_is_with_another",
        lambda: Overlap.objects.create(incident=incident, other=incident, kind="part_of"),
    )


def test_a_reply_that_is_answered_has_an_answer():
    assert_refused(
        "cases_reply_answered_has_an_answer",
        lambda: RightOfReply.objects.create(
            incident=IncidentFactory(),
            entity=EntityFactory(),
            state="answered",
            asked_on=date(2026, 1, 1),
            by=UserFactory(),
        ),
    )
