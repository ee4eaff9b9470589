"""Made-up incidents for load tests: told like recorded ones, with other days, chips and grades.

The database writes them itself, set by set, so that a million takes minutes.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.db import connection, transaction
from django.db.models import Model

from cases.models import Hop, Incident

#: Incidents written in one go.
SET = 5_000
TITLE = "Synthetic incident "
SUMMARY = "Made up for load tests. Nothing in it was reported."

_FIRST_DAY, _DAYS = "2020-01-01", 2_500
#: What differs from the incident it is told like; all else is as there.
_INCIDENT = {
    "public_id": "'INC-8' || lpad(new.number::text, 8, '0')",
    "title": f"'{TITLE}' || new.number",
    "summary": f"'{SUMMARY}'",
    "legal_outcome": "''",
    "unverified": "''",
    "from_day": "NULL",
    "to_day": "NULL",
    "reported_on": f"date '{_FIRST_DAY}' + floor(random() * {_DAYS})::int",
    "reported_precision": "'day'",
    "reliability": "(ARRAY['A', 'B', 'C'])[1 + floor(random() * 3)::int]",
    "credibility": "(ARRAY['1', '2', '3'])[1 + floor(random() * 3)::int]",
    "review_state": "'published'",
    "tlp": "(ARRAY['clear', 'green'])[1 + floor(random() * 2)::int]",
    "is_starter": "false",
    "starter_key": "NULL",
    "starter_digest": "''",
}
_HOP = {
    "incident_id": "made.id",
    "from_day": "NULL",
    "to_day": "NULL",
    "chip_id": "CASE WHEN told.chip_id IS NULL THEN NULL ELSE made.chip END",
    "quantity_low": "trunc(told.quantity_low * made.factor)",
    "quantity_best": "trunc(told.quantity_best * made.factor)",
    "quantity_high": "trunc(told.quantity_high * made.factor)",
    "note": "''",
}
_INCIDENTS = """
INSERT INTO cases_incident ({names})
SELECT {values}
FROM (SELECT number, (%(told)s::bigint[])[1 + floor(random() * %(several)s)::int] AS told
      FROM generate_series(%(first)s::bigint, %(last)s::bigint) AS number) AS new
JOIN cases_incident told ON told.id = new.told
"""
_HOPS = """
WITH made AS MATERIALIZED (
    SELECT incident.id, incident.pathways, incident.legal_stage, random() * 2 AS factor,
        (%(chips)s::bigint[])[1 + floor(random() * %(kinds)s)::int] AS chip,
        floor(random() * 1000000)::int AS draw
    FROM cases_incident incident
    WHERE incident.public_id BETWEEN %(from_id)s AND %(to_id)s),
like_it AS (
    SELECT id, pathways, legal_stage, row_number() OVER alike - 1 AS place,
        count(*) OVER (PARTITION BY pathways, legal_stage) AS several
    FROM cases_incident WHERE id = ANY(%(told)s)
    WINDOW alike AS (PARTITION BY pathways, legal_stage ORDER BY id))
INSERT INTO cases_hop ({names})
SELECT {values}
FROM made
JOIN like_it ON like_it.pathways = made.pathways AND like_it.legal_stage = made.legal_stage
    AND like_it.place = made.draw %% like_it.several
JOIN cases_hop told ON told.incident_id = like_it.id
"""


class NothingToTellLike(Exception):
    """There is no incident with steps, or no chip with figures, to make others from."""


def make_incidents(size: int, *, seed: float = 0.25, said: Callable[[int], None]) -> int:
    """Write so many published incidents; `said` hears how many there are after each set.

    Returns how many steps they have. Raises NothingToTellLike.
    """
    told = list(_templates())
    chips = list(_chips())
    if not told or not chips:
        raise NothingToTellLike("Load the starter data first: there is nothing to tell them like.")
    begun, steps = _numbered(), 0
    for first in range(begun, begun + size, SET):
        last = min(first + SET, begun + size) - 1
        asked: dict[str, Any] = {  # Any: what the driver takes, lists included
            "told": told,
            "several": len(told),
            "first": first,
            "last": last,
            "chips": chips,
            "kinds": len(chips),
            "from_id": _public_id(first),
            "to_id": _public_id(last),
        }
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT setseed(%s)", [(seed + first / 1e7) % 1])
            cursor.execute(_written(_INCIDENTS, Incident, _INCIDENT), asked)
            cursor.execute(_written(_HOPS, Hop, _HOP), asked)
            steps += cursor.rowcount
        said(last - begun + 1)
    return steps


def _templates() -> list[int]:
    own = Incident.objects.exclude(title__startswith=TITLE).filter(hops__isnull=False)
    return list(own.order_by("pk").distinct().values_list("pk", flat=True))


def _chips() -> list[int]:
    known = Hop.objects.exclude(chip__tpp=None).order_by("chip").values_list("chip", flat=True)
    return [chip for chip in known.distinct() if chip is not None]


def _numbered() -> int:
    """The first number that no synthetic incident bears yet."""
    last = Incident.objects.filter(public_id__startswith="INC-8", title__startswith=TITLE)
    found = last.order_by("-public_id").values_list("public_id", flat=True).first()
    return int(found[5:]) + 1 if found else 0


def _public_id(number: int) -> str:
    return f"INC-8{number:08d}"


def _written(sql: str, model: type[Model], other: Mapping[str, str]) -> str:
    """The statement with all columns of a table, those that differ by how they do."""
    columns = [
        str(field.column) for field in model._meta.local_concrete_fields if not field.primary_key
    ]
    values = [other.get(column, f"told.{column}") for column in columns]
    return sql.format(names=", ".join(columns), values=", ".join(values))
