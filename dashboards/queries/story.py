"""A report with those who carry it: the article first seen, its copies, translations, pick-ups."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, Q
from django.db.models.fields.json import KeyTransform
from django.db.models.functions import Coalesce

from cases.models import Evidence
from cases.models.incident import IncidentQuerySet
from ingest.models import MemberRelation, Story, StoryMember
from ingest.models.story import StoryQuerySet
from ingest.reading.citations import Citing, in_tree_order


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
    depth: int  # 0 for the article first seen, one more for each hand it went through
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
        .defer("version__text", "version__fingerprint", "fingerprint")
        .order_by("pk")
    )
    seen = [member for member in members if member.version.article.tlp in markings]
    whole = len(seen) == len(members)
    by_key = {member.pk: member for member in seen}
    tree = in_tree_order(citing(seen, credits_of(seen)))
    return [_carrier(by_key[key], depth, whole=whole) for key, depth in tree]


def credits_of(members: Sequence[StoryMember]) -> dict[int, tuple[str, frozenset[str]]]:
    """The newsroom of each article and those its text speaks of, by the member's primary key."""
    print_ = Coalesce("fingerprint", "version__fingerprint")
    rows = (
        StoryMember.objects.filter(pk__in=[member.pk for member in members])
        .annotate(
            publisher=KeyTransform("publisher", print_), outlets=KeyTransform("outlets", print_)
        )
        .order_by("pk")
        .values_list("pk", "publisher", "outlets")
    )
    return {pk: (publisher or "", frozenset(outlets or ())) for pk, publisher, outlets in rows}


def citing(
    members: Sequence[StoryMember], credited: Mapping[int, tuple[str, frozenset[str]]]
) -> list[Citing]:
    """Articles with whom they credit, the root first, then as they came out."""
    ordered = sorted(members, key=_as_they_came_out)
    return [Citing(member.pk, *credited[member.pk]) for member in ordered]


def _as_they_came_out(member: StoryMember) -> tuple[bool, date, int]:
    is_root = member.relation == MemberRelation.ROOT
    return not is_root, member.version.article.published or date.max, member.pk


def _carrier(member: StoryMember, depth: int, *, whole: bool) -> Carrier:
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
        depth=depth,
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
