"""Which part a party is said to play in each incident."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboards.rows import IncidentRow


@dataclass(frozen=True, slots=True)
class Part:
    """An incident and the roles a party plays in it, in the order of the chain."""

    row: IncidentRow
    roles: tuple[str, ...]


def parts_in(rows: Sequence[IncidentRow], public_id: str) -> list[Part]:
    """The party's roles in the steps of each incident."""
    return [Part(row, _roles(row, public_id)) for row in rows]


def _roles(row: IncidentRow, public_id: str) -> tuple[str, ...]:
    stops = (stop for step in row.steps for stop in (step.giver, step.taker))
    return tuple(dict.fromkeys(stop.role for stop in stops if stop.public_id == public_id))
