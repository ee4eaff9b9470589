"""Judging in a real browser: by keyboard, with spans that light up, and on a phone."""

import pytest
from django.urls import reverse

from accounts.policy import UserRole
from cases.models import Incident, Judgement, LeadState
from tests.factories import UserFactory, story_with_lead

pytestmark = pytest.mark.django_db(transaction=True)


#: For how long keys do nothing on a page that has just come.
SETTLES_MS = 400


def until_keys_act(page) -> None:
    """A page that has just come does not take keys yet."""
    page.wait_for_load_state()
    page.wait_for_timeout(SETTLES_MS + 50)


def accept_by_keyboard(page, lead) -> None:
    page.keyboard.press("a")
    page.keyboard.press("a")
    page.wait_for_selector(f"text={lead.public_id} accepted and published as")
    until_keys_act(page)


@pytest.fixture
def open_leads(live_server, page, client, no_foreign_requests):
    """Opens the leads as a signed-in reviewer; mistakes of a script fail the test."""
    mistakes: list[str] = []
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    client.force_login(UserFactory(role=UserRole.REVIEWER))
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}
    page.context.add_cookies([cookie | {"url": live_server.url}])

    def go(path: str = "/leads/"):
        page.goto(live_server.url + path)
        until_keys_act(page)
        return page

    yield go
    assert mistakes == []


def test_a_lead_is_accepted_and_taken_back_by_keyboard(open_leads):
    lead = story_with_lead(principal_label="Acme", principal=None)
    page = open_leads()

    accept_by_keyboard(page, lead)
    incident = Incident.objects.get()
    page.keyboard.press("u")
    page.wait_for_selector("text=is new again")

    lead.refresh_from_db()
    incident.refresh_from_db()
    assert (lead.state, incident.review_state) == (LeadState.NEW, "retracted")


def test_u_undoes_the_judgement_shown_and_not_another(open_leads):
    shown, last = story_with_lead(score=90), story_with_lead(score=50)
    page = open_leads()
    for lead in (shown, last):
        accept_by_keyboard(page, lead)

    page = open_leads(f"/leads/{shown.public_id}/")
    page.keyboard.press("u")
    page.wait_for_selector(f"text={shown.public_id} is new again")

    last.refresh_from_db()
    assert last.state == LeadState.ACCEPTED


def test_j_and_k_walk_through_the_queue(open_leads):
    first = story_with_lead(score=90, title="Acme reported to rent")
    second = story_with_lead(score=50, title="Beta reported to rent")
    page = open_leads()

    page.keyboard.press("j")
    page.wait_for_url(f"**/{second.public_id}/")
    until_keys_act(page)
    page.keyboard.press("k")
    page.wait_for_url(f"**/{first.public_id}/")


def test_the_first_a_only_asks_and_enter_accepts(open_leads):
    lead = story_with_lead(principal_label="Acme", principal=None)
    page = open_leads()

    page.keyboard.press("a")

    assert page.evaluate("document.activeElement.id") == "accept"
    assert "Press A or Enter again" in page.inner_text("#accept-again")
    assert not Judgement.objects.exists()
    page.keyboard.press("Enter")
    page.wait_for_selector(f"text={lead.public_id} accepted and published as")


@pytest.mark.parametrize("key", ["Escape", "Space", "j", "x", "Tab"])
def test_any_other_key_cancels_accepting_and_does_nothing_else(open_leads, key):
    story_with_lead(score=90)
    story_with_lead(score=50)
    page = open_leads()
    address = page.url

    for pressed in ("a", key):
        page.keyboard.press(pressed)

    assert page.inner_text("#accept-again") == ""
    assert page.evaluate("document.activeElement.id") != "accept"
    page.keyboard.press("a")
    page.wait_for_timeout(SETTLES_MS)
    assert (page.url, Judgement.objects.count()) == (address, 0)


def test_a_held_key_is_one_key(open_leads):
    story_with_lead()
    page = open_leads()

    for _ in range(3):
        page.keyboard.down("a")
    page.wait_for_timeout(SETTLES_MS)

    assert not Judgement.objects.exists()


def test_keys_struck_while_the_page_changes_do_nothing(open_leads):
    for score in (90, 70, 50):
        story_with_lead(score=score)
    page = open_leads()

    for key in ("j", "j", "k", "e", "j", "a", "a", "a"):
        page.keyboard.press(key)
    page.wait_for_load_state()
    page.wait_for_timeout(2 * SETTLES_MS)

    assert not Judgement.objects.exists()
    assert page.inner_text("#accept-again") == ""


def test_a_page_that_has_just_come_takes_no_key(open_leads, live_server):
    story_with_lead()
    page = open_leads()

    page.goto(f"{live_server.url}/leads/", wait_until="load")
    page.keyboard.type("aa")
    page.wait_for_timeout(2 * SETTLES_MS)

    assert not Judgement.objects.exists()


def test_r_opens_the_reason_and_the_lead_is_rejected(open_leads):
    lead = story_with_lead()
    page = open_leads()

    page.keyboard.press("r")
    page.keyboard.type("Already on file.")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"text={lead.public_id} rejected.")

    assert Judgement.objects.get().why == "Already on file."


def test_keys_are_letters_inside_a_field(open_leads):
    story_with_lead()
    page = open_leads()

    page.keyboard.press("e")
    page.keyboard.press("End")
    page.keyboard.type(" arjms")

    assert page.input_value("#id_title").endswith(" arjms")
    assert not Judgement.objects.exists()


def test_keys_can_be_switched_off_for_good(open_leads):
    story_with_lead()
    page = open_leads()
    page.uncheck("#keys-on")
    page = open_leads()

    page.locator("body").press("r")

    assert not page.is_checked("#keys-on")
    assert page.get_attribute("#reject", "open") is None


def test_a_question_mark_shows_all_keys(open_leads):
    story_with_lead()
    page = open_leads()

    page.keyboard.press("?")

    assert page.is_visible("#help")


def test_focus_in_a_field_lights_its_span(open_leads):
    story_with_lead()
    page = open_leads()

    page.focus("#id_principal")
    lit = page.eval_on_selector_all("mark.on", "marks => marks.map(mark => mark.textContent)")

    assert lit == ["Acme"]


def test_a_click_on_a_span_goes_to_its_field(open_leads):
    story_with_lead()
    page = open_leads()

    page.click("mark[data-names*=principal]")

    assert page.evaluate("document.activeElement.id") == "id_principal"


def test_selected_text_fills_the_field_one_was_in(open_leads):
    story_with_lead()
    page = open_leads()
    page.focus("#id_chip")

    page.evaluate("""() => {
        const mark = document.querySelector("mark[data-names*=principal]");
        getSelection().selectAllChildren(mark);
    }""")
    page.click("#use-selection")

    assert page.input_value("#id_chip") == "Acme"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_no_page_of_this_room_scrolls_sideways(open_leads, page, theme, width):
    lead = story_with_lead()
    article = lead.story.members.get().version.article
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme=theme)

    for path in ("/leads/", f"/leads/{lead.public_id}/", f"/articles/{article.public_id}/"):
        open_leads(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_the_phone_each_part_has_a_tab(open_leads, page):
    lead = story_with_lead()
    page.set_viewport_size({"width": 390, "height": 844})
    open_leads(f"/leads/{lead.public_id}/")

    assert page.is_visible("#article") and not page.is_visible("#incident")
    page.click(".ct-tabs a[href='#incident']")

    assert page.is_visible("#incident") and not page.is_visible("#article")


@pytest.fixture
def without_javascript(browser, live_server, client):
    client.force_login(UserFactory(role=UserRole.REVIEWER))
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}
    context.add_cookies([cookie | {"url": live_server.url}])
    yield context.new_page()
    context.close()


def test_all_of_it_works_without_javascript(without_javascript):
    page, lead = without_javascript, story_with_lead(principal_label="Acme", principal=None)
    page.goto("/leads/")

    page.fill("#id_title", "Acme rents")
    page.click("#accept")
    assert "does not say that it is only alleged" in page.inner_text(".ct-errsum")
    page.fill("#id_title", "Acme reported to rent A100")
    page.click("#accept")
    page.click("text=Undo")
    page.click("#reject summary")
    page.fill("#reject-why", "Too thin.")
    page.click("text=Reject this lead")

    lead.refresh_from_db()
    assert lead.state == LeadState.REJECTED
    assert reverse("leads") in page.url
