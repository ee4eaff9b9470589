"""Coverage: what the rules said of last steps, counted once, each number with its incidents."""

import html
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.assessing import assess_pending
from cases.models import Assessment, Incident, Overlap
from dashboards.coverage_page import Cell, spans
from dashboards.coverages import Coverage, coverage_of, verdicts_of
from dashboards.figures.coverage import coverage_trend
from dashboards.queries.rule_changes import rule_changes
from dashboards.tallies import Tally, tally
from entities.actions.changes import touch
from entities.models import Listing, ReferenceKind
from rules.codes import Pathway, Relation, ReviewState, Role
from rules.findings import Enforcement, Text
from tests.factories import (
    ChipFactory,
    EntityFactory,
    HopFactory,
    IncidentFactory,
    UserFactory,
)

PAGE = "/dashboards/coverage/"


@pytest.fixture
def covered(db):
    """A listed firm is reported to buy a chip in 2021."""
    buyer = EntityFactory(name="Listed Firm", country="CN", headquarters="Beijing")
    Listing.objects.create(
        entity=buyer, control_list="US Entity List", name="Listed Firm",
        listed_on=date(2019, 10, 9), licence_requirement="For all items subject to the EAR.",
        citation="84 FR 54002",
    )  # fmt: skip

    def make(**facts) -> Incident:
        incident = IncidentFactory(
            pathways=[Pathway.DIRECT_PURCHASE], reported_on=facts.pop("day", date(2021, 5, 1))
        )
        HopFactory(
            incident=incident, to_entity=buyer, to_role=Role.END_USER, relation=Relation.SELLS,
            pathway=Pathway.DIRECT_PURCHASE, country="CN", chip=ChipFactory(), position=1, **facts,
        )  # fmt: skip
        return incident

    return make


def twin(client, query: str = "") -> dict:
    answer = client.get(f"/dashboards/coverage.json{query}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def listed(client, query: str) -> int:
    answer = client.get(f"/incidents/?{query}")
    assert answer.status_code == 200
    return answer.context["count"]


def test_every_verdict_has_one_word_and_every_word_its_verdicts():
    said = [
        (text, enforcement)
        for word in Coverage
        for text, enforcements in verdicts_of(word)
        for enforcement in enforcements
    ]

    assert sorted(said) == sorted((t.value, e.value) for t in Text for e in Enforcement)
    assert coverage_of("covered", "not_enforced") is Coverage.ON_PAPER
    assert coverage_of("covered", "enforced") is Coverage.COVERED
    assert coverage_of("not_covered", "suspended") is Coverage.NOT_COVERED


def test_what_was_not_enforced_is_a_word_of_its_own(client, covered):
    covered()
    on_paper = covered()
    assess_pending()
    Assessment.objects.filter(incident=on_paper).update(enforcement=Enforcement.NOT_ENFORCED)

    tally = twin(client)["coverage"]

    assert (tally["covered"], tally["on_paper"]) == (1, 1)
    assert listed(client, "coverage=on_paper") == 1
    assert "Covered on paper, not enforced" in client.get("/").content.decode()


def test_what_waits_to_be_assessed_is_counted_apart_and_never_as_no(client, rental):
    rental()

    tally = twin(client)["coverage"]

    assert (tally["not_assessed"], tally["not_covered"]) == (1, 0)
    assert listed(client, "coverage=not_assessed") == 1
    assert "wait" in client.get("/").content.decode()
    assert "not assessed yet" in client.get(PAGE).content.decode()
    assert ",,,,1,0,0,0,0,0,1,0" in client.get("/dashboards/coverage.csv").content.decode()


def test_a_stale_verdict_is_marked(client, rental):
    rental()
    assess_pending()
    assert twin(client)["stale"] == 0

    touch(ReferenceKind.LISTING)

    assert twin(client)["stale"] == 1
    for address in (PAGE, "/"):
        assert "Out of date, being decided again: 1" in client.get(address).content.decode()


def test_chips_count_once_handed_over_and_with_those_who_tell(client, rental):
    told = {"quantity_unit": "chips", "quantity_state": "delivered"}
    whole = rental(quantity_best=100, **told)
    part = rental(quantity_best=40, **told)
    rental(quantity_best=7000, quantity_unit="chips", quantity_state="planned")
    Overlap.objects.create(incident=part, other=whole, kind="part_of")
    assess_pending()

    chips = twin(client)["measures"]["chips"]

    assert (chips["total"], chips["told_by"], chips["out_of"]) == (100, 1, 3)
    assert chips["not_covered"] == 100


def test_value_is_the_price_of_the_deal_in_dollars(client, covered):
    covered(price_amount=Decimal(2_500_000_000), price_currency="USD", price_per="deal_total")
    covered(price_amount=Decimal(9), price_currency="CNY", price_per="deal_total")
    covered(price_amount=Decimal(10), price_currency="USD", price_per="hour")
    assess_pending()

    value = twin(client)["measures"]["value"]

    assert (value["total"], value["covered"], value["told_by"]) == (2_500_000_000,) * 2 + (1,)
    assert "USD 2.5 bn" in client.get(PAGE).content.decode()


def test_drafts_and_what_is_not_public_are_in_no_number(client, rental):
    rental()
    rental(review_state=ReviewState.DRAFT)
    rental(review_state=ReviewState.RETRACTED)
    rental(tlp="amber")
    assess_pending()

    assert twin(client)["n"] == 1
    client.force_login(UserFactory())
    tally = twin(client)["coverage"]
    assert listed(client, "coverage=not_covered") == tally["not_covered"] <= 2


def test_before_and_after_split_at_the_day(client, covered):
    for day in (date(2022, 10, 20), date(2022, 10, 21), date(2023, 11, 1)):
        covered(day=day)
    assess_pending()

    found = twin(client, "?day=2022-10-21&days=365")["before_and_after"]

    assert found["changes"] == ["US-2022-10-07"]
    assert (found["before"]["total"], found["after"]["total"]) == (1, 1)
    assert found["before"]["to"] == "2022-10-20" and found["after"]["from"] == "2022-10-21"


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("coverage=maybe", "“maybe” is not a coverage"),
        ("days=7", "“7” is not a days"),
        ("day=2999-01-01", "has not come yet"),
        ("day=soon", "soon"),
        ("day=0001-01-01", "is before 1990"),
        ("judged_after=2024&judged_before=2023", "Swap them"),
        ("converage=covered", "Did you mean coverage?"),
        ("judged_pathway=teleport", "teleport"),
    ],
)
def test_a_wrong_question_is_refused_with_the_way_out(db, client, query, says):
    answer = client.get(f"{PAGE}?{query}")
    refused = client.get(f"/dashboards/coverage.json?{query}")

    assert (answer.status_code, refused.status_code) == (400, 400)
    assert says in html.unescape(answer.content.decode())
    assert says in refused.json()["error"]["message"]


def test_the_api_filters_by_coverage(client, covered, rental):
    reached = covered()
    rental()
    assess_pending()

    rows = client.get("/api/v1/incidents/?coverage=covered").json()["results"]

    assert [row["public_id"] for row in rows] == [reached.public_id]
    assert client.get("/api/v1/incidents/?coverage=perhaps").status_code == 400


def test_more_incidents_cost_no_more_queries(client, rental):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(PAGE)
        return len(captured)

    rental(quantity_best=1, quantity_unit="chips", quantity_state="delivered")
    assess_pending()
    few = queries()
    for _number in range(4):
        rental(quantity_best=1, quantity_unit="chips", quantity_state="delivered")
    assess_pending()

    assert queries() == few <= 20


def test_half_years_reach_until_today_and_the_earliest_share_one():
    found = spans([date(2009, 1, 1), date(2024, 2, 1)], until=date(2026, 11, 25))

    assert found[0].first is None and found[-1].label == "2026 H2"
    assert len(found) == 11
    for one, following in pairwise(found):
        assert following.first == one.last + timedelta(days=1)


@pytest.mark.parametrize(("n", "step"), [(0, 1), (4, 1), (6, 2), (13, 5), (26, 10), (700, 200)])
def test_axes_count_in_whole_numbers(n, step):
    whole = Tally(tuple((word, Decimal(n if word == "covered" else 0)) for word in Coverage))
    cell = Cell(spans([date(2026, 8, 1)], until=date(2026, 11, 25))[0], tally([]), "")
    figure = coverage_trend([replace(cell, tally=whole)], [], height=9, links="/?")

    assert figure["layout"]["yaxis"]["dtick"] == step


def test_the_unverified_end_of_a_suspension_is_said_as_such(db):
    found = {(one.rule, one.day): one.what for one in rule_changes(until=date(2026, 11, 25))}

    assert "not verified" in found["US-2025-09-AFFILIATES", date(2026, 11, 10)]
    assert len({one.letter for one in rule_changes(until=date(2026, 11, 25))}) == len(found)
