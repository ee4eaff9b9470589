"""What cloud providers asked for computing time, per chip and hour, and in dollars."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q

from entities.models import CloudOffer, ExchangeRate
from entities.models.provider import CloudOfferQuerySet
from entities.models.rate import DOLLARS


@dataclass(frozen=True, slots=True)
class RateRow:
    """How many units of a currency bought a dollar, on a day, on whose word."""

    per_usd: Decimal
    day: date
    source: str
    source_url: str
    unverified: str


@dataclass(frozen=True, slots=True)
class OfferRow:
    """A price somebody asked. Per chip-hour is derived: price divided by chips times hours."""

    provider_id: str
    provider: str
    chip: str
    chip_slug: str
    price: Decimal
    currency: str
    gpus: int | None
    hours: Decimal
    per_chip_hour: Decimal | None
    divisor: Decimal | None
    region: str
    terms: str
    observed_on: date | None
    source: str
    source_url: str
    quality: str
    rate: RateRow | None = None  # None for dollars, and where no rate lies near the day

    @property
    def in_dollars(self) -> bool:
        return self.currency == DOLLARS

    @property
    def dollars(self) -> Decimal | None:
        """Per chip-hour in US dollars; None where chips or a rate are missing."""
        if self.per_chip_hour is None or self.in_dollars:
            return self.per_chip_hour
        return None if self.rate is None else self.per_chip_hour / self.rate.per_usd


def offer_rows(offers: CloudOfferQuerySet) -> list[OfferRow]:
    """Offers, newest first, each with the rate nearest to its day; in two queries."""
    return [row for _key, row in _keyed(offers)]


def offers_of(keys: Iterable[int], as_of: date | None = None) -> dict[int, list[OfferRow]]:
    """The offers of each provider, newest first; those seen up to a day where one is given."""
    offers = CloudOffer.objects.filter(provider__in=list(keys))
    found: dict[int, list[OfferRow]] = defaultdict(list)
    for key, row in _keyed(seen_by(offers, as_of) if as_of else offers):
        found[key].append(row)
    return found


def _keyed(offers: CloudOfferQuerySet) -> list[tuple[int, OfferRow]]:
    """Each row with the key of its provider."""
    found = list(
        offers.with_rate().select_related("chip", "provider__entity__merged_into").newest_first()
    )
    rates = ExchangeRate.objects.in_bulk({one.rate_key for one in found if one.rate_key})
    return [(one.provider_id, _row(one, rates.get(one.rate_key))) for one in found]


def seen_by(offers: CloudOfferQuerySet, as_of: date) -> CloudOfferQuerySet:
    """Offers seen up to a day; those whose day nobody states stay in."""
    return offers.filter(Q(observed_on=None) | Q(observed_on__lte=as_of))


def flat_offer(row: OfferRow) -> Iterator[tuple[str, object]]:
    """An offer as names and plain values, for the twins."""
    rate = row.rate
    yield "provider", row.provider_id
    yield "provider_name", row.provider
    yield "chip", row.chip_slug or None
    yield "chip_name", row.chip
    yield "observed_on", row.observed_on
    yield "price", float(row.price)
    yield "currency", row.currency
    yield "gpus", row.gpus
    yield "hours", float(row.hours)
    yield "price_per_chip_hour", _number(row.per_chip_hour)
    yield "usd_per_chip_hour", _number(row.dollars)
    yield "rate_per_usd", None if rate is None else float(rate.per_usd)
    yield "rate_day", None if rate is None else rate.day
    yield "rate_source", None if rate is None else rate.source or None
    yield "region", row.region or None
    yield "terms", row.terms or None
    yield "source", row.source or None
    yield "source_url", row.source_url or None


#: The columns of the twins, in their order.
OFFER_COLUMNS = (
    "provider", "provider_name", "chip", "chip_name", "observed_on", "price", "currency", "gpus",
    "hours", "price_per_chip_hour", "usd_per_chip_hour", "rate_per_usd", "rate_day",
    "rate_source", "region", "terms", "source", "source_url",
)  # fmt: skip


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(round(value, 6))


def _row(offer: CloudOffer, rate: ExchangeRate | None) -> OfferRow:
    entity = offer.provider.entity
    return OfferRow(
        entity.public_id,
        str(entity.label),
        offer.chip.name if offer.chip else offer.chip_text,
        offer.chip.slug if offer.chip else "",
        offer.price,
        offer.currency,
        offer.gpus,
        offer.hours,
        offer.price_per_chip_hour,
        offer.divisor,
        offer.region,
        offer.terms,
        offer.observed_on,
        offer.source,
        offer.source_url,
        str(offer.get_quality_display()),
        None if rate is None else _rate(rate),
    )


def _rate(rate: ExchangeRate) -> RateRow:
    return RateRow(rate.per_usd, rate.day, rate.source, rate.source_url, rate.unverified)
