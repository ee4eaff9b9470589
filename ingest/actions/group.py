"""Put an article into the story it carries: one report, with its copies and translations."""

from collections import defaultdict
from datetime import datetime, timedelta

from django.db import connection
from django.db.models import Q

from ingest.models import (
    Article,
    ArticleVersion,
    MemberRelation,
    Regrouping,
    Story,
    StoryLink,
    StoryMember,
)
from ingest.queue import finish
from ingest.reading.landmarks import newsroom
from ingest.reading.stories import (
    DAYS_FOR_COPIES,
    Dated,
    Fingerprint,
    Grouping,
    Relation,
    place,
)

MOST_CANDIDATES = 200

#: One grouper at a time, so that two copies read at once cannot found two stories.
GROUPING_LOCK = 7_201_145

RELATIONS = {
    Relation.COPY: MemberRelation.COPY,
    Relation.TRANSLATION: MemberRelation.TRANSLATION,
    Relation.PICK_UP: MemberRelation.PICK_UP,
}


def record_grouping(article: Article, print_: Fingerprint, *, now: datetime) -> None:
    """Join the story of the report this article carries, or found one.

    Repeating it changes nothing; what a person grouped stays as it is.
    """
    one_grouper_at_a_time()
    if not finish(article, now):
        return
    version = article.current
    version.fingerprint = print_.as_json()
    version.rare_keys = [key[:120] for key in print_.rare_keys]
    version.save(update_fields=["fingerprint", "rare_keys"])
    if StoryMember.objects.filter(version=version).exists():
        return
    if (story := beside_earlier(version)) is not None:
        wake(story, version, now=now)
        return
    stories = candidates(version)
    placement = place(Dated(print_, article.published), stories)
    if placement.story is not None and placement.grouping is not None:
        story = join(Story.objects.get(public_id=placement.story), version, placement.grouping)
    else:
        story = found_story(version)
    for other, grouping in placement.linked:
        link(story, other, grouping)
    wake(story, version, now=now)


def one_grouper_at_a_time() -> None:
    """Wait for whoever else groups, until the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [GROUPING_LOCK])


def beside_earlier(version: ArticleVersion) -> Story | None:
    """Put a new version where a person put an earlier one; None where nobody did."""
    earlier = (
        StoryMember.objects.filter(version__article=version.article_id, by__isnull=False)
        .select_related("story")
        .order_by("-pk")
        .first()
    )
    if earlier is None:
        return None
    StoryMember.objects.create(
        story=earlier.story,
        version=version,
        relation=MemberRelation.COPY,
        reason="An earlier version was put here by hand.",
    )
    return earlier.story


def candidates(version: ArticleVersion) -> dict[str, list[Dated]]:
    """Stories that share a rare key with a version, each with what its members look like.

    An earlier version of the same article is the nearest candidate there is. A story that a
    person took the article out of is none.
    """
    sharing = StoryMember.objects.filter(version__rare_keys__overlap=version.rare_keys)
    sharing = sharing.exclude(story__in=Regrouping.objects.stories_refusing(version.article))
    published = version.article.published
    if published is not None:
        window = timedelta(days=DAYS_FOR_COPIES)
        sharing = sharing.filter(
            Q(version__article__published=None)
            | Q(version__article__published__range=(published - window, published + window))
        )
    stories: dict[str, list[Dated]] = defaultdict(list)
    for member in sharing.select_related("version__article", "story").order_by("-pk")[
        :MOST_CANDIDATES
    ]:
        look = Fingerprint.from_json(member.version.fingerprint)
        stories[member.story.public_id].append(Dated(look, member.version.article.published))
    return stories


def join(story: Story, version: ArticleVersion, grouping: Grouping) -> Story:
    """Add a version to a story, and say whose report it is where the version names it."""
    StoryMember.objects.create(
        story=story,
        version=version,
        relation=RELATIONS.get(grouping.relation, MemberRelation.COPY),
        reason=grouping.reason,
    )
    published = version.article.published
    if published and (story.first_published is None or published < story.first_published):
        story.first_published = published
    if grouping.after and not story.attributed_to:
        story.attributed_to = newsroom(grouping.after)
    story.save(update_fields=["first_published", "attributed_to"])
    return story


def found_story(version: ArticleVersion) -> Story:
    """Open a story with this version as its root."""
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
    return story


def link(story: Story, other: str, grouping: Grouping) -> None:
    """Say that another report speaks of the same event."""
    StoryLink.objects.get_or_create(
        story=story,
        other=Story.objects.get(public_id=other),
        defaults={"reason": grouping.reason},
    )


def wake(story: Story, version: ArticleVersion, *, now: datetime) -> None:
    """A story with a version that has been read has something to propose."""
    if version.done_at is not None:
        Story.objects.filter(pk=story.pk).update(
            changed_at=now, done_at=None, attempts=0, retry_at=None
        )
