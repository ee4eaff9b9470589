"""What if: flips both ways, counted, listed, and a bad reform refused with its line."""

from datetime import date

import pytest

from accounts.policy import Tlp
from cases.assessing import assess_pending
from cases.models import SavedReform
from cases.ready_reforms import BY_CODE, READY, ready_text
from cases.regime import regime_in_force
from cases.simulating import reformed
from rules.codes import Pathway, Relation, Role
from tests.factories import (
    NOW,
    ChipFactory,
    EntityFactory,
    HopFactory,
    IncidentFactory,
    UserFactory,
)


@pytest.fixture
def purchase(db):
    """A firm of no list is reported to buy a chip in 2021."""
    buyer = EntityFactory(name="Unlisted Firm", country="CN", headquarters="Beijing")
    incident = IncidentFactory(
        pathways=[Pathway.DIRECT_PURCHASE], reported_on=date(2021, 5, 1), tlp=Tlp.CLEAR
    )
    HopFactory(
        incident=incident, to_entity=buyer, to_role=Role.END_USER, relation=Relation.SELLS,
        pathway=Pathway.DIRECT_PURCHASE, country="CN", chip=ChipFactory(tpp=100), position=1,
    )  # fmt: skip
    assess_pending()
    return incident


LISTED = {"edit": "list_party", "party": "Unlisted Firm", "listed": "2020-01-01"}


@pytest.mark.django_db
@pytest.mark.parametrize("code", [one.code for one in READY])
def test_every_ready_reform_fits_the_rules_in_force(code):
    reform, _rules = reformed(ready_text([code], {}), regime_in_force())

    assert reform.name == str(BY_CODE[code].name)


def test_a_party_listed_earlier_is_reached_further(client, purchase):
    answer = client.get("/what-if.json", LISTED).json()["reforms"][0]

    assert answer["changed"]["reached_further"] + answer["changed"]["to_or_from_unknown"] == 1
    assert answer["verdicts"]["covered"] == {"before": 0, "after": 1}
    assert [one["incident"] for one in answer["flips"]] == [purchase.public_id]


def test_a_party_listed_later_than_the_act_changes_nothing(client, purchase):
    answer = client.get("/what-if.json", {**LISTED, "listed": "2022-01-01"}).json()["reforms"][0]

    assert answer["flips"] == []
    assert answer["changed"]["incidents"] == 1


def test_the_page_links_the_incident_and_the_table_names_it(client, purchase):
    page = client.get("/what-if/", LISTED).content.decode()
    table = client.get("/what-if.csv", LISTED).content.decode()

    assert f"/incidents/{purchase.public_id}/" in page
    assert purchase.public_id in table


def test_a_bad_reform_says_which_line(client, db):
    answer = client.get("/what-if/", {"text": 'name = "x"\n[[edits]]\nedit = "cover"\n'})

    assert answer.status_code == 422
    assert "line 3" in answer.content.decode()


def test_a_saved_reform_is_seen_as_its_marking_says(client, purchase):
    text = ready_text(["list_party"], LISTED)
    shown, hidden = (
        SavedReform.objects.create(name="a", text=text, tlp=tlp, by=UserFactory(), at=NOW)
        for tlp in (Tlp.CLEAR, Tlp.RED)
    )

    assert client.get("/what-if.json", {"saved": shown.public_id}).status_code == 200
    refused = client.get("/what-if.json", {"saved": hidden.public_id})
    assert refused.status_code == 400
    assert "not open to you" in refused.json()["error"]["message"]


def test_two_reforms_stand_side_by_side(client, purchase):
    reforms = client.get("/what-if.json", {**LISTED, "against": "hold_50"}).json()["reforms"]

    assert len(reforms) == 2
    assert reforms[1]["flips"] == []
