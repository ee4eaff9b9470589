"""offers/: what was asked for computing time, per chip and hour, in dollars at a stated rate."""

from datetime import date

import pytest

from entities.models import CloudOffer, ExchangeRate
from tests.factories import ChipFactory, EntityFactory, ProviderFactory, UnidentifiedFactory

pytestmark = pytest.mark.django_db


def offer(**facts) -> CloudOffer:
    given = {"chip_text": "A100", "gpus": 8, "price": 16, "currency": "USD", "hours": 1}
    provider = facts.pop("provider", None) or ProviderFactory()
    return CloudOffer.objects.create(provider=provider, **given | facts)


def test_the_last_seen_stands_first_and_the_undated_last(read):
    offer(observed_on=None, terms="undated")
    offer(observed_on=date(2023, 1, 1), terms="old")
    offer(observed_on=date(2024, 1, 1), terms="new")

    assert [row["terms"] for row in read("offers/")["results"]] == ["new", "old", "undated"]
    following = read("offers/", {"page_size": 2})
    assert following["next"]


def test_a_row_says_how_the_price_was_derived_and_at_which_rate(read):
    ExchangeRate.objects.create(currency="CNY", day=date(2024, 7, 1), per_usd=7, source="Bank")
    chip = ChipFactory(slug="a100", name="A100")
    made = offer(chip=chip, price=112, currency="CNY", observed_on=date(2024, 6, 1))
    row = read("offers/")["results"][0]

    assert row["provider"]["public_id"] == made.provider.entity.public_id
    assert row["chip"] == {"slug": "a100", "name": "A100"}
    assert (row["divisor"], row["price_per_chip_hour"], row["usd_per_chip_hour"]) == (8, 14, 2)
    assert (row["rate"]["per_usd"], row["rate"]["day"], row["rate"]["source"]) == (
        7,
        "2024-07-01",
        "Bank",
    )


def test_what_is_not_known_is_null_and_never_guessed(read):
    offer(gpus=None)
    offer(currency="KRW", observed_on=date(2024, 6, 1))
    won, chips = read("offers/")["results"]

    assert (chips["price_per_chip_hour"], chips["usd_per_chip_hour"]) == (None, None)
    assert (won["price_per_chip_hour"], won["usd_per_chip_hour"], won["rate"]) == (2, None, None)


def test_filters_narrow_by_provider_chip_currency_and_day(read):
    family = ChipFactory(slug="a100", is_family=True)
    variant = ChipFactory(slug="a100-80gb", family=family)
    wanted = offer(chip=variant, currency="EUR", observed_on=date(2024, 5, 5), region="Oslo")
    offer(chip=ChipFactory(slug="h100"), observed_on=date(2023, 5, 5))
    provider = wanted.provider.entity.public_id

    for asked in (
        {"chip": "a100"},
        {"chip": "a100-80gb"},
        {"currency": "EUR"},
        {"provider": provider},
        {"observed_after": "2024-05-05"},
        {"q": "oslo"},
    ):
        found = read("offers/", asked)["results"]
        assert [row["region"] for row in found] == ["Oslo"], asked
    assert len(read("offers/", {"observed_before": "2024-05-04"})["results"]) == 1


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ({"currency": "dollars"}, "currency"),
        ({"provider": "AWS"}, "provider"),
        ({"observed_after": "1899-01-01"}, "observed_after"),
        ({"observed_after": "2024-01-02", "observed_before": "2024-01-01"}, "observed_after"),
        ({"country": "CN"}, "country"),
    ],
)
def test_what_is_not_understood_is_named(read, asked, named):
    assert named in read("offers/", asked, status=400)["error"]["fields"]


def test_only_offers_of_providers_in_lists_are_shown(read):
    offer(provider=ProviderFactory(entity=UnidentifiedFactory()))
    offer(provider=ProviderFactory(entity=EntityFactory(starter_key=None)))

    assert read("offers/")["results"] == []


def test_a_page_is_one_query(client, django_assert_num_queries):
    for _ in range(4):
        offer(observed_on=date(2024, 1, 1))
    with django_assert_num_queries(1):
        client.get("/api/v1/offers/?page_size=3")
