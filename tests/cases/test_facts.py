"""Facts for the rules out of the database: what is known, and what nobody looked up."""

from datetime import date
from decimal import Decimal

import pytest
from django.contrib.auth.models import AnonymousUser

from cases.facts import chip_facts, facts_about, key_of, listing_facts
from entities.models import Chip, EntityKind, Listing, ListSnapshot, Ownership
from rules.codes import Pathway
from tests.factories import ChipFactory, EntityFactory

pytestmark = pytest.mark.django_db

DAY = date(2024, 6, 1)


def facts(party, as_of=DAY):
    return facts_about(
        party,
        pathway=Pathway.DIRECT_PURCHASE,
        destination="CN",
        as_of=as_of,
        user=AnonymousUser(),
    )


def entry(party, control_list="US Entity List", **values):
    return Listing.objects.create(
        entity=party, control_list=control_list, name=party.name, **values
    )


def snapshot(completeness, taken_on=date(2026, 7, 31)):
    ListSnapshot.objects.create(
        control_list="US Entity List", taken_on=taken_on, completeness=completeness
    )


def test_without_a_snapshot_nobody_looked_and_with_one_of_later_there_is_no_entry():
    party = EntityFactory()
    assert facts(party).recipient.listings is None

    snapshot("partial")

    assert facts(party).recipient.listings == ()


def test_a_snapshot_says_nothing_of_the_days_after_it():
    party = EntityFactory()
    snapshot("complete", taken_on=date(2024, 5, 31))

    assert facts(party).recipient.listings is None


def test_a_partial_snapshot_speaks_only_for_the_parties_that_came_with_it():
    ours = EntityFactory(starter_key=None)
    snapshot("partial")
    assert facts(ours).recipient.listings is None

    snapshot("complete", date(2026, 8, 1))

    assert facts(ours).recipient.listings == ()


def test_a_list_about_securities_tells_nothing_about_exports():
    party = EntityFactory(starter_key=None)
    entry(party, "US CMIC List", listed_on=date(2021, 8, 2))

    assert facts(party).recipient.listings is None


def test_how_far_an_entry_goes_is_read_from_its_requirement():
    party = EntityFactory()
    entry(party, listed_on=date(2020, 1, 1))
    requirement = "For all items subject to the EAR. (See §§ 734.9(e)(2) and 744.11 of the EAR) 4"
    entry(party, listed_on=date(2023, 3, 2), licence_requirement=requirement)

    unread, read = facts(party).recipient.listings

    assert (unread.every_item, unread.footnotes) == (None, ())
    assert read.every_item is True and 4 in read.footnotes


def test_entries_and_stakes_of_a_merged_party_are_those_of_the_one_it_became():
    party = EntityFactory()
    former = EntityFactory(merged_into=party)
    owner = EntityFactory()
    entry(former, listed_on=date(2020, 1, 1))
    Ownership.objects.create(owner=owner, asset=former, share_low=60, share_high=60)

    found = facts(party)

    assert len(found.recipient.listings) == 1
    assert [(one.owner, one.asset, one.low) for one in found.stakes] == [
        (key_of(owner), key_of(party), Decimal(60))
    ]


def test_a_circle_of_owners_is_walked_once():
    one, two = EntityFactory(), EntityFactory()
    Ownership.objects.create(owner=one, asset=two)
    Ownership.objects.create(owner=two, asset=one)

    assert len(facts(one).stakes) == 2


def test_all_owners_are_known_only_where_their_stakes_of_the_day_come_to_the_whole():
    party = EntityFactory()
    for share, until in ((60, None), (40, date(2024, 7, 1))):
        Ownership.objects.create(
            owner=EntityFactory(), asset=party, share_low=share, share_high=share, to_day=until
        )

    assert facts(party).fully_owned == {key_of(party)}
    assert facts(party, date(2024, 7, 1)).fully_owned == frozenset()


def test_a_person_that_owns_is_not_named():
    party = EntityFactory()
    owner = EntityFactory(kind=EntityKind.PERSON, name="Ada Example")
    Ownership.objects.create(owner=owner, asset=party, share_low=100, share_high=100)

    assert "Ada" not in repr(facts(party))


def test_headquarters_count_where_they_are_recorded():
    assert facts(EntityFactory(country="SG")).recipient.headquarters is None
    assert facts(EntityFactory(headquarters="Beijing")).recipient.headquarters == "CN"
    assert facts(EntityFactory(headquarters="Hong Kong")).recipient.headquarters == "HK"


def test_listed_units_of_the_group_are_those_of_the_day():
    party = EntityFactory()
    for name, listed_on in (("Early", date(2020, 1, 1)), ("Late", date(2025, 1, 1))):
        unit = EntityFactory(name=name)
        entry(unit, listed_on=listed_on)
        Ownership.objects.create(owner=party, asset=unit)

    assert facts(party).recipient.listed_units == ("Early",)


def test_a_name_covers_a_family_s_variants_and_a_slug_itself_alone():
    family = ChipFactory(slug="a100", name="A100", is_family=True, aliases=["英伟达A100"])
    pcie = ChipFactory(slug="a100-pcie", name="A100 PCIe", family=family, tpp=4992)
    ChipFactory(slug="a100-sxm", name="A100 SXM", family=family)

    def slugs(name):
        return [chip.slug for chip in Chip.objects.covered_by(name)]

    assert slugs("英伟达a100") == ["a100-pcie", "a100-sxm"]
    assert slugs("A100-PCIe") == ["a100-pcie"]
    assert slugs("H100") == []
    assert chip_facts(pcie).family == "a100"
    assert chip_facts(pcie).memory_bandwidth is None


def test_an_entry_missing_from_a_later_snapshot_stands_up_to_that_snapshot():
    party = EntityFactory()
    gone = entry(party, last_seen=date(2023, 1, 1), absent_on=date(2024, 1, 1))
    assert (gone.delisted_on, listing_facts(gone).delisted_on) == (None, date(2024, 1, 1))
