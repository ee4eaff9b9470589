"""Store the starter outlets."""

from datetime import datetime

import pghistory
from django.db import transaction

from entities.actions.starter.keeping import Report, Wanted, keep
from entities.starter.row import StarterRow
from ingest.models import Outlet
from ingest.starter import outlet_tables


@transaction.atomic
def load_outlets(*, now: datetime) -> Report:
    """Load every outlet. Raises StarterError for one that cannot be kept."""
    report = Report()
    rows = [StarterRow("outlets.toml", key, table) for key, table in outlet_tables().items()]
    with pghistory.context(why="starter data"):
        keep(Outlet, [_outlet(row) for row in rows], report=report, now=now)
    return report


def _outlet(row: StarterRow) -> Wanted:
    values = {
        "name": row.text("name", required=True),
        "reliability": row.text("reliability", required=True),
        "aliases": row.texts("aliases"),
        "host": row.text("host"),
        "country": row.text("country"),
        "lang": row.text("lang"),
    }
    row.done()
    return Wanted(row, f"outlet.{row.key}", values)
