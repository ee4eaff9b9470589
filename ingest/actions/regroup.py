"""What people decide about stories: take an article out, join two, take that back.

The machine undoes none of it: an article stays where a person put it, and its later versions
follow it (`ingest/actions/group.py`). Leads follow when both stories are looked at again.
"""

from datetime import datetime

import pghistory
from django.conf import settings
from django.db import transaction
from django.db.models import Min, Q
from django.utils.translation import gettext as _

from accounts.models import User
from ingest.actions.group import one_grouper_at_a_time
from ingest.models import (
    Article,
    MemberRelation,
    Regrouping,
    RegroupingKind,
    Story,
    StoryLink,
    StoryMember,
)
from ingest.queue import nudge

#: What of a member is put back as it was.
_KEPT = ("relation", "reason", "start", "end", "heading", "fingerprint")


class CannotRegroup(Exception):
    """What stands against it, as a sentence."""


def split(story: Story, article: Article, *, why: str, by: User, now: datetime) -> Regrouping:
    """Take an article with its versions out of a story, into one of its own.

    Raises CannotRegroup.
    """
    with transaction.atomic(), pghistory.context(by=by.pk, why=_said(why)):
        one_grouper_at_a_time()
        leaving = list(story.members.filter(version__article=article).order_by("pk"))
        words = {"article": article.public_id, "story": story.public_id}
        if not leaving:
            raise CannotRegroup(_("%(article)s is not in %(story)s.") % words)
        if not story.members.exclude(version__article=article).exists():
            raise CannotRegroup(_("%(article)s is all there is in %(story)s.") % words)
        before = _as_it_is(story, leaving)
        own = Story.objects.create(title=leaving[0].title, root=article)
        for at, member in enumerate(leaving):
            relation = MemberRelation.COPY if at else MemberRelation.ROOT
            _move(member, own, relation, why=why, by=by)
        for changed in (story, own):
            _settle(changed)
        return _keep(RegroupingKind.SPLIT, story, own, article, why, before, by=by, now=now)


def join(
    story: Story, other: Story, relation: str, *, why: str, by: User, now: datetime
) -> Regrouping:
    """Put all articles of a story into another, whose root stays the root.

    `relation` is what the story's own root is to that. Raises CannotRegroup.
    """
    if story == other:
        raise CannotRegroup(_("%(story)s cannot be joined to itself.") % {"story": story.public_id})
    if relation not in MemberRelation.values or relation == MemberRelation.ROOT:
        raise CannotRegroup(
            _("“%(word)s” is no copy, translation or pick-up.") % {"word": relation}
        )
    with transaction.atomic(), pghistory.context(by=by.pk, why=_said(why)):
        one_grouper_at_a_time()
        moving = list(story.members.order_by("pk"))
        if not moving or not other.members.exists():
            raise CannotRegroup(_("One of the two stories holds no article any more."))
        there = set(other.members.values_list("version", "start"))
        leaving = [one for one in moving if (one.version_id, one.start) not in there]
        before = _as_it_is(story, leaving)
        for member in moving:
            is_root = member.relation == MemberRelation.ROOT
            if member not in leaving:
                member.delete()
            else:
                _move(member, other, relation if is_root else member.relation, why=why, by=by)
        before["links"] = _carry_links(story, other)
        _settle(other)
        return _keep(RegroupingKind.JOIN, story, other, None, why, before, by=by, now=now)


def undo(regrouping: Regrouping, *, by: User, now: datetime) -> None:
    """Put everything back as it was. Raises CannotRegroup when it was built upon since."""
    with transaction.atomic(), pghistory.context(by=by.pk, why="undo"):
        one_grouper_at_a_time()
        regrouping = Regrouping.objects.select_related("story", "other").get(pk=regrouping.pk)
        if regrouping.undone_at is not None:
            raise CannotRegroup(_("That was taken back already."))
        story, other = regrouping.story, regrouping.other
        both = Q(story__in=[story, other]) | Q(other__in=[story, other])
        if Regrouping.objects.standing().filter(both, pk__gt=regrouping.pk).exists():
            raise CannotRegroup(_("One of the two stories was changed since. Undo that first."))
        _restore(regrouping)
        for changed in (story, other):
            _settle(changed)
        regrouping.undone_by, regrouping.undone_at = by, now
        regrouping.save(update_fields=["undone_by", "undone_at"])
        _look_again(story, other, now=now)


def _said(why: str) -> str:
    if not why.strip():
        raise CannotRegroup(_("Say why."))
    return why.strip()


def _move(member: StoryMember, story: Story, relation: str, *, why: str, by: User) -> None:
    member.story, member.relation = story, relation
    member.reason, member.by, member.proposed_by = why.strip(), by, None
    member.save()


def _as_it_is(story: Story, moving: list[StoryMember]) -> dict[str, object]:
    """The members of a story, and which of them go, to put them back."""
    return {
        "members": list(story.members.order_by("pk").values("version", "by", *_KEPT)),
        "moved": [[member.version_id, member.start] for member in moving],
    }


def _carry_links(story: Story, other: Story) -> list[int]:
    """Give the links of one story to the other. Returns those that were made."""
    made: list[int] = []
    for link in StoryLink.objects.filter(Q(story=story) | Q(other=story)).order_by("pk"):
        third = link.other_id if link.story_id == story.pk else link.story_id
        linked = Q(story=other, other=third) | Q(story=third, other=other)
        if third != other.pk and not StoryLink.objects.filter(linked).exists():
            new = StoryLink.objects.create(story=other, other_id=third, reason=link.reason)
            made.append(new.pk)
    return made


def _restore(regrouping: Regrouping) -> None:
    """Members go back as they were; what a taken-out article gained meanwhile goes with it."""
    story, other = regrouping.story, regrouping.other
    members = regrouping.before["members"]
    versions = [member["version"] for member in members]
    story.members.filter(version__in=versions).delete()
    for version, start in regrouping.before["moved"]:
        other.members.filter(version=version, start=start).delete()
    for member in members:
        kept = {name: member[name] for name in _KEPT}
        StoryMember.objects.get_or_create(
            story=story,
            version_id=member["version"],
            start=member["start"],
            defaults={**kept, "by_id": member["by"]},
        )
    StoryLink.objects.filter(pk__in=regrouping.before.get("links", [])).delete()
    if regrouping.kind == RegroupingKind.SPLIT:
        gained = other.members.exclude(version__in=story.members.values("version"))
        gained.filter(relation=MemberRelation.ROOT).update(relation=MemberRelation.COPY)
        gained.update(story=story, proposed_by=None)


def _settle(story: Story) -> None:
    """A story with articles has one root, which gives its title, and its first day."""
    members = story.members.select_related("version__article").order_by("pk")
    root = members.filter(relation=MemberRelation.ROOT).first()
    if root is None:
        root = members.order_by("version__article__published", "pk").first()
        if root is None:
            return
        root.relation = MemberRelation.ROOT
        root.reason = "Of the articles that remain, it is the first."
        root.save(update_fields=["relation", "reason"])
    story.root, story.title = root.version.article, root.title
    first = members.aggregate(day=Min("version__article__published"))
    story.first_published = first["day"]
    story.save(update_fields=["root", "title", "first_published"])


def _keep(
    kind: RegroupingKind,
    story: Story,
    other: Story,
    article: Article | None,
    why: str,
    before: dict[str, object],
    *,
    by: User,
    now: datetime,
) -> Regrouping:
    _look_again(story, other, now=now)
    return Regrouping.objects.create(
        kind=kind,
        story=story,
        other=other,
        article=article,
        why=why.strip(),
        before=before,
        by=by,
        at=now,
    )


def _look_again(*stories: Story, now: datetime) -> None:
    """Have the leads of these stories follow their articles."""
    Story.objects.filter(pk__in=[story.pk for story in stories]).update(
        changed_at=now, done_at=None, attempts=0, retry_at=None, parked_at=None
    )
    nudge(settings.NEXT_STAGE["ingest.read"])
