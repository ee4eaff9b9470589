"""The index over known names is as new as it can afford to be."""

from datetime import date

import pytest

from ingest.knowledge import Known
from tests.factories import EntityFactory, NameFactory

pytestmark = pytest.mark.django_db

DAY = date(2026, 11, 24)


def labels(known: Known, changes: int) -> list[str]:
    text = "Acme Cloud and Belvex Cloud rent A100 chips."
    return [mention.label for mention in known.names((changes,), DAY).find(text)]


@pytest.fixture
def known() -> Known:
    NameFactory(entity=EntityFactory(name="Acme Cloud"), text="Acme Cloud")
    return Known()


def add_a_name() -> None:
    NameFactory(entity=EntityFactory(name="Belvex Cloud"), text="Belvex Cloud")


def test_a_new_name_is_known_at_once(known):
    assert labels(known, 1) == ["Acme Cloud"]
    add_a_name()
    assert labels(known, 2) == ["Acme Cloud", "Belvex Cloud"]


def test_without_a_change_the_index_stays(known):
    assert known.names((1,), DAY) is known.names((1,), DAY)


def test_an_index_that_takes_long_is_not_built_for_every_change(known):
    clock = iter([0.0, 10.0, 10.0, 50.0, 101.0, 101.0, 101.5])
    known = Known(lambda: next(clock))
    assert labels(known, 1) == ["Acme Cloud"]  # built from 0 to 10, kept until 100
    add_a_name()
    assert labels(known, 2) == ["Acme Cloud"]  # at 50
    assert labels(known, 2) == ["Acme Cloud", "Belvex Cloud"]  # at 101
