"""A screening as a job: short ones are answered at once, long ones by the worker."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import AnonymousUser
from django.db import transaction

from entities.screening.asking import Hit, Query, Terms, screen
from entities.screening.details import entries_of
from entities.screening.parties import Screened
from ingest.models import ScreeningJob, ScreeningKind
from ingest.queue import Stage, drain, finish, nudge
from ingest.screening.receipts import receipt_for_names, receipt_for_text
from ingest.screening.sheets import Row
from ingest.screening.texts import Found, find_parties

if TYPE_CHECKING:
    from accounts.models import User

#: So many names are answered while the asker waits.
AT_ONCE = 50
_SLICE = 100
#: Shown for one name at most.
_MOST_HITS = 5
#: Answers below are not kept; from the threshold on they are called matches.
LEAST = 0.5

Json = dict[str, Any]  # Any: whatever JSON holds


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of a job."""

    answers: list[Json]
    receipt: Json


def ask_for_names(
    rows: Sequence[Row], *, threshold: float, user: "User | AnonymousUser", now: datetime
) -> ScreeningJob:
    """Take in a list of names. It is answered when this returns, or by the worker soon."""
    questions = [{"name": row.name, "country": row.country, "row": row.row} for row in rows]
    job = _job(ScreeningKind.NAMES, questions, threshold, user, now)
    if len(rows) > AT_ONCE:
        nudge(SCREEN.name)
        return job
    return _answer_at_once(job, now)


def ask_about_text(
    text: str, *, threshold: float, user: "User | AnonymousUser", now: datetime
) -> ScreeningJob:
    """Take in a text and answer at once."""
    return _answer_at_once(_job(ScreeningKind.TEXT, [{"text": text}], threshold, user, now), now)


def forget_expired(now: datetime) -> int:
    """Delete what was asked longer ago than it is kept. Returns how many jobs."""
    gone, _rows = ScreeningJob.objects.expired(now).delete()
    return gone


def work(job: ScreeningJob) -> Answered:
    """Answer every question of a job, saying from time to time how far it is."""
    user: User | AnonymousUser = job.asked_by or AnonymousUser()
    if job.kind == ScreeningKind.TEXT:
        text = job.questions[0]["text"]
        found = find_parties(text, user)
        return Answered(_mentions(found), receipt_for_text(text, found, user, job.asked_at))
    terms = Terms(limit=_MOST_HITS, threshold=job.threshold, cutoff=LEAST)
    queries = [
        Query((one["name"],), countries=(one["country"],) if one["country"] else ())
        for one in job.questions
    ]
    hits: list[list[Hit]] = []
    for start in range(0, len(queries), _SLICE):
        hits += screen(queries[start : start + _SLICE], terms, user)
        ScreeningJob.objects.filter(pk=job.pk).update(answered=len(hits))
    receipt = receipt_for_names(queries, terms, hits, user, job.asked_at)
    return Answered(_rows(job.questions, hits), receipt)


def record(job: ScreeningJob, answered: Answered, now: datetime) -> None:
    """Keep the answers. Repeating it changes nothing."""
    if finish(job, now):
        ScreeningJob.objects.filter(pk=job.pk).update(
            answers=answered.answers, receipt=answered.receipt, answered=job.total
        )


SCREEN: Stage[ScreeningJob, Answered] = Stage(
    "ingest.screen",
    waiting=lambda now: ScreeningJob.objects.waiting(now).select_related("asked_by"),
    work=work,
    record=record,
)


def screen_waiting(now: datetime) -> None:
    """The stage: forget what is old, then answer what waits."""
    forget_expired(now)
    drain(SCREEN)


def _job(
    kind: ScreeningKind,
    questions: list[Json],
    threshold: float,
    user: "User | AnonymousUser",
    now: datetime,
) -> ScreeningJob:
    return ScreeningJob.objects.create(
        kind=kind,
        asked_at=now,
        asked_by=user if user.is_authenticated else None,
        threshold=threshold,
        questions=questions,
        total=len(questions),
    )


def _answer_at_once(job: ScreeningJob, now: datetime) -> ScreeningJob:
    answered = work(job)
    with transaction.atomic():
        record(job, answered, now)
    job.refresh_from_db()
    return job


def _rows(questions: Sequence[Json], hits: Sequence[Sequence[Hit]]) -> list[Json]:
    lists = _lists({hit.party.id: hit.party for found in hits for hit in found})
    return [
        {
            **question,
            "hits": [
                {
                    **_party(hit.party, lists),
                    "score": hit.score,
                    "stored": hit.name,
                    "reasons": [reason.sentence for reason in hit.reasons],
                }
                for hit in found
            ],
        }
        for question, found in zip(questions, hits, strict=True)
    ]


def _mentions(found: Sequence[Found]) -> list[Json]:
    lists = _lists({party.id: party for one in found for party in one.parties})
    return [
        {
            "start": one.start,
            "end": one.end,
            "text": one.text,
            "stored": one.name,
            "reason": one.reason,
            "parties": [_party(party, lists) for party in one.parties],
        }
        for one in found
    ]


def _party(party: Screened, lists: dict[str, list[Json]]) -> Json:
    return {
        "id": party.id,
        "caption": party.caption,
        "countries": list(party.countries),
        "is_party": party.entity is not None,
        "lists": lists.get(party.id, []),
    }


def _lists(parties: dict[str, Screened]) -> dict[str, list[Json]]:
    return {
        key: [
            {
                "list": entry.control_list,
                "listed_on": entry.listed_on.isoformat() if entry.listed_on else None,
                "delisted_on": entry.delisted_on.isoformat() if entry.delisted_on else None,
                "citation": entry.citation,
            }
            for entry in entries
        ]
        for key, entries in entries_of(parties.values()).items()
    }
