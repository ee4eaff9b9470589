"""Starter exchange rates."""

from datetime import datetime

from entities.actions.starter.keeping import Report, Wanted, keep
from entities.actions.starter.shared import sourced
from entities.models import ExchangeRate
from entities.starter import read
from entities.starter.row import StarterRow


def load_rates(report: Report, now: datetime) -> None:
    """What a currency was worth, but for days on which a person has stated it."""
    stated = set(ExchangeRate.objects.filter(starter_key=None).values_list("currency", "day"))
    rows = [
        StarterRow("exchange_rates.toml", f"{table.get('currency')} {table.get('day')}", table)
        for table in read("exchange_rates")["rate"]
    ]
    wanted = [_rate(row) for row in rows]
    free = [one for one in wanted if (one.values["currency"], one.values["day"]) not in stated]
    keep(ExchangeRate, free, report=report, now=now)


def _rate(row: StarterRow) -> Wanted:
    currency, day = row.text("currency", required=True), row.day("day")
    if day is None:
        raise row.wrong("day", "it is missing.")
    values = {
        "currency": currency,
        "day": day,
        "per_usd": row.number("per_usd", required=True),
        **sourced(row),
    }
    row.done()
    return Wanted(row, f"rate.{currency}.{day}", values)
