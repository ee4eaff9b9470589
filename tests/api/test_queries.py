"""How many queries a page costs, however many rows there are."""

from datetime import date

import pytest

from entities.models import CloudOffer
from tests.factories import (
    ChipFactory,
    ClaimFactory,
    EntityFactory,
    EvidenceFactory,
    HopFactory,
    IncidentFactory,
    NameFactory,
    ProviderFactory,
)

pytestmark = pytest.mark.django_db


def test_a_page_of_incidents_is_one_query(client, django_assert_num_queries):
    IncidentFactory.create_batch(12)
    with django_assert_num_queries(1):
        client.get("/api/v1/incidents/?page_size=10")


def test_a_page_that_reaches_the_undated_ones_is_two(client, django_assert_num_queries):
    IncidentFactory.create_batch(3)
    IncidentFactory.create_batch(3, reported_on=None)
    with django_assert_num_queries(2):
        client.get("/api/v1/incidents/?page_size=5")


def test_filters_and_cursors_add_none(client, django_assert_num_queries):
    hop = HopFactory(chip=ChipFactory(slug="a100"), country="MY")
    for _ in range(4):
        HopFactory(chip=hop.chip, country="MY")
    url = "/api/v1/incidents/?page_size=2&chip=a100&country=MY&q=rent&reported_after=2020"
    following = client.get(url).json()["next"]
    with django_assert_num_queries(1):
        assert len(client.get(following).json()["results"]) == 2


def test_a_page_of_parties_is_one_query(client, django_assert_num_queries):
    for entity in EntityFactory.create_batch(5):
        NameFactory(entity=entity)
    with django_assert_num_queries(1):
        client.get("/api/v1/entities/")


def test_a_page_of_providers_is_one_query(client, django_assert_num_queries):
    for provider in ProviderFactory.create_batch(5):
        CloudOffer.objects.create(
            provider=provider,
            chip=ChipFactory(),
            chip_text="A100",
            price=1,
            currency="USD",
            hours=1,
        )
    with django_assert_num_queries(1):
        client.get("/api/v1/providers/")


def test_the_edges_cost_the_same_for_many_incidents(client, django_assert_max_num_queries):
    for _ in range(8):
        HopFactory()
    with django_assert_max_num_queries(4):
        client.get("/api/v1/pathways/")


def test_an_incident_costs_the_same_for_many_steps_and_claims(client, django_assert_num_queries):
    incident = IncidentFactory(reported_on=date(2023, 1, 1))
    for position in range(4):
        HopFactory(incident=incident, position=position, chip=ChipFactory())
        EvidenceFactory(incident=incident)
        EvidenceFactory(incident=incident, claim=ClaimFactory(), statement="")
    with django_assert_num_queries(7):
        client.get(f"/api/v1/incidents/{incident.public_id}/")


def test_what_is_not_asked_for_is_not_read(client, django_assert_num_queries):
    hop = HopFactory()
    with django_assert_num_queries(1):
        client.get(f"/api/v1/incidents/{hop.incident.public_id}/?fields=title")


def test_a_token_costs_one_more_query_once_its_use_is_noted(
    client, token_of, bearer, django_assert_num_queries
):
    token_of()
    IncidentFactory.create_batch(2)
    client.get("/api/v1/incidents/", headers=bearer)
    with django_assert_num_queries(2):
        client.get("/api/v1/incidents/?page_size=1", headers=bearer)
