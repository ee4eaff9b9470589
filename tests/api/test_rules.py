"""rules/: the rules as data."""

import pytest

from api.v1.schema import openapi
from dashboards.queries.rules import rule_rows
from tests.api.test_schema import validator
from tests.factories import TODAY

pytestmark = pytest.mark.django_db


def test_the_pages_of_the_list_hold_every_rule_once(read):
    found, address = [], "rules/?page_size=7"
    while address:
        page = read(address)
        found += [row["public_id"] for row in page["results"]]
        address = page["next"] and page["next"].split("/api/v1/")[1]

    assert found == sorted(row.rule.id for row in rule_rows(TODAY))


def test_the_way_back_is_the_way_there(read):
    first = read("rules/", {"page_size": 5, "ordering": "-public_id"})
    second = read(first["next"].split("/api/v1/")[1])

    assert read(second["previous"].split("/api/v1/")[1])["results"] == first["results"]


def test_a_rule_keeps_text_enforcement_and_question_apart(read):
    rule = read("rules/US-2025-09-AFFILIATES/")

    assert rule["suspended"][0]["from"] == "2025-11-10"
    assert rule["suspended"][0]["to"] == "2026-11-10"
    assert rule["unsettled"][0]["question"] in rule["unverified"]
    assert {"name": "percent", "value": 50, "from": "2025-09-29"}.items() <= next(
        one.items() for one in rule["parameters"] if one["name"] == "percent"
    )
    assert len(rule["pathways"]) == 13
    assert all(test["explanation"] for test in rule["tests"])


def test_the_list_is_narrowed_and_refuses_what_it_does_not_know(read):
    assert {row["regime"] for row in read("rules/", {"regime": "my"})["results"]} == {"my"}
    assert read("rules/", {"q": "affiliates 50"})["results"][0]["name"]
    error = read("rules/", {"chip": "a100"}, status=400)["error"]
    assert error["code"] == "unknown_parameter"
    assert read("rules/", {"regime": "eu"}, status=400)["error"]["fields"]["regime"]


def test_a_rule_nobody_knows_is_a_404(read):
    assert "US-NOTHING" in read("rules/US-NOTHING/", status=404)["error"]["message"]


def test_without_public_read_a_token_is_needed(read, settings, token_of, bearer):
    settings.PUBLIC_READ = False
    token_of()

    read("rules/", status=401)
    assert read("rules/", **bearer)["results"]


def test_list_detail_and_errors_are_as_the_schema_says_with_no_member_missing(read):
    validator("/api/v1/rules/", 200).validate(read("rules/"))
    validator("/api/v1/rules/", 400).validate(read("rules/", {"x": 1}, status=400))
    for row in rule_rows(TODAY):
        detail = read(f"rules/{row.rule.id}/")
        validator("/api/v1/rules/{public_id}/", 200).validate(detail)
        assert set(openapi()["components"]["schemas"]["RuleDetail"]["properties"]) == set(detail)
