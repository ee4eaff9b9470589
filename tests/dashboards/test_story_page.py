"""One report's page: who carries it, and what a stranger never sees of it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.policy import Tlp, UserRole
from cases.models import LeadState
from dashboards.queries.standing import origins
from dashboards.queries.story import carriers
from ingest.models import Story, StoryLink
from rules.codes import ReviewState
from tests.factories import (
    NOW,
    ClaimFactory,
    EvidenceFactory,
    IncidentFactory,
    LeadFactory,
    MemberFactory,
    StoryFactory,
    UserFactory,
    VersionFactory,
    story_with_lead,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def behind() -> Story:
    """A report that stands behind a published incident, with a translation."""
    lead = story_with_lead()
    lead.state, lead.judged_by, lead.judged_at = LeadState.ACCEPTED, UserFactory(), NOW
    lead.incident = IncidentFactory()
    lead.save()
    root = lead.story.members.get().version
    lead.story.title, lead.story.root = root.title, root.article
    lead.story.save()
    other = VersionFactory(article__lang="de", article__title="Auf Deutsch")
    MemberFactory(story=lead.story, version=other, relation="translation", reason="Same figures.")
    return lead.story


def page_of(client, story: Story) -> str:
    response = client.get(f"/stories/{story.public_id}/")
    assert response.status_code == 200
    return response.content.decode()


def test_anybody_sees_who_carries_a_report_behind_a_published_incident(client, behind):
    page = page_of(client, behind)

    assert behind.title in page and "Auf Deutsch" in page
    assert "translation" in page and "Same figures." in page
    assert behind.leads.get().incident.title in page


def test_a_stranger_sees_neither_text_nor_leads_nor_articles(client, behind):
    page = page_of(client, behind)

    assert "two employees said" not in page
    assert 'href="/articles/' not in page and 'href="/leads/' not in page


def test_a_report_without_a_published_incident_is_not_public(client):
    story = story_with_lead().story

    assert client.get(f"/stories/{story.public_id}/").status_code == 404
    client.force_login(UserFactory(role=UserRole.READER))
    assert client.get(f"/stories/{story.public_id}/").status_code == 404
    client.force_login(UserFactory())
    assert "/leads/" in page_of(client, story)


def test_a_report_that_is_only_quoted_in_an_incident_is_public(client):
    version = VersionFactory()
    story = MemberFactory(version=version).story
    EvidenceFactory(claim=ClaimFactory(version=version), statement="")

    page_of(client, story)


def test_a_report_of_a_retracted_incident_is_not_public(client, behind):
    behind.leads.get().incident.__class__.objects.update(review_state="retracted")

    assert client.get(f"/stories/{behind.public_id}/").status_code == 404


def test_what_is_marked_beyond_the_reader_lends_neither_title_nor_reason(client, behind):
    article = behind.root
    article.tlp = Tlp.AMBER
    article.save()

    page = page_of(client, behind)

    assert f">{article.title}<" not in page
    assert "Auf Deutsch" in page and "Same figures." not in page


def test_reports_on_the_same_event_are_linked_from_both_sides(client, behind):
    other = StoryFactory(title="The court's own report")
    LeadFactory(story=other)
    MemberFactory(story=other)
    StoryLink.objects.create(story=other, other=behind, reason="Each names a newsroom.")

    assert "own report" not in page_of(client, behind)  # nothing published rests on it
    client.force_login(UserFactory())
    assert "The court&#x27;s own report" in page_of(client, behind)
    assert behind.title in page_of(client, other)


def test_a_report_costs_the_same_for_many_articles(client, behind):
    with CaptureQueriesContext(
        connection,
    ) as few:
        page_of(client, behind)
    for _ in range(5):
        MemberFactory(story=behind, relation="copy")
    with CaptureQueriesContext(connection) as many:
        page_of(client, behind)

    assert len(many) == len(few) <= 8


def test_the_incident_leads_to_the_report(client, behind):
    incident = behind.leads.get().incident
    claim = behind.members.first().version.claims.first()
    EvidenceFactory(incident=incident, claim=claim, statement="")

    assert (
        f"/stories/{behind.public_id}/"
        in client.get(f"/incidents/{incident.public_id}/").content.decode()
    )


def test_lead_and_article_lead_to_the_report(client):
    client.force_login(UserFactory())
    lead = story_with_lead()
    article = lead.story.members.get().version.article

    for address in (f"/leads/{lead.public_id}/", f"/articles/{article.public_id}/"):
        assert f"/stories/{lead.story.public_id}/" in client.get(address).content.decode()


def test_an_incident_counts_each_report_once_however_many_articles_carry_it():
    incident = IncidentFactory()
    first, second = StoryFactory(), StoryFactory()
    for story, relation in ((first, "root"), (first, "copy"), (second, "root")):
        version = MemberFactory(story=story, relation=relation).version
        EvidenceFactory(incident=incident, claim=ClaimFactory(version=version), statement="")
    # A document known only by its address is the first report's copy, another one is not.
    address = first.members.last().version.article.url
    EvidenceFactory(incident=incident, statement="", url=address)
    EvidenceFactory(incident=incident, statement="", url="https://court.example/ruling")

    assert len(origins(type(incident).objects.all())[incident.pk]) == 3


def test_a_report_does_not_lead_to_what_was_retracted(client, behind):
    incident = behind.leads.get().incident
    incident.review_state = ReviewState.RETRACTED
    incident.save()
    client.force_login(UserFactory(role=UserRole.REVIEWER))

    assert incident.title not in page_of(client, behind)
    found = client.get(f"/api/v1/stories/{behind.public_id}/?fields=incidents").json()
    assert found == {"incidents": []}


def test_the_page_shows_through_whose_hands_a_report_came(client):
    """Three levels: the origin, who credits it, and who credits that."""
    story = StoryFactory()
    looks = [("out:ft", []), ("out:reuters", ["out:ft"]), ("out:heise", ["out:reuters"])]
    for at, (publisher, outlets) in enumerate(looks):
        MemberFactory(
            story=story,
            relation="pick_up" if at else "root",
            version__article__tlp="clear",
            version__fingerprint={"publisher": publisher, "outlets": outlets},
        )
    found = carriers(story, ["clear"])
    assert [carrier.depth for carrier in found] == [0, 1, 2]
