"""Put articles into the stories they carry: one report, with its copies and translations."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection
from psycopg2.extras import Json

from ingest.actions.beside import beside_earlier
from ingest.actions.candidates import Sought, candidates
from ingest.actions.taken import Taken, columns_of
from ingest.models import (
    Article,
    ArticleVersion,
    MemberRelation,
    Regrouping,
    Story,
    StoryLink,
    StoryMember,
)
from ingest.queue import finish_all, in_order
from ingest.reading.candidates import beside, numbered
from ingest.reading.landmarks import newsroom
from ingest.reading.stories import Dated, Grouping, Relation, place

#: One grouper at a time, so that two copies read at once cannot found two stories.
GROUPING_LOCK = 7_201_145

RELATIONS = {
    Relation.COPY: MemberRelation.COPY,
    Relation.TRANSLATION: MemberRelation.TRANSLATION,
    Relation.PICK_UP: MemberRelation.PICK_UP,
}


@dataclass(eq=False, slots=True)
class Report:
    """A story while a batch is grouped: on file or new, and whether the batch changed it."""

    story: Story
    changed: bool = False


def record_grouping(article: Article, taken: Taken, *, now: datetime) -> None:
    """As `record_groupings`, for one article."""
    record_groupings([(article, taken)], now=now)


def record_groupings(taken: Sequence[tuple[Article, Taken]], *, now: datetime) -> None:
    """Have each article join the story of the report it carries, or found one.

    Repeating it changes nothing; what a person grouped stays as it is. An article of which a
    newer version was stored meanwhile waits on.
    """
    one_grouper_at_a_time()
    finished = finish_all([article for article, _ in taken], now)
    waiting = _with_newer_version([one for article, one in taken if article.pk in finished])
    Article.objects.filter(pk__in=waiting).update(done_at=None)
    kept = [one for article, one in taken if article.pk in finished and article.pk not in waiting]
    read = _keep_fingerprints(kept)
    placed = set(StoryMember.objects.filter(version__in=read).values_list("version", flat=True))
    new = [one for one in kept if one.version.pk not in placed]
    by_hand, others = beside_earlier(new)
    StoryMember.objects.bulk_create(by_hand)
    members = [*by_hand, *_place(others)]
    wake({member.story_id for member in members if read[member.version_id]}, now=now)


def one_grouper_at_a_time() -> None:
    """Wait for whoever else groups, until the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [GROUPING_LOCK])


def wake(stories: Iterable[int], *, now: datetime) -> None:
    """Have these stories looked at for what they propose."""
    if stories:
        Story.objects.filter(pk__in=in_order(Story, stories)).update(
            changed_at=now, done_at=None, attempts=0, retry_at=None
        )


def _with_newer_version(taken: Sequence[Taken]) -> set[int]:
    """Articles whose fingerprint is no longer that of their newest version."""
    newest = (
        ArticleVersion.objects.filter(article__in=[one.version.article_id for one in taken])
        .newest_of_each()
        .values_list("article", "pk")
    )
    known = {one.version.pk for one in taken}
    return {article for article, version in newest if version not in known}


def _keep_fingerprints(taken: Sequence[Taken]) -> dict[int, bool]:
    """Keep fingerprints and rare keys. Returns which of the versions have been read already.

    A reader who finishes a version waits for this transaction or is seen by it: either way the
    story is woken.
    """
    if not taken:
        return {}
    in_order(ArticleVersion, (one.version.pk for one in taken))
    keys = [
        (key, one.version.pk, day_of(one.version))
        for one in taken
        for key in {key for part in one.parts for key in numbered(part.print)}
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE ingest_articleversion kept SET fingerprint = new.print"
            " FROM unnest(%s::bigint[], %s::jsonb[]) AS new (id, print)"
            " WHERE kept.id = new.id RETURNING kept.id, kept.done_at IS NOT NULL",
            [[one.version.pk for one in taken], [Json(one.print.as_json()) for one in taken]],
        )
        read: dict[int, bool] = dict(cursor.fetchall())
        cursor.execute(
            "INSERT INTO ingest_reportkey (key, version_id, day)"
            " SELECT * FROM unnest(%s::bigint[], %s::bigint[], %s::date[])"
            " ON CONFLICT DO NOTHING",
            [list(column) for column in zip(*keys, strict=True)] if keys else [[], [], []],
        )
    return read


def day_of(version: ArticleVersion) -> date:
    """The day an article is looked for by: of publication, else of storing."""
    return version.article.published or version.stored_at.date()


def _place(taken: Sequence[Taken]) -> list[StoryMember]:
    """Find each report's story, those of the same batch included, but of no digest its own."""
    keys = [numbered(one.print) for one in taken]
    refused = Regrouping.objects.refusals([one.version.article_id for one in taken])
    stored = candidates(
        [
            Sought(one.version, day_of(one.version), weighed, refused[one.version.article_id])
            for one, weighed in zip(taken, keys, strict=True)
        ]
    )
    on_file = Story.objects.in_bulk({story for stories in stored for story in stories})
    reports = {pk: Report(story) for pk, story in on_file.items()}
    members: list[StoryMember] = []
    found: list[Report] = []
    links: list[tuple[Report, Report, Grouping]] = []
    for at, one in enumerate(taken):
        looks = {reports[pk]: list(others) for pk, others in stored[at].items()}
        for near in beside(keys[at], keys[:at]):
            own = taken[near].version.pk == one.version.pk
            if not own and found[near].story.pk not in refused[one.version.article_id]:
                looks.setdefault(found[near], []).append(taken[near].dated)
        report, member, linked = _chosen(one, looks)
        found.append(report)
        members.append(member)
        links += [(report, other, grouping) for other, grouping in linked]
    _store(found, members, links)
    return members


def _chosen(
    one: Taken, looks: Mapping[Report, list[Dated]]
) -> tuple[Report, StoryMember, list[tuple[Report, Grouping]]]:
    """An article's report, what it is to it, and the other reports on its event."""
    known = dict(zip((f"{number:03}" for number in range(len(looks))), looks, strict=True))
    placement = place(one.dated, {key: looks[report] for key, report in known.items()})
    linked = [(known[key], grouping) for key, grouping in placement.linked]
    if placement.story is None or placement.grouping is None:
        return *_found(one), linked
    report = known[placement.story]
    return report, _join(report, one, placement.grouping), linked


def _found(one: Taken) -> tuple[Report, StoryMember]:
    """Open a story with this article as its root."""
    article = one.version.article
    title = one.item.heading if one.item else one.version.title
    story = Story(title=title, root=article, first_published=article.published)
    member = StoryMember(
        story=story,
        **columns_of(one),
        relation=MemberRelation.ROOT,
        reason="No article on file carries the same report.",
    )
    return Report(story), member


def _join(report: Report, one: Taken, grouping: Grouping) -> StoryMember:
    """Add an article to a story, and say whose report it is where the article names it."""
    story, published = report.story, one.version.article.published
    if published and (story.first_published is None or published < story.first_published):
        story.first_published, report.changed = published, True
    if grouping.after and not story.attributed_to:
        story.attributed_to, report.changed = newsroom(grouping.after), True
    return StoryMember(
        story=story,
        **columns_of(one),
        relation=RELATIONS.get(grouping.relation, MemberRelation.COPY),
        reason=grouping.reason,
    )


def _store(
    reports: Sequence[Report],
    members: Sequence[StoryMember],
    links: Sequence[tuple[Report, Report, Grouping]],
) -> None:
    """Write what a batch brought: new stories and changed ones, members, links."""
    stories = {id(report): report for report in reports}.values()
    Story.objects.bulk_create([each.story for each in stories if each.story.pk is None])
    changed = [each.story for each in stories if each.changed]
    Story.objects.bulk_update(changed, ["first_published", "attributed_to"])
    for member in members:
        member.story_id = member.story.pk
    StoryMember.objects.bulk_create(members)
    StoryLink.objects.bulk_create(
        [
            StoryLink(story=report.story, other=other.story, reason=grouping.reason)
            for report, other, grouping in links
        ],
        ignore_conflicts=True,
    )
