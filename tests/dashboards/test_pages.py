"""The pages that only read: what they show, to whom, at what cost."""

import json
import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.policy import Tlp, UserRole
from entities.models import CloudOffer, Listing, Ownership
from rules.codes import ReviewState, Role, Stance, Support
from tests.factories import (
    ClaimFactory,
    EntityFactory,
    EvidenceFactory,
    HopFactory,
    IncidentFactory,
    MemberFactory,
    NameFactory,
    ProviderFactory,
    StoryFactory,
    UnidentifiedFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

LISTS = ["overview", "pathways", "incidents", "entities", "providers", "subsidiaries", "method"]


def text_of(client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def page(name: str, *args: str) -> str:
    return reverse(name, args=args)


@pytest.mark.parametrize("name", LISTS)
def test_every_page_stands_on_the_first_day_with_nothing_stored(client, name):
    text_of(client, page(name))


@pytest.mark.parametrize("name", LISTS)
def test_no_page_names_another_host_to_load_from(client, rental, name):
    rental()

    loaded = re.findall(r'(?:src|href)="(https?:)?//', text_of(client, page(name)))

    assert loaded == []


@pytest.mark.parametrize("name", ["overview", "pathways", "incidents", "entities"])
def test_more_incidents_cost_no_more_queries(client, rental, name):
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            client.get(page(name))
        return len(captured)

    rental()
    few = queries()
    for _number in range(5):
        rental(tenant=UnidentifiedFactory())

    assert queries() == few <= 20


@pytest.mark.parametrize("name", ["providers", "subsidiaries"])
def test_more_providers_and_units_cost_no_more_queries(client, rental, name):
    def add() -> None:
        provider = ProviderFactory()
        rental(cloud=provider.entity)
        Ownership.objects.create(owner=EntityFactory(), asset=provider.entity)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(page(name), {"show": "all"} if name == "subsidiaries" else {})
        return len(captured)

    add()
    few = queries()
    for _number in range(5):
        add()

    assert queries() == few <= 12


@pytest.mark.parametrize(
    "hidden",
    [
        {"review_state": ReviewState.DRAFT},
        {"review_state": ReviewState.RETRACTED},
        {"tlp": Tlp.AMBER},
    ],
)
def test_what_is_not_public_is_neither_listed_nor_counted_nor_found(client, rental, hidden):
    incident = rental(title="Secret said to be kept", **hidden)

    for name in LISTS:
        assert "Secret" not in text_of(client, page(name))
    assert "said to be kept" not in text_of(client, page("incidents") + "?q=Secret")
    assert json.loads(client.get(page("pathways-json")).content)["n"] == 0
    text_of(client, page("incident", incident.public_id), 404)


def test_a_draft_is_listed_for_those_who_work_here_but_not_counted(client, rental):
    rental(title="Draft said to be one", review_state=ReviewState.DRAFT)
    client.force_login(UserFactory(role=UserRole.REVIEWER))

    assert "Draft said" in text_of(client, page("incidents"))
    assert json.loads(client.get(page("pathways-json")).content)["n"] == 0


def test_nothing_is_shown_to_strangers_where_reading_is_not_public(client, rental, settings):
    rental(title="Company said to rent")
    settings.PUBLIC_READ = False

    assert "said to rent" not in text_of(client, page("incidents"))
    assert json.loads(client.get(page("pathways-json")).content)["n"] == 0


def test_a_filter_that_is_not_understood_is_a_400_that_names_it(client):
    assert "“patway” is not a filter" in text_of(client, page("pathways") + "?patway=x", 400)
    assert "“31 Feb” is not a date" in text_of(
        client, page("incidents") + "?reported_after=31 Feb", 400
    )
    assert "“maybe”" in text_of(client, page("entities") + "?listed=maybe", 400)


def test_the_twins_say_the_same_as_the_chart(client, rental):
    rental(reported_on=date(2023, 3, 9))
    rental(reported_on=date(2024, 3, 9))
    query = "?reported_after=2024"

    twin = json.loads(client.get(page("pathways-json") + query).content)
    lines = client.get(page("pathways-csv") + query).content.decode().splitlines()

    assert twin["n"] == 1
    assert len(lines) == 1 + len(twin["edges"])
    assert "n = 1 incidents" in text_of(client, page("pathways") + query)


def test_a_click_on_a_band_opens_exactly_its_incidents(client, rental):
    hit = rental(cloud=EntityFactory(country="MY"))
    miss = rental(cloud=EntityFactory(country="CN"))
    twin = json.loads(client.get(page("pathways-json")).content)
    edge = next(e for e in twin["edges"] if e["source"] == "host:clouds_offshore")
    band = f"{edge['source']}~{edge['target']}~{edge['pathway']}"

    shown = text_of(client, f"{page('incidents')}?band={band}")

    assert edge["incidents"] == [hit.public_id]
    assert hit.public_id in shown
    assert miss.public_id not in shown


@pytest.mark.parametrize("field", ["chip", "country", "entity", "pathway", "grade", "status", "q"])
def test_each_filter_leaves_out_what_it_should(client, rental, field):
    tenant = EntityFactory(name="Wanted Systems", country="SG")
    hit = rental(tenant=tenant, reliability="A", credibility="1", legal_stage="charged")
    miss = rental()
    values = {
        "chip": hit.hops.first().chip.slug,
        "country": "SG",
        "entity": tenant.public_id,
        "pathway": "domestic_cloud_rental",
        "grade": "A1",
        "status": "charged",
        "q": "wanted",
    }
    if field == "pathway":
        miss.pathways = ["stockpiling"]
        miss.save()

    shown = text_of(client, f"{page('incidents')}?{field}={values[field]}")

    assert hit.public_id in shown
    assert miss.public_id not in shown


def test_planned_chips_and_overlapping_ones_are_not_added_up(client, rental):
    whole = rental(quantity_best=100, quantity_unit="chips", quantity_state="delivered")
    part = rental(quantity_best=40, quantity_unit="chips", quantity_state="delivered")
    part.overlaps.create(other=whole, kind="part_of")
    rental(quantity_best=9000, quantity_unit="chips", quantity_state="planned")
    rental(quantity_best=8, quantity_unit="servers", quantity_state="delivered")

    twin = json.loads(client.get(page("pathways-json") + "?width=chips").content)

    assert sum(e["value"] for e in twin["edges"] if e["source"].startswith("maker")) == 100
    assert (twin["n"], twin["not_drawn"]) == (4, 3)


def test_copies_of_a_report_do_not_count_as_reports(client, rental):
    incident = rental()
    origin = EvidenceFactory(incident=incident, statement="", url="https://a.example/1")
    for number in range(3):
        EvidenceFactory(
            incident=incident, statement="", url=f"https://b.example/{number}", copy_of=origin
        )

    assert "1 reported incident on 1 independent report ·" in text_of(client, page("overview"))


def test_an_incident_page_puts_denials_beside_claims(client, rental):
    incident = rental()
    EvidenceFactory(incident=incident, statement="It is said to rent chips.")
    EvidenceFactory(
        incident=incident,
        statement="It says it never did.",
        stance=Stance.DENIES,
        support=Support.DENIES,
        kind="denial",
    )

    shown = text_of(client, page("incident", incident.public_id))

    claims, answers = shown.split("Answers · 1")
    assert "It is said to rent chips." in claims
    assert "It says it never did." in answers
    assert "denied by a party" in text_of(client, page("incidents"))


def test_a_quote_is_escaped_and_carries_its_language(client, rental):
    incident = rental()
    claim = ClaimFactory(quote="<script>alert(1)</script> mietet Chips", lang="de")
    EvidenceFactory(incident=incident, statement="", claim=claim, outlet=None)

    shown = text_of(client, page("incident", incident.public_id))

    assert "<script>alert" not in shown
    assert '<q lang="de">&lt;script&gt;' in shown


def test_the_copies_of_a_report_stand_below_it(client, rental):
    incident = rental()
    story = StoryFactory()
    first = MemberFactory(story=story)
    copy = MemberFactory(story=story, relation="translation")
    hidden = MemberFactory(story=story, version__article__tlp=Tlp.AMBER, relation="copy")
    claim = ClaimFactory(version=copy.version)
    EvidenceFactory(incident=incident, statement="", claim=claim, outlet=None)

    shown = text_of(client, page("incident", incident.public_id))

    above, below = shown.split("ct-copies")
    assert first.version.article.title in above
    assert copy.version.article.title in below
    assert hidden.version.article.title not in shown
    assert "Sources: 1 independent report" in shown


def test_a_claim_marked_beyond_the_reader_is_not_quoted(client, rental):
    incident = rental()
    claim = ClaimFactory(quote="Said in confidence.", tlp=Tlp.AMBER)
    EvidenceFactory(incident=incident, statement="", claim=claim, outlet=None)

    assert "in confidence" not in text_of(client, page("incident", incident.public_id))
    client.force_login(UserFactory(role=UserRole.REVIEWER))
    assert "in confidence" in text_of(client, page("incident", incident.public_id))


def test_a_party_that_declined_to_comment_is_not_called_silent(client, rental):
    tenant = EntityFactory(name="Tenant Ltd")
    incident = rental(tenant=tenant)
    claim = ClaimFactory(kind="no_comment", speaker="Tenant", stance="neither")
    EvidenceFactory(
        incident=incident, statement="", claim=claim, outlet=None, support=Support.CONTEXT
    )

    shown = text_of(client, page("incident", incident.public_id))

    assert "<b>Tenant Ltd</b>" not in shown.split("No answer in the sources")[1].split("</p>")[0]


def test_a_page_that_names_a_person_asks_search_engines_to_stay_away(client, rental):
    person = EntityFactory(kind="person", name="A. Person")
    named = rental(tenant=person)
    other = rental()

    assert "noindex" in text_of(client, page("incident", named.public_id))
    assert "noindex" not in text_of(client, page("incident", other.public_id))
    text_of(client, page("entity", person.public_id), 404)
    assert "A. Person" not in text_of(client, page("incidents"))
    assert "A. Person" not in text_of(client, page("entities"))
    assert "A. Person" not in text_of(client, page("pathways") + "?shown=parties")


def test_an_unidentified_party_has_no_page(client):
    text_of(client, page("entity", UnidentifiedFactory().public_id), 404)


def test_a_merged_party_leads_on_and_brings_its_incidents(client, rental):
    target = EntityFactory(name="Whole Company")
    merged = EntityFactory(merged_into=target)
    incident = rental(tenant=merged)

    answer = client.get(page("entity", merged.public_id))

    assert answer.status_code == 302
    assert answer["Location"] == page("entity", target.public_id)
    assert incident.title in text_of(client, page("entity", target.public_id))


def test_a_party_page_shows_names_lists_owners_and_units(client):
    party = EntityFactory(name="Inspur Group")
    NameFactory(entity=party, text="浪潮集团", lang="zh", source="company page")
    Listing.objects.create(
        control_list="US Entity List",
        name="Inspur Group Co., Ltd.",
        entity=party,
        listed_on=date(2023, 3, 2),
        citation="88 FR 13675",
    )
    Ownership.objects.create(
        owner=party, asset=EntityFactory(name="Unit"), share_low="33.26", share_high="33.26"
    )
    Ownership.objects.create(owner=EntityFactory(name="Holder"), asset=party)

    shown = text_of(client, page("entity", party.public_id))

    for expected in (
        'lang="zh">浪潮集团',
        "company page",
        "US Entity List 2023-03-02",
        "88 FR 13675",
        "33.26 %",
        "Holder",
        "unknown",
    ):
        assert expected in shown


def test_a_provider_page_derives_the_price_and_shows_the_divisor(client, rental):
    provider = ProviderFactory(regions=["Shanghai"])
    rental(cloud=provider.entity, tenant=EntityFactory(name="Tenant Ltd"))
    CloudOffer.objects.create(
        provider=provider, chip_text="A100", gpus=8, price=10, currency="USD", hours=1
    )

    shown = text_of(client, page("provider", provider.entity.public_id))

    assert "USD 1.25" in shown
    assert "derived: 10 ÷ (8 chips × 1 h)" in shown
    assert "Tenant Ltd" in shown
    assert "USD 1.25" in text_of(client, page("providers"))


def test_a_provider_nobody_has_named_stands_last_under_what_is_known_of_it(client):
    unnamed = ProviderFactory(entity=UnidentifiedFactory(described_as="cloud, Shenzhen"))
    ProviderFactory(entity=EntityFactory(name="zCloud"))
    ProviderFactory(entity=EntityFactory(name="Acloud"))

    shown = text_of(client, page("providers"))

    assert shown.index("Acloud") < shown.index("zCloud") < shown.index("cloud, Shenzhen")
    alone = text_of(client, page("provider", unnamed.entity.public_id))
    assert "unidentified: cloud, Shenzhen" in alone
    assert page("entity", unnamed.entity.public_id) not in alone


def test_by_default_subsidiaries_are_those_on_no_list_under_a_listed_parent(client):
    parent, listed, unlisted = EntityFactory(), EntityFactory(name="On"), EntityFactory(name="Off")
    for entity in (parent, listed):
        Listing.objects.create(
            control_list="US Entity List", name="x", entity=entity, listed_on=date(2023, 3, 2)
        )
    Ownership.objects.create(owner=parent, asset=listed)
    Ownership.objects.create(owner=parent, asset=unlisted)
    Ownership.objects.create(owner=unlisted, asset=EntityFactory(name="Deeper"))

    shown = text_of(client, page("subsidiaries"))

    assert ">Off</a>" in shown
    assert ">On</a>" not in shown
    assert "Deeper" not in shown
    assert "Deeper" in text_of(client, page("subsidiaries") + "?show=all")
    assert ">Off</a>" in text_of(client, page("subsidiaries") + "?q=off")


def test_a_chain_without_a_user_is_counted_as_not_identified(client):
    incident = IncidentFactory()
    HopFactory(incident=incident, to_role=Role.RESELLER)

    twin = json.loads(client.get(page("pathways-json")).content)

    assert twin["unknown"]["end_user"] == 1


def test_an_error_page_is_in_the_frame(client):
    shown = text_of(client, "/nothing/here/", 404)

    assert "There is no page here" in shown
    assert "ct-bar" in shown
