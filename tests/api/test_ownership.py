"""entities/…/ownership/ and entities/…/subsidiaries/."""

from datetime import date
from decimal import Decimal

import pytest

from entities.models import Listing, Ownership
from tests.api.test_schema import openapi, validator
from tests.factories import EntityFactory, UnidentifiedFactory

pytestmark = pytest.mark.django_db
DAY = "2025-10-15"


def listed(**more):
    entity = EntityFactory(**more)
    Listing.objects.create(
        entity=entity, control_list="US Entity List", name="A", listed_on=date(2019, 10, 9)
    )
    return entity


def own(owner, asset, low=None, high=None, **more):
    high = low if high is None else high
    return Ownership.objects.create(
        owner=owner, asset=asset, share_low=low, share_high=high, **more
    )


def ownership(read, entity, **query):
    return read(f"entities/{entity.public_id}/ownership/", {"as_of": DAY, **query})


def test_the_test_is_answered_with_its_chain_and_the_economic_share_apart(read):
    top, mid, unit = listed(name="Top"), EntityFactory(name="Mid"), EntityFactory(name="Unit")
    own(top, mid, 50)
    own(mid, unit, 50)
    own(EntityFactory(), unit, 50)
    found = ownership(read, unit)
    assert found["fifty_percent"]["outcome"] == "met"
    assert "Top (listed) 50" in found["fifty_percent"]["arithmetic"]
    assert "Mid (reached through its owners) 50" in found["fifty_percent"]["arithmetic"]
    assert found["fifty_percent"]["whole_recorded"] is True
    assert found["economic_share"] == {"low": 25, "high": 25, "within": 0}
    assert found["owners"][0]["party"]["name"] == "Mid"
    assert found["holdings"] == []


def test_the_answer_is_as_the_schema_says_with_no_member_missing(read):
    top, unit = listed(), EntityFactory()
    own(top, unit, 30, 40, from_day=date(2020, 1, 1), source="register")
    own(unit, EntityFactory(), source_url="https://register.example/1")
    path = "/api/v1/entities/{public_id}/ownership/"
    found = ownership(read, unit)
    validator(path, 200).validate(found)
    assert set(openapi()["components"]["schemas"]["OwnershipAnswer"]["properties"]) == set(found)
    page = read(f"entities/{top.public_id}/subsidiaries/", {"as_of": DAY})
    assert page["results"]
    validator("/api/v1/entities/{public_id}/subsidiaries/", 200).validate(page)


def test_a_minority_holding_is_a_red_flag_and_no_coverage(read):
    top, other, unit = listed(name="Top"), EntityFactory(), EntityFactory()
    own(top, unit, Decimal("27.96"))
    own(other, unit, Decimal("72.04"))
    found = ownership(read, unit)
    assert found["fifty_percent"]["least"] == 27.96
    assert any("Top" in flag and "27.96" in flag for flag in found["red_flags"])
    assert found["owners"][0]["lists"] == ["US Entity List"]


def test_an_unknown_share_leaves_it_undetermined_and_is_null(read):
    unit = EntityFactory()
    own(listed(), unit)
    found = ownership(read, unit)
    assert found["fifty_percent"]["outcome"] == "undetermined"
    assert found["owners"][0]["share"] is None


def test_the_day_and_the_way_of_counting_are_parameters(read):
    one, two, mid, unit = listed(), listed(), EntityFactory(), EntityFactory()
    own(one, mid, 60)
    own(mid, unit, 30, from_day=date(2025, 1, 1))
    own(two, unit, 25)
    own(EntityFactory(), unit, 45)

    def outcome(**query):
        return ownership(read, unit, **query)["fifty_percent"]["outcome"]

    assert outcome() == "met"
    assert outcome(as_of="2024-12-31") != "met"
    assert "met" not in (outcome(cascade="no"), outcome(aggregate="no"))
    assert outcome(cascade="no", threshold="25") == "met"


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ({"as_of": "1899-12-31"}, "1900"),
        ({"as_of": "yesterday"}, "yesterday"),
        ({"as_of": "2025-W10-1"}, "2025-W10-1"),
        ({"threshold": "140"}, "140"),
        ({"threshold": "0"}, "above 0"),
        ({"cascade": "maybe"}, "maybe"),
        ({"asof": DAY}, "as_of"),
    ],
)
def test_what_cannot_be_asked_is_a_sentence(read, query, word):
    path = f"entities/{EntityFactory().public_id}/ownership/"
    error = read(path, query, status=400)["error"]
    assert word in next(iter(error["fields"].values()))


def test_a_merged_party_leads_to_the_same_part_of_its_target(client):
    target = EntityFactory()
    merged = EntityFactory(merged_into=target)
    for part in ("ownership", "subsidiaries"):
        response = client.get(f"/api/v1/entities/{merged.public_id}/{part}/?as_of={DAY}")
        assert response.status_code == 302
        wanted = f"/api/v1/entities/{target.public_id}/{part}/?as_of={DAY}"
        assert response["Location"].endswith(wanted)


def test_a_person_is_not_named_and_has_no_ownership_of_its_own(read):
    person, unit = EntityFactory(kind="person", name="Jane Doe"), EntityFactory()
    own(person, unit, 60)
    assert "Jane Doe" not in str(ownership(read, unit))
    read(f"entities/{person.public_id}/ownership/", status=404)


def test_a_party_the_asker_may_not_see_is_in_no_stake(read):
    unit = EntityFactory()
    own(EntityFactory(starter_key=None, name="Ours"), unit, 60)
    own(unit, EntityFactory(starter_key=None, name="Ours too"), 60)
    found = ownership(read, unit)
    assert (found["owners"], found["holdings"]) == ([], [])
    assert read(f"entities/{unit.public_id}/subsidiaries/")["results"] == []


def test_subsidiaries_say_their_share_or_that_it_is_unknown_and_their_lists(read):
    top = EntityFactory()
    known, unknown = EntityFactory(name="A"), listed(name="B")
    own(top, known, 30)
    own(top, known, 20, 25)
    own(EntityFactory(merged_into=top), unknown)
    own(top, EntityFactory(name="C"), 40, to_day=date(2020, 1, 1))
    path = f"entities/{top.public_id}/subsidiaries/"
    rows = read(path, {"as_of": DAY})["results"]
    told = [(row["name"], row["share"], row["stakes"], row["lists"]) for row in rows]
    assert told == [
        ("A", {"low": 50, "high": 55}, 2, []),
        ("B", None, 1, ["US Entity List"]),
    ]
    assert [row["name"] for row in read(path, {"as_of": DAY, "listed": "no"})["results"]] == ["A"]
    assert read(path, {"as_of": DAY, "q": "b", "fields": "name"})["results"] == [{"name": "B"}]
    assert [row["name"] for row in read(path, {"as_of": "2019-05-05"})["results"]][-1] == "C"


def test_unidentified_units_stand_in_no_list(read):
    top = EntityFactory()
    own(top, UnidentifiedFactory(), 60)
    assert read(f"entities/{top.public_id}/subsidiaries/")["results"] == []


def test_subsidiaries_come_in_pages_and_as_a_table(read, client):
    top = EntityFactory()
    for number in range(3):
        own(top, EntityFactory(name=f"Unit {number}"), 60)
    path = f"entities/{top.public_id}/subsidiaries/"
    page = read(path, {"page_size": 2, "as_of": DAY})
    assert len(page["results"]) == 2 and DAY in page["next"]
    rest = client.get(page["next"]).json()
    assert [row["name"] for row in rest["results"]] == ["Unit 2"]
    table = client.get(f"/api/v1/{path}", {"format": "csv"}).content.decode()
    assert table.splitlines()[0].startswith("public_id,url,name")


def test_a_page_of_subsidiaries_costs_the_same_however_many_there_are(
    client, django_assert_max_num_queries
):
    top = EntityFactory()
    for _ in range(20):
        own(top, listed(), 60)
    with django_assert_max_num_queries(4):
        client.get(f"/api/v1/entities/{top.public_id}/subsidiaries/")
    with django_assert_max_num_queries(16):
        client.get(f"/api/v1/entities/{top.public_id}/ownership/")
