"""Starter rows come and are brought up to date; what a person did to them stays."""

import pytest

from entities.actions.starter.keeping import Report, Wanted, keep
from entities.models import Entity
from entities.starter.row import StarterError, StarterRow
from tests.factories import NOW

pytestmark = pytest.mark.django_db


def load(**values) -> Report:
    report = Report()
    row = StarterRow("parties.toml", "nvidia", {})
    wanted = Wanted(row, "party.nvidia", {"kind": "company", "name": "Nvidia", **values})
    keep(Entity, [wanted], report=report, now=NOW)
    return report


def stored() -> Entity:
    return Entity.objects.get(starter_key="party.nvidia")


def test_an_absent_row_is_created():
    assert load().created == 1
    assert stored().name == "Nvidia"


def test_loading_again_changes_nothing():
    load()
    again = load()
    assert (again.created, again.updated, again.unchanged, again.left) == (0, 0, 1, [])


def test_a_row_that_stands_as_loaded_is_brought_up_to_date():
    load()
    assert load(country="US").updated == 1
    assert stored().country == "US"
    assert load(country="US").unchanged == 1


def test_what_a_person_edited_is_left_and_told():
    load()
    Entity.objects.update(headquarters="Santa Clara")
    report = load(country="US")
    assert stored().country == ""
    assert report.left == ["party.nvidia was edited here and stays as it is."]


def test_what_a_person_deleted_stays_deleted_and_is_told():
    load()
    stored().delete()
    report = load()
    assert not Entity.objects.exists()
    assert report.left == ["party.nvidia was deleted here and stays deleted."]


def test_a_row_that_a_person_merged_away_is_left():
    load()
    other = Entity.objects.create(kind="company", name="NVIDIA")
    Entity.objects.filter(starter_key="party.nvidia").update(merged_into=other)
    assert load(country="US").left == ["party.nvidia was edited here and stays as it is."]


def test_an_edit_taken_back_is_no_edit():
    load()
    Entity.objects.update(name="Nvidia Corp")
    Entity.objects.update(name="Nvidia")
    assert load(country="US").updated == 1


def test_a_word_the_column_does_not_know_is_named():
    with pytest.raises(StarterError, match="row “nvidia”, field “kind”: Value 'firm' is not"):
        load(kind="firm")


def test_what_only_the_database_refuses_names_the_row_and_the_constraint():
    with pytest.raises(StarterError, match=r"row “nvidia”.*entities_entity_country_is_iso"):
        load(country="us")


def test_a_column_that_is_not_there_is_named():
    with pytest.raises(StarterError, match="field “colour”: Entity has no such column"):
        load(colour="green")
