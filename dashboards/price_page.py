"""The price series of a page: which offers are drawn, in which currency, and what is left out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from dashboards.figures.prices import HEIGHT, Mark, prices
from dashboards.filters import WrongFilter
from dashboards.queries.offers import OFFER_COLUMNS, OfferRow, flat_offer
from dashboards.twins import csv_response, json_response
from dashboards.words import day_words
from entities.models.rate import DOLLARS

#: Asked for by nothing: everything in dollars, at the rates stated.
CONVERTED = ""


@dataclass(frozen=True, slots=True)
class PriceSeries:
    """What _components/prices.html shows."""

    offers: Sequence[OfferRow]  # all of them
    currency: str  # the one asked for; empty where all are converted
    currencies: tuple[str, ...]
    drawn: Sequence[OfferRow]
    without_day: int
    without_chips: int
    without_rate: int
    figure: dict[str, Any]  # Any: a Plotly payload
    height: int = HEIGHT

    @property
    def unit(self) -> str:
        return self.currency or DOLLARS

    @property
    def converted(self) -> int:
        """How many of the drawn were asked in another currency than they are drawn in."""
        return sum(row.currency != self.unit for row in self.drawn)


def price_series(
    offers: Sequence[OfferRow], *, currency: str, by: Callable[[OfferRow], str]
) -> PriceSeries:
    """The series of some offers; `by` names whose marks look alike. Raises WrongFilter."""
    currencies = tuple(sorted({row.currency for row in offers}))
    if currency and currency not in currencies:
        message = _("No offer here is in “%(currency)s”. Those on file are in %(known)s.")
        known = ", ".join(currencies) or _("no currency")
        raise WrongFilter("currency", message % {"currency": currency[:40], "known": known})
    asked = [row for row in offers if not currency or row.currency == currency]
    drawn = [row for row in asked if row.observed_on and price_of(row, currency) is not None]
    return PriceSeries(
        offers,
        currency,
        currencies,
        drawn,
        without_day=sum(row.observed_on is None for row in asked),
        without_chips=sum(row.per_chip_hour is None for row in asked),
        without_rate=sum(_lacks_rate(row) for row in asked) if not currency else 0,
        figure=prices([_mark(row, currency, by(row)) for row in drawn], unit=currency or DOLLARS),
    )


def price_of(row: OfferRow, currency: str) -> float | None:
    """Per chip-hour as drawn: in the currency asked for, else in dollars."""
    price = row.per_chip_hour if currency else row.dollars
    return None if price is None else float(round(price, 4))


def _lacks_rate(row: OfferRow) -> bool:
    return row.per_chip_hour is not None and row.dollars is None


def _mark(row: OfferRow, currency: str, series: str) -> Mark:
    assert row.observed_on is not None
    price = price_of(row, currency)
    assert price is not None
    lines = [
        f"<b>{escape(row.provider)}</b>, {escape(row.chip)}",
        _("%(currency)s %(price).2f per chip-hour, %(day)s")
        % {"currency": currency or DOLLARS, "price": price, "day": day_words(row.observed_on)},
        escape(", ".join(filter(None, (row.region, row.terms)))),
    ]
    if row.rate and not currency:
        lines.append(_("at %(rate)s") % {"rate": rate_words(row)})
    offer = (row.provider_id, row.chip, row.gpus, row.region, row.terms, row.currency)
    link = f"{reverse('provider', args=[row.provider_id])}#offers"
    return Mark(series, offer, row.observed_on, price, "<br>".join(filter(None, lines)), link)


def rate_words(row: OfferRow) -> str:
    """The rate an offer is converted at, with its day; empty where it has none."""
    if row.rate is None:
        return ""
    return _("%(per_usd)s %(currency)s for a dollar, %(day)s") % {
        "per_usd": f"{row.rate.per_usd.normalize():f}",
        "currency": row.currency,
        "day": row.rate.day.isoformat(),
    }


def prices_json(series: PriceSeries, *, subject: dict[str, object]) -> HttpResponse:
    """The series as numbers: each offer with its price in dollars and the rate used."""
    return json_response(
        {
            **subject,
            "currency": series.currency or None,
            "n": len(series.drawn),
            "unknown": {
                "day": series.without_day,
                "chips": series.without_chips,
                "rate": series.without_rate,
            },
            "offers": [dict(flat_offer(row)) for row in _asked(series)],
        }
    )


def prices_csv(series: PriceSeries, name: str) -> HttpResponse:
    """One line an offer; an empty cell is not known."""
    rows = (tuple(dict(flat_offer(row)).values()) for row in _asked(series))
    return csv_response(f"{name}-prices.csv", OFFER_COLUMNS, rows)


def _asked(series: PriceSeries) -> list[OfferRow]:
    return [row for row in series.offers if not series.currency or row.currency == series.currency]
