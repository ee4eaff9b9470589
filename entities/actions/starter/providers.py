"""Starter cloud providers and the prices they asked."""

from collections.abc import Mapping
from datetime import datetime

from entities.actions.starter.keeping import Report, Wanted, keep
from entities.actions.starter.shared import StarterParties, sourced, starter_chips
from entities.models import Chip, CloudOffer, CloudProvider, Entity
from entities.starter import read
from entities.starter.row import StarterRow


def provider(row: StarterRow, key: str, entity: Entity) -> Wanted:
    """A party as a cloud provider."""
    values = {
        "entity": entity,
        "type": row.text("type", required=True),
        "seat": row.text("seat"),
        "regions": row.texts("regions"),
        "asks_of_customers": row.text("asks_of_customers"),
        "note": row.text("note"),
        **sourced(row),
    }
    row.done()
    return Wanted(row, key, values)


def offer(
    row: StarterRow, by: CloudProvider, chips: Mapping[str, Chip], *, incident: str
) -> Wanted:
    """A price that a provider asked."""
    key = row.text("key", required=True)
    values = {
        "provider": by,
        "chip": row.known("chip", chips.__getitem__),
        "chip_text": row.text("chip_text", required=True),
        "gpus": row.number("gpus"),
        "price": row.number("price", required=True),
        "currency": row.text("currency", required=True),
        "hours": row.number("hours", required=True),
        "region": row.text("region"),
        "terms": row.text("terms"),
        "observed_on": row.day("observed_on"),
        "incident_key": incident,
        **sourced(row),
    }
    row.done()
    return Wanted(row, f"offer.{key}", values)


def load_providers(report: Report, now: datetime) -> None:
    """Providers whose party stands."""
    parties = StarterParties()
    wanted = []
    for key, table in read("providers").items():
        row = StarterRow("providers.toml", key, table | {"party": key})
        if party := parties.named(row, "party"):
            wanted.append(provider(row, f"provider.{key}", party))
    keep(CloudProvider, wanted, report=report, now=now)


def load_offers(report: Report, now: datetime) -> None:
    """Offers whose provider stands."""
    chips = starter_chips()
    providers = {
        str(row.starter_key).removeprefix("provider."): row
        for row in CloudProvider.objects.filter(starter_key__startswith="provider.")
    }
    wanted = []
    for table in read("offers")["offer"]:
        row = StarterRow("offers.toml", table.get("key", "?"), table)
        if by := providers.get(row.text("provider", required=True)):
            wanted.append(offer(row, by, chips, incident=row.text("incident")))
    keep(CloudOffer, wanted, report=report, now=now)
