"""Charts in a real browser: drawn, tinted, clicked, and legible without JavaScript."""

import pytest

from tests.factories import EntityFactory

pytestmark = pytest.mark.django_db(transaction=True)

DRAWN = "#sankey[data-drawn]"


@pytest.fixture
def chart(live_server, page, no_foreign_requests, rental):
    """The pathway page with one offshore rental, drawn."""
    page.set_viewport_size({"width": 1440, "height": 900})
    incident = rental(cloud=EntityFactory(country="MY"), title="Company said to rent abroad")
    page.goto(f"{live_server.url}/dashboards/pathways/")
    page.wait_for_selector(DRAWN)
    page.wait_for_timeout(700)  # bands fade in
    return incident


def middle_of(page, selector: str, number: int) -> tuple[float, float]:
    box = page.locator(selector).nth(number).bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_click_on_a_band_opens_its_incidents(page, chart):
    page.mouse.click(*middle_of(page, "#sankey .sankey-link", 2))
    page.wait_for_url("**/incidents/?band=*")

    assert page.get_by_role("link", name="Company said to rent abroad").is_visible()


def test_a_click_on_a_box_opens_its_incidents(page, chart):
    page.mouse.click(*middle_of(page, "#sankey .node-rect", 0))
    page.wait_for_url("**/incidents/?node=*")

    assert page.get_by_role("link", name="Company said to rent abroad").is_visible()


def test_the_theme_button_tints_the_chart_and_is_remembered(page, chart):
    page.emulate_media(color_scheme="light")
    colour = "getComputedStyle(document.querySelector('#sankey .node-rect')).fill"
    light = page.evaluate(colour)

    page.click("#theme")
    page.wait_for_function(f"{colour} !== '{light}'")

    page.reload()
    assert page.evaluate("document.documentElement.dataset.bsTheme") == "dark"


def test_a_chart_is_saved_as_a_picture_that_says_what_it_shows(page, chart):
    with page.expect_download() as saved:
        page.click("[data-export=svg]")

    picture = saved.value.path().read_text()
    assert saved.value.suggested_filename == "chiptrail-sankey.svg"
    assert "somebody stands between" in picture
    assert "n = 1 incidents" in picture


def test_without_javascript_the_table_speaks(new_context, live_server, rental):
    rental(title="Company said to rent abroad")
    page = new_context(java_script_enabled=False).new_page()

    page.goto(f"{live_server.url}/dashboards/pathways/")

    assert page.get_by_text("The drawing needs JavaScript").first.is_visible()
    assert not page.locator("#sankey").is_visible()
    page.get_by_text("Show the table of bands").click()
    assert page.get_by_role("cell", name="Cloud rental in China").first.is_visible()


def test_the_slash_key_goes_to_the_search(page, chart):
    page.keyboard.press("/")
    page.keyboard.type("abroad")
    page.keyboard.press("Enter")
    page.wait_for_url("**/incidents/?q=abroad")

    assert page.get_by_role("link", name="Company said to rent abroad").is_visible()
