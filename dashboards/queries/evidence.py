"""What is said of an incident: claims on one side, answers on the other."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from django.db.models import Q, QuerySet

from cases.models import Evidence, Incident, Overlap
from dashboards.queries.incident import Link, Node
from rules.codes import ClaimKind, Role, Stance, Support

_ANSWERS = frozenset({ClaimKind.DENIAL, ClaimKind.NO_COMMENT, ClaimKind.GENERAL_STATEMENT})

_BESIDE = frozenset({ClaimKind.LEGAL_OPINION, ClaimKind.OFFICIAL})


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
    also: tuple[str, ...] = ()  # further kinds of claim that the same words make


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


def evidence_of(incident: Incident, markings: Collection[str]) -> list[Evidence]:
    """The evidence of an incident in order; claims marked beyond the reader are left out."""
    rows: QuerySet[Evidence] = (
        incident.evidence.filter(Q(claim=None) | Q(claim__tlp__in=markings))
        .select_related("outlet", "claim__version__article__outlet", "speaker_entity")
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
        if _answers(statement):
            answers.append(statement)
            heard.add(statement.speaker.casefold())
            if row.claim and row.claim.speaker_party:
                heard.add(row.claim.speaker_party.casefold())
        else:
            claims.append(statement)
    return Answers(_once(claims), _once(answers), _silent(links, heard))


def _once(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Words that make several claims, such as access, price and quantity, stand once."""
    kinds: dict[Statement, list[str]] = {}
    for statement in statements:
        kinds.setdefault(replace(statement, kind=""), []).append(statement.kind)
    return tuple(
        replace(words, kind=first, also=tuple(others)) for words, (first, *others) in kinds.items()
    )


def _answers(statement: Statement) -> bool:
    """Denials, silence, opinions and statements that do not carry the claim themselves."""
    if statement.support == Support.DENIES or statement.stance == Stance.DENIES:
        return True
    beside = statement.support != Support.SUPPORTS and statement.kind in _BESIDE
    return beside or statement.kind in _ANSWERS


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
        not article.is_sample,
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
