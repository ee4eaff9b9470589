"""Every page in a real browser: desktop and phone, light and dark, and nothing from elsewhere."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.management import call_command

from cases.models import Incident, Lead
from entities.models import CloudProvider, Entity
from tests.factories import UserFactory

DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
PASSWORD = "a long and quiet password"

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def starter(transactional_db, settings):
    """The product as it is after the first start: starter data and the samples, read."""
    call_command("load_starter", verbosity=0)
    call_command("load_samples", wait=True, verbosity=0)


@pytest.fixture
def public_pages(starter) -> list[str]:
    incident = Incident.objects.newest_first()[0]
    listed = Entity.objects.in_lists().filter(listings__isnull=False).by_name()[0]
    provider = CloudProvider.objects.filter(offers__isnull=False).by_name()[0]
    return [
        "/",
        "/dashboards/pathways/",
        "/dashboards/pathways/?pathway=offshore_cloud_rental&width=chips",
        "/dashboards/coverage/",
        "/incidents/",
        f"/incidents/{incident.public_id}/",
        "/entities/",
        f"/entities/{listed.public_id}/",
        "/providers/",
        f"/providers/{provider.entity.public_id}/",
        "/subsidiaries/",
        "/screen/",
        "/screen/receipts/",
        "/chips/",
        "/chips/h20/",
        "/rules/",
        "/rules/US-2025-09-AFFILIATES/",
        "/method/",
        "/sign-in/",
    ]


def sign_in(page, live_server) -> None:
    UserFactory(username="ada", role="reviewer")
    page.goto(f"{live_server.url}/sign-in/")
    page.fill("input[name=username]", "ada")
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_load_state()


def check(page, address: str, *, axe: bool) -> list[str]:
    """What is wrong with a page: script errors, sideways scrolling, barriers axe finds."""
    troubles: list[str] = []

    def note(error) -> None:
        troubles.append(f"{address}: {error}")

    page.on("pageerror", note)
    response = page.goto(address)
    page.wait_for_load_state("networkidle")
    if response.status != 200:
        troubles.append(f"{address} answered {response.status}")
    if page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"):
        troubles.append(f"{address} scrolls sideways at {page.viewport_size}")
    if axe:
        troubles += barriers(page, address)
    page.remove_listener("pageerror", note)
    return troubles


def barriers(page, address: str) -> list[str]:
    """What axe-core finds against WCAG 2.0 to 2.2, levels A and AA."""
    found = Axe().run(page, options=WCAG)
    return [
        f"{address}: {violation['id']}: {violation['nodes'][0]['html'][:200]}"
        for violation in found.response["violations"]
    ]


def check_all(page, live_server, paths: list[str]) -> list[str]:
    """Every page, desktop and phone, light and dark; axe looks at one size of each theme."""
    troubles = []
    for size, theme, axe in (
        (DESKTOP, "light", True),
        (PHONE, "dark", True),
        (DESKTOP, "dark", False),
        (PHONE, "light", False),
    ):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        for path in paths:
            troubles += check(page, live_server.url + path, axe=axe)
    return troubles


def test_public_pages_are_sound(page, live_server, public_pages, no_foreign_requests):
    assert check_all(page, live_server, public_pages) == []


def test_pages_behind_the_sign_in_are_sound(page, live_server, starter, no_foreign_requests):
    sign_in(page, live_server)
    lead = Lead.objects.best_first()[0]
    article = lead.fields.all()[0].version.article
    paths = ["/leads/", f"/leads/{lead.public_id}/", f"/articles/{article.public_id}/"]
    assert check_all(page, live_server, paths) == []
