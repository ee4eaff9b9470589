"""Later versions of an article follow where a person put an earlier one."""

from collections import defaultdict
from collections.abc import Sequence

from ingest.actions.taken import Taken, columns_of
from ingest.models import MemberRelation, StoryMember
from ingest.reading.stories import Fingerprint, Relation, same_report


def beside_earlier(taken: Sequence[Taken]) -> tuple[list[StoryMember], list[Taken]]:
    """Members beside what a person placed, not stored yet, and all that nobody has placed.

    Of a digest each report follows its own earlier wording; where a person placed the whole
    article, the whole of it follows.
    """
    earlier = _placed_by_hand([one.version.article_id for one in taken])
    members: list[StoryMember] = []
    others: list[Taken] = []
    for one in taken:
        before = earlier[one.version.article_id]
        whole = [member for member in before if member.start is None]
        for part in (one,) if whole else one.parts:
            place = _place_of(part, whole or before)
            if place is None:
                others.append(part)
            else:
                members.append(_beside(part, place))
    return members, others


def _placed_by_hand(articles: Sequence[int]) -> dict[int, list[StoryMember]]:
    """By article, the newest first."""
    placed: dict[int, list[StoryMember]] = defaultdict(list)
    members = StoryMember.objects.filter(version__article__in=articles, by__isnull=False)
    for member in members.select_related("version").defer("version__text").order_by("-pk"):
        placed[member.version.article_id].append(member)
    return placed


def _place_of(part: Taken, before: Sequence[StoryMember]) -> StoryMember | None:
    if part.item is None:
        return before[0] if before else None
    return next((member for member in before if _says_the_same(part, member)), None)


def _says_the_same(part: Taken, member: StoryMember) -> bool:
    """The same heading, or a copy of what stood there."""
    assert part.item is not None
    if member.heading == part.item.heading:
        return True
    if not member.fingerprint:
        return False
    kept = Fingerprint.from_json(member.fingerprint)
    return same_report(part.print, kept, days_apart=0).relation is Relation.COPY


def _beside(part: Taken, earlier: StoryMember) -> StoryMember:
    return StoryMember(
        story_id=earlier.story_id,
        **columns_of(part),
        relation=MemberRelation.COPY,
        reason="An earlier version was put here by hand.",
    )
