"""Put an article into the story it carries: one report, with its copies and translations."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import connection

from ingest.models import Article, ArticleVersion, MemberRelation, Story, StoryLink, StoryMember
from ingest.queue import finish
from ingest.reading.stories import Fingerprint, Grouping, Relation, same_report

#: Articles further apart than this are never one report.
WINDOW = timedelta(days=45)
MOST_CANDIDATES = 200

#: One grouper at a time, so that two copies read at once cannot found two stories.
GROUPING_LOCK = 7_201_145

RELATIONS = {
    Relation.COPY: MemberRelation.COPY,
    Relation.TRANSLATION: MemberRelation.TRANSLATION,
    Relation.PICK_UP: MemberRelation.PICK_UP,
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A version already in a story, and what the grouper says of it."""

    member: StoryMember
    grouping: Grouping


def record_grouping(article: Article, print_: Fingerprint, *, now: datetime) -> None:
    """Join the story of the article this one copies, or found one. Repeating changes nothing."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [GROUPING_LOCK])
    if not finish(article, now):
        return
    version = article.current
    version.fingerprint = print_.as_json()
    version.rare_keys = [key[:120] for key in print_.rare_keys]
    version.save(update_fields=["fingerprint", "rare_keys"])
    if StoryMember.objects.filter(version=version).exists():
        return
    candidates = compare(version, print_)
    same = [c for c in candidates if c.grouping.yes]
    if same:
        join(version, same, now=now)
    else:
        found_story(version, candidates, now=now)


def compare(version: ArticleVersion, print_: Fingerprint) -> list[Candidate]:
    """What the grouper says of each article near enough in time that shares a rare key."""
    article = version.article
    near = (
        StoryMember.objects.filter(version__rare_keys__overlap=version.rare_keys)
        .exclude(version__article=article)
        .select_related("version__article", "story")
        .order_by("-pk")
    )
    if article.published:
        near = near.filter(
            version__article__published__range=(
                article.published - WINDOW,
                article.published + WINDOW,
            )
        ) | near.filter(version__article__published=None)
    return [
        Candidate(
            member,
            same_report(
                print_,
                Fingerprint.from_json(member.version.fingerprint),
                days_apart=days_apart(article.published, member.version.article.published),
            ),
        )
        for member in near[:MOST_CANDIDATES]
        if member.version.fingerprint
    ]


def days_apart(one: date | None, other: date | None) -> int | None:
    """Days between two dates, or nothing where one is unknown."""
    return abs((one - other).days) if one and other else None


def join(version: ArticleVersion, same: list[Candidate], *, now: datetime) -> None:
    """Add a version to the oldest story it belongs to."""
    nearest = min(same, key=lambda candidate: candidate.member.story_id)
    story = nearest.member.story
    StoryMember.objects.create(
        story=story,
        version=version,
        relation=RELATIONS.get(nearest.grouping.relation, MemberRelation.COPY),
        reason=nearest.grouping.reason,
    )
    published = version.article.published
    if published and (story.first_published is None or published < story.first_published):
        story.first_published = published
        story.save(update_fields=["first_published"])
    wake(story, version, now=now)


def found_story(version: ArticleVersion, candidates: list[Candidate], *, now: datetime) -> Story:
    """Open a story with this version as its root, linked to other reports on the event."""
    article = version.article
    story = Story.objects.create(
        title=version.title, root=article, first_published=article.published
    )
    StoryMember.objects.create(
        story=story,
        version=version,
        relation=MemberRelation.ROOT,
        reason="No article on file carries the same report.",
    )
    for candidate in candidates:
        if candidate.grouping.relation is Relation.SAME_EVENT:
            StoryLink.objects.get_or_create(
                story=story,
                other=candidate.member.story,
                defaults={"reason": candidate.grouping.reason},
            )
    wake(story, version, now=now)
    return story


def wake(story: Story, version: ArticleVersion, *, now: datetime) -> None:
    """A story with a version that has been read has something to propose."""
    if version.done_at is not None:
        Story.objects.filter(pk=story.pk).update(
            changed_at=now, done_at=None, attempts=0, retry_at=None
        )
