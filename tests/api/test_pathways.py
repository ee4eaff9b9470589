"""pathways/: the bands of the chart."""

import pytest
from django.db.models import Q

from cases.models import Incident, Overlap
from tests.factories import EntityFactory, HopFactory, IncidentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def rental():
    """A maker sells to a cloud, which rents 300 delivered chips out to a company."""
    incident = IncidentFactory()
    maker, cloud = EntityFactory(name="Nvidia", country="US"), EntityFactory()
    HopFactory(
        incident=incident,
        position=1,
        from_entity=maker,
        from_role="chip_designer",
        to_entity=cloud,
        to_role="cloud_lessor",
        relation="sells",
        pathway="direct_purchase",
    )
    return HopFactory(
        incident=incident,
        position=2,
        from_entity=cloud,
        quantity_low=300,
        quantity_best=300,
        quantity_unit="chips",
        quantity_state="delivered",
    ).incident


def test_an_edge_says_from_where_to_where_by_which_pathway_and_how_much(read, rental):
    edges = {edge["key"]: edge for edge in read("pathways/")["results"]}
    edge = edges["host:clouds_china~user:china~domestic_cloud_rental"]
    assert list(edge) == [
        "key",
        "from",
        "to",
        "pathway",
        "incidents",
        "chips",
        "chips_unknown",
        "public_ids",
        "url",
    ]
    assert edge["from"]["column"] == "host" and edge["to"]["column"] == "user"
    assert edge["pathway"] == "domestic_cloud_rental"
    assert (edge["incidents"], edge["chips"], edge["chips_unknown"]) == (1, 300, 0)
    assert edge["public_ids"] == [rental.public_id]


def test_edges_are_those_of_the_chart(read, client, rental):
    HopFactory()
    shown = client.get("/dashboards/pathways.json?shown=parties").json()
    drawn = {(edge["source"], edge["target"], edge["pathway"] or None) for edge in shown["edges"]}
    edges = read("pathways/", {"shown": "parties"})["results"]
    ours = {
        (
            f"{edge['from']['column']}:{edge['from']['key']}",
            f"{edge['to']['column']}:{edge['to']['key']}",
            edge["pathway"],
        )
        for edge in edges
    }
    assert ours == drawn


@pytest.mark.parametrize("role", ["broker", "distributor", "shell_company", "tenant"])
def test_no_edge_names_a_person(client, rental, role):
    person = EntityFactory(kind="person", name="A Person")
    firm = EntityFactory()
    for giver, taker in ((person, firm), (firm, person)):
        HopFactory(from_entity=giver, from_role=role, to_entity=taker, to_role="tenant")
        HopFactory(incident=rental, from_entity=giver, from_role=role, to_entity=taker)
    page = client.get("/api/v1/pathways/?shown=parties").content.decode()
    assert "A Person" not in page and person.public_id not in page


def test_an_incident_without_a_figure_counts_as_unknown_and_not_as_nothing(read, rental):
    HopFactory(quantity_best=5000, quantity_unit="chips", quantity_state="planned")
    edges = read("pathways/")["results"]
    into_user = [edge for edge in edges if edge["to"]["column"] == "user"]
    assert sum(edge["chips"] for edge in into_user) == 300
    assert sum(edge["chips_unknown"] for edge in into_user) == 1


def test_chips_that_are_part_of_another_incident_are_added_once(read, rental):
    part = IncidentFactory()
    for hop in rental.hops.all():
        hop.pk, hop.incident = None, part
        hop.save()
    Overlap.objects.create(incident=part, other=rental, kind="part_of")
    edge = read("pathways/", {"ordering": "-chips"})["results"][0]
    assert (edge["incidents"], edge["chips"]) == (2, 300)


def test_only_published_incidents_are_added_even_for_those_who_see_more(
    read, token_of, bearer, rental
):
    token_of("administrator")
    Incident.objects.filter(~Q(pk=0)).update(review_state="draft")
    assert read("pathways/", **bearer)["results"] == []


def test_edges_are_narrowed_like_incidents(read, rental):
    assert read("pathways/", {"status": "charged"})["results"] == []
    assert len(read("pathways/", {"status": "reported"})["results"]) == 3


@pytest.mark.parametrize("ordering", ["-incidents", "incidents", "-chips", "chips"])
def test_edges_are_walked_through_in_pages(read, client, rental, ordering):
    for role in ("distributor", "reseller", "front_buyer"):
        HopFactory(from_role=role)
    whole = read("pathways/", {"ordering": ordering})["results"]
    url, found, last = f"/api/v1/pathways/?page_size=2&ordering={ordering}", [], ""
    while url:
        page = client.get(url).json()
        found += page["results"]
        last, url = url, page["next"]
    assert found == whole and len(found) > 4
    back = client.get(client.get(last).json()["previous"]).json()
    assert back["results"] == whole[-2 - (len(whole) % 2 or 2) : len(whole) - (len(whole) % 2 or 2)]


def test_an_edge_as_csv_names_both_ends(client, rental):
    response = client.get("/api/v1/pathways/?format=csv&fields=from,to,incidents")
    head = response.content.decode().splitlines()[0]
    assert head == (
        "from.column,from.key,from.label,from.known,to.column,to.key,to.label,to.known,incidents"
    )
