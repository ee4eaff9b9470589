"""Grades: a copy is at most as good as what it copies."""

import pytest

from cases.actions.record import record_evidence
from cases.grading import reliability_of_copy
from cases.models import LeadClaim
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    IncidentFactory,
    MemberFactory,
    OutletFactory,
    VersionFactory,
    story_with_lead,
)


@pytest.mark.parametrize(
    ("own", "original", "grade"),
    [("A", "C", "C"), ("C", "A", "C"), ("B", "F", "B"), ("F", "A", "F"), ("F", "F", "F")],
)
def test_a_copy_is_graded_no_better_than_what_it_copies(own, original, grade):
    assert reliability_of_copy(own, original) == grade


@pytest.mark.django_db
def test_a_good_outlet_that_repeats_a_weak_one_is_recorded_as_weak():
    lead = story_with_lead()
    lead.story.root = ArticleFactory(outlet=OutletFactory(reliability="D"))
    lead.story.save()
    version = VersionFactory(article__outlet=OutletFactory(reliability="A"))
    MemberFactory(story=lead.story, version=version, relation="copy")
    opinion = ClaimFactory(version=version, kind="legal_opinion", stance="neither")
    LeadClaim.objects.create(lead=lead, claim=opinion, support="context")
    incident = IncidentFactory()

    record_evidence(incident, lead)

    assert incident.evidence.get(claim=opinion).reliability == "D"
