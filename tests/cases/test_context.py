"""What every page knows about who may judge, and what the history keeps."""

import pytest
from pghistory.models import Context

from accounts.policy import UserRole
from cases.actions.judge import accept, reject
from cases.models import Lead
from tests.cases.test_judging import values
from tests.factories import NOW, UserFactory, story_with_lead

pytestmark = pytest.mark.django_db
LINK = 'href="/leads/"'


def test_the_way_to_the_leads_is_shown_to_who_may_read_them(client):
    story_with_lead()
    assert LINK not in client.get("/method/").content.decode()

    client.force_login(UserFactory(role=UserRole.READER))
    assert LINK not in client.get("/method/").content.decode()

    client.force_login(UserFactory(role=UserRole.CONTRIBUTOR))
    page = client.get("/method/").content.decode()
    assert LINK in page and '<span class="ct-chip ct-count">1</span>' in page


def test_a_judged_lead_with_new_evidence_is_counted_and_found_again(client):
    user, lead = UserFactory(), story_with_lead(title="Acme said to rent chips")
    client.force_login(user)
    reject(lead, why="Too thin.", by=user, now=NOW)
    assert '<span class="ct-chip ct-count">0</span>' in client.get("/method/").content.decode()

    Lead.objects.filter(pk=lead.pk).update(new_evidence_at=NOW)

    assert '<span class="ct-chip ct-count">1</span>' in client.get("/method/").content.decode()
    page = client.get("/leads/?show=evidence").content.decode()
    assert "Acme said to rent chips" in page and "Seen, still rejected" in page
    client.post(f"/leads/{lead.public_id}/evidence/")
    lead.refresh_from_db()
    assert (lead.new_evidence_at, lead.state) == (None, "rejected")


def test_the_history_says_who_judged_and_why():
    user = UserFactory()

    accept(story_with_lead(), values(why="Two outlets agree."), by=user, now=NOW)

    kept = Context.objects.order_by("created_at").last()
    assert kept.metadata == {"by": user.pk, "why": "Two outlets agree."}
