"""incidents/: the contract, sentence by sentence."""

from datetime import date

import pytest

from accounts.policy import Tlp, UserRole
from cases.models import Correction, RightOfReply
from tests.factories import (
    NOW,
    ChipFactory,
    ClaimFactory,
    EntityFactory,
    EvidenceFactory,
    HopFactory,
    IncidentFactory,
    OutletFactory,
    UnidentifiedFactory,
    UserFactory,
    VersionFactory,
)

pytestmark = pytest.mark.django_db

ROW = [
    "public_id",
    "url",
    "title",
    "status",
    "review_state",
    "pathways",
    "period",
    "reported_on",
    "tlp",
]


def ids(page: dict) -> list[str]:
    return [row["public_id"] for row in page["results"]]


def test_a_list_has_results_next_and_previous(read):
    assert read("incidents/") == {"results": [], "next": None, "previous": None}


def test_a_row_has_exactly_the_fields_of_the_contract(read):
    IncidentFactory()
    assert list(read("incidents/")["results"][0]) == ROW


def test_a_row_says_what_is_stored_with_both_days_of_its_period_inclusive(read):
    incident = IncidentFactory(
        title="Acme “said to” rent chips, 据报道",
        from_day=date(2022, 10, 1),
        to_day=date(2023, 1, 1),
        precision="quarter",
        as_written="late 2022",
    )
    assert read("incidents/")["results"] == [
        {
            "public_id": incident.public_id,
            "url": f"http://testserver/api/v1/incidents/{incident.public_id}/",
            "title": "Acme “said to” rent chips, 据报道",
            "status": "reported",
            "review_state": "published",
            "pathways": ["domestic_cloud_rental"],
            "period": {
                "from": "2022-10-01",
                "to": "2022-12-31",
                "precision": "quarter",
                "as_written": "late 2022",
            },
            "reported_on": "2023-03-09",
            "tlp": "clear",
        }
    ]


def test_a_period_nobody_knows_is_null_and_not_left_out(read):
    hop = HopFactory()
    nothing = {"from": None, "to": None, "precision": None, "as_written": None}
    assert read("incidents/")["results"][0]["period"] == nothing
    detail = read(f"incidents/{hop.incident.public_id}/")
    assert detail["period"] == detail["hops"][0]["period"] == nothing


@pytest.mark.parametrize("end", ["from_day", "to_day"])
def test_a_period_of_which_one_end_is_known_says_how_exact_it_is(read, end):
    IncidentFactory(**{end: date(2023, 1, 1)}, precision="month")
    assert read("incidents/")["results"][0]["period"]["precision"] == "month"


def test_the_address_of_a_row_leads_to_its_detail(read, client):
    IncidentFactory()
    row = read("incidents/")["results"][0]
    assert client.get(row["url"]).json()["title"] == row["title"]


def test_the_public_address_of_the_installation_is_used_where_it_is_set(read, settings):
    settings.PUBLIC_URL = "https://chiptrail.example"
    incident = IncidentFactory()
    url = read("incidents/")["results"][0]["url"]
    assert url == f"https://chiptrail.example/api/v1/incidents/{incident.public_id}/"


def test_the_newest_come_first_and_undated_ones_last(read):
    undated = IncidentFactory(reported_on=None)
    older = IncidentFactory(reported_on=date(2020, 1, 1))
    newer = IncidentFactory(reported_on=date(2024, 1, 1))
    assert ids(read("incidents/")) == [newer.public_id, older.public_id, undated.public_id]


@pytest.mark.parametrize("state", ["draft", "in_review", "retracted"])
def test_what_is_not_published_is_not_shown_to_the_public(read, state):
    incident = IncidentFactory(review_state=state)
    assert read("incidents/")["results"] == []
    read(f"incidents/{incident.public_id}/", status=404)


def test_a_marking_above_the_asker_hides_the_incident(read, token_of, bearer):
    incident = IncidentFactory(tlp=Tlp.GREEN)
    token_of(UserRole.READER)
    assert read("incidents/")["results"] == []
    assert ids(read("incidents/", **bearer)) == [incident.public_id]


def test_contributors_see_drafts(read, token_of, bearer):
    incident = IncidentFactory(review_state="draft", tlp=Tlp.AMBER)
    token_of(UserRole.CONTRIBUTOR)
    assert ids(read("incidents/", **bearer)) == [incident.public_id]


def test_retracted_incidents_are_listed_only_where_they_are_asked_for(read, token_of, bearer):
    acme = EntityFactory()
    states = ("published", "draft", "retracted")
    made = {
        state: HopFactory(incident__review_state=state, to_entity=acme).incident.public_id
        for state in states
    }
    token_of(UserRole.CONTRIBUTOR)

    listed = ids(read("incidents/", **bearer))
    assert set(listed) == {made["published"], made["draft"]}
    for state in states:
        assert ids(read("incidents/", {"review_state": state}, **bearer)) == [made[state]]
    party = read(f"entities/{acme.public_id}/", **bearer)
    assert party["incidents"]["count"] == len(listed)


def test_asking_for_a_review_state_opens_nothing_that_is_closed(read):
    IncidentFactory(review_state="retracted")
    assert read("incidents/", {"review_state": "retracted"})["results"] == []
    fields = read("incidents/", {"review_state": "gone"}, status=400)["error"]["fields"]
    assert "It is one of draft, in_review, published, retracted" in fields["review_state"]


def filtered(read, query: dict) -> list[str]:
    return ids(read("incidents/", query))


def test_it_can_be_narrowed_by_pathway_and_status(read):
    charged = IncidentFactory(pathways=["shell_company", "stockpiling"], legal_stage="charged")
    IncidentFactory()
    assert filtered(read, {"pathway": "stockpiling"}) == [charged.public_id]
    assert filtered(read, {"status": "charged"}) == [charged.public_id]
    assert filtered(read, {"status": "found"}) == []


def test_it_can_be_narrowed_by_party_chip_and_country(read):
    family = ChipFactory(slug="a100-family", is_family=True)
    chip = ChipFactory(slug="a100-pcie", family=family)
    hop = HopFactory(chip=chip, country="MY")
    HopFactory()
    wanted = [hop.incident.public_id]
    assert filtered(read, {"entity": hop.from_entity.public_id}) == wanted
    assert filtered(read, {"entity": hop.to_entity.public_id}) == wanted
    assert filtered(read, {"chip": "a100-pcie"}) == wanted
    assert filtered(read, {"chip": "a100-family"}) == wanted
    assert filtered(read, {"country": "MY"}) == wanted


def test_days_are_inclusive(read):
    day = IncidentFactory(reported_on=date(2023, 3, 9))
    asked = {"reported_after": "2023-03-09", "reported_before": "2023-03-09"}
    assert filtered(read, asked) == [day.public_id]
    assert filtered(read, {"reported_after": "2023-03-10"}) == []
    assert filtered(read, {"reported_before": "2023-03-08"}) == []
    assert filtered(read, {"reported_before": "2023"}) == [day.public_id]


def test_words_are_searched_in_titles_and_names(read):
    incident = IncidentFactory(title="Acme reported to rent chips")
    hop = HopFactory(to_entity=EntityFactory(name="Bright Cloud"))
    assert filtered(read, {"q": "acme RENT"}) == [incident.public_id]
    assert filtered(read, {"q": "bright"}) == [hop.incident.public_id]


def test_only_the_fields_asked_for_come_in_our_order(read):
    IncidentFactory()
    rows = read("incidents/", {"fields": "title, public_id"})["results"]
    assert list(rows[0]) == ["public_id", "title"]


def test_a_detail_adds_steps_claims_sources_and_an_assessment(read):
    incident = IncidentFactory(summary="It is reported.")
    detail = read(f"incidents/{incident.public_id}/")
    assert list(detail)[:14] == [*ROW, "summary", "hops", "claims", "sources", "assessment"]
    assert detail["assessment"] is None
    assert detail["summary"] == "It is reported."


def test_a_detail_says_what_is_not_verified_and_that_nobody_here_reviewed_it(read):
    incident = IncidentFactory(unverified="The number of chips.", is_starter=True)
    detail = read(f"incidents/{incident.public_id}/")
    assert (detail["unverified"], detail["starter"]) == ("The number of chips.", True)
    assert (detail["grade"], detail["outcome"]) == ("F6", None)


def test_corrections_and_what_parties_answered_stand_in_the_detail(read):
    incident, editor, party = IncidentFactory(), UserFactory(), EntityFactory()
    Correction.objects.create(incident=incident, text="It was 8, not 80.", by=editor, at=NOW)
    RightOfReply.objects.create(
        incident=incident,
        entity=party,
        state="answered",
        asked_on=date(2023, 4, 1),
        answered_on=date(2023, 4, 3),
        answer="We deny it.",
        lang="en",
        by=editor,
    )
    detail = read(f"incidents/{incident.public_id}/")
    assert detail["corrections"] == [{"text": "It was 8, not 80.", "on": "2026-11-24"}]
    reply = detail["replies"][0]
    assert (reply["party"]["public_id"], reply["answer"]) == (party.public_id, "We deny it.")
    assert editor.username not in str(detail)


def test_a_step_names_both_parties_with_role_chip_and_quantity(read):
    hop = HopFactory(
        position=1,
        chip=ChipFactory(slug="a100", name="A100"),
        chip_text="A100 chips",
        quantity_low=300,
        quantity_best=300,
        quantity_unit="chips",
        quantity_state="delivered",
        price_amount="1.25",
        price_currency="USD",
        price_per="hour",
        price_chips=8,
    )
    step = read(f"incidents/{hop.incident.public_id}/")["hops"][0]
    assert step["from"]["public_id"] == hop.from_entity.public_id
    assert (step["from"]["role"], step["to"]["role"]) == ("cloud_lessor", "tenant")
    assert step["chip"] == {"slug": "a100", "name": "A100"}
    assert step["quantity"] == {
        "low": 300,
        "best": 300,
        "high": None,
        "unit": "chips",
        "basis": None,
        "state": "delivered",
    }
    assert step["price"] == {"amount": 1.25, "currency": "USD", "per": "hour", "chips": 8}


def test_persons_have_no_address_and_unidentified_parties_say_so(read):
    hop = HopFactory(
        from_entity=UnidentifiedFactory(described_as="cloud start-up, Shenzhen"),
        to_entity=EntityFactory(kind="person", name="A Person"),
    )
    step = read(f"incidents/{hop.incident.public_id}/")["hops"][0]
    assert step["from"]["identified"] is False
    assert step["from"]["name"] == "unidentified: cloud start-up, Shenzhen"
    assert (step["to"]["name"], step["to"]["url"]) == ("A Person", None)


def test_a_merged_party_stands_as_what_it_was_merged_into(read):
    target = EntityFactory()
    hop = HopFactory(to_entity=EntityFactory(merged_into=target))
    step = read(f"incidents/{hop.incident.public_id}/")["hops"][0]
    assert step["to"]["public_id"] == target.public_id


def test_a_claim_carries_quote_speaker_grade_and_source(read):
    claim = ClaimFactory(version=VersionFactory(article__title="The report"))
    row = EvidenceFactory(claim=claim, statement="", reliability="B", credibility="2", outlet=None)
    found = read(f"incidents/{row.incident.public_id}/")["claims"]
    assert found == [
        {
            "kind": "access",
            "stance": "asserts",
            "speaker": "two employees",
            "speaker_kind": "anonymous",
            "quote": "Acme rents A100 chips, two employees said.",
            "paraphrase": False,
            "translation": None,
            "lang": "en",
            "support": "supports",
            "hop": None,
            "grade": "B2",
            "source": {
                "outlet": claim.version.article.outlet.name,
                "title": "The report",
                "url": claim.version.article.url,
                "dated": "2023-03-09",
            },
        }
    ]


def test_a_statement_in_our_words_is_flagged_as_a_paraphrase(read):
    row = EvidenceFactory(statement="The company is said to rent chips.")
    EvidenceFactory(incident=row.incident, statement="We do not.", is_quote=True)
    claims = read(f"incidents/{row.incident.public_id}/")["claims"]
    assert [claim["paraphrase"] for claim in claims] == [True, False]


def test_denials_are_kept_beside_what_they_deny(read):
    row = EvidenceFactory()
    EvidenceFactory(
        incident=row.incident, support="denies", kind="denial", stance="denies", statement="No."
    )
    claims = read(f"incidents/{row.incident.public_id}/")["claims"]
    assert [claim["stance"] for claim in claims] == ["asserts", "denies"]


def test_a_claim_marked_above_the_asker_is_left_out(read):
    row = EvidenceFactory(claim=ClaimFactory(tlp=Tlp.RED), statement="")
    detail = read(f"incidents/{row.incident.public_id}/")
    assert (detail["claims"], detail["sources"]) == ([], [])


def test_the_address_of_an_article_marked_above_the_asker_is_left_out(read):
    claim = ClaimFactory(version=VersionFactory(article__tlp=Tlp.AMBER))
    row = EvidenceFactory(claim=claim, statement="")
    detail = read(f"incidents/{row.incident.public_id}/")
    assert detail["claims"][0]["source"] is None
    assert detail["sources"] == []


def test_a_source_says_what_it_repeats_and_stands_once(read):
    outlet = OutletFactory(name="Daily")
    original = EvidenceFactory(
        statement="", outlet=outlet, title="First", url="https://daily.example/1", reliability="B"
    )
    EvidenceFactory(
        incident=original.incident, statement="", outlet=None, title="Copy", copy_of=original
    )
    EvidenceFactory(
        incident=original.incident, outlet=outlet, title="First", url="https://daily.example/1"
    )
    sources = read(f"incidents/{original.incident.public_id}/")["sources"]
    assert [source["title"] for source in sources] == ["First", "Copy"]
    assert sources[0]["copy_of"] is None
    assert sources[1]["copy_of"]["title"] == "First"
    assert sources[1]["copy_of"]["url"] == "https://daily.example/1"


def test_a_sample_has_no_address(read):
    claim = ClaimFactory(version=VersionFactory(article__is_sample=True))
    row = EvidenceFactory(claim=claim, statement="")
    assert read(f"incidents/{row.incident.public_id}/")["claims"][0]["source"]["url"] is None
