"""The pages on which leads are judged, as a browser without JavaScript uses them."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.policy import Tlp, UserRole
from cases.models import Incident, Lead, LeadState
from rules.codes import ReviewState, Role
from tests.factories import (
    ChipFactory,
    EntityFactory,
    HopFactory,
    IncidentFactory,
    LeadFieldFactory,
    UserFactory,
    story_with_lead,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def investigator(client):
    user = UserFactory()
    client.force_login(user)
    return user


@pytest.fixture
def reviewer(client):
    user = UserFactory(role=UserRole.REVIEWER)
    client.force_login(user)
    return user


def settled(lead: Lead, **changes) -> dict[str, str]:
    """What the form posts when nothing but `changes` was changed."""
    given = {
        "title": "Acme reported to rent A100 chips",
        "summary": "Acme reported to rent A100 chips, two employees said.",
        "pathway_1": lead.pathway,
        "principal": "Acme",
        "principal_role": Role.TENANT,
        "principal_country": "CN",
        "host_role": "",
        "quantity_state": "unknown",
        "legal_stage": "reported",
        "reliability": "B",
        "credibility": "3",
        "tlp": Tlp.CLEAR,
    }
    return given | changes


def accept(client, lead: Lead, **changes):
    return client.post(reverse("lead-accept", args=[lead.public_id]), settled(lead, **changes))


def test_who_is_not_signed_in_is_asked_to(client):
    response = client.get("/leads/")

    assert response.status_code == 302 and response["Location"].startswith("/sign-in/")


def test_a_reader_does_not_see_leads(client):
    client.force_login(UserFactory(role=UserRole.READER))
    lead = story_with_lead()

    assert client.get("/leads/").status_code == 403
    assert client.get(f"/leads/{lead.public_id}/").status_code == 403


def test_a_contributor_reads_leads_but_does_not_judge_them(client):
    client.force_login(UserFactory(role=UserRole.CONTRIBUTOR))
    lead = story_with_lead()

    assert client.get(f"/leads/{lead.public_id}/").status_code == 200
    assert accept(client, lead).status_code == 403
    assert not Incident.objects.exists()


def test_a_lead_on_a_marked_article_is_hidden_from_who_may_not_see_it(client, investigator):
    lead = story_with_lead()
    member = lead.story.members.get()
    member.version.article.tlp = Tlp.RED
    member.version.article.save()

    assert client.get(f"/leads/{lead.public_id}/").status_code == 404
    assert client.get(f"/articles/{member.version.article.public_id}/").status_code == 404


def test_an_empty_queue_says_so(client, investigator):
    response = client.get("/leads/")

    assert "No lead in this queue" in response.content.decode()


def test_the_best_lead_is_open_and_its_spans_are_marked(client, investigator):
    story_with_lead(score=40, title="Beta reported to rent chips")
    best = story_with_lead(score=90, title="Acme reported to rent chips")

    page = client.get("/leads/").content.decode()

    assert f"<title>{best.public_id} Acme reported to rent chips" in " ".join(page.split())
    assert re.search(r'<mark class="sp pw-dr" data-names="[^"]*pathway"', page)
    assert 'data-f="denial"' in page


def test_the_text_of_an_article_is_escaped(client, investigator):
    lead = story_with_lead("Acme <script>alert(1)</script> rents & buys chips, two people said so.")

    for address in (f"/leads/{lead.public_id}/", _article_address(lead)):
        page = client.get(address).content.decode()
        assert "<script>alert" not in page
        assert "alert(1)" in page


def test_accepting_makes_an_incident_and_goes_on(client, reviewer):
    lead = story_with_lead()

    response = accept(client, lead)

    assert (response.status_code, response["Location"]) == (302, "/leads/")
    incident = Incident.objects.get()
    assert incident.review_state == ReviewState.PUBLISHED
    assert incident.title == "Acme reported to rent A100 chips"


def test_a_title_that_accuses_is_refused_and_nothing_typed_is_lost(client, reviewer):
    lead = story_with_lead()

    response = accept(client, lead, title="Acme rents chips", summary="What I wrote myself")

    page = response.content.decode()
    assert response.status_code == 422
    assert "“Acme rents chips” does not say that it is only alleged" in page
    assert "What I wrote myself" in page
    assert 'href="#id_title"' in page
    assert not Incident.objects.exists()


def test_a_title_may_accuse_once_a_finding_has_settled_it(client, reviewer):
    accept(client, story_with_lead(), title="Acme rented chips", legal_stage="found")

    assert Incident.objects.get().title == "Acme rented chips"


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("period_from", "31 Feb 2025", "“31 Feb 2025” is not a date"),
        ("period_to", "2023-02-31", "“2023-02-31” is not a date"),
        ("country", "X", "“X” is not a country code"),
        ("transit", "MY, Hongkong", "“HONGKONG” is not a country code"),
        ("price_currency", "US", "“US” is not a currency"),
        ("principal", "ENT-999999", "There is no party ENT-999999"),
        ("country", "ZZ", "“ZZ” is not a country code"),
        ("host_country", "EU", "“EU” is not a country code"),
        ("reported_on", "2099-01-01", "2099-01-01 has not come yet. Write a day up to today"),
        ("reported_on", "1023-03-09", "1023-03-09 is too long ago"),
        ("reported_on", "soon", "Write a day, such as 2023-03-09."),
        ("period_from", "1023", "1023-01-01 is too long ago"),
        ("pathway_1", "", "First pathway: Choose one"),
        ("summary", "", "Summary: Say in a sentence what is reported, and by whom."),
        ("principal_country", "Q", "Who gets the chips, country: “Q” is not a country code"),
        ("quantity_best", "-3", "greater than or equal to 0"),
        ("quantity_best", "many", "Quantity, best figure: Write a number, such as 2000 or 1.5."),
        ("price_chips", "8.5", "Chips the price buys: Write a whole number, such as 8."),
    ],
)
def test_a_mistake_is_named_with_its_value(client, reviewer, field, typed, sentence):
    response = accept(client, story_with_lead(), **{field: typed})

    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not Incident.objects.exists()


@pytest.mark.parametrize(
    ("figures", "field", "sentence"),
    [
        (
            {"quantity_low": "9", "quantity_best": "8"},
            "quantity_best",
            "“Quantity, at least”, 9, must not be above “Quantity, best figure”, 8.",
        ),
        (
            {"quantity_low": "9", "quantity_high": "3"},
            "quantity_high",
            "“Quantity, at least”, 9, must not be above “Quantity, at most”, 3.",
        ),
    ],
)
def test_figures_the_wrong_way_round_say_which_must_not_be_above_which(
    client, reviewer, figures, field, sentence
):
    page = accept(client, story_with_lead(), **figures).content.decode()

    assert f'<a href="#id_{field}">' in page
    assert f"{sentence} Lower the one or raise the other." in page


def test_each_line_of_the_summary_of_mistakes_leads_to_a_field_of_the_page(client, reviewer):
    wrong = {"title": "", "principal_country": "Q", "tlp": "none", "reported_on": "2099-01-01"}

    page = accept(client, story_with_lead(), **wrong).content.decode()

    summary = page[page.index("ct-errsum") :].split("</ul>")[0]
    targets = re.findall(r'href="#([^"]+)"', summary)
    assert len(targets) == len(wrong)
    assert all(f'id="{target}"' in page for target in targets)


def test_a_lead_proposes_a_summary_that_says_who_said_so(client, reviewer):
    lead = story_with_lead(title="Acme reported to rent A100 chips")

    page = client.get(f"/leads/{lead.public_id}/").content.decode()

    outlet = lead.story.members.get().version.article.outlet
    sentence = (
        f"Acme reported to rent A100 chips, according to {outlet} of 9 March 2023, "
        "which cites 2 people it does not name."
    )
    assert sentence in page


@pytest.mark.parametrize(
    ("pathway", "role"),
    [
        ("domestic_cloud_rental", "cloud_lessor"),
        ("us_hyperscaler_region", "us_cloud_provider"),
        ("shell_company", "shell_company"),
        ("smuggling_transshipment", "intermediary"),
    ],
)
def test_who_stands_between_starts_with_the_role_of_the_pathway(client, reviewer, pathway, role):
    lead = story_with_lead(pathway=pathway)

    page = client.get(f"/leads/{lead.public_id}/").content.decode()
    accept(client, lead, host="Beta Cloud")

    chosen = re.search(r'<select name="host_role".*?</select>', page, re.DOTALL).group()
    assert f'<option value="{role}" selected>' in chosen
    hops = Incident.objects.get().hops
    assert hops.filter(from_entity__name="Beta Cloud", from_role=role).exists()


def test_the_reasons_for_a_score_count_in_the_right_number(client, reviewer):
    reasons = [
        {"code": "told", "points": 30, "sentence": "3 sentence(s) tell of it."},
        {"code": "insiders", "points": 10, "sentence": "1 unnamed person(s) say so."},
        {"code": "hedged", "points": -5, "sentence": "The text itself is careful."},
    ]

    page = client.get(f"/leads/{story_with_lead(reasons=reasons).public_id}/").content.decode()

    assert "3 sentences tell of it. <b>+30</b>" in page
    assert "1 unnamed person says so. <b>+10</b>" in page
    assert "The text itself is careful. <b>-5</b>" in page


def test_a_name_several_parties_have_is_asked_about(client, reviewer):
    one, _other = EntityFactory(name="Acme"), EntityFactory(name="ACME")

    response = accept(client, story_with_lead())
    page = response.content.decode()
    again = accept(client, story_with_lead(), principal=f"Acme ({one.public_id})")

    assert "Several parties are called “Acme”" in page and one.public_id in page
    assert again.status_code == 302
    assert Incident.objects.get().hops.last().to_entity == one


def test_what_is_only_described_becomes_an_unidentified_party(client, reviewer):
    accept(client, story_with_lead(), principal="a lender, Macau", principal_unidentified="on")

    party = Incident.objects.get().hops.last().to_entity
    assert (party.is_identified, party.described_as) == (False, "a lender, Macau")


def test_two_parties_described_alike_are_asked_about(client, reviewer):
    alike = {"host": "firms", "host_unidentified": "on", "host_role": Role.TENANT}
    alike |= {"principal": "firms", "principal_unidentified": "on", "principal_country": ""}

    response = accept(client, story_with_lead(), **alike)

    assert "Both parties are described alike" in response.content.decode()


def test_the_maker_of_a_known_chip_begins_the_chain(client, reviewer):
    ChipFactory(name="A100", vendor="Nvidia", is_family=True)
    nvidia = EntityFactory(name="Nvidia", country="US")

    accept(client, story_with_lead(), chip="A100")

    assert Incident.objects.get().hops.first().from_entity == nvidia


def test_months_are_kept_as_half_open_periods(client, reviewer):
    accept(client, story_with_lead(), period_from="2022-10", period_to="2023-03")

    incident = Incident.objects.get()
    assert (str(incident.from_day), str(incident.to_day)) == ("2022-10-01", "2023-04-01")
    assert (incident.precision, incident.as_written) == ("month", "2022-10 – 2023-03")


def test_rejecting_asks_for_a_reason(client, investigator):
    lead = story_with_lead()
    address = reverse("lead-reject", args=[lead.public_id])

    without = client.post(address, {"why": ""})
    with_reason = client.post(address, {"why": "Already on file."})

    assert without.status_code == 422
    assert "Say why the lead is rejected." in without.content.decode()
    assert with_reason.status_code == 302
    lead.refresh_from_db()
    assert lead.state == LeadState.REJECTED


def test_merging_needs_an_incident_one_may_see(client, investigator):
    lead = story_with_lead()
    secret = IncidentFactory(tlp=Tlp.RED)
    address = reverse("lead-merge", args=[lead.public_id])

    response = client.post(address, {"incident": secret.public_id})

    assert f"There is no incident {secret.public_id}" in response.content.decode()
    assert client.post(address, {"incident": IncidentFactory().public_id}).status_code == 302


def test_an_incident_with_the_same_party_is_offered_for_merging(client, investigator):
    acme = EntityFactory(name="Acme")
    on_file = HopFactory(to_entity=acme).incident
    lead = story_with_lead(principal=acme)

    page = client.get(f"/leads/{lead.public_id}/").content.decode()

    assert on_file.public_id in page
    assert "Same party, Acme, and same pathway." in page


def test_a_judged_lead_shows_who_judged_it_and_can_be_undone(client, investigator):
    lead = story_with_lead()
    accept(client, lead)

    page = client.get(f"/leads/{lead.public_id}/").content.decode()
    response = client.post(reverse("lead-undo", args=[lead.public_id]))

    assert investigator.username in page and "Undo this judgement" in page
    assert response["Location"] == f"/leads/{lead.public_id}/"
    lead.refresh_from_db()
    assert lead.state == LeadState.NEW


def test_the_last_judgement_can_be_undone_from_the_queue(client, investigator):
    lead = story_with_lead()
    accept(client, lead)

    assert reverse("lead-undo", args=[lead.public_id]) in client.get("/leads/").content.decode()


def test_judging_twice_says_who_was_first(client, investigator):
    lead = story_with_lead()
    accept(client, lead)

    response = client.post(
        reverse("lead-reject", args=[lead.public_id]), {"why": "Too thin."}, follow=True
    )

    assert "was already accepted by" in response.content.decode()


def test_a_bad_accept_of_a_judged_lead_says_who_was_first_and_not_what_is_wrong(client, reviewer):
    lead = story_with_lead()
    accept(client, lead)

    response = client.post(reverse("lead-accept", args=[lead.public_id]), {}, follow=True)

    assert response.redirect_chain == [(f"/leads/{lead.public_id}/", 302)]
    assert f"was already accepted by {reviewer}" in response.content.decode()
    assert Incident.objects.count() == 1


def test_a_lead_put_off_leaves_the_queue(client, investigator):
    lead = story_with_lead()

    client.post(reverse("lead-snooze", args=[lead.public_id]), {"days": "7"})

    lead.refresh_from_db()
    assert timedelta(days=6) < lead.snoozed_until - timezone.now() < timedelta(days=8)
    assert lead.title not in client.get("/leads/").content.decode()
    assert lead.title in client.get("/leads/?show=snoozed").content.decode()


def test_judgements_are_posted_never_got(client, investigator):
    lead = story_with_lead()

    for verb in ("accept", "reject", "merge", "snooze", "undo", "evidence"):
        assert client.get(f"/leads/{lead.public_id}/{verb}/").status_code == 405


def test_the_queue_costs_the_same_however_long_it_is(client, investigator):
    def queries(leads: int) -> int:
        for _ in range(leads):
            lead = story_with_lead(host=EntityFactory(), host_role=Role.CLOUD_LESSOR)
            place = {"version": lead.fields.first().version, "start": 12, "end": 16}
            LeadFieldFactory(lead=lead, name="chip", **place)
        with CaptureQueriesContext(connection) as seen:
            client.get("/leads/")
        return len(seen)

    few, many = queries(2), queries(10)

    assert few == many <= 40


def _article_address(lead: Lead) -> str:
    return f"/articles/{lead.story.members.get().version.article.public_id}/"
