"""The answers of a job as pages and tables show them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.models import ScreeningJob, ScreeningKind

CSV_HEAD = (
    "row", "asked", "country", "result", "score", "id", "party", "stored_name", "lists",
    "listed_on", "reasons",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """A party that may be meant by a name."""

    id: str
    caption: str
    is_party: bool
    score: float
    match: bool
    stored: str
    countries: tuple[str, ...]
    lists: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One name that was asked for. `word` is match, near (likely answers only) or none."""

    row: int
    name: str
    country: str
    word: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text; one that names a party says which and why."""

    text: str
    stored: str = ""
    reason: str = ""
    parties: tuple[dict[str, Any], ...] = ()  # Any: as the job keeps them


def answered_rows(job: ScreeningJob, threshold: float) -> list[Row]:
    """The names of a job with their answers at a threshold."""
    return [
        Row(
            one["row"],
            one["name"],
            one["country"],
            _word(one["hits"], threshold),
            tuple(_answer(hit, threshold) for hit in one["hits"]),
        )
        for one in job.answers
    ]


def csv_rows(job: ScreeningJob, threshold: float) -> Iterator[Sequence[object]]:
    """One line an answer, and one for a name without any; or one a name in a text."""
    if job.kind == ScreeningKind.TEXT:
        yield from _mention_rows(job)
        return
    for row, kept in zip(answered_rows(job, threshold), job.answers, strict=True):
        asked = (row.row, row.name, row.country)
        if not row.answers:
            yield (*asked, "no hit", "", "", "", "", "", "", "")
        for answer, hit in zip(row.answers, kept["hits"], strict=True):
            days = " ".join(e["listed_on"] for e in hit["lists"] if e["listed_on"])
            yield (
                *asked,
                "match" if answer.match else "possible",
                answer.score,
                answer.id,
                answer.caption,
                answer.stored,
                "; ".join(answer.lists),
                days,
                " ".join(answer.reasons),
            )


def marked(text: str, mentions: Sequence[dict[str, Any]]) -> list[Piece]:  # Any: as kept
    """The text in pieces, those that name a party marked."""
    pieces, reached = [], 0
    for one in mentions:
        pieces.append(Piece(text[reached : one["start"]]))
        parties = tuple(one["parties"])
        pieces.append(Piece(text[one["start"] : one["end"]], one["stored"], one["reason"], parties))
        reached = one["end"]
    return [*pieces, Piece(text[reached:])]


def _word(hits: Sequence[dict[str, Any]], threshold: float) -> str:  # Any: as kept
    if not hits:
        return "none"
    return "match" if hits[0]["score"] >= threshold else "near"


def _answer(hit: dict[str, Any], threshold: float) -> Answer:  # Any: as kept
    return Answer(
        hit["id"],
        hit["caption"],
        hit["is_party"],
        hit["score"],
        hit["score"] >= threshold,
        hit["stored"],
        tuple(hit["countries"]),
        tuple(_entry(entry) for entry in hit["lists"]),
        tuple(hit["reasons"]),
    )


def _entry(entry: dict[str, Any]) -> str:  # Any: as kept
    ended = f" – {entry['delisted_on']}" if entry["delisted_on"] else ""
    return " ".join(filter(None, (entry["list"], entry["listed_on"]))) + ended


def _mention_rows(job: ScreeningJob) -> Iterator[Sequence[object]]:
    for number, one in enumerate(job.answers, 1):
        for party in one["parties"]:
            lists = "; ".join(_entry(entry) for entry in party["lists"])
            days = " ".join(e["listed_on"] for e in party["lists"] if e["listed_on"])
            place = f"{one['start']}-{one['end']}"
            yield (
                number, one["text"], "", "in text", place, party["id"], party["caption"],
                one["stored"], lists, days, one["reason"],
            )  # fmt: skip
