"""entities/…/listings/: entries that name a party, as printed, with what is known of their days."""

from datetime import date

import pytest

from entities.models import Completeness, Listing, ListSnapshot
from tests.factories import EntityFactory, UnidentifiedFactory

pytestmark = pytest.mark.django_db


def entry(party, name="ACME", **values):
    values = {"control_list": "US Entity List", "listed_on": date(2020, 1, 1)} | values
    return Listing.objects.create(entity=party, name=name, **values)


def test_an_entry_is_answered_as_printed_with_its_days_and_its_snapshot(read):
    party = EntityFactory()
    snapshot = ListSnapshot.objects.create(
        control_list="US Entity List",
        taken_on=date(2026, 7, 31),
        sha256="ab" * 32,
        completeness=Completeness.COMPLETE,
    )
    entry(
        party,
        "Suma Techology",
        snapshot=snapshot,
        aliases=["Suma"],
        scope_text="and any successor",
        first_seen=date(2023, 11, 16),
        last_seen=date(2026, 7, 31),
        date_note="Entries under 1 FR 2 stand from different days.",
    )
    (row,) = read(f"entities/{party.public_id}/listings/")["results"]
    assert row["name"] == "Suma Techology" and row["scope_text"] == "and any successor"
    assert (row["listed_on"], row["absent_on"]) == ("2020-01-01", None)
    assert (row["first_seen"], row["last_seen"]) == ("2023-11-16", "2026-07-31")
    assert row["snapshot"] == {
        "taken_on": "2026-07-31", "completeness": "complete", "sha256": "ab" * 32,
    }  # fmt: skip
    assert row["date_note"].startswith("Entries under") and row["in_force"] is True


def test_entries_are_asked_for_as_of_a_day(read):
    party = EntityFactory()
    entry(party, "Old", delisted_on=date(2021, 1, 1))
    entry(party, "Gone", last_seen=date(2023, 1, 1), absent_on=date(2024, 1, 1))
    entry(party, "New", listed_on=date(2025, 1, 1))
    address = f"entities/{party.public_id}/listings/"

    def names(**query):
        return {row["name"] for row in read(address, query)["results"]}

    assert names() == {"Old", "Gone", "New"}
    assert names(as_of="2023-06-01", in_force="yes") == {"Gone"}
    assert names(as_of="2025-06-01", in_force="no") == {"Old", "Gone"}


def test_entries_of_a_merged_party_are_answered_with_its_target(read):
    party = EntityFactory()
    entry(EntityFactory(merged_into=party), "Merged")
    assert [row["name"] for row in read(f"entities/{party.public_id}/listings/")["results"]] == [
        "Merged"
    ]


def test_a_party_that_may_not_be_seen_has_no_entries(client):
    party = UnidentifiedFactory(starter_key=None)
    entry(party)
    assert client.get(f"/api/v1/entities/{party.public_id}/listings/").status_code == 404


@pytest.mark.parametrize("query", ["as_of=1800-01-01", "in_force=maybe", "chip=h100", "as_of=x"])
def test_what_is_not_understood_is_refused(client, query):
    party = EntityFactory()
    answer = client.get(f"/api/v1/entities/{party.public_id}/listings/?{query}")
    assert answer.status_code == 400 and query.split("=")[0] in answer.json()["error"]["message"]
