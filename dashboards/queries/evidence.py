"""What an incident rests on: statements on their two sides, sources with their copies."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from cases.models import Evidence, Incident, Overlap
from dashboards.queries.incident import Link, Node
from rules.codes import ClaimKind, Role, Stance, Support

_ANSWERS = frozenset({ClaimKind.DENIAL, ClaimKind.NO_COMMENT, ClaimKind.GENERAL_STATEMENT})


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim or an answer, in the source's words or in ours."""

    text: str
    lang: str
    translation: str
    is_quote: bool
    kind: str
    stance: str
    speaker: str
    speaker_kind: str
    speaker_count: int | None
    hedge: str
    grade: str
    outlet: str
    dated: str
    url: str
    support: str
    is_sample: bool


@dataclass(frozen=True, slots=True)
class Source:
    """A source and the copies made of it."""

    title: str
    outlet: str
    dated: str
    url: str
    seen_as: str
    grade: str
    relation: str
    is_sample: bool
    copies: tuple["Source", ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Another incident that speaks of the same goods."""

    public_id: str
    title: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Answers:
    """Claims on one side, answers on the other, and whom nobody has quoted an answer of."""

    claims: tuple[Statement, ...]
    answers: tuple[Statement, ...]
    silent: tuple[Node, ...]


def evidence_of(incident: Incident) -> list[Evidence]:
    """All evidence of an incident with what it is shown with, in order."""
    rows: QuerySet[Evidence] = (
        incident.evidence.select_related(
            "outlet", "claim__version__article__outlet", "speaker_entity", "copy_of"
        )
        .prefetch_related("claim__version__stories__story")
        .order_by("position", "pk")
    )
    return list(rows)


def claims_and_answers(evidence: Sequence[Evidence], links: Sequence[Link]) -> Answers:
    """Statements put on their side. Who is named in the chain and is not heard is said so."""
    claims: list[Statement] = []
    answers: list[Statement] = []
    heard: set[str] = set()
    for row in evidence:
        if row.claim is None and not row.statement:
            continue
        statement = _statement(row)
        is_answer = (
            row.support == Support.DENIES
            or statement.kind in _ANSWERS
            or statement.stance == Stance.DENIES
        )
        (answers if is_answer else claims).append(statement)
        if is_answer:
            heard.add(_speaker(row).casefold())
    return Answers(tuple(claims), tuple(answers), _silent(links, heard))


def _silent(links: Sequence[Link], heard: set[str]) -> tuple[Node, ...]:
    """Named parties of the chain, the chip's maker apart, that no answer is held of."""
    nodes = {
        node.public_id: node
        for link in links
        for node in (link.giver, link.taker)
        if node.linked and node.role != Role.CHIP_DESIGNER
    }
    return tuple(node for node in nodes.values() if not _is_heard(node.label, heard))


def _is_heard(label: str, heard: set[str]) -> bool:
    """A speaker is put as "Inspur", "Inspur Group" or "Inspur, a spokesperson" for one party."""
    name = label.casefold()
    return any(
        speaker and (name in speaker or speaker in name or name.split()[0] == speaker.split()[0])
        for speaker in heard
    )


def _statement(row: Evidence) -> Statement:
    claim = row.claim
    if claim is None:
        return Statement(
            row.statement,
            row.lang,
            "",
            row.is_quote,
            row.kind,
            row.stance,
            _speaker(row),
            row.speaker_kind,
            None,
            "",
            row.grade,
            row.outlet.name if row.outlet else "",
            row.dated,
            row.url,
            row.support,
            False,
        )
    article = claim.version.article
    return Statement(
        claim.quote,
        claim.lang,
        claim.translation,
        True,
        claim.kind,
        claim.stance,
        claim.speaker,
        claim.speaker_kind,
        claim.speaker_count,
        claim.hedge,
        row.grade,
        article.outlet.name if article.outlet else "",
        article.published.isoformat() if article.published else "",
        "" if article.is_sample else article.url,
        row.support,
        article.is_sample,
    )


def _speaker(row: Evidence) -> str:
    return row.speaker or (str(row.speaker_entity.label) if row.speaker_entity else "")


def sources(evidence: Sequence[Evidence]) -> list[Source]:
    """Origins, each with its copies; an article's copies are those its story holds."""
    copies: dict[int, list[Evidence]] = defaultdict(list)
    for row in evidence:
        if row.copy_of_id:
            copies[row.copy_of_id].append(row)
    documents = [
        _document(row, copies)
        for row in evidence
        if row.claim is None
        and row.copy_of_id is None
        and (row.outlet or row.title or row.url)
        and not row.statement
    ]
    return documents + _articles(evidence)


def _document(row: Evidence, copies: dict[int, list[Evidence]]) -> Source:
    return Source(
        row.title,
        row.outlet.name if row.outlet else "",
        row.dated,
        row.url,
        str(row.get_seen_as_display()) if row.seen_as else "",
        row.grade,
        "",
        False,
        tuple(_document(copy, copies) for copy in copies[row.pk]),
    )


def _articles(evidence: Iterable[Evidence]) -> list[Source]:
    articles = {row.claim.version.article_id: row for row in evidence if row.claim}
    return [_article(row) for row in articles.values()]


def _article(row: Evidence) -> Source:
    assert row.claim is not None
    article = row.claim.version.article
    member = next(iter(row.claim.version.stories.all()), None)
    return Source(
        article.title,
        article.outlet.name if article.outlet else "",
        article.published.isoformat() if article.published else "",
        "" if article.is_sample else article.url,
        "",
        row.grade,
        str(member.get_relation_display()) if member else "",
        article.is_sample,
    )


def related(incident: Incident, visible: QuerySet[Incident]) -> list[Related]:
    """Incidents the reader may see that speak of the same goods."""
    rows = Overlap.objects.filter(incident=incident, other__in=visible).select_related("other")
    back = Overlap.objects.filter(other=incident, incident__in=visible).select_related("incident")
    found = [
        Related(row.other.public_id, row.other.title, str(row.get_kind_display()), row.reason)
        for row in rows
    ]
    return found + [
        Related(row.incident.public_id, row.incident.title, str(row.get_kind_display()), row.reason)
        for row in back
    ]
