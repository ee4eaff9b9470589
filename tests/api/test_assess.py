"""POST assess/: the verdict, its reasons, and what is asked of it."""

import logging
from datetime import date
from decimal import Decimal

import pytest
from jsonschema import Draft202012Validator

from accounts.policy import UserRole
from api.v1.schema import openapi
from entities.models import EntityKind, Listing, ListSnapshot, Ownership
from rules.loading import load_regime
from tests.api.test_schema import closed
from tests.factories import ChipFactory, EntityFactory, NameFactory, UserFactory

pytestmark = pytest.mark.django_db

ALL_ITEMS = "For all items subject to the EAR. (See §744.11 of the EAR)"


@pytest.fixture
def ask(client):
    """POST a question; the status must be as said."""

    def post(status: int = 200, headers: dict | None = None, **question):
        response = client.post(
            "/api/v1/assess/", question, content_type="application/json", headers=headers or {}
        )
        assert response.status_code == status, response.content
        shape = openapi()["paths"]["/api/v1/assess/"]["post"]["responses"][str(status)]
        schema = shape["content"]["application/json"]["schema"]
        whole = {**closed(schema), "components": closed(openapi()["components"])}
        if status != 409:  # made of two shapes, so that neither may be closed
            Draft202012Validator(whole).validate(response.json())
        return response.json()

    return post


@pytest.fixture
def a100():
    family = ChipFactory(slug="a100", name="A100", is_family=True, aliases=["Nvidia A100"])
    figures = {"tpp": 4992, "link_bandwidth": 600, "data_centre": True}
    for form in ("pcie", "sxm"):
        ChipFactory(
            slug=f"a100-{form}",
            name=f"A100 {form}",
            family=family,
            performance_density=Decimal("6.04"),
            memory_bandwidth=Decimal(2039),
            **figures,
        )
    return family


@pytest.fixture
def snapshot():
    return ListSnapshot.objects.create(
        control_list="US Entity List", taken_on=date(2026, 7, 31), completeness="partial"
    )


@pytest.fixture
def listed(snapshot):
    party = EntityFactory(name="Dawning", headquarters="Tianjin")
    Listing.objects.create(
        entity=party,
        control_list="US Entity List",
        name="Dawning",
        listed_on=date(2019, 6, 24),
        citation="84 FR 29371",
        licence_requirement=ALL_ITEMS,
    )
    return party


PURCHASE = {"pathway": "direct_purchase", "destination": "CN", "date": "2023-03-09"}


def test_a_listed_party_that_buys_is_covered_with_the_reason_and_its_source(ask, listed, a100):
    found = ask(party={"public_id": listed.public_id}, chip="a100", **PURCHASE)

    assert found["verdict"]["text"] == "covered"
    assert found["verdict"]["confidence"] == "as_given"
    named = next(
        one
        for one in found["findings"]
        if (one["rule"], one["test"]) == ("US-EL", "named_on_a_list")
    )
    assert (named["outcome"], named["facts"]) == ("met", ["listings"])
    assert "84 FR 29371" in named["reason"] and named["citation"]
    assert "subject_to_regulation" in found["presumed"]
    assert found["regime"] == {"code": "us", "version": load_regime("us").version}


def test_the_day_before_the_entry_the_list_reaches_nobody(ask, listed):
    before = {**PURCHASE, "date": "2019-06-23"}
    found = ask(party={"name": "dawning"}, **before)

    outcomes = [one["outcome"] for one in found["findings"] if one["test"] == "named_on_a_list"]
    assert "met" not in outcomes


def test_a_tenant_is_not_covered_on_the_same_day(ask, listed, a100):
    rental = {**PURCHASE, "pathway": "domestic_cloud_rental"}

    found = ask(party={"name": "Dawning"}, chip="Nvidia A100", **rental)

    assert found["verdict"]["text"] == "not_covered"


def test_a_name_nobody_bears_is_unknown_and_says_so(ask):
    found = ask(party={"name": "Nobody at all"}, **PURCHASE)

    assert found["verdict"]["text"] == "unknown"
    assert found["party"] is None
    assert "Nobody at all" in found["findings"][0]["reason"]


def test_a_name_that_several_bear_is_a_409_with_the_candidates(ask, listed):
    other = NameFactory(text="DAWNING").entity

    found = ask(409, party={"name": "Dawning"}, **PURCHASE)

    assert found["error"]["code"] == "several_parties"
    ids = {one["public_id"] for one in found["candidates"]}
    assert ids == {listed.public_id, other.public_id}


def test_a_merged_party_is_answered_as_the_one_it_became(ask, listed):
    EntityFactory(name="Sugon", merged_into=listed)

    assert ask(party={"name": "Sugon"}, **PURCHASE)["party"]["public_id"] == listed.public_id


def test_persons_and_parties_of_drafts_are_not_known_to_the_public(ask):
    EntityFactory(name="Ada", kind=EntityKind.PERSON)
    EntityFactory(name="Hidden", starter_key=None)

    for name in ("Ada", "Hidden"):
        assert ask(party={"name": name}, **PURCHASE)["party"] is None


def test_an_owner_of_a_draft_is_not_named_to_the_public(ask, snapshot, a100):
    unit = EntityFactory(name="Unit", country="SG")
    Ownership.objects.create(
        owner=EntityFactory(name="Secret parent", starter_key=None), asset=unit, share_low=80
    )

    found = ask(party={"name": "Unit"}, chip="a100", **{**PURCHASE, "date": "2025-10-10"})

    assert "Secret parent" not in str(found)


def test_every_variant_of_a_chip_name_is_judged_and_a_difference_is_unknown(ask, snapshot):
    EntityFactory(name="Buyer", headquarters="Beijing")
    family = ChipFactory(slug="x1", name="X1", is_family=True)
    for name, tpp in (("X1 small", 100), ("X1 large", 5000)):
        ChipFactory(
            name=name,
            slug=name.lower().replace(" ", "-"),
            family=family,
            tpp=tpp,
            link_bandwidth=600,
            memory_bandwidth=100,
            performance_density=Decimal("0.1"),
            data_centre=True,
        )

    found = ask(party={"name": "Buyer"}, chip="X1", **{**PURCHASE, "date": "2022-11-20"})

    assert {one["name"]: one["verdict"]["text"] for one in found["variants"]} == {
        "X1 small": "not_covered",
        "X1 large": "covered",
    }
    assert found["verdict"]["text"] == "unknown"
    assert "X1 large: covered" in found["findings"][0]["reason"]


def test_what_is_not_known_is_never_a_no(ask):
    EntityFactory(name="Buyer", country="")

    found = ask(party={"name": "Buyer"}, pathway="direct_purchase", date="2023-03-09")

    assert found["verdict"]["text"] == "unknown"
    assert {"named_on_a_list", "destination_controlled"} <= {
        one["test"] for one in found["missing"]
    }


def test_a_chip_in_no_catalogue_leaves_the_item_undetermined(ask, listed):
    found = ask(party={"name": "Dawning"}, chip="Z9", **PURCHASE)

    assert found["variants"][0]["slug"] is None
    assert found["verdict"]["text"] == "unknown"


def test_half_owned_by_a_listed_party_is_covered_only_while_the_rule_stood(ask, listed, a100):
    unit = EntityFactory(name="Unit", country="SG")
    Ownership.objects.create(owner=listed, asset=unit, share_low=51, share_high=51)
    other = {"pathway": "subsidiary_purchase", "destination": "SG"}

    owned = [
        next(
            (one["outcome"] for one in found["findings"] if one["test"].startswith("owned_by")),
            None,
        )
        for found in (
            ask(party={"name": "Unit"}, **other, date="2025-09-28"),
            ask(party={"name": "Unit"}, **other, date="2025-10-01"),
        )
    ]

    assert owned == [None, "met"]


@pytest.mark.parametrize(
    ("wrong", "member"),
    [
        ({"party": {"name": "A", "public_id": "ENT-000001"}}, "party"),
        ({"party": "A"}, "party"),
        ({"party": {"name": "A\x00"}}, "party"),
        ({"party": {"public_id": "1"}}, "party"),
        ({"pathway": "fishing"}, "pathway"),
        ({"date": "20230309"}, "date"),
        ({"date": "2023-02-30"}, "date"),
        ({"destination": "China"}, "destination"),
        ({"regime": "eu"}, "regime"),
        ({"chip": 7}, "chip"),
        ({"chips": "a100"}, "chips"),
    ],
)
def test_a_wrong_question_is_refused_by_the_name_of_its_member(ask, wrong, member):
    error = ask(400, **{"party": {"name": "A"}, **PURCHASE, **wrong})["error"]

    assert list(error["fields"]) == [member]


@pytest.mark.parametrize("body", ["", "[]", "{", "[" * 9000, '{"party": {"name": "\\ud800"}}'])
def test_a_body_that_is_no_question_is_refused(client, body):
    response = client.post("/api/v1/assess/", body, content_type="application/json")

    assert response.status_code == 400
    assert response.json()["error"]["message"]


def test_a_body_beyond_any_question_is_refused(client):
    response = client.post("/api/v1/assess/", " " * 20_000, content_type="application/json")

    assert response.status_code == 413


def test_what_is_asked_is_not_logged_whatever_comes_of_it(ask, listed, caplog):
    caplog.set_level(logging.DEBUG, logger="django.request")
    ask(party={"name": "Whispered name"}, **PURCHASE)
    ask(400, party={"name": "Whispered name"}, **{**PURCHASE, "pathway": "Whispered"})

    assert "hispered" not in caplog.text


def test_a_read_token_and_a_browser_without_csrf_may_ask(ask, client, token_of, bearer, settings):
    settings.PUBLIC_READ = False
    ask(401, party={"name": "A"}, **PURCHASE)
    token_of()
    ask(party={"name": "A"}, headers=bearer, **PURCHASE)
    client.handler.enforce_csrf_checks = True
    client.force_login(UserFactory(role=UserRole.READER))
    ask(party={"name": "A"}, **PURCHASE)


def test_questions_are_throttled(ask, settings):
    settings.API_RATES = {"anonymous": "1/min", "token": None}
    ask(party={"name": "A"}, **PURCHASE)

    ask(429, party={"name": "A"}, **PURCHASE)


def test_only_post_asks(client):
    assert client.get("/api/v1/assess/").status_code == 405


def test_a_question_costs_the_same_for_many_owners(ask, listed, django_assert_max_num_queries):
    unit = EntityFactory(name="Unit", country="SG")
    for owner in [listed, *EntityFactory.create_batch(6)]:
        Ownership.objects.create(owner=owner, asset=unit, share_low=10)

    with django_assert_max_num_queries(14):
        ask(party={"name": "Unit"}, **PURCHASE)
