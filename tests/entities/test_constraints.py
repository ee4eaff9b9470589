"""What must be true of parties, stakes, entries and offers is held by the database."""

from datetime import date
from decimal import Decimal

import pytest

from entities.models import CloudOffer, Entity, ExchangeRate, Listing, Name, Ownership
from tests.constraints import assert_refused
from tests.factories import EntityFactory, NameFactory, ProviderFactory, UnidentifiedFactory

pytestmark = pytest.mark.django_db


def stake(**values) -> Ownership:
    return Ownership.objects.create(owner=EntityFactory(), asset=EntityFactory(), **values)


def test_a_share_of_140_is_refused():
    assert_refused(
        "entities_ownership_share_is_0_to_100",
        lambda: stake(share_low=Decimal(140), share_high=Decimal(140)),
    )


def test_a_low_share_above_the_high_one_is_refused():
    assert_refused(
        "entities_ownership_low_is_not_above_high",
        lambda: stake(share_low=Decimal(60), share_high=Decimal(40)),
    )


def test_a_party_does_not_own_itself():
    party = EntityFactory()
    assert_refused(
        "entities_ownership_is_of_another",
        lambda: Ownership.objects.create(owner=party, asset=party),
    )


def test_a_period_that_ends_on_its_first_day_is_refused():
    day = date(2025, 9, 29)
    assert_refused(
        "entities_ownership_period_is_half_open", lambda: stake(from_day=day, to_day=day)
    )


def test_an_unidentified_party_has_no_name():
    assert_refused(
        "entities_entity_is_named_or_described",
        lambda: UnidentifiedFactory(name="Somebody"),
    )


def test_a_party_is_not_merged_into_itself():
    party = EntityFactory()
    assert_refused(
        "entities_entity_is_not_merged_into_itself",
        lambda: Entity.objects.filter(pk=party.pk).update(merged_into=party),
    )


def test_a_country_is_two_capital_letters():
    assert_refused("entities_entity_country_is_iso", lambda: EntityFactory(country="cn"))


def test_a_name_of_one_kind_is_said_once():
    name = NameFactory()
    assert_refused(
        "entities_name_is_said_once",
        lambda: Name.objects.create(entity=name.entity, text=name.text, kind=name.kind),
    )


def test_an_entry_is_not_struck_before_it_was_made():
    assert_refused(
        "entities_listing_dates_are_in_order",
        lambda: Listing.objects.create(
            control_list="Entity List",
            name="X",
            listed_on=date(2023, 3, 2),
            delisted_on=date(2019, 1, 1),
        ),
    )


def test_an_offer_for_no_chips_is_refused():
    assert_refused(
        "entities_cloudoffer_has_chips",
        lambda: CloudOffer.objects.create(
            provider=ProviderFactory(),
            chip_text="A100",
            gpus=0,
            price=Decimal(10),
            currency="USD",
            hours=Decimal(1),
        ),
    )


def test_ten_dollars_for_eight_chips_an_hour_are_1_25_a_chip_hour():
    offer = CloudOffer(gpus=8, price=Decimal(10), hours=Decimal(1), currency="USD")
    assert (offer.price_per_chip_hour, offer.divisor) == (Decimal("1.25"), Decimal(8))


def test_an_offer_without_a_number_of_chips_has_no_price_a_chip_hour():
    assert CloudOffer(gpus=None, price=Decimal(10), hours=Decimal(1)).price_per_chip_hour is None


@pytest.mark.parametrize(
    ("constraint", "currency", "per_usd"),
    [
        ("entities_exchangerate_is_positive", "CNY", 0),
        ("entities_exchangerate_is_of_another_currency", "USD", 1),
        ("entities_exchangerate_is_of_another_currency", "cny", 7),
    ],
)
def test_a_rate_is_positive_and_of_another_currency(constraint, currency, per_usd):
    day = date(2024, 7, 1)
    assert_refused(
        constraint,
        lambda: ExchangeRate.objects.create(currency=currency, day=day, per_usd=per_usd),
    )


def test_a_rate_is_stated_once_a_day():
    day = date(2024, 7, 1)
    ExchangeRate.objects.create(currency="CNY", day=day, per_usd=7)
    assert_refused(
        "entities_exchangerate_is_stated_once_a_day",
        lambda: ExchangeRate.objects.create(currency="CNY", day=day, per_usd=8),
    )
