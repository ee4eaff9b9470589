"""Who may see and do what: the one table, row by row."""

import itertools

import pytest
from django.contrib.auth.models import AnonymousUser

from accounts.policy import ACTS, CLEARANCES, Act, Tlp, UserRole, clearance, may
from cases.models import Incident, Lead
from ingest.models import Article, Claim
from rules.codes import ReviewState
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    EvidenceFactory,
    IncidentFactory,
    UserFactory,
    story_with_lead,
)

pytestmark = pytest.mark.django_db

ROLES = [UserRole.READER, UserRole.CONTRIBUTOR, UserRole.INVESTIGATOR, UserRole.REVIEWER,
         UserRole.ADMINISTRATOR]  # fmt: skip


def test_each_role_sees_and_may_all_that_the_one_before_it_does():
    for lower, higher in itertools.pairwise(ROLES):
        assert CLEARANCES[lower].markings <= CLEARANCES[higher].markings
        assert ACTS[lower] <= ACTS[higher]


def test_nobody_outside_may_do_anything():
    assert not any(may(AnonymousUser(), act) for act in Act)


@pytest.mark.parametrize("role", ROLES[:3])
def test_what_is_marked_red_stays_with_reviewers(role):
    assert Tlp.RED not in clearance(UserFactory(role=role)).markings


def test_the_public_sees_published_clear_incidents_and_no_others():
    seen = IncidentFactory()
    IncidentFactory(tlp=Tlp.GREEN)
    IncidentFactory(review_state=ReviewState.DRAFT)
    IncidentFactory(review_state=ReviewState.RETRACTED)
    assert list(Incident.objects.visible_to(AnonymousUser())) == [seen]


def test_a_reader_sees_green_incidents_but_no_drafts():
    reader = UserFactory(role=UserRole.READER)
    seen = {IncidentFactory().pk, IncidentFactory(tlp=Tlp.GREEN).pk}
    IncidentFactory(review_state=ReviewState.DRAFT)
    IncidentFactory(tlp=Tlp.AMBER)
    assert {one.pk for one in Incident.objects.visible_to(reader)} == seen


def test_an_articles_text_is_for_nobody_outside():
    ArticleFactory()
    assert not Article.objects.visible_to(AnonymousUser()).exists()
    assert not Article.objects.visible_to(UserFactory(role=UserRole.READER)).exists()
    assert Article.objects.visible_to(UserFactory()).exists()


def test_a_claim_is_public_only_where_a_public_incident_quotes_it():
    quoted, unquoted = ClaimFactory(), ClaimFactory()
    EvidenceFactory(incident=IncidentFactory(), claim=quoted, statement="")
    hidden = IncidentFactory(tlp=Tlp.RED)
    EvidenceFactory(incident=hidden, claim=unquoted, statement="")
    assert list(Claim.objects.visible_to(AnonymousUser())) == [quoted]


def test_leads_are_for_those_who_work_on_them():
    lead = story_with_lead()
    assert not Lead.objects.visible_to(AnonymousUser()).exists()
    assert not Lead.objects.visible_to(UserFactory(role=UserRole.READER)).exists()
    assert list(Lead.objects.visible_to(UserFactory())) == [lead]


def test_without_public_read_an_outsider_sees_nothing(settings):
    IncidentFactory()
    settings.PUBLIC_READ = False
    assert not Incident.objects.visible_to(AnonymousUser()).exists()
