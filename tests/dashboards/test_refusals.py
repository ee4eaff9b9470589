"""Addresses that ask for something wrong are answered with a sentence, programs with JSON."""

import pytest
from django.urls import reverse

from tests.factories import (
    ChipFactory,
    EntityFactory,
    IncidentFactory,
    ProviderFactory,
    story_with_lead,
)

pytestmark = pytest.mark.django_db

TWINS = ["pathways-json", "pathways-csv", "timeline-json", "timeline-csv"]
READ = ["overview", "pathways", "incidents", "entities", "providers", "subsidiaries", "method"]
PAGED = ["incidents", "entities", "providers"]
SEARCHED = ["incidents", "entities", "providers", "subsidiaries"]


def said(client, name: str, status: int = 400, **query: str) -> str:
    answer = client.get(reverse(name), query)
    assert answer.status_code == status
    return answer.content.decode()


@pytest.mark.parametrize("name", READ + TWINS)
def test_the_head_of_a_page_can_be_read_alone(client, name):
    answer = client.head(reverse(name))

    assert (answer.status_code, answer.content) == (200, b"")


def test_the_head_of_a_single_thing_and_of_the_desks_can_be_read_alone(client, admin_user):
    client.force_login(admin_user)
    lead = story_with_lead()
    article = lead.story.members.get().version.article
    named = {
        "incident": IncidentFactory().public_id,
        "entity": EntityFactory().public_id,
        "provider": ProviderFactory().entity.public_id,
        "story": lead.story.public_id,
        "lead": lead.public_id,
        "article": article.public_id,
        "article-changes": article.public_id,
    }
    addresses = [reverse(name, args=[public_id]) for name, public_id in named.items()]

    for address in (*addresses, reverse("leads"), reverse("operations")):
        assert client.head(address).status_code == client.get(address).status_code != 405, address


@pytest.mark.parametrize("name", PAGED)
@pytest.mark.parametrize("number", ["abc", "-1", "1.5", "²"])
def test_what_is_no_number_of_a_page_is_said_back(client, name, number):
    assert f"“{number}” is not the number of a page" in said(client, name, page=number)


@pytest.mark.parametrize("name", PAGED)
@pytest.mark.parametrize("number", ["0", "999", "9" * 40])
def test_a_page_beyond_the_last_is_not_found(client, name, number):
    assert "The last one is 1." in said(client, name, 404, page=number)


@pytest.mark.parametrize("name", SEARCHED)
@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x85"])
def test_control_characters_are_refused_in_a_search(client, name, character):
    refused = said(client, name, q=f"Meg{character}aspeed")

    assert f"no control characters; this one has U+{ord(character):04X}" in refused


@pytest.mark.parametrize("name", ["incidents", "pathways"])
def test_a_period_that_ends_before_it_begins_is_refused(client, name):
    refused = said(client, name, reported_after="2025", reported_before="2024-06")

    assert "“2025” is later than “2024-06”" in refused


@pytest.mark.parametrize("name", ["incidents", "pathways"])
@pytest.mark.parametrize(
    ("parameter", "value"), [("chip", "h1000"), ("country", "XQ"), ("entity", "ENT-999999")]
)
def test_what_nobody_here_knows_is_said_instead_of_an_empty_list(client, name, parameter, value):
    assert f"“{value}”" in said(client, name, **{parameter: value})


def test_a_party_not_open_to_the_reader_is_unknown_to_him(client):
    inside = EntityFactory(starter_key=None)

    assert "not open to you" in said(client, "incidents", entity=inside.public_id)


def test_a_known_chip_country_and_party_without_incidents_give_an_empty_list(client):
    chip, party = ChipFactory(), EntityFactory()

    for asked in ({"chip": chip.slug}, {"country": "MY"}, {"entity": party.public_id}):
        assert "No incident matches" in said(client, "incidents", 200, **asked)


def test_lists_of_parties_and_providers_know_countries_too(client):
    assert "“XX” is no country" in said(client, "entities", country="XX")
    assert "“Malaysia” is no country" in said(client, "providers", seat="Malaysia")


@pytest.mark.parametrize("name", TWINS)
def test_a_program_is_refused_in_the_shape_of_the_api(client, name):
    twin = client.get(reverse(name), {"patway": "x"})
    api = client.get("/api/v1/incidents/", {"patway": "x"}).json()["error"]

    error = twin.json()["error"]
    assert (twin.status_code, set(error), error["code"]) == (400, set(api), api["code"])
    assert "“patway”" in error["fields"]["patway"]


def test_a_program_that_writes_to_a_twin_is_refused_in_json(client):
    answer = client.post(reverse("pathways-json"))

    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")
    assert answer.json()["error"]["code"] == "method_not_allowed"


@pytest.mark.parametrize("name", TWINS)
def test_a_program_that_has_the_answer_is_told_so(client, rental, name):
    rental()
    first = client.get(reverse(name))

    again = client.get(reverse(name), headers={"If-None-Match": first["ETag"]})
    rental()
    changed = client.get(reverse(name), headers={"If-None-Match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert changed.status_code == 200


def test_an_incident_page_is_called_by_what_it_tells(client):
    incident = IncidentFactory(title="Chips said to be rented")

    page = client.get(reverse("incident", args=[incident.public_id])).content.decode()

    assert "<title>Chips said to be rented" in page
