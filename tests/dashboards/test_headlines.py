"""A figure of the overview leads to a list of exactly that many incidents."""

import html
import re

import pytest
from django.db import transaction

from cases.actions.starter import load_incidents
from entities.actions.starter import load_entities
from ingest.actions.starter import load_outlets
from rules.codes import ReviewState
from tests.factories import NOW, UnidentifiedFactory, UserFactory

LINK = re.compile(
    r'<a (?:class="gap" )?href="(/incidents/\?(?:ways|end_user|last_step|coverage)=\w+)">'
    r"(?:<b>)?(\d+)<"
)


@pytest.fixture(scope="module")
def starter(django_db_setup, django_db_blocker):
    """The starter data once for this file, taken back at its end."""
    with django_db_blocker.unblock(), transaction.atomic():
        for load in (load_entities, load_outlets, load_incidents):
            load(now=NOW)
        yield
        transaction.set_rollback(True)


def linked(client) -> list[tuple[str, int]]:
    found = LINK.findall(client.get("/").content.decode())
    return [(html.unescape(address), int(figure)) for address, figure in found]


def test_every_linked_figure_of_the_starter_data_is_reproduced(starter, db, client):
    figures = linked(client)

    assert len(figures) >= 6
    for address, figure in figures:
        assert client.get(address).context["count"] == figure > 0, address


def test_a_draft_is_not_in_the_list_behind_a_figure(db, client, rental):
    rental(tenant=UnidentifiedFactory())
    rental(tenant=UnidentifiedFactory(), review_state=ReviewState.DRAFT)
    client.force_login(UserFactory())

    for address, figure in linked(client):
        assert client.get(address).context["count"] == figure, address


def test_the_filter_behind_a_figure_is_said_and_can_be_dropped(db, client, rental):
    rental()

    page = client.get("/incidents/?end_user=unnamed&country=CN").content.decode()

    assert "End user: nobody names one" in page
    assert 'href="?country=CN"' in page
