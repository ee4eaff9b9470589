"""Providers and subsidiaries as lists: filters, the day asked for, charts, twins."""

import csv
import io
from datetime import date
from html import unescape

import plotly.graph_objects as go
import pytest

from dashboards.figures.bars import Bar, lying_bars
from entities.models import CloudOffer, Listing, Ownership
from tests.factories import ChipFactory, EntityFactory, ProviderFactory

pytestmark = pytest.mark.django_db


def page_of(client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return unescape(answer.content.decode())


def lines_of(client, address: str) -> list[dict[str, str]]:
    body = client.get(address).content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(body)))


@pytest.fixture
def clouds(rental):
    """One in Malaysia that offers A100 since 2024 and rents out, one in China without either."""
    family = ChipFactory(slug="a100", name="A100", is_family=True)
    east = ProviderFactory(
        entity=EntityFactory(name="East Cloud"), seat="MY", type="private", regions=["Johor"]
    )
    ProviderFactory(entity=EntityFactory(name="North Cloud"), seat="CN", type="state_cluster")
    CloudOffer.objects.create(
        provider=east,
        chip=ChipFactory(family=family),
        chip_text="A100",
        gpus=1,
        price=2,
        currency="USD",
        hours=1,
        observed_on=date(2024, 1, 10),
    )
    rental(cloud=east.entity, reported_on=date(2024, 2, 1))
    return east


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"East Cloud", "North Cloud"}),
        ("seat=MY", {"East Cloud"}),
        ("type=state_cluster", {"North Cloud"}),
        ("region=Johor", {"East Cloud"}),
        ("chip=a100", {"East Cloud"}),
        ("chip=a100&as_of=2024-01-09", set()),
        ("offers=yes", {"East Cloud"}),
        ("offers=no", {"North Cloud"}),
        ("offers=no&as_of=2023-12-31", {"East Cloud", "North Cloud"}),
        ("q=east", {"East Cloud"}),
    ],
)
def test_filters_narrow_page_twins_and_chart_alike(client, clouds, query, found):
    names = {row["name"] for row in client.get(f"/providers.json?{query}").json()["providers"]}
    bars = client.get(f"/providers/by-seat.json?{query}").json()

    assert names == found
    assert {row["name"] for row in lines_of(client, f"/providers.csv?{query}")} == found
    assert sum(bar["with_reported_incident"] + bar["without"] for bar in bars["bars"]) == len(found)
    page = page_of(client, f"/providers/?{query}")
    assert {name for name in ("East Cloud", "North Cloud") if f">{name}<" in page} == found


def test_an_incident_counts_from_the_day_it_was_reported(client, clouds):
    before = lines_of(client, "/providers/by-seat.csv?seat=MY&as_of=2024-01-31")
    after = lines_of(client, "/providers/by-seat.csv?seat=MY&as_of=2024-02-01")

    assert [row["with_reported_incident"] for row in before] == ["0"]
    assert [row["with_reported_incident"] for row in after] == ["1"]


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("type=bakery", "bakery"),
        ("seat=Atlantis", "Atlantis"),
        ("region=Mars", "Mars"),
        ("chip=zx81", "zx81"),
        ("offers=maybe", "maybe"),
        ("as_of=2999-01-01", "2999-01-01"),
        ("colour=red", "colour"),
    ],
)
def test_a_wrong_filter_of_providers_is_named(client, clouds, query, named):
    assert named in page_of(client, f"/providers/?{query}", status=400)
    for twin in ("/providers.json", "/providers/by-seat.csv"):
        assert named in client.get(f"{twin}?{query}").json()["error"]["message"]


def test_the_api_knows_the_same_filters(client, clouds):
    def names(query: str) -> list[str]:
        rows = client.get(f"/api/v1/providers/?{query}").json()["results"]
        return [row["name"] for row in rows]

    assert names("seat=MY") == names("region=Johor") == names("offers=yes") == ["East Cloud"]
    assert names("offers=yes&as_of=2024-01-09") == []
    assert names("offers=no") == ["North Cloud"]
    assert client.get("/api/v1/providers/?seat=QQ").json()["error"]["fields"]["seat"]


@pytest.fixture
def group():
    """A listed parent with units: on a list, half or more, less, nobody says."""
    parent = EntityFactory(name="Listed Parent")
    Listing.objects.create(
        entity=parent, control_list="US Entity List", name="A", listed_on=date(2020, 1, 1)
    )
    listed = EntityFactory(name="Listed Unit", country="CN")
    Listing.objects.create(
        entity=listed, control_list="US Entity List", name="B", listed_on=date(2024, 1, 1)
    )
    for unit, low, high in (
        (listed, 100, 100),
        (EntityFactory(name="Half Unit", country="SG"), 50, 50),
        (EntityFactory(name="Lesser Unit", country="MY"), 20, 49),
        (EntityFactory(name="Unclear Unit", country="MY"), None, None),
    ):
        Ownership.objects.create(owner=parent, asset=unit, share_low=low, share_high=high)
    return parent


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"Half Unit", "Lesser Unit", "Unclear Unit"}),
        ("as_of=2023-12-31", {"Half Unit", "Lesser Unit", "Unclear Unit", "Listed Unit"}),
        ("as_of=2019-01-01", set()),
        ("show=listed", {"Listed Unit"}),
        ("show=all", {"Half Unit", "Lesser Unit", "Unclear Unit", "Listed Unit"}),
        ("share=half", {"Half Unit"}),
        ("share=less", {"Lesser Unit"}),
        ("share=known", {"Half Unit", "Lesser Unit"}),
        ("share=unknown", {"Unclear Unit"}),
        ("country=MY", {"Lesser Unit", "Unclear Unit"}),
        ("q=lesser", {"Lesser Unit"}),
    ],
)
def test_units_are_narrowed_on_page_and_twins_alike(client, group, query, found):
    units = client.get(f"/subsidiaries.json?{query}").json()
    parents = client.get(f"/subsidiaries/by-parent.json?{query}").json()["parents"]

    assert {row["unit_name"] for row in units["units"]} == found
    assert units["n"] == len(found) == len(lines_of(client, f"/subsidiaries.csv?{query}"))
    drawn = sum(bar["half_or_more"] + bar["less"] + bar["not_stated"] for bar in parents)
    assert drawn == len(found)
    page = page_of(client, f"/subsidiaries/?{query}")
    assert {name for name in ("Half Unit", "Lesser Unit", "Listed Unit") if name in page} == (
        found - {"Unclear Unit"}
    )


def test_units_of_one_parent_and_of_no_other(client, group):
    other = EntityFactory(name="Other Parent")
    Ownership.objects.create(owner=other, asset=EntityFactory(name="Foreign Unit"))
    units = client.get(f"/subsidiaries.json?show=all&parent={other.public_id}").json()["units"]

    assert [row["unit_name"] for row in units] == ["Foreign Unit"]
    assert "Units of Other Parent only." in page_of(
        client, f"/subsidiaries/?show=all&parent={other.public_id}"
    )


@pytest.mark.parametrize("query", ["show=some", "share=140", "country=XX1", "parent=ENT-9"])
def test_a_wrong_filter_of_units_is_named(client, group, query):
    wrong = query.partition("=")[2]

    assert wrong in page_of(client, f"/subsidiaries/?{query}", status=400)
    assert wrong in client.get(f"/subsidiaries.json?{query}").json()["error"]["message"]


def test_an_unknown_share_is_a_band_of_its_own(client, group):
    bars = lines_of(client, "/subsidiaries/by-parent.csv")

    assert [(bar["half_or_more"], bar["less"], bar["not_stated"]) for bar in bars] == [
        ("1", "1", "1")
    ]


def test_the_bars_are_a_figure_and_names_in_it_no_markup():
    bars = [Bar("a", "<b>A</b>", (2, 1), "/x"), Bar("b", "B" * 90, (0, 3), "/y")]
    drawn = go.Figure(lying_bars(bars, ("with", "without")))

    assert [tuple(trace.x) for trace in drawn.data] == [(2, 0), (1, 3)]
    assert "<b>A" not in drawn.layout.yaxis.ticktext[0]
    assert drawn.layout.yaxis.ticktext[1].strip().endswith("…")


def test_many_providers_cost_no_more_queries(client, clouds, django_assert_max_num_queries):
    client.get("/providers/")
    for _ in range(6):
        ProviderFactory()
    with django_assert_max_num_queries(22):
        client.get("/providers/")
