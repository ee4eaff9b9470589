"""The sources of an incident: what its evidence cites, each with the copies made of it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.db.models import Q

from cases.models import Evidence
from dashboards.queries.story import citing, credits_of
from ingest.models import Article, MemberRelation, StoryMember
from ingest.reading.citations import taken_from


@dataclass(frozen=True, slots=True)
class Source:
    """A source and the copies made of it. `article_id` is set where we hold the article."""

    title: str
    outlet: str
    dated: str
    url: str
    read_as: str  # what of it we have read, or what it is to its report
    grade: str
    note: str
    article_id: str = ""
    is_sample: bool = False
    lang: str = ""
    copies: tuple["Source", ...] = ()
    story_id: str = ""  # of the report, at its first article
    seen_as: str = ""


def sources(evidence: Sequence[Evidence], markings: Collection[str]) -> list[Source]:
    """Documents first, then reports we hold; articles marked beyond the reader are left out."""
    cited = _cited(evidence, markings)
    reports = _reports(cited, markings)
    held = {source.url for source, _ in each(reports) if source.url}
    return _documents([row for row in evidence if row.url not in held]) + reports


def each(
    listed: Iterable[Source], copied: Source | None = None
) -> Iterator[tuple[Source, Source | None]]:
    """Every source with the one it repeats, in the order of the page."""
    for source in listed:
        yield source, copied
        yield from each(source.copies, source)


def _documents(evidence: Iterable[Evidence]) -> list[Source]:
    """Each document once; the row about the document itself knows it better than a statement."""
    found: dict[tuple[object, ...], Evidence] = {}
    for row in sorted(evidence, key=lambda row: bool(row.statement)):
        if row.claim is None and (row.outlet_id or row.title or row.url):
            found.setdefault((row.outlet_id, row.title, row.url, row.dated), row)
    rows = list(found.values())
    standing = {row.pk for row in rows}
    copies: dict[int, list[Evidence]] = defaultdict(list)
    for row in rows:
        if row.copy_of_id:
            copies[row.copy_of_id].append(row)
    return [_document(row, copies) for row in rows if row.copy_of_id not in standing]


def _document(row: Evidence, copies: Mapping[int, Sequence[Evidence]]) -> Source:
    return Source(
        row.title,
        row.outlet.name if row.outlet else "",
        row.dated,
        row.url,
        str(row.get_seen_as_display()) if row.seen_as else "",
        row.grade,
        row.note,
        copies=tuple(_document(copy, copies) for copy in copies.get(row.pk, ())),
        seen_as=row.seen_as,
    )


def _cited(evidence: Iterable[Evidence], markings: Collection[str]) -> dict[int, Evidence]:
    """The first evidence from each article that the claims quote, by the version quoted."""
    found: dict[int, Evidence] = {}
    articles: set[int] = set()
    for row in evidence:
        if row.claim is None or row.claim.version.article.tlp not in markings:
            continue
        if row.claim.version.article_id not in articles:
            articles.add(row.claim.version.article_id)
            found[row.claim.version_id] = row
    return found


def _reports(cited: Mapping[int, Evidence], markings: Collection[str]) -> list[Source]:
    """The articles cited, those of one story below its first article, which they repeat."""
    if not cited:
        return []
    stories: dict[int, list[StoryMember]] = defaultdict(list)
    placed: set[int] = set()
    for member in _members(cited, markings):
        if member.version.article_id not in placed:
            placed.add(member.version.article_id)
            stories[member.story_id].append(member)
    alone = [
        _article(row.claim.version.article, row)
        for row in cited.values()
        if row.claim and row.claim.version.article_id not in placed
    ]
    credited = credits_of([member for members in stories.values() for member in members])
    return [_report(members, cited, credited) for members in stories.values()] + alone


def _members(cited: Mapping[int, Evidence], markings: Collection[str]) -> Iterable[StoryMember]:
    """What the cited versions are to their stories, and the first article of each story.

    Of a digest only the part counts that is quoted.
    """
    versions = list(cited)
    members = list(
        StoryMember.objects.filter(
            Q(version__in=versions) | Q(relation=MemberRelation.ROOT),
            story__members__version__in=versions,
            version__article__tlp__in=markings,
        )
        .select_related("story", "version__article__outlet")
        .order_by("story", "pk")
        .distinct()
    )
    quoted = {
        member.pk
        for member in members
        if (row := cited.get(member.version_id)) and row.claim and member.holds(row.claim.start)
    }
    stories = {member.story_id for member in members if member.pk in quoted}
    return [
        member
        for member in members
        if member.story_id in stories and (member.pk in quoted or member.version_id not in cited)
    ]


def _report(
    members: Sequence[StoryMember],
    cited: Mapping[int, Evidence],
    credited: Mapping[int, tuple[str, frozenset[str]]],
) -> Source:
    order = citing(members, credited)
    first = next(member for member in members if member.pk == order[0].member)
    source = taken_from(order)
    whole = _with_copies(first, members, source, cited)
    return replace(whole, story_id=first.story.public_id)


def _with_copies(
    member: StoryMember,
    members: Sequence[StoryMember],
    source: Mapping[int, int],
    cited: Mapping[int, Evidence],
) -> Source:
    """An article with those taken from it, and those taken from them."""
    copies = [each for each in members if source.get(each.pk) == member.pk]
    below = tuple(_with_copies(each, members, source, cited) for each in copies)
    return replace(_member(member, cited), copies=below)


def _member(member: StoryMember, cited: Mapping[int, Evidence]) -> Source:
    source = _article(member.version.article, cited.get(member.version_id))
    return replace(source, read_as=str(member.get_relation_display()))


def _article(article: Article, row: Evidence | None) -> Source:
    """An article we hold; without a row where only a copy of it is cited."""
    return Source(
        article.title,
        article.outlet.name if article.outlet else "",
        article.published.isoformat() if article.published else "",
        "" if article.is_sample else article.url,
        "",
        row.grade if row else "",
        "",
        article.public_id,
        article.is_sample,
        article.lang,
        seen_as=row.seen_as if row else "",
    )
