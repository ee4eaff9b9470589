"""The triage page fills the window and no more."""

import pytest

from tests.browser.test_pages import DESKTOP, sign_in
from tests.factories import LeadFactory, LeadFieldFactory, story_with_lead

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_page_ends_where_its_panes_end(page, live_server):
    text = "Acme rents A100 chips, two employees said. Acme denied it. " + "Much more. " * 900
    lead = story_with_lead(text)
    # Another lead of the article stands below its text, with words that are hidden from sight.
    LeadFieldFactory(lead=LeadFactory(story=lead.story), version=lead.fields.all()[0].version)
    page.set_viewport_size(DESKTOP)
    sign_in(page, live_server)
    page.goto(f"{live_server.url}/leads/{lead.public_id}/")
    assert page.evaluate("document.documentElement.scrollHeight") <= DESKTOP["height"]
