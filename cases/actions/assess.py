"""Keep what was decided about incidents. Doing it twice changes nothing."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import connection, transaction

from cases.judging import Point
from cases.judging import Side as Decided
from cases.models import Assessing, Assessment, Decision, FactSet, Inputs
from rules.confidence import resting_on
from rules.facts import Confidence
from rules.findings import Presumption, Text
from rules.recorded import written_facts
from rules.regime import Regime
from rules.variants import assess_recorded
from rules.written import open_tests, reaching, written

__all__ = ["Decided", "record_assessments"]

Made = tuple[str, date]  # the digest of a set of facts, and since when
_Row = tuple[int, int, date, date, date, str, int, bool, bool, str]


@transaction.atomic
def record_assessments(
    decided: Mapping[int, Iterable[Decided]],
    seen: Mapping[int, int],
    *,
    regime: Regime,
    inputs: Inputs,
    now: datetime,
) -> None:
    """Make what was decided current, and what differs from it superseded.

    `seen` is how many changes of each incident's facts it rests on. What says the same as before
    stays as it is.
    """
    list(Assessing.objects.filter(pk__in=seen).order_by("pk").select_for_update())
    made = _decisions([side.point for sides in decided.values() for side in sides], regime)
    sure = _sure(decided, made)
    wanted = {
        (incident, side.hop, side.side): _row(side, made, sure)
        for incident, sides in decided.items()
        for side in sides
    }
    standing = _standing(seen)
    same = _alike({row[6] for _, row in standing.values()} | {row[6] for row in wanted.values()})
    kept = {
        key
        for key, (_, row) in standing.items()
        if key in wanted and _with(row, same) == _with(wanted[key], same)
    }
    gone = [pk for key, (pk, _) in standing.items() if key not in kept]
    Assessment.objects.filter(pk__in=gone).update(is_current=False)
    _insert({key: row for key, row in wanted.items() if key not in kept}, inputs, now)
    _close(seen, inputs, now)


def _row(side: Decided, made: Mapping[Made, int], sure: Mapping[int, Confidence]) -> _Row:
    decision = made[side.point.digest, side.point.since]
    is_sure = side.confidence is Confidence.CONFIRMED
    confidence = sure[decision] if is_sure else side.confidence
    return (
        side.hop, side.side, side.from_day, side.to_day, side.as_of, side.basis.value,
        decision, side.speaks, side.straddles, confidence.value,
    )  # fmt: skip


def _sure(
    decided: Mapping[int, Iterable[Decided]], made: Mapping[Made, int]
) -> dict[int, Confidence]:
    """How sure a decision on confirmed facts is: less so where it rests on a presumption."""
    wanted = {
        made[side.point.digest, side.point.since]
        for sides in decided.values()
        for side in sides
        if side.confidence is Confidence.CONFIRMED
    }
    rows = Decision.objects.filter(pk__in=wanted).values_list("pk", "text", "argument__presumed")
    return {
        pk: resting_on(
            Confidence.CONFIRMED, map(Presumption, presumed), covered=text == Text.COVERED
        )
        for pk, text, presumed in rows
    }


def _standing(seen: Mapping[int, int]) -> dict[tuple[int, int, int], tuple[int, _Row]]:
    """What is current, by incident, step and side."""
    rows = Assessment.objects.current().filter(incident__in=seen)
    columns = ("hop_id", "side", "from_day", "to_day", "as_of", "day_basis", "decision_id",
               "speaks", "straddles", "confidence")  # fmt: skip
    return {
        (incident, row[0], row[1]): (pk, tuple(row))
        for pk, incident, *row in rows.values_list("pk", "incident_id", *columns)
    }


def _alike(decisions: set[int]) -> dict[int, int]:
    """Decisions as the first of those that say the same of the same facts, word for word."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT id, first_value(id) OVER (
                PARTITION BY fact_set_id, since, text, enforcement, confidence, argument::text
                ORDER BY id)
            FROM cases_decision WHERE id = ANY(%s)
            """,
            [sorted(decisions)],
        )
        return dict(cursor.fetchall())


def _with(row: _Row, same: Mapping[int, int]) -> tuple[object, ...]:
    return (*row[:6], same[row[6]], *row[7:])


def _decisions(points: Iterable[Point], regime: Regime) -> dict[Made, int]:
    """The decision on each set of facts from a day on; those not there yet are made."""
    by_key = {(point.digest, point.since): point for point in points}
    sets = _fact_sets({point.digest: point for point in by_key.values()})
    found = _found(sets, regime)
    new = [_decision(by_key[key], sets, regime) for key in by_key if key not in found]
    if not new:
        return {key: found[key] for key in by_key}
    Decision.objects.bulk_create(new, ignore_conflicts=True)
    found = _found(sets, regime)
    return {key: found[key] for key in by_key}


def _found(sets: Mapping[str, int], regime: Regime) -> dict[Made, int]:
    rows = Decision.objects.filter(fact_set__in=sets.values(), regime_version=regime.version)
    return {
        (digest, since): pk
        for pk, digest, since in rows.values_list("pk", "fact_set__digest", "since")
    }


def _fact_sets(points: Mapping[str, Point]) -> dict[str, int]:
    rows = FactSet.objects.filter(digest__in=points).values_list("digest", "pk")
    found = dict(rows)
    new = [
        FactSet(
            digest=digest,
            pathway=point.recorded.facts.pathway.value,
            facts=written_facts(point.recorded),
        )
        for digest, point in points.items()
        if digest not in found
    ]
    if not new:
        return found
    FactSet.objects.bulk_create(new, ignore_conflicts=True)
    return dict(rows.all())


def _decision(point: Point, sets: Mapping[str, int], regime: Regime) -> Decision:
    found = assess_recorded(point.recorded, point.since, regime)
    return Decision(
        fact_set_id=sets[point.digest],
        since=point.since,
        regime_version=regime.version,
        text=found.verdict.text.value,
        enforcement=found.verdict.enforcement.value,
        confidence=found.verdict.confidence.value,
        missing=list(open_tests(found)),
        reached_by=list(reaching(found)),
        argument=written(found),
    )


_INSERT = """
INSERT INTO cases_assessment (
    incident_id, hop_id, side, from_day, to_day, as_of, day_basis, fact_set_id, decision_id,
    text, enforcement, confidence, missing, reached_by, speaks, straddles, is_current,
    inputs_version, regime_version, decided_at)
SELECT new.incident, new.hop, new.side, new.from_day, new.to_day, new.as_of, new.basis,
    made.fact_set_id, made.id, made.text, made.enforcement, new.confidence, made.missing,
    made.reached_by, new.speaks, new.straddles, true, %s, made.regime_version, %s
FROM unnest(%s::bigint[], %s::bigint[], %s::int[], %s::date[], %s::date[], %s::date[], %s::text[],
    %s::bigint[], %s::bool[], %s::bool[], %s::text[])
    AS new(incident, hop, side, from_day, to_day, as_of, basis, decision, speaks, straddles,
        confidence)
JOIN cases_decision made ON made.id = new.decision
"""


def _insert(rows: Mapping[tuple[int, int, int], _Row], inputs: Inputs, now: datetime) -> None:
    if not rows:
        return
    columns = list(zip(*((key[0], *row) for key, row in rows.items()), strict=True))
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, [inputs.reference, now, *map(list, columns)])


def _close(seen: Mapping[int, int], inputs: Inputs, now: datetime) -> None:
    """Say how far assessing has come with each incident."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            UPDATE cases_assessing SET decided_number = new.seen, inputs_version = %s,
                regime_version = %s, attempts = 0, retry_at = NULL, failure = '', done_at = %s
            FROM unnest(%s::bigint[], %s::bigint[]) AS new(incident, seen)
            WHERE incident_id = new.incident
            """,
            [inputs.reference, inputs.regime, now, list(seen), list(seen.values())],
        )
