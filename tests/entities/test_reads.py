"""The reads of this room, in the product's words."""

from datetime import date
from decimal import Decimal

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser

from accounts.policy import Tlp
from entities.models import CloudProvider, Entity, Listing, Ownership
from rules.codes import ReviewState
from tests.factories import (
    EntityFactory,
    HopFactory,
    ProviderFactory,
    UnidentifiedFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

#: Both ends of a step are parties that only we have named.
OURS = {"from_entity__starter_key": None, "to_entity__starter_key": None}


def test_public_ids_count_up_and_keep_six_digits():
    first, second = EntityFactory(), EntityFactory()
    assert first.public_id.startswith("ENT-") and len(first.public_id) == 10
    assert int(second.public_id[4:]) == int(first.public_id[4:]) + 1


def test_every_change_of_a_party_is_kept():
    party = EntityFactory(name="Before")
    party.name = "After"
    party.save()
    events = apps.get_model("entities", "EntityEvent").objects.filter(pgh_obj_id=party.pk)
    kept = events.order_by("pgh_id").values_list("pgh_label", "name")
    assert list(kept) == [("insert", "Before"), ("update", "After")]


def test_a_bulk_update_does_not_escape_history():
    party = EntityFactory(name="Before")
    Entity.objects.filter(pk=party.pk).update(name="After")
    events = apps.get_model("entities", "EntityEvent").objects.filter(pgh_obj_id=party.pk)
    assert events.filter(pgh_label="update", name="After").count() == 1


def test_a_subsidiary_counts_only_while_the_stake_is_held():
    parent, unit = EntityFactory(), EntityFactory()
    Ownership.objects.create(
        owner=parent, asset=unit, from_day=date(2024, 1, 1), to_day=date(2025, 1, 1)
    )
    assert list(Entity.objects.subsidiaries_of(parent, date(2024, 12, 31))) == [unit]
    assert list(Entity.objects.subsidiaries_of(parent, date(2025, 1, 1))) == []


def test_a_subsidiary_with_an_unknown_share_is_still_one():
    parent, unit = EntityFactory(), EntityFactory()
    Ownership.objects.create(owner=parent, asset=unit)
    assert list(Entity.objects.subsidiaries_of(parent, date(2026, 1, 1))) == [unit]


def test_the_parents_listing_does_not_list_the_unit():
    parent, unit = EntityFactory(), EntityFactory()
    Ownership.objects.create(owner=parent, asset=unit, share_low=Decimal(100))
    Listing.objects.create(
        control_list="Entity List", name="P", entity=parent, listed_on=date(2023, 3, 2)
    )
    assert list(Entity.objects.listed_on(date(2023, 3, 2))) == [parent]
    assert list(Entity.objects.listed_on(date(2023, 3, 1))) == []


def test_an_entry_without_a_date_is_not_taken_for_one_in_force():
    party = EntityFactory()
    Listing.objects.create(control_list="Entity List", name="P", entity=party)
    assert not Entity.objects.listed_on(date(2026, 1, 1)).exists()


def test_lists_show_no_persons_and_no_unidentified_parties():
    company = EntityFactory()
    EntityFactory(kind="person")
    UnidentifiedFactory()
    EntityFactory(merged_into=company)
    assert list(Entity.objects.in_lists()) == [company]


def test_a_party_first_named_in_a_draft_stays_inside():
    hop = HopFactory(incident__review_state=ReviewState.DRAFT, **OURS)
    assert not Entity.objects.visible_to(AnonymousUser()).exists()
    assert Entity.objects.visible_to(UserFactory()).count() == 2
    hop.incident.review_state = ReviewState.PUBLISHED
    hop.incident.save()
    assert Entity.objects.visible_to(AnonymousUser()).count() == 2


def test_a_party_named_only_in_an_amber_incident_stays_inside():
    HopFactory(incident__tlp=Tlp.AMBER, **OURS)
    assert not Entity.objects.visible_to(AnonymousUser()).exists()


def test_a_party_on_a_list_is_public():
    party = EntityFactory(starter_key=None)
    Listing.objects.create(control_list="Entity List", name="P", entity=party)
    assert list(Entity.objects.visible_to(AnonymousUser())) == [party]


def test_a_provider_is_as_public_as_the_party_it_is():
    provider = ProviderFactory(entity__starter_key=None)
    assert not CloudProvider.objects.visible_to(AnonymousUser()).exists()
    Listing.objects.create(control_list="Entity List", name="P", entity=provider.entity)
    assert CloudProvider.objects.visible_to(AnonymousUser()).exists()


def test_without_public_read_nobody_outside_sees_a_party(settings):
    EntityFactory(starter_key="party.x")
    assert Entity.objects.visible_to(AnonymousUser()).exists()
    settings.PUBLIC_READ = False
    assert not Entity.objects.visible_to(AnonymousUser()).exists()
