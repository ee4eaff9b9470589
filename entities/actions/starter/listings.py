"""Starter entries of control lists, each matched to the party it names."""

from collections.abc import Mapping
from datetime import datetime

from entities.actions.starter.keeping import Report, Wanted, keep
from entities.actions.starter.shared import StarterParties, sourced
from entities.models import Entity, Listing, ListSnapshot
from entities.starter import read
from entities.starter.row import StarterRow


def load_listings(report: Report, now: datetime) -> None:
    """Snapshots, then their entries."""
    tables = read("listings")
    snapshot_rows = {
        key: StarterRow("listings.toml", key, table) for key, table in tables["snapshots"].items()
    }
    standing, _ = keep(
        ListSnapshot,
        [_snapshot(key, row) for key, row in snapshot_rows.items()],
        report=report,
        now=now,
    )
    scopes = {key: row.text("scope_text") for key, row in snapshot_rows.items()}
    shared = {**tables["requirements"], **tables["policies"]}
    parties = StarterParties()
    entries = []
    for table in tables["listing"]:
        row = StarterRow("listings.toml", table.get("key", "?"), table)
        snapshot = row.known("snapshot", lambda key: standing[f"snapshot.{key}"])
        entity = parties.named(row, "party")
        entries.append(_listing(row, snapshot, scopes[row.text("snapshot")], shared, entity))
    keep(Listing, entries, report=report, now=now)


def _snapshot(key: str, row: StarterRow) -> Wanted:
    row.text("scope_text")  # printed on each entry
    values = {
        "control_list": row.text("list", required=True),
        "taken_on": row.day("taken_on"),
        "sha256": row.text("sha256"),
        "completeness": row.text("completeness", required=True),
        **sourced(row),
    }
    row.done()
    return Wanted(row, f"snapshot.{key}", values)


def _listing(
    row: StarterRow,
    snapshot: ListSnapshot,
    scope: str,
    shared: Mapping[str, str],
    entity: Entity | None,
) -> Wanted:
    requirement, policy = row.text("requirement"), row.text("policy")
    changed = row.text("last_change")
    values = {
        "snapshot": snapshot,
        "control_list": snapshot.control_list,
        "name": row.text("name", required=True),
        "aliases": row.texts("aliases"),
        "countries": row.texts("countries"),
        "scope_text": " ".join(filter(None, [scope, row.text("note")])),
        "citation": row.text("citation") + (f"; last changed by {changed}" if changed else ""),
        "licence_requirement": row.known("requirement", shared.__getitem__) if requirement else "",
        "licence_policy": row.known("policy", shared.__getitem__) if policy else "",
        "listed_on": row.day("listed_on"),
        "listed_basis": row.text("listed_basis"),
        "delisted_on": row.day("delisted_on"),
        "first_seen": None if row.day("delisted_on") else snapshot.taken_on,
        "last_seen": None if row.day("delisted_on") else snapshot.taken_on,
        "listed_by": None if row.day("listed_on") else snapshot.taken_on,
        "entity": entity,
        "matched_by": "starter data" if entity else "",
        "source": snapshot.source,
        "quality": snapshot.quality,
        "unverified": row.text("unverified"),
    }
    key = row.text("key", required=True)
    row.done()
    return Wanted(row, f"listing.{key}", values)
