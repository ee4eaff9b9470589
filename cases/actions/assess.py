"""Keep what was decided about incidents. Doing it twice changes nothing."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import NamedTuple

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

__all__ = ["Decided", "Kept", "record_assessments"]

Made = tuple[str, date]  # the digest of a set of facts, and since when
_Key = tuple[int, int, int]  # incident, step, side
_Row = tuple[int, int, date, date, date, str, int, bool, bool, str]


class KeptDecision(NamedTuple):
    """A decision in the database, and how sure it is where the facts are confirmed."""

    pk: int
    sure: Confidence


Kept = dict[Made, KeptDecision]


@transaction.atomic
def record_assessments(
    decided: Mapping[int, Iterable[Decided]],
    seen: Mapping[int, int],
    *,
    kept: Kept,
    regime: Regime,
    inputs: Inputs,
    now: datetime,
) -> Kept:
    """Make what was decided current, and what differs from it superseded.

    `seen` is how many changes of each incident's facts it rests on. What says the same as before
    stays as it is. `kept` are decisions known to be in the database; returns those used beside.
    """
    rows = Assessing.objects.filter(pk__in=seen).order_by("pk").select_for_update()
    list(rows.values_list("pk"))
    points = {
        (side.point.digest, side.point.since): side.point
        for sides in decided.values()
        for side in sides
    }
    unknown = {key: point for key, point in points.items() if key not in kept}
    made = _decisions(unknown, regime) if unknown else {}
    wanted = _wanted(decided, kept | made if made else kept)
    standing = _standing(seen)
    same = _staying(standing, wanted)
    gone = [pk for key, (pk, _) in standing.items() if key not in same]
    if gone:
        Assessment.objects.filter(pk__in=gone).update(is_current=False)
    _insert([(key[0], *row) for key, row in wanted.items() if key not in same], inputs, now)
    _close(seen, inputs, now)
    return made


def _wanted(decided: Mapping[int, Iterable[Decided]], kept: Kept) -> dict[_Key, _Row]:
    return {
        (incident, side.hop, side.side): _row(side, kept[side.point.digest, side.point.since])
        for incident, sides in decided.items()
        for side in sides
    }


def _row(side: Decided, decision: KeptDecision) -> _Row:
    is_sure = side.confidence is Confidence.CONFIRMED
    confidence = decision.sure if is_sure else side.confidence
    return (
        side.hop, side.side, side.from_day, side.to_day, side.as_of, str(side.basis),
        decision.pk, side.speaks, side.straddles, str(confidence),
    )  # fmt: skip


def _standing(seen: Mapping[int, int]) -> dict[_Key, tuple[int, _Row]]:
    """What is current, by incident, step and side."""
    rows = Assessment.objects.current().filter(incident__in=seen)
    columns = ("hop_id", "side", "from_day", "to_day", "as_of", "day_basis", "decision_id",
               "speaks", "straddles", "confidence")  # fmt: skip
    return {
        (row[1], row[2], row[3]): (row[0], row[2:])
        for row in rows.values_list("pk", "incident_id", *columns)
    }


def _staying(standing: Mapping[_Key, tuple[int, _Row]], wanted: Mapping[_Key, _Row]) -> set[_Key]:
    """Of what is current, what says what is wanted: by the same decision or one that is alike."""
    both = {key: (row, wanted[key]) for key, (_, row) in standing.items() if key in wanted}
    same = {key for key, (is_there, new) in both.items() if is_there == new}
    near = {
        key: (is_there[6], new[6])
        for key, (is_there, new) in both.items()
        if key not in same and (*is_there[:6], *is_there[7:]) == (*new[:6], *new[7:])
    }
    if not near:
        return same
    alike = _alike({decision for pair in near.values() for decision in pair})
    return same | {key for key, (old, new) in near.items() if alike[old] == alike[new]}


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


def _decisions(points: Mapping[Made, Point], regime: Regime) -> Kept:
    """The decision on each set of facts from a day on; those not there yet are made."""
    sets = _fact_sets({point.digest: point for point in points.values()})
    found = _found(sets, points, regime)
    new = [_decision(point, sets, regime) for key, point in points.items() if key not in found]
    if new:
        Decision.objects.bulk_create(new, ignore_conflicts=True, batch_size=1_000)
        found = _found(sets, points, regime)
    return {key: found[key] for key in points}


def _found(sets: Mapping[str, int], points: Iterable[Made], regime: Regime) -> Kept:
    digests = {pk: digest for digest, pk in sets.items()}
    rows = Decision.objects.filter(
        fact_set__in=digests,
        since__in={since for _, since in points},
        regime_version=regime.version,
    )
    columns = ("pk", "fact_set_id", "since", "text", "argument__presumed")
    return {
        (digests[fact_set], since): KeptDecision(pk, _sure(text, presumed))
        for pk, fact_set, since, text, presumed in rows.values_list(*columns)
    }


def _sure(text: str, presumed: Iterable[str]) -> Confidence:
    """How sure a decision on confirmed facts is: less so where it rests on a presumption."""
    resting = map(Presumption, presumed)
    return resting_on(Confidence.CONFIRMED, resting, covered=text == Text.COVERED)


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


def _insert(rows: list[tuple[object, ...]], inputs: Inputs, now: datetime) -> None:
    if not rows:
        return
    columns = map(_array, zip(*rows, strict=True))
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, [inputs.reference, now, *columns])


def _array(values: Iterable[object]) -> str:
    """Numbers, days, yes and no, and fixed words as an array of the database."""
    return f"{{{','.join(map(str, values))}}}"


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
            [inputs.reference, inputs.regime, now, _array(seen), _array(seen.values())],
        )
