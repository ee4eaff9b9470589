"""Store the starter files of this room, one transaction a file."""

from collections.abc import Callable
from datetime import datetime

import pghistory
from django.db import transaction

from entities.actions.changes import touch
from entities.actions.starter.chips import load_chips
from entities.actions.starter.keeping import Report
from entities.actions.starter.listings import load_listings
from entities.actions.starter.ownership import load_ownership
from entities.actions.starter.parties import load_parties
from entities.actions.starter.providers import load_offers, load_providers
from entities.actions.starter.rates import load_rates
from entities.actions.starter.rule_text import load_rule_text
from entities.models import ReferenceKind

__all__ = ["Report", "load_entities"]

#: In the order the files lean on each other.
_LOADERS: tuple[Callable[[Report, datetime], None], ...] = (
    load_parties,
    load_chips,
    load_listings,
    load_rule_text,
    load_ownership,
    load_providers,
    load_offers,
    load_rates,
)


def load_entities(*, now: datetime) -> Report:
    """Load every starter file of this room. Raises StarterError for a row that cannot be kept."""
    report = Report()
    for load in _LOADERS:
        with transaction.atomic(), pghistory.context(why="starter data"):
            before = report.created + report.updated
            load(report, now)
            if report.created + report.updated > before:
                touch(*ReferenceKind)
    return report
