"""The sources of an incident: origins, each with the copies made of it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from cases.models import Evidence
from ingest.models import Article, MemberRelation, StoryMember


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


def sources(evidence: Sequence[Evidence], markings: Collection[str]) -> list[Source]:
    """Documents first, then reports we hold; articles marked beyond the reader are left out."""
    copies: dict[int, list[Evidence]] = defaultdict(list)
    for row in evidence:
        if row.copy_of_id:
            copies[row.copy_of_id].append(row)
    documents = [
        _document(row, copies)
        for row in evidence
        if row.claim is None and row.copy_of_id is None and not row.statement
    ]
    return documents + _reports(evidence, markings)


def _document(row: Evidence, copies: dict[int, list[Evidence]]) -> Source:
    return Source(
        row.title,
        row.outlet.name if row.outlet else "",
        row.dated,
        row.url,
        str(row.get_seen_as_display()) if row.seen_as else "",
        row.grade,
        row.note,
        copies=tuple(_document(copy, copies) for copy in copies[row.pk]),
    )


def _reports(evidence: Iterable[Evidence], markings: Collection[str]) -> list[Source]:
    """Every story the claims come from: the article first seen, the others below it."""
    cited = {row.claim.version_id: row.grade for row in evidence if row.claim}
    if not cited:
        return []
    stories: dict[int, list[StoryMember]] = defaultdict(list)
    for member in _members(cited, markings):
        stories[member.story_id].append(member)
    return [_report(members, cited) for members in stories.values()]


def _members(versions: Iterable[int], markings: Collection[str]) -> Iterable[StoryMember]:
    return (
        StoryMember.objects.filter(
            story__members__version__in=list(versions), version__article__tlp__in=markings
        )
        .select_related("story", "version__article__outlet")
        .order_by("story", "pk")
        .distinct()
    )


def _report(members: Sequence[StoryMember], cited: dict[int, str]) -> Source:
    first = next((m for m in members if m.relation == MemberRelation.ROOT), members[0])
    copies = tuple(_article(member, cited) for member in members if member is not first)
    return replace(_article(first, cited, copies), story_id=first.story.public_id)


def _article(member: StoryMember, cited: dict[int, str], copies: tuple[Source, ...] = ()) -> Source:
    article: Article = member.version.article
    return Source(
        article.title,
        article.outlet.name if article.outlet else "",
        article.published.isoformat() if article.published else "",
        "" if article.is_sample else article.url,
        str(member.get_relation_display()),
        cited.get(member.version_id, ""),
        "",
        article.public_id,
        article.is_sample,
        article.lang,
        copies,
    )
