"""The stage that assesses incidents: many at once, since like facts are decided once.

A batch is claimed, worked on and recorded as any row is; where a batch fails, each of its
incidents is tried alone, so that a bad one spoils no other.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any, NamedTuple

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from accounts.policy import Tlp
from cases.actions.assess import Decided, Kept, record_assessments
from cases.facts import OnFile
from cases.judging import Catalogue, Judge
from cases.models import Assessing, Hop, Incident, Inputs
from cases.regime import current_inputs, regime_in_force
from cases.steps import Judged, Step, Told, acts_of
from entities.models import Entity, EntityKind
from ingest.models.queued import MOST_ATTEMPTS
from ingest.queue import lease, nudge, record_failure
from rules.codes import ReviewState
from rules.confidence import confidence_of
from rules.regime import Regime

log = logging.getLogger(__name__)

STAGE = "cases.assess"
BATCH = 1_000
#: Markings of what readers of a published incident see too; of others they see all on file.
_KNOWN_TO_READERS = {
    Tlp.CLEAR.value: frozenset({Tlp.CLEAR.value}),
    Tlp.GREEN.value: frozenset({Tlp.CLEAR.value, Tlp.GREEN.value}),
}
_INSIDE = frozenset[str]()


class _Asked(NamedTuple):
    """An incident as it is assessed: who may see it, what it says, how sure it is."""

    audience: frozenset[str]
    told: Told
    reliability: str
    credibility: str
    steps: tuple[Step, ...]


@dataclass
class Bench:
    """Judges for one state of the inputs, one an audience, kept for all batches of a run."""

    inputs: Inputs
    regime: Regime
    today: date
    kept: Kept = field(default_factory=dict)
    _judges: dict[frozenset[str], Judge] = field(default_factory=dict)

    def decide(self, incidents: Sequence[int]) -> dict[int, list[Decided]]:
        """What is to be kept of each incident that is still there."""
        asked = _asked(incidents)
        acts = {key: acts_of(one.told, one.steps, today=self.today) for key, one in asked.items()}
        for audience in {one.audience for one in asked.values()}:
            theirs = [acts[key] for key, one in asked.items() if one.audience == audience]
            self._judge(audience).file.read(_parties(theirs))
        return {
            key: list(
                self._judge(one.audience).sides(
                    acts[key], confidence_of(one.reliability, one.credibility)
                )
            )
            for key, one in asked.items()
        }

    def _judge(self, audience: frozenset[str]) -> Judge:
        if audience not in self._judges:
            file = OnFile(lambda parties: _known(parties, audience))
            self._judges[audience] = Judge(self.regime, file=file, catalogue=Catalogue())
        return self._judges[audience]


def assess_pending(
    *, now: Callable[[], datetime] = timezone.now, within: timedelta | None = None
) -> int:
    """Assess incidents until none is behind or the time is nearly up. Returns how many."""
    until = now() + (within or timedelta(seconds=settings.STAGE_TIME_LIMIT_SECONDS * 2 / 3))
    bench, done = None, 0
    while (at := now()) < until:
        inputs = current_inputs()
        rows = claim(inputs, at)
        if not rows:
            return done
        if bench is None or bench.inputs != inputs:
            bench = Bench(inputs, regime_in_force(), timezone.localdate(at))
        done += _deal_with(bench, rows, now=now)
    nudge(STAGE)
    return done


@transaction.atomic
def claim(inputs: Inputs, now: datetime) -> list[Assessing]:
    """Take the oldest incidents that are behind, count the attempt, keep others off them.

    One whose workers died every time they had it is parked instead.
    """
    waiting = Assessing.objects.awaiting_assessment(now, inputs)
    rows = list(waiting.select_for_update(skip_locked=True, of=("self",))[:BATCH])
    spent = [row.pk for row in rows if row.attempts >= MOST_ATTEMPTS]
    if spent:
        failure = f"The worker died {MOST_ATTEMPTS} times while it had this incident."
        theirs = Assessing.objects.filter(pk__in=spent)
        theirs.filter(failure="").update(failure=failure)
        theirs.update(parked_at=now)
    taken = [row for row in rows if row.attempts < MOST_ATTEMPTS]
    for row in taken:
        row.attempts += 1
    counted = Assessing.objects.filter(pk__in=[row.pk for row in taken])
    counted.update(attempts=F("attempts") + 1, retry_at=now + lease())
    return taken or ([] if not spent else claim(inputs, now))


def _deal_with(bench: Bench, rows: list[Assessing], *, now: Callable[[], datetime]) -> int:
    """Work on a batch and record it; each alone where that fails. Returns how many were done."""
    try:
        _assess(bench, rows, now())
        return len(rows)
    except Exception as error:
        if len(rows) > 1:
            log.warning("%s: %s incidents are tried one by one: %s", STAGE, len(rows), error)
            return sum(_deal_with(_again(bench), [row], now=now) for row in rows)
        log.warning("%s: incident %s: %s", STAGE, rows[0].pk, error, exc_info=not str(error))
        record_failure(rows[0], error, now())
        return 0


def _again(bench: Bench) -> Bench:
    """A bench that holds nothing of what failed."""
    return Bench(bench.inputs, bench.regime, bench.today)


def _assess(bench: Bench, rows: list[Assessing], now: datetime) -> None:
    decided = bench.decide([row.pk for row in rows])
    seen = {row.pk: row.facts_number for row in rows}
    bench.kept |= record_assessments(
        decided, seen, kept=bench.kept, regime=bench.regime, inputs=bench.inputs, now=now
    )


def _asked(incidents: Sequence[int]) -> dict[int, _Asked]:
    steps = {
        key: tuple(_step(row) for row in rows)
        for key, rows in groupby(_hops(incidents), key=lambda row: row[0])
    }
    columns = (
        "pk", "review_state", "tlp", "pathways", "from_day", "to_day", "reported_on",
        "reliability", "credibility",
    )  # fmt: skip
    found = Incident.objects.filter(pk__in=incidents).order_by("pk").values_list(*columns)
    return {
        key: _Asked(_audience(state, tlp), Told(tuple(codes), *days), *grade, steps.get(key, ()))
        for key, state, tlp, codes, *days, reliability, credibility in found
        for grade in ((reliability, credibility),)
    }


def _audience(state: str, tlp: str) -> frozenset[str]:
    if state != ReviewState.PUBLISHED:
        return _INSIDE
    return _KNOWN_TO_READERS.get(tlp, _INSIDE)


def _hops(incidents: Sequence[int]) -> list[tuple[Any, ...]]:  # Any: columns of a hop
    return list(
        Hop.objects.filter(incident__in=incidents)
        .order_by("incident", "position", "pk")
        .values_list(
            "incident_id",
            "pk",
            "from_entity_id",
            "from_role",
            "to_entity_id",
            "to_role",
            "relation",
            "pathway",
            "country",
            "chip_id",
            "chip_text",
            "from_day",
            "to_day",
            "to_entity__is_identified",
            "to_entity__kind",
        )
    )


def _step(row: tuple[Any, ...]) -> Step:
    identified, kind = row[-2:]
    return Step(*(*row[1:-2], identified and kind != EntityKind.PERSON))


def _parties(incidents: Sequence[Sequence[Judged]]) -> set[int]:
    found: set[int] = set()
    for act in (act for acts in incidents for act in acts):
        found |= {act.taker, act.giver, *act.behind, *dict(act.owners)}
        if act.designer is not None:
            found.add(act.designer)
    return found


def _known(parties: set[int], markings: frozenset[str]) -> set[int]:
    """Of some parties those that whoever sees the incident may know of."""
    if not markings:
        return parties
    known = Entity.objects.known_within(markings).filter(pk__in=parties)
    return set(known.values_list("pk", flat=True))
