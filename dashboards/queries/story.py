"""A report with those who carry it: the article first seen, its copies, translations, pick-ups."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Exists, Q

from cases.models import Evidence
from cases.models.incident import IncidentQuerySet
from ingest.models import MemberRelation, Story, StoryMember
from ingest.models.story import StoryQuerySet


@dataclass(frozen=True, slots=True)
class Carrier:
    """An article that carries a report, never its text."""

    member: int
    title: str
    outlet: str
    dated: str
    lang: str
    url: str
    code: str
    relation: str
    reason: str
    part: tuple[int, int] | None  # the stretch of a digest, in signs of its text
    by: str  # who put it here, if that was a person
    article_id: str
    version: int
    is_root: bool
    is_sample: bool


@dataclass(frozen=True, slots=True)
class OtherReport:
    """A report of its own on the same event."""

    public_id: str
    title: str
    reason: str


def carriers(story: Story, markings: Collection[str]) -> list[Carrier]:
    """The articles of a report, the root first; those marked beyond the reader are left out.

    A reason tells what two articles share, so it is not given where one of them is left out.
    """
    members = list(
        story.members.select_related("version__article__outlet", "by")
        .defer("version__text", "version__fingerprint")
        .order_by("pk")
    )
    seen = [member for member in members if member.version.article.tlp in markings]
    found = [_carrier(member, whole=len(seen) == len(members)) for member in seen]
    return sorted(found, key=lambda carrier: (not carrier.is_root, carrier.member))


def _carrier(member: StoryMember, *, whole: bool) -> Carrier:
    article = member.version.article
    return Carrier(
        member=member.pk,
        title=member.title or article.title,
        outlet=article.outlet.name if article.outlet else "",
        dated=article.published.isoformat() if article.published else "",
        lang=article.lang,
        url="" if article.is_sample else article.url,
        code=member.relation,
        relation=str(member.get_relation_display()),
        reason=member.reason if whole else "",
        part=None if member.start is None or member.end is None else (member.start, member.end),
        by=member.by.get_username() if member.by else "",
        article_id=article.public_id,
        version=member.version.number,
        is_root=member.relation == MemberRelation.ROOT,
        is_sample=article.is_sample,
    )


def same_event(
    story: Story, visible: StoryQuerySet, markings: frozenset[str], *, whole: bool
) -> list[OtherReport]:
    """Reports of their own on the same event, said from either side; without a reason unless
    `whole`."""
    linked = {other: reason for other, reason in story.links.values_list("other", "reason")}
    for other, reason in story.linked_from.values_list("story", "reason"):
        linked.setdefault(other, reason)
    others = visible.filter(pk__in=linked).with_heading(markings).order_by("first_published", "pk")
    return [
        OtherReport(other.public_id, other.heading, linked[other.pk] if whole else "")
        for other in others
    ]


def resting_on(story: Story, visible: IncidentQuerySet) -> IncidentQuerySet:
    """Incidents that a lead of this report became, or that quote it; none that was retracted."""
    quoted = StoryMember.objects.filter(story=story).around("claim__version", "claim__start")
    quoting = Evidence.objects.filter(Exists(quoted)).order_by().values("incident")
    proposed = visible.filter(leads__story=story).values("pk")
    resting = visible.standing().filter(Q(pk__in=quoting) | Q(pk__in=proposed))
    return resting.newest_first()
