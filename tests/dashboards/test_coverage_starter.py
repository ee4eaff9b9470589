"""Coverage of the starter data: headline, cells, lists and figures say the same."""

import html
import re

import plotly.graph_objects as go
import pytest
from django.db import transaction

from cases.actions.starter import load_incidents
from cases.assessing import assess_pending
from cases.models import Incident
from dashboards.coverages import Coverage
from dashboards.figures.coverage import before_and_after, coverage_trend
from entities.actions.starter import load_entities
from ingest.actions.starter import load_outlets
from tests.factories import NOW

PAGE = "/dashboards/coverage/"
LINK = re.compile(
    r'href="(/incidents/\?[^"]*)"[^>]*>(?:<i class="k-\w+"></i>[^<]*)?<b>([\d,]+)</b>'
)


@pytest.fixture(scope="module")
def starter(django_db_setup, django_db_blocker):
    """The starter data, assessed, once for this file and taken back at its end."""
    with django_db_blocker.unblock(), transaction.atomic():
        for load in (load_entities, load_outlets, load_incidents):
            load(now=NOW)
        assess_pending()
        yield
        transaction.set_rollback(True)


def twin(client, query: str = "") -> dict:
    answer = client.get(f"/dashboards/coverage.json{query}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def listed(client, query: str) -> int:
    answer = client.get(f"/incidents/?{query}")
    assert answer.status_code == 200
    return answer.context["count"]


def test_headline_cells_and_lists_agree_on_the_starter_data(starter, db, client):
    numbers = twin(client)
    overview = client.get("/").content.decode()
    tally = numbers["coverage"]

    assert numbers["n"] == tally["total"] == Incident.objects.counted().count() > 40
    for word in Coverage:
        cells = sum(cell[word] for cell in numbers["cells"])
        assert cells == tally[word] == listed(client, f"coverage={word}"), word
    assert tally["not_covered"] > 0 and tally["unknown"] > 0 and tally["covered"] > 0
    headline = re.search(r'coverage=not_covered">(\d+)</a>', overview)
    assert headline and int(headline[1]) == tally["not_covered"]


def test_every_number_of_the_page_opens_exactly_its_incidents(starter, db, client):
    page = client.get(f"{PAGE}?grade=B").content.decode()
    figures = LINK.findall(page)

    assert len(figures) > 20
    for address, figure in figures:
        assert client.get(html.unescape(address)).context["count"] == int(figure), address


def test_the_undecided_say_which_test_is_open(starter, db, client):
    numbers = twin(client)
    page = client.get(PAGE).content.decode()

    assert numbers["undecided_for_want_of"]["subject_to_regulation"] > 0
    assert f"{numbers['coverage']['unknown']} of {numbers['n']} could not be decided" in page
    assert "The item is subject to the US regulations" in page


def test_the_figures_are_valid_and_no_bar_is_by_colour_alone(starter, db, client):
    context = client.get(PAGE).context
    trend = coverage_trend(context["chart"].columns, context["changes"], height=360, links="/?")
    turns = before_and_after(context["comparison"], links="/?")

    for figure in (trend, turns):
        go.Figure(figure)
        patterns = {bar["name"]: "pattern" in bar["marker"] for bar in figure["data"]}
        assert patterns["Not enough is known"] and not patterns["No rule reached it"]
    drawn = sum(sum(bar["y"]) for bar in trend["data"])
    assert drawn == len(context["chart"].rows)
