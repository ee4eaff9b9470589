"""Store the starter incidents, one transaction a file."""

from datetime import datetime

import pghistory
from django.db import transaction

from cases.actions.starter.evidence import keep_evidence
from cases.actions.starter.incident import keep_incident
from cases.actions.starter.overlaps import keep_overlaps
from cases.actions.starter.surroundings import Surroundings, keep_described, keep_stakes
from cases.starter import incident_tables
from entities.actions.starter.keeping import Report
from entities.starter.row import StarterRow

__all__ = ["load_incidents"]


def load_incidents(*, now: datetime) -> Report:
    """Load every incident with its steps and evidence, published and marked as starter data.

    Raises StarterError for a row that cannot be kept.
    """
    report = Report()
    around = Surroundings()
    rows = [
        StarterRow(file, str(table.get("key", "?")), table) for file, table in incident_tables()
    ]
    for row in rows:
        with transaction.atomic(), pghistory.context(why="starter data"):
            _load(row, around, report=report, now=now)
    with transaction.atomic(), pghistory.context(why="starter data"):
        keep_overlaps(rows, report=report, now=now)
    return report


def _load(row: StarterRow, around: Surroundings, *, report: Report, now: datetime) -> None:
    key = row.text("key", required=True)
    described = keep_described(row, key, around.chips, report=report, now=now)
    here = around.with_described(described)
    keep_stakes(row, key, here, report=report, now=now)
    incident = keep_incident(row, key, here, report=report, now=now)
    if incident is not None:
        keep_evidence(row, key, incident, around, report=report, now=now)
