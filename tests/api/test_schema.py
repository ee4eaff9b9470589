"""The API against its own schema, and the page about it."""

import re
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.core import signals
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from schemathesis.specs.openapi.checks import positive_data_acceptance

from api.v1.schema import calls, openapi
from config.wsgi import application
from entities.models import CloudOffer, Listing
from tests.factories import (
    ChipFactory,
    ClaimFactory,
    EntityFactory,
    EvidenceFactory,
    HopFactory,
    MemberFactory,
    NameFactory,
    ProviderFactory,
)

pytestmark = pytest.mark.django_db

LISTS = ["incidents", "entities", "providers", "pathways", "stories", "claims"]


@pytest.fixture
def rows() -> dict[str, str]:
    """A little of everything, and the public id of one of each noun."""
    provider = ProviderFactory(regions=["Shenzhen"])
    chip = ChipFactory(slug="a100")
    hop = HopFactory(
        from_entity=provider.entity,
        chip=chip,
        country="MY",
        quantity_best=8,
        quantity_unit="chips",
        price_amount=10,
        price_per="hour",
    )
    original = EvidenceFactory(incident=hop.incident, hop=hop, statement="", title="First")
    EvidenceFactory(incident=hop.incident, copy_of=original, seen_as="republication")
    member = MemberFactory()
    claim = ClaimFactory(version=member.version)
    EvidenceFactory(incident=hop.incident, claim=claim, statement="")
    NameFactory(entity=provider.entity, lang="zh")
    Listing.objects.create(entity=provider.entity, control_list="EL", name="A")
    CloudOffer.objects.create(
        provider=provider, chip=chip, chip_text="A100", gpus=8, price=10, currency="USD", hours=1
    )
    EntityFactory(merged_into=provider.entity)
    public_id = provider.entity.public_id
    return {
        "incidents": hop.incident.public_id,
        "entities": public_id,
        "providers": public_id,
        "stories": member.story.public_id,
    }


def validator(path: str, status: int) -> Draft202012Validator:
    """The schema of an answer, closed to members it does not name."""
    answered = openapi()["paths"][path]["get"]["responses"][str(status)]
    shape = answered["content"]["application/json"]["schema"]
    whole = {**closed(shape), "components": closed(openapi()["components"])}
    return Draft202012Validator(whole, format_checker=Draft202012Validator.FORMAT_CHECKER)


def closed(shape: Any) -> Any:
    if isinstance(shape, list):
        return [closed(part) for part in shape]
    if not isinstance(shape, dict):
        return shape
    found = {name: closed(part) for name, part in shape.items()}
    if found.get("type") == "object" and "properties" in found:
        found.setdefault("additionalProperties", False)
    return found


@pytest.mark.parametrize("noun", LISTS)
def test_a_list_is_as_the_schema_says(read, rows, noun):
    page = read(f"{noun}/")
    assert page["results"]
    validator(f"/api/v1/{noun}/", 200).validate(page)


@pytest.mark.parametrize("noun", ["incidents", "entities", "providers", "stories"])
def test_a_detail_is_as_the_schema_says_with_no_member_missing(read, rows, noun):
    detail = read(f"{noun}/{rows[noun]}/")
    path = f"/api/v1/{noun}/{{public_id}}/"
    validator(path, 200).validate(detail)
    named = openapi()["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]
    shape = named["schema"]["$ref"].rsplit("/", 1)[1]
    assert set(openapi()["components"]["schemas"][shape]["properties"]) == set(detail)


@pytest.mark.parametrize("noun", LISTS)
def test_an_error_is_as_the_schema_says(read, noun):
    validator(f"/api/v1/{noun}/", 400).validate(read(f"{noun}/", {"x": 1}, status=400))


def test_the_schema_is_an_openapi_3_1_document(read, client):
    schema = read("schema/")
    assert re.fullmatch(r"3\.1\.\d+", schema["openapi"])
    assert schema["info"]["title"] == "ChipTrail"
    response = client.get("/api/v1/schema/")
    assert response["ETag"]
    again = client.get("/api/v1/schema/", headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304


def test_the_schema_names_every_parameter_the_list_knows():
    named = {
        parameter["name"]
        for parameter in openapi()["paths"]["/api/v1/incidents/"]["get"]["parameters"]
        if parameter["in"] == "query"
    }
    assert {
        "page_size",
        "cursor",
        "ordering",
        "q",
        "fields",
        "format",
        "pathway",
        "entity",
        "chip",
        "country",
        "reported_after",
        "reported_before",
        "status",
    } <= named


def test_a_token_and_none_are_both_ways_to_ask():
    ways = openapi()["paths"]["/api/v1/incidents/"]["get"]["security"]
    assert {"bearer": []} in ways and {} in ways


def test_every_parameter_is_described():
    for call in calls():
        assert call["summary"]
        for parameter in call["parameters"]:
            assert parameter["meaning"], (call["path"], parameter["name"])


def test_the_docs_name_every_address_and_load_nothing_from_elsewhere(client):
    page = client.get("/api/v1/docs/").content.decode()
    for path in openapi()["paths"]:
        assert path in page
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)


@pytest.fixture
def connection_stays():
    """A request through the bare application must not close the test's connection."""
    for signal in (signals.request_started, signals.request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (signals.request_started, signals.request_finished):
        signal.connect(close_old_connections)


def test_nothing_that_can_be_asked_breaks_the_schema(rows, connection_stays):
    """Made-up requests, right and wrong, are answered as the schema says, and never by a 500."""
    described = schemathesis.openapi.from_wsgi("/api/v1/schema/", application)
    asked = 0
    for found in described.get_all_operations():
        operation = found.ok()

        @settings(
            max_examples=15,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy())
        def hold(case):
            nonlocal asked
            asked += 1
            # That a day exists or a cursor was given out is nothing a schema can say.
            case.call_and_validate(excluded_checks=[positive_data_acceptance])

        hold()
    assert asked > 50


def test_the_written_documentation_names_every_address_parameter_and_field_of_a_row():
    written = (Path(__file__).parents[2] / "docs" / "api.md").read_text()
    for call in calls():
        assert call["path"].removeprefix("/api/v1/").split("{")[0] in written
        if "{" not in call["path"]:
            for name in [part["name"] for part in call["parameters"] + call["members"]]:
                assert re.search(rf"\b{name}\b", written), (call["path"], name)
