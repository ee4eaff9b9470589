"""One incident: its chain, its claims and answers, its sources."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import QuerySet

from cases.models import Evidence, Hop, Incident, Overlap
from dashboards.queries.incidents import amount_of, chip_name, has_page, stop_of
from dashboards.rows import Amount
from entities.models import Entity
from rules.codes import ClaimKind, Role, Stance, Support

_ANSWERS = frozenset({ClaimKind.DENIAL, ClaimKind.NO_COMMENT, ClaimKind.GENERAL_STATEMENT})


@dataclass(frozen=True, slots=True)
class Node:
    """A party of the chain."""

    public_id: str
    label: str
    role: str
    country: str
    identified: bool
    kind: str
    linked: bool
    listed: bool
    local_name: str
    local_lang: str


@dataclass(frozen=True, slots=True)
class Link:
    """A step of the chain, in the direction it is drawn."""

    position: int
    relation: str
    pathway: str
    documented: bool
    country: str
    chip: str
    amount: Amount | None
    price_amount: Decimal | None
    price_currency: str
    price_per: str
    price_chips: int | None
    derived: Decimal | None  # the price divided by the chips it buys
    as_written: str
    note: str
    giver: Node
    taker: Node
    joins: bool  # it begins where the step before ends


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


def chain(incident: Incident, listed: frozenset[int]) -> list[Link]:
    """The steps in order, each with both its parties."""
    hops = (
        incident.hops.select_related("from_entity__merged_into", "to_entity__merged_into", "chip")
        .prefetch_related("from_entity__names", "to_entity__names")
        .order_by("position")
    )
    links: list[Link] = []
    for hop in hops:
        giver = _node(hop.from_entity, hop.from_role, listed)
        taker = _node(hop.to_entity, hop.to_role, listed)
        joins = bool(links) and links[-1].taker.public_id == giver.public_id
        links.append(_link(hop, giver, taker, joins))
    return links


def _link(hop: Hop, giver: Node, taker: Node, joins: bool) -> Link:
    price, chips = hop.price_amount, hop.price_chips
    return Link(
        position=hop.position,
        relation=hop.relation,
        pathway=hop.pathway,
        documented=hop.documented,
        country=hop.country,
        chip=chip_name(hop),
        amount=amount_of(hop),
        price_amount=price,
        price_currency=hop.price_currency,
        price_per=hop.price_per,
        price_chips=chips,
        derived=price / chips if price is not None and chips else None,
        as_written=hop.as_written,
        note=hop.note,
        giver=giver,
        taker=taker,
        joins=joins,
    )


def _node(entity: Entity, role: str, listed: frozenset[int]) -> Node:
    stop = stop_of(entity, role, listed)
    local = next((name for name in entity.names.all() if name.lang in {"zh", "ja", "ko"}), None)
    return Node(
        public_id=stop.public_id,
        label=stop.label,
        role=role,
        country=stop.country,
        identified=stop.identified,
        kind=stop.kind,
        linked=has_page(entity.merged_into or entity),
        listed=stop.listed,
        local_name=local.text if local else "",
        local_lang=local.lang if local else "",
    )


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


def strands(links: Sequence[Link]) -> list[list[Link]]:
    """The chain as rows: a step that does not begin where the last ended starts a new one."""
    rows: list[list[Link]] = []
    for link in links:
        if not link.joins:
            rows.append([])
        rows[-1].append(link)
    return rows


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
