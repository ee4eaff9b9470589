"""The whole walk: an article in, a lead accepted in the browser, a new band in the chart."""

import json

import pytest
from django.core.management import call_command

from cases.models import Incident, Lead
from tests.browser.test_pages import sign_in
from tests.factories import EntityFactory, NameFactory

pytestmark = pytest.mark.django_db(transaction=True)

ARTICLE = """Quillfeather said to rent A100 chips in Shanghai

Quillfeather Computing, a Chinese company on the US Entity List, rents Nvidia A100 chips from the
cloud provider Harrowgate Cloud in Shanghai, three employees with direct knowledge of the matter
said. Quillfeather Computing denied the report and said it complies with all laws.
"""


@pytest.fixture
def lead(tmp_path, transactional_db) -> Lead:
    call_command("load_starter", verbosity=0)
    for name in ("Quillfeather Computing", "Harrowgate Cloud"):
        NameFactory(entity=EntityFactory(name=name), text=name)
    file = tmp_path / "article.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    call_command("ingest_file", str(file), url="https://news.example/q", outlet="News")
    return Lead.objects.get(
        pathway="domestic_cloud_rental", principal__name="Quillfeather Computing"
    )


def labels(page) -> str:
    """What stands in the chart of the pathways page."""
    page.wait_for_selector(".sankey-node")
    texts = page.locator(".node-label").all_text_contents()
    return json.dumps(texts)


def test_an_accepted_lead_becomes_a_band_of_the_chart(page, live_server, lead, no_foreign_requests):
    pathways = f"{live_server.url}/dashboards/pathways/?shown=parties&entity="
    before = Incident.objects.published().count()
    sign_in(page, live_server)
    page.goto(f"{live_server.url}/leads/{lead.public_id}/")
    page.get_by_role("button", name="Accept").first.click()
    page.wait_for_load_state()

    incident = Incident.objects.newest_first().filter(leads=lead).get()
    assert incident.review_state == "published"
    assert Incident.objects.published().count() == before + 1
    assert incident.evidence.filter(support="denies").exists()

    page.goto(f"{pathways}{lead.principal.public_id}")
    assert "Quillfeather" in labels(page)
