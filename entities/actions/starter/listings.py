"""Starter entries of control lists, each matched to the party it names."""

from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

from django.db import models

from entities.actions.starter.keeping import Report, Wanted, keep
from entities.actions.starter.shared import StarterParties, sourced
from entities.models import Entity, Listing, ListSnapshot
from entities.starter import read
from entities.starter.row import StarterRow

M = TypeVar("M", ListSnapshot, Listing)


def load_listings(report: Report, now: datetime) -> None:
    """Snapshots, then their entries."""
    tables = read("listings")
    snapshot_rows = {
        key: StarterRow("listings.toml", key, table) for key, table in tables["snapshots"].items()
    }
    wanted = [_snapshot(key, row) for key, row in snapshot_rows.items()]
    taken_over = _from_lists(ListSnapshot.objects.exclude(file=None))
    ours = [one for one in wanted if one.key not in taken_over]
    standing = taken_over | keep(ListSnapshot, ours, report=report, now=now)[0]
    scopes = {key: row.text("scope_text") for key, row in snapshot_rows.items()}
    shared = {**tables["requirements"], **tables["policies"]}
    parties = StarterParties()
    entries = []
    for table in tables["listing"]:
        row = StarterRow("listings.toml", table.get("key", "?"), table)
        snapshot = row.known("snapshot", lambda key: standing[f"snapshot.{key}"])
        entity = parties.named(row, "party")
        entries.append(_listing(row, snapshot, scopes[row.text("snapshot")], shared, entity))
    known = _from_lists(Listing.objects.exclude(snapshot__file=None))
    keep(Listing, [one for one in entries if one.key not in known], report=report, now=now)


def _from_lists(rows: "models.QuerySet[M]") -> dict[str, M]:
    """Starter rows that an imported list has taken over: it keeps them up to date from then on."""
    return {str(row.starter_key): row for row in rows.exclude(starter_key=None)}


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
