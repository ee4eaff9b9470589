"""What a simulated reform changed, added up by pathway, chip, grade and amount, and as a list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import connection

from cases.simulating import Alike, Simulation

#: Totals of prices are in the currency nearly all reports give.
CURRENCY = "USD"
#: Chips that changed hands, of which totals may be made.
HANDED_OVER = ["delivered", "seized"]


@dataclass(frozen=True, slots=True)
class Part:
    """Incidents that went from one word to another, all of them or those of one kind.

    `chips` and `value` are totals of those that tell; `tell_chips` and `tell_value` how many do.
    """

    kind: str  # "", or pathway, chip, grade
    code: str
    before: str
    after: str
    incidents: int
    chips: Decimal
    tell_chips: int
    value: Decimal
    tell_value: int


@dataclass(frozen=True, slots=True)
class Flip:
    """One incident whose answer changes."""

    public_id: str
    title: str
    pathway: str
    day: date
    chip: str
    grade: str
    before: str
    after: str
    alike: Alike


# An amount is the last a step tells, chips before other units; a price the last of a whole deal.
# What is part of another of these incidents counts there.
_ROWS = """
WITH judged AS MATERIALIZED ({judged}),
kinds AS (SELECT * FROM unnest(%s::bigint[], %s::int[], %s::int[], %s::text[])
          AS kinds(decision_id, turn, kind, pathway)),
told AS (SELECT judged.incident_id, judged.hop_id, judged.as_of, kinds.* FROM judged
         JOIN kinds USING (decision_id, turn))
"""
_PARTS = """,
among AS (SELECT incident_id FROM judged),
twice AS (SELECT DISTINCT incident_id FROM cases_overlap WHERE incident_id IN (TABLE among)
          AND other_id IN (TABLE among)),
amounts AS (
    SELECT DISTINCT ON (incident_id) incident_id,
        CASE WHEN coalesce(nullif(quantity_unit, ''), 'chips') = 'chips'
             AND quantity_state = ANY(%s)
             THEN coalesce(quantity_best, quantity_low) END AS chips
    FROM cases_hop WHERE num_nonnulls(quantity_low, quantity_best, quantity_high) > 0
        AND incident_id IN (TABLE among)
    ORDER BY incident_id, coalesce(nullif(quantity_unit, ''), 'chips') = 'chips' DESC,
        position DESC, id DESC),
prices AS (
    SELECT DISTINCT ON (incident_id) incident_id,
        CASE WHEN price_currency = %s AND quantity_state <> 'planned' THEN price_amount END AS value
    FROM cases_hop WHERE price_amount IS NOT NULL AND price_per = 'deal_total'
        AND incident_id IN (TABLE among)
    ORDER BY incident_id, position DESC, id DESC),
counted AS (
    SELECT told.kind, told.pathway, hop.chip_id, incident.reliability || incident.credibility
            AS grade,
        CASE WHEN twice.incident_id IS NULL THEN amounts.chips END AS chips,
        CASE WHEN twice.incident_id IS NULL THEN prices.value END AS value
    FROM told
    JOIN cases_incident incident ON incident.id = told.incident_id
    JOIN cases_hop hop ON hop.id = told.hop_id
    LEFT JOIN twice ON twice.incident_id = told.incident_id
    LEFT JOIN amounts ON amounts.incident_id = told.incident_id
    LEFT JOIN prices ON prices.incident_id = told.incident_id)
SELECT CASE WHEN GROUPING(counted.pathway) = 0 THEN 'pathway' WHEN GROUPING(chip_id) = 0 THEN 'chip'
            WHEN GROUPING(grade) = 0 THEN 'grade' ELSE '' END,
    coalesce(counted.pathway, CASE WHEN GROUPING(chip_id) = 0 THEN max(chip.slug) END, grade, ''),
    kind, count(*),
    coalesce(sum(chips), 0), count(chips), coalesce(sum(value), 0), count(value)
FROM counted LEFT JOIN entities_chip chip ON chip.id = chip_id
GROUP BY GROUPING SETS ((kind), (kind, counted.pathway), (kind, chip_id), (kind, grade))
ORDER BY 1, 2, 3
"""
_FLIPS = """
SELECT incident.public_id, incident.title, told.as_of, coalesce(chip.name, hop.chip_text),
    incident.reliability || incident.credibility, told.decision_id, told.turn
FROM told
JOIN cases_incident incident ON incident.id = told.incident_id
JOIN cases_hop hop ON hop.id = told.hop_id
LEFT JOIN entities_chip chip ON chip.id = hop.chip_id
ORDER BY told.as_of DESC, incident.id DESC LIMIT %s
"""


def parts_of(found: Simulation) -> list[Part]:
    """All incidents that were assessed, by the words before and after, whole and by kind."""
    pairs = list(dict.fromkeys((one.before, one.after) for one in found.alike))
    numbers = [pairs.index((one.before, one.after)) for one in found.alike]
    rows = _asked(found, found.alike, numbers, _PARTS, [HANDED_OVER, CURRENCY])
    return [Part(kind, code, *pairs[pair], *figures) for kind, code, pair, *figures in rows]


def flips_of(found: Simulation, *, most: int) -> list[Flip]:
    """The incidents whose answer changes, the latest first, at most so many."""
    flipping = [one for one in found.alike if one.flips]
    by_key = {tuple(one.key): one for one in flipping}
    rows = _asked(found, flipping, [0] * len(flipping), _FLIPS, [most]) if flipping else iter(())
    return [
        Flip(public_id, title, one.pathway, day, chip, grade, one.before, one.after, one)
        for public_id, title, day, chip, grade, *key in rows
        for one in (by_key[tuple(key)],)
    ]


def _asked(
    found: Simulation, alike: Sequence[Alike], kinds: Sequence[int], select: str, more: list[Any]
) -> Iterator[tuple[Any, ...]]:  # Any: what the driver takes; columns
    columns = ("incident_id", "hop_id", "as_of", "decision_id", "turn")
    judged, told = found.judged().values(*columns).query.sql_with_params()
    keys: list[Any] = [  # Any: what the driver takes, lists included
        [one.key.decision for one in alike],
        [one.key.turn for one in alike],
        list(kinds),
        [one.pathway for one in alike],
    ]
    with connection.cursor() as cursor:
        cursor.execute(_ROWS.format(judged=judged) + select, [*told, *keys, *more])
        yield from cursor.fetchall()
