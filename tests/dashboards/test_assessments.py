"""What the rules say of incidents, on their pages, on the rules' pages and through the API."""

from datetime import date

import pytest

from cases.assessing import assess_pending
from cases.models import Incident
from dashboards.queries.rule_incidents import outcomes_of
from entities.actions.changes import touch
from entities.models import Listing, ReferenceKind
from rules.codes import Pathway, Relation, ReviewState, Role
from tests.factories import ChipFactory, EntityFactory, HopFactory, IncidentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def sale():
    """A listed firm is reported to buy a chip in 2021; a group with many listed units."""
    buyer = EntityFactory(name="Listed Firm", country="CN", headquarters="Beijing")
    Listing.objects.create(
        entity=buyer, control_list="US Entity List", name="Listed Firm",
        listed_on=date(2019, 10, 9), licence_requirement="For all items subject to the EAR.",
        citation="84 FR 54002",
    )  # fmt: skip
    incident = IncidentFactory(
        pathways=[Pathway.DIRECT_PURCHASE], reported_on=date(2021, 5, 1),
        review_state=ReviewState.PUBLISHED, tlp="clear",
    )  # fmt: skip
    HopFactory(
        incident=incident, to_entity=buyer, to_role=Role.END_USER, relation=Relation.SELLS,
        pathway=Pathway.DIRECT_PURCHASE, country="CN", chip=ChipFactory(), position=1,
    )  # fmt: skip
    return incident


def page(client, address, status=200):
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def test_the_incident_page_gives_the_verdict_first_and_then_the_argument(client, sale):
    assert "Not assessed yet" in page(client, f"/incidents/{sale.public_id}/")
    assess_pending()

    shown = page(client, f"/incidents/{sale.public_id}/")

    assert shown.index("A rule covered it") < shown.index("The argument")
    assert "Listed Firm is named on the US Entity List since 2019-10-09 (84 FR 54002" in shown
    assert "being decided again" not in shown
    touch(ReferenceKind.LISTING)
    assert "being decided again" in page(client, f"/incidents/{sale.public_id}/")


def test_the_api_gives_each_step_with_its_findings(client, sale):
    address = f"/api/v1/incidents/{sale.public_id}/?fields=assessment"
    assert client.get(address).json() == {"assessment": None}
    assess_pending()

    found = client.get(address).json()["assessment"]

    assert (found["verdict"]["text"], found["hop"], found["stale"]) == ("covered", 1, False)
    [step] = found["steps"]
    assert (step["reached_by"], step["as_of"]) == (["US-EL"], "2021-05-01")
    assert any(one["test"] == "named_on_a_list" for one in step["findings"])


def test_an_incident_costs_as_many_queries_for_many_steps(client, sale, django_assert_num_queries):
    assess_pending()
    address = f"/api/v1/incidents/{sale.public_id}/?fields=assessment"
    with django_assert_num_queries(5):
        client.get(address)
    for position in (2, 3):
        HopFactory(incident=sale, position=position, relation=Relation.SELLS)
    assess_pending()
    with django_assert_num_queries(5):
        client.get(address)


def test_a_rule_names_what_it_reached_and_missed_and_why(client, sale):
    rental = IncidentFactory(reported_on=date(2023, 3, 9), review_state=ReviewState.PUBLISHED,
                             tlp="clear", title="A rental")  # fmt: skip
    HopFactory(incident=rental, relation=Relation.RENTS_OUT, to_role=Role.TENANT, country="CN",
               pathway=Pathway.DOMESTIC_CLOUD_RENTAL)  # fmt: skip
    IncidentFactory(review_state=ReviewState.DRAFT)
    assess_pending()

    shown = page(client, "/rules/US-EL/")

    assert shown.index("It reached") < shown.index(sale.title) < shown.index("It did not reach")
    assert shown.index("It did not reach") < shown.index("A rental")
    kinds = [(one.kind, one.count) for one in outcomes_of("US-EL", Incident.objects.published())]
    assert kinds == [("reached", 1), ("missed", 1)]


ASKED = {"party": "Listed Firm", "pathway": "direct_purchase", "destination": "CN",
         "date": "2021-05-01"}  # fmt: skip


def test_a_question_of_one_s_own_is_answered_the_same_on_the_page_the_twin_and_the_api(
    client, sale
):
    chip = sale.hops.get().chip.name
    asked = ASKED | {"chip": chip}
    shown = client.get("/assess/", asked).content.decode()
    twin = client.get("/assess.json", asked).json()
    body = asked | {"party": {"name": "Listed Firm"}}
    api = client.post("/api/v1/assess/", body, content_type="application/json").json()

    assert "A rule covered it" in shown
    assert twin["verdict"] == api["verdict"] and twin["verdict"]["text"] == "covered"
    assert twin["findings"] == api["findings"]


def test_one_day_earlier_than_the_entry_it_is_not_named(client, sale):
    before = client.get("/assess.json", ASKED | {"date": "2019-10-08"}).json()

    named = [one["outcome"] for one in before["findings"] if one["test"] == "named_on_a_list"]
    assert set(named) == {"not_met"}


def test_several_of_one_name_are_offered_and_nobody_is_said_plainly(client, sale):
    EntityFactory(name="Listed Firm", country="SG")

    shown = client.get("/assess/", ASKED).content.decode()
    assert shown.count("party=ENT-") == 2
    nobody = client.get("/assess/", ASKED | {"party": "Nobody Ever"}).content.decode()
    assert "No party “Nobody Ever” is known here." in nobody


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"party": " "}, "Name a party"),
        ({"party": "x" * 301}, "300"),
        ({"pathway": "teleport"}, "teleport"),
        ({"destination": "China"}, "two letters"),
        ({"date": "0001-01-01"}, "between 1900 and 2200"),
        ({"date": "yesterday"}, "2023-11-17"),
        ({"party": "a\x00b"}, "Null"),
    ],
)
def test_what_is_not_understood_is_named(client, wrong, words):
    answer = client.get("/assess/", ASKED | wrong)

    assert answer.status_code == 422 and words in answer.content.decode()
    assert client.get("/assess.json", ASKED | wrong).status_code == 400


def test_an_unknown_parameter_is_refused(client):
    assert "party, pathway" in page(client, "/assess/?who=me", 400)


def test_a_person_is_not_answered_about(client):
    EntityFactory(kind="person", name="Ada Example")

    assert (
        "is known here" in client.get("/assess/", ASKED | {"party": "Ada Example"}).content.decode()
    )
