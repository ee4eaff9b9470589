"""A party's page in a real browser: another day without a reload."""

from datetime import date

import pytest

from entities.models import Listing, Ownership
from tests.factories import EntityFactory

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_slider_shows_another_day_without_a_reload(page, live_server, no_foreign_requests):
    party, unit = EntityFactory(name="Parent"), EntityFactory(name="Unit")
    Ownership.objects.create(owner=party, asset=unit, from_day=date(2022, 1, 1))
    Listing.objects.create(
        control_list="US Entity List", name="P", entity=party, listed_on=date(2023, 3, 2)
    )
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{live_server.url}/entities/{party.public_id}/")
    page.wait_for_selector("#group[data-drawn]")
    page.evaluate("window.stayed = true")
    assert "US Entity List" in page.inner_text("[data-day=lists]")

    page.focus("#slider")
    page.keyboard.press("Home")
    page.wait_for_selector("body[data-day]")

    assert "on no list" in page.inner_text("[data-day=lists]")
    assert "No owner and no unit on file" in page.inner_text("[data-day=group]")
    assert page.evaluate("window.stayed")
    assert "as_of=2018-12-31" in page.url
    assert "as_of=2018-12-31" in page.get_attribute("[data-day-href]", "href")
