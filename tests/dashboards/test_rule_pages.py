"""The rules as pages: every one of them, with what is not verified and every source."""

import re
from datetime import date
from html import unescape

import pytest
from django.urls import reverse

from dashboards.queries.rules import explanations, find_rule, matching, moments, rule_rows
from dashboards.rule_words import ENFORCEMENT, KINDS, LAYERS, PARAMETERS, REGIMES, STATUSES, TURNS
from rules.checks import PARAMETERS as KNOWN_PARAMETERS
from rules.findings import Enforcement, Turn
from rules.loading import REGIMES as KNOWN_REGIMES
from rules.loading import load_regime
from rules.regime import Kind, Layer, Status

DAY = date(2026, 11, 24)
IDS = [rule.id for code in KNOWN_REGIMES for rule in load_regime(code).rules]
AFFILIATES = "US-2025-09-AFFILIATES"

pytestmark = pytest.mark.django_db


def text_of(client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return unescape(answer.content.decode())


def test_the_list_names_every_rule_and_leads_to_it(client):
    page = text_of(client, "/rules/")

    for rule_id in IDS:
        assert f'href="{reverse("rule", args=[rule_id])}"' in page


@pytest.mark.parametrize("rule_id", IDS)
def test_a_rule_shows_all_that_its_file_says(client, rule_id):
    row = find_rule(rule_id, DAY)
    page = text_of(client, f"/rules/{rule_id}/")

    shown = [row.rule.name, row.rule.summary, row.rule.citation, *row.rule.unverified]
    shown += [*row.rule.sources, *row.rule.links]
    shown += [said.reason for said in row.rule.pathways.values()]
    shown += [one.citation for one in row.rule.parameters]
    shown += [event.what for event in row.rule.enforcement]
    shown += [window.question for window in row.rule.unsettled]
    shown += [test.headline for test in explanations(row.rule)]
    assert [text for text in shown if text not in page] == []


def test_the_fifty_percent_rule_is_suspended_and_then_in_question():
    assert find_rule(AFFILIATES, date(2025, 9, 28)).standing == "not_begun"
    assert find_rule(AFFILIATES, date(2025, 9, 29)).standing == "in_force"
    assert find_rule(AFFILIATES, date(2025, 11, 10)).standing == "suspended"
    assert find_rule(AFFILIATES, date(2026, 11, 9)).standing == "suspended"
    assert find_rule(AFFILIATES, date(2026, 11, 10)).standing == "unsettled"


def test_events_of_text_and_of_enforcement_stand_apart_in_order():
    found = moments(find_rule("US-2025-01-AIDIFF", DAY).rule)

    assert [one.day for one in found] == sorted(one.day for one in found)
    assert {"text", "enforcement"} <= {one.kind for one in found}


def test_the_list_is_narrowed_by_words_pathway_and_country(client):
    rows = rule_rows(DAY)

    assert [row.rule.id for row in matching(rows, q="AFFILIATES", pathway="", regime="")] == [
        AFFILIATES
    ]
    abroad = matching(rows, q="", pathway="", regime="my")
    assert abroad and all(row.regime == "my" for row in abroad)
    silent = matching(rows, q="", pathway="gaming_chip_repurposing", regime="")
    assert 0 < len(silent) < len(rows)


def test_a_word_that_is_no_pathway_is_refused(client):
    assert "fishing" in text_of(client, "/rules/?pathway=fishing", 400)


def test_a_rule_nobody_knows_is_not_found_and_small_letters_lead_on(client):
    text_of(client, "/rules/US-NOTHING/", 404)
    assert client.get("/rules/us-el/")["Location"] == "/rules/US-EL/"


def test_without_public_read_the_rules_are_not_shown(client, settings):
    settings.PUBLIC_READ = False

    assert "US-EL" not in text_of(client, "/rules/")
    text_of(client, "/rules/US-EL/", 404)


def test_the_pages_ask_only_how_questions_were_settled_and_what_was_reached(
    client, django_assert_num_queries
):
    with django_assert_num_queries(2):
        client.get("/rules/")
    with django_assert_num_queries(4):
        client.get("/rules/US-EL/")


def test_every_word_of_rules_is_said_in_words():
    for words, codes in (
        (KINDS, Kind),
        (LAYERS, Layer),
        (STATUSES, Status),
        (ENFORCEMENT, Enforcement),
        (TURNS, Turn),
        (PARAMETERS, KNOWN_PARAMETERS),
        (REGIMES, KNOWN_REGIMES),
    ):
        assert set(codes) == set(words)


def test_a_page_loads_nothing_from_another_host(client):
    page = text_of(client, "/rules/US-EL/")

    assert re.findall(r'src="(?:https?:)?//', page) == []
