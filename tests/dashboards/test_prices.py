"""Prices as pages: the series of a provider and of a chip, converted or as asked, and the twins."""

import csv
import io
from datetime import date
from html import unescape

import plotly.graph_objects as go
import pytest

from accounts.policy import UserRole
from dashboards.price_page import price_series
from dashboards.queries.offers import OFFER_COLUMNS, flat_offer, offer_rows
from entities.models import CloudOffer, ExchangeRate
from tests.factories import ChipFactory, EntityFactory, ProviderFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def cloud():
    """A provider with an offer in dollars, one in yuan near a rate, one in won far from any."""
    cloud = ProviderFactory()
    chip = ChipFactory(slug="a100", name="A100")
    ExchangeRate.objects.create(
        currency="CNY", day=date(2024, 7, 1), per_usd=7, source="Bank, average of 2024"
    )
    facts = {"provider": cloud, "chip": chip, "chip_text": "A100", "hours": 1}
    for currency, price, gpus, day in (
        ("USD", 16, 8, date(2023, 3, 10)),
        ("CNY", 112, 8, date(2024, 6, 1)),
        ("KRW", 20_000, 8, date(2024, 6, 1)),
        ("CNY", 100, None, date(2024, 6, 1)),
        ("CNY", 100, 8, None),
    ):
        CloudOffer.objects.create(
            **facts, currency=currency, price=price, gpus=gpus, observed_on=day
        )
    return cloud


def page_of(client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return unescape(answer.content.decode())


def test_prices_stand_in_dollars_at_the_rate_that_is_stated(client, cloud):
    twin = client.get("/chips/a100/prices.json").json()
    by_currency = {row["currency"]: row for row in twin["offers"] if row["observed_on"]}

    assert by_currency["USD"]["usd_per_chip_hour"] == 2
    yuan = next(row for row in twin["offers"] if row["usd_per_chip_hour"] and row["rate_day"])
    assert (yuan["usd_per_chip_hour"], yuan["rate_per_usd"]) == (2, 7)
    assert yuan["rate_source"] == "Bank, average of 2024"
    assert (twin["n"], twin["unknown"]) == (2, {"day": 1, "chips": 1, "rate": 2})


def test_without_a_rate_a_price_stays_in_its_currency_and_says_so(client, cloud):
    page = page_of(client, f"/providers/{cloud.entity.public_id}/")

    assert "stays in KRW" in page and "no rate near the day" in page
    assert "at 7 CNY, 2024-07-01" in page


def test_one_currency_is_drawn_as_it_was_asked(client, cloud):
    address = f"/providers/{cloud.entity.public_id}/prices"
    asked = client.get(f"{address}.json?currency=CNY").json()
    lines = client.get(f"{address}.csv?currency=CNY").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(lines)))

    assert {row["currency"] for row in asked["offers"]} == {"CNY"}
    assert asked["n"] == 1 and len(rows) == 3
    assert "Asked in CNY" in page_of(client, f"/providers/{cloud.entity.public_id}/?currency=CNY")


def test_the_day_asked_for_leaves_out_what_was_seen_later(client, cloud):
    twin = client.get("/chips/a100/prices.json?as_of=2023-12-31").json()

    assert {row["observed_on"] for row in twin["offers"]} == {"2023-03-10", None}


@pytest.mark.parametrize("query", ["currency=EUR", "currency=<b>", "as_of=1800-01-01", "chip=x"])
def test_what_is_not_understood_is_named(client, cloud, query):
    for address in (f"/providers/{cloud.entity.public_id}/", "/chips/a100/"):
        page_of(client, f"{address}?{query}", status=400)
        assert client.get(f"{address}prices.json?{query}").status_code == 400


def test_the_chart_draws_one_look_a_series_and_joins_what_was_seen_again(cloud):
    again = CloudOffer.objects.filter(currency="USD").get()
    again.pk, again.observed_on = None, date(2024, 3, 10)
    again.save()
    series = price_series(offer_rows(CloudOffer.objects.all()), currency="", by=lambda row: "A100")
    drawn = go.Figure(series.figure)

    assert sorted(len(trace.x) for trace in drawn.data) == [1, 2]
    assert sum(trace.showlegend for trace in drawn.data) == 1


def test_names_are_no_markup_in_the_chart(cloud):
    cloud.entity.name = "<b>Cloud</b>"
    cloud.entity.save()
    series = price_series(
        offer_rows(CloudOffer.objects.all()), currency="", by=lambda r: r.provider
    )

    assert "<b>Cloud" not in str(series.figure)


def test_the_columns_of_the_twins_are_those_of_a_row(cloud):
    for row in offer_rows(CloudOffer.objects.all()):
        assert tuple(dict(flat_offer(row))) == OFFER_COLUMNS


def test_many_offers_cost_no_more_queries(client, cloud, django_assert_max_num_queries):
    for _ in range(5):
        CloudOffer.objects.create(
            provider=ProviderFactory(),
            chip=ChipFactory(),
            chip_text="A100",
            price=1,
            currency="CNY",
            hours=1,
            observed_on=date(2024, 6, 1),
        )
    with django_assert_max_num_queries(2):
        assert len(offer_rows(CloudOffer.objects.all())) == 10


def test_only_who_may_edit_is_offered_to_add_one(client, cloud):
    address = f"/providers/{cloud.entity.public_id}/"
    assert "/offers/new/" not in page_of(client, address)

    client.force_login(UserFactory(role=UserRole.INVESTIGATOR))
    assert "/offers/new/?provider=" in page_of(client, address)


def test_a_merged_provider_leads_on_with_its_query(client, cloud):
    gone = EntityFactory(merged_into=cloud.entity)

    answer = client.get(f"/providers/{gone.public_id}/prices.json?currency=USD")

    assert answer["Location"].endswith(f"/{cloud.entity.public_id}/prices.json?currency=USD")


def test_an_offer_of_who_is_not_shown_is_not_shown(client, cloud):
    cloud.entity.starter_key = None
    cloud.entity.save()

    assert client.get("/chips/a100/prices.json").json()["offers"] == []
    assert client.get(f"/providers/{cloud.entity.public_id}/prices.json").status_code == 404
