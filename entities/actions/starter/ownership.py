"""Starter stakes: who owns whom, with the share where a source gives one."""

from collections.abc import Callable, Iterator
from datetime import datetime

from entities.actions.starter.keeping import Report, Wanted, keep
from entities.actions.starter.shared import (
    LIST_SOURCE,
    StarterParties,
    Values,
    sourced,
    unidentified,
)
from entities.models import Entity, Ownership
from entities.starter import Table, read
from entities.starter.row import StarterRow
from rules.periods import parse_day


def load_ownership(report: Report, now: datetime) -> None:
    """Stakes of the file, and those that a list entry's name points to."""
    tables = read("ownership")
    described = {
        key: StarterRow("ownership.toml", key, table)
        for key, table in tables["unidentified"].items()
    }
    wanted = [unidentified(row, f"ownership.{key}") for key, row in described.items()]
    standing, _ = keep(Entity, wanted, report=report, now=now)
    parties = StarterParties()

    def end(row: StarterRow, field: str) -> Entity | None:
        key = row.text(field, required=True)
        if key in described:
            return standing.get(f"ownership.{key}")
        return parties.named(row, field)

    keep(Ownership, _stakes(tables["ownership"], end), report=report, now=now)
    keep(Ownership, _units(parties), report=report, now=now)


def _stakes(
    tables: list[Table], end: Callable[[StarterRow, str], Entity | None]
) -> Iterator[Wanted]:
    for table in tables:
        key = f"{table.get('owner')}.{table.get('asset')}"
        row = StarterRow("ownership.toml", key, table)
        owner, asset = end(row, "owner"), end(row, "asset")
        if owner and asset:
            yield stake(row, f"ownership.{key}", owner, asset)


def stake(row: StarterRow, key: str, owner: Entity, asset: Entity) -> Wanted:
    """One stake between two parties that stand here."""
    values = {
        "owner": owner,
        "asset": asset,
        "share_low": row.number("share"),
        "share_high": row.number("share"),
        "direct": row.flag("direct") is not False,
        "relation": row.text("relation", required=True),
        "note": row.text("note"),
        **_spoken_for(row),
        **sourced(row),
    }
    row.done()
    return Wanted(row, key, values)


def _spoken_for(row: StarterRow) -> Values:
    """The period: open on both sides unless the file says when the stake ended."""
    as_of, to = row.text("as_of"), row.text("to")
    if not to:
        return {"as_written": f"as of {as_of}" if as_of else ""}
    ended = row.known("to", parse_day)
    return {
        "to_day": ended.to_day,
        "precision": ended.precision.value,
        "as_written": f"until {to}",
    }


def _units(parties: StarterParties) -> Iterator[Wanted]:
    """Units that a list names: under the group their name points to, the share unknown."""
    for key, table in read("listed_units").items():
        if "parent" not in table:
            continue
        row = StarterRow("listed_units.toml", key, table | {"unit": key})
        owner, asset = parties.named(row, "parent"), parties.named(row, "unit")
        if owner and asset:
            values = {
                "owner": owner,
                "asset": asset,
                "direct": False,
                "relation": "unit of the group by its name and list entry",
                "source": LIST_SOURCE,
                "quality": "secondary_of_official",
                "unverified": "Whether the group holds a share, and how large.",
            }
            yield Wanted(row, f"ownership.{row.text('parent')}.{key}", values)
