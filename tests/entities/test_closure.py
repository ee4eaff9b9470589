"""Every stake of a day from PostgreSQL, and whom the lists reach through them."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from django.db import connection

from entities.closure import stakes_of_day
from entities.models import Listing, Ownership
from rules.ownership.closure import Counting
from tests.factories import EntityFactory

pytestmark = pytest.mark.django_db
DAY = date(2025, 10, 15)
NAIVE = """
WITH RECURSIVE caught(id) AS (
  SELECT entity_id FROM entities_listing
  UNION
  SELECT stake.asset_id FROM entities_ownership stake JOIN caught ON caught.id = stake.owner_id
  WHERE stake.share_low >= 50
) SELECT id FROM caught
"""


def listed(**more):
    entity = EntityFactory()
    Listing.objects.create(
        entity=entity,
        control_list=more.pop("control_list", "US Entity List"),
        name="A",
        listed_on=more.pop("listed_on", date(2019, 10, 9)),
        **more,
    )
    return entity


def own(owner, asset, low=None, high=None, **more):
    high = low if high is None else high
    return Ownership.objects.create(
        owner=owner, asset=asset, share_low=low, share_high=high, **more
    )


def outcome(party, day=DAY, **more):
    found = stakes_of_day(day).close(**more)
    if found.met[party.pk]:
        return "met"
    return "undetermined" if found.undetermined[party.pk] else "not_met"


def test_shares_of_several_listed_owners_add_up_to_the_line_exactly():
    unit = EntityFactory()
    for share in ("16.666", "16.667", "16.667"):
        own(listed(), unit, Decimal(share))
    assert outcome(unit) == "met"
    Ownership.objects.filter(share_low="16.666").update(share_low="16.665", share_high="16.665")
    assert outcome(unit) == "not_met"


def test_stakes_and_entries_count_on_their_days_only():
    owner, unit = listed(delisted_on=date(2026, 1, 1)), EntityFactory()
    own(owner, unit, 60, from_day=date(2025, 1, 1), to_day=date(2025, 12, 1))
    days = [date(2024, 12, 31), date(2025, 1, 1), date(2025, 11, 30), date(2025, 12, 1)]
    assert [outcome(unit, day) for day in days] == ["not_met", "met", "met", "not_met"]
    Ownership.objects.update(to_day=None)
    assert outcome(unit, date(2026, 1, 1)) == "not_met"


def test_an_unknown_share_and_an_entry_without_a_day_leave_it_open():
    unknown, undated = EntityFactory(), EntityFactory()
    own(listed(), unknown)
    own(listed(listed_on=None), undated, 80)
    assert outcome(unknown) == outcome(undated) == "undetermined"


def test_who_was_merged_counts_as_who_it_was_merged_into():
    last = EntityFactory()
    middle = EntityFactory(merged_into=last)
    first = EntityFactory(merged_into=middle)
    owner, unit = listed(), EntityFactory()
    own(owner, first, 30)
    own(owner, last, 20)
    own(middle, unit, 50)
    own(first, last, 40)
    assert outcome(last) == outcome(unit) == "met"
    found = stakes_of_day(DAY)
    assert found.stakes.low.tolist() == [30_000, 20_000, 50_000]


def test_a_list_about_other_matters_reaches_nobody():
    unit = EntityFactory()
    own(listed(control_list="US CMIC List"), unit, 80)
    assert outcome(unit) == "not_met"


def test_whoever_is_not_recorded_may_be_listed_unless_the_whole_is_recorded():
    known, unknown = EntityFactory(), EntityFactory()
    own(EntityFactory(), known, 100)
    own(EntityFactory(), unknown, 40)
    assert outcome(unknown) == "not_met"
    assert outcome(unknown, unrecorded=True) == "undetermined"
    found = stakes_of_day(DAY)
    assert (found.complete[known.pk], found.complete[unknown.pk]) == (True, False)


def test_threshold_cascade_and_aggregation_are_parameters():
    owner, mid, unit = listed(), EntityFactory(), EntityFactory()
    own(owner, mid, 60)
    own(mid, unit, 30)
    own(listed(), unit, 25)
    assert outcome(unit) == "met"
    assert outcome(unit, counting=Counting(cascade=False)) == "not_met"
    assert outcome(unit, counting=Counting(aggregate=False)) == "not_met"
    assert outcome(unit, counting=Counting(25_000, cascade=False)) == "met"


def test_a_recursive_query_cannot_add_up_over_its_own_result_and_misses_companies():
    """Why this is not done in SQL: only a single owner with half of a company finds it there."""
    rng = np.random.default_rng(3)
    parties = [EntityFactory() for _ in range(120)]
    for party in parties[:25]:
        Listing.objects.create(
            entity=party, control_list="US Entity List", name="A", listed_on=date(2019, 1, 1)
        )
    for asset in range(25, 120):
        for owner in rng.choice(asset, 3, replace=False).tolist():
            own(parties[owner], parties[asset], int(rng.integers(5, 34)))
        own(parties[int(rng.integers(asset))], parties[asset], 50 if asset % 4 == 0 else 1)
    found = stakes_of_day(DAY).close()
    caught = set(np.flatnonzero(found.turn >= 0).tolist())
    with connection.cursor() as cursor:
        cursor.execute(NAIVE)
        naive = {key for (key,) in cursor.fetchall()}
    assert naive < caught


def test_reading_is_four_queries_however_many_stakes(django_assert_num_queries):
    own(listed(), EntityFactory(), 60)
    with django_assert_num_queries(4):
        stakes_of_day(DAY)


def test_no_stake_at_all_is_no_error():
    found = stakes_of_day(DAY).close()
    assert not found.met.any()
