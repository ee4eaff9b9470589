"""Starter incidents that speak of the same goods, so that nothing is added up twice."""

from collections.abc import Iterable
from datetime import datetime

from cases.models import Incident, Overlap, OverlapKind
from entities.actions.starter.keeping import Report
from entities.models import StarterRecord
from entities.starter.row import StarterRow


def keep_overlaps(rows: Iterable[StarterRow], *, report: Report, now: datetime) -> None:
    """Store overlaps never stored before; one that a person removed stays removed."""
    for row in rows:
        for overlap in row.rows("overlaps"):
            _keep(row.key, overlap, report=report, now=now)


def _keep(key: str, overlap: StarterRow, *, report: Report, now: datetime) -> None:
    other = overlap.text("with", required=True)
    kind = overlap.known("kind", OverlapKind)
    reason = overlap.text("reason", required=True)
    overlap.done()
    ends = {
        incident.starter_key: incident
        for incident in Incident.objects.filter(starter_key__in=[key, other])
    }
    name = f"overlap.{key}.{other}"
    if len(ends) < 2 or StarterRecord.objects.filter(key=name).exists():
        return
    Overlap.objects.get_or_create(
        incident=ends[key], other=ends[other], defaults={"kind": kind, "reason": reason}
    )
    StarterRecord.objects.create(key=name, loaded_at=now)
    report.created += 1
