"""The half-years as JSON and CSV: the same numbers as the bars of the overview."""

import pytest

from rules.codes import Pathway
from tests.factories import HopFactory, IncidentFactory

pytestmark = pytest.mark.django_db


def rented(**incident) -> None:
    HopFactory(incident=IncidentFactory(**incident), position=1)


def test_incidents_are_counted_in_their_half_year(client):
    rented(reported_on="2023-03-09")
    rented(reported_on="2023-07-01")
    rented(reported_on="2023-12-31")
    answer = client.get("/dashboards/timeline.json").json()
    counted = {half["half_year"]: half["incidents"] for half in answer["half_years"]}
    assert counted == {"2023 H1": 1, "2023 H2": 2}


def test_an_incident_without_a_date_is_counted_as_not_drawn(client):
    rented(reported_on=None)
    answer = client.get("/dashboards/timeline.json").json()
    assert (answer["n"], answer["unknown"], answer["half_years"]) == (1, {"not_drawn": 1}, [])


def test_the_csv_names_the_pathway_of_the_last_step(client):
    rented(reported_on="2023-03-09")
    lines = client.get("/dashboards/timeline.csv").content.decode("utf-8-sig").splitlines()
    assert lines == [
        "half_year,pathway_of_last_step,incidents",
        f"2023 H1,{Pathway.DOMESTIC_CLOUD_RENTAL},1",
    ]


def test_it_takes_the_filters_of_the_pathways_page(client):
    rented(reported_on="2023-03-09")
    answer = client.get("/dashboards/timeline.json?pathway=stockpiling").json()
    assert answer["n"] == 0 and answer["filter"] == {"pathway": "stockpiling"}


def test_an_unknown_filter_is_refused(client):
    assert client.get("/dashboards/timeline.json?pathwy=stockpiling").status_code == 400
