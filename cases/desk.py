"""What lies on the desk of who judges leads: the queue, the text, what is alike."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, F, Prefetch, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from cases.models import Incident, Judgement, Lead, LeadClaim, LeadField, LeadState
from entities.models import Listing
from ingest.models import ArticleVersion, StoryMember
from rules.codes import PATHWAYS, ReviewState

#: Leads shown beside the article; the rest is a page away.
QUEUE_LENGTH = 50
_UNDO_OFFERED_FOR = timedelta(days=1)

#: Which leads the queue holds, and how the choice is called.
SHOWN = {
    "new": gettext_lazy("New, by score"),
    "evidence": gettext_lazy("Judged, with new evidence"),
    "snoozed": gettext_lazy("Put off"),
    "accepted": gettext_lazy("Accepted"),
    "rejected": gettext_lazy("Rejected"),
    "merged": gettext_lazy("Merged"),
}


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What the address asks for. Words nobody knows count as not asked."""

    shown: str = "new"
    pathway: str = ""

    @classmethod
    def read(cls, asked: dict[str, str]) -> "QueueFilter":
        shown, pathway = asked.get("show", ""), asked.get("pathway", "")
        return cls(shown if shown in SHOWN else "new", pathway if pathway in PATHWAYS else "")


def leads_in(asked: QueueFilter, user: User, *, now: datetime) -> QuerySet[Lead]:
    """The leads of a queue that this person may see, best first."""
    leads = Lead.objects.visible_to(user)
    if asked.shown == "new":
        leads = leads.new(now)
    elif asked.shown == "snoozed":
        leads = leads.filter(state=LeadState.NEW, snoozed_until__gt=now)
    elif asked.shown == "evidence":
        leads = leads.exclude(state=LeadState.NEW).filter(new_evidence_at__isnull=False)
    else:
        leads = leads.filter(state=asked.shown)
    if asked.pathway:
        leads = leads.filter(pathway=asked.pathway)
    return leads.best_first()


def leads_to_judge(user: User, *, now: datetime) -> QuerySet[Lead]:
    """New leads, and judged ones with new evidence."""
    seen = Lead.objects.visible_to(user)
    again = seen.exclude(state=LeadState.NEW).filter(new_evidence_at__isnull=False)
    return seen.new(now) | again


def whole_lead(public_id: str, user: User) -> Lead | None:
    """A lead with all a page shows of it."""
    claims = LeadClaim.objects.select_related("claim__version__article__outlet").order_by(
        "claim__version", "claim__start", "pk"
    )
    return (
        Lead.objects.visible_to(user)
        .select_related("story", "principal", "host", "chip", "judged_by", "incident")
        .prefetch_related("fields", Prefetch("lead_claims", claims))
        .filter(public_id=public_id)
        .first()
    )


def members_of(lead: Lead, user: User) -> list[StoryMember]:
    """The articles of a lead's story that this person may see, the root first, without texts."""
    seen = ArticleVersion.objects.visible_to(user)
    members = (
        StoryMember.objects.filter(story=lead.story, version__in=seen)
        .select_related("version__article__outlet", "version__capture")
        .defer("version__text", "version__fingerprint")
    )
    return sorted(members, key=lambda member: (member.relation != "root", member.pk))


def version_to_show(
    members: list[StoryMember], fields: Iterable[LeadField], asked: str
) -> ArticleVersion | None:
    """The article that was asked for, else the first the lead rests on; the root comes first."""
    for member in members:
        if member.version.article.public_id == asked:
            return member.version
    rests_on = {field.version_id for field in fields}
    best = max(members, key=lambda member: member.version_id in rests_on, default=None)
    return best.version if best else None


def other_leads(lead: Lead, version: ArticleVersion, user: User) -> list[Lead]:
    """Other leads that point into the same text, with their spans in it."""
    return list(
        Lead.objects.visible_to(user)
        .filter(fields__version=version)
        .exclude(pk=lead.pk)
        .prefetch_related(
            Prefetch("fields", LeadField.objects.filter(version=version), to_attr="spans_here")
        )
        .distinct()
        .best_first()[:20]
    )


@dataclass(frozen=True, slots=True)
class Alike:
    """An incident on file that may be the same, and why we think so."""

    incident: Incident
    reason: str


def alike(lead: Lead, user: User, *, most: int = 4) -> list[Alike]:
    """Incidents a lead may belong to, the surest first."""
    on_file = (
        Incident.objects.visible_to(user).exclude(review_state=ReviewState.RETRACTED).newest_first()
    )
    searches: list[tuple[str, QuerySet[Incident]]] = [
        (_("Same report."), on_file.filter(leads__story=lead.story))
    ]
    for party in filter(None, (lead.principal, lead.host)):
        involved = on_file.involving(party)
        same_path = involved.filter(pathways__contains=[lead.pathway])
        words = {"party": party.label}
        searches += [
            (_("Same party, %(party)s, and same pathway.") % words, same_path),
            (_("Same party, %(party)s, other pathway.") % words, involved),
        ]
    if lead.chip:
        same_goods = on_file.filter(hops__chip=lead.chip, pathways__contains=[lead.pathway])
        searches.append((_("Same chip and pathway."), same_goods))
    found: dict[int, Alike] = {}
    for reason, incidents in searches:
        if len(found) < most:
            for incident in incidents.distinct()[:most]:
                found.setdefault(incident.pk, Alike(incident, reason))
    return list(found.values())[:most]


def listings_of(lead: Lead, *, as_of: date) -> list[Listing]:
    """Entries of control lists that name a party of the lead on that day."""
    parties = [party for party in (lead.principal, lead.host) if party]
    return list(
        Listing.objects.in_force(as_of)
        .filter(entity__in=parties)
        .select_related("entity")
        .order_by("listed_on", "pk")[:6]
    )


def last_judgement(user: User, *, now: datetime) -> Judgement | None:
    """What this person judged last and may want to take back."""
    return (
        Judgement.objects.filter(by=user, undone_at=None, at__gt=now - _UNDO_OFFERED_FOR)
        .select_related("lead", "incident")
        .order_by("-at", "-pk")
        .first()
    )


def counts(user: User, *, now: datetime) -> dict[str, int]:
    """How many leads are new and awake, accepted, rejected, merged."""
    asleep = Q(state=LeadState.NEW, snoozed_until__gt=now)
    figures: dict[str, int] = (
        Lead.objects.visible_to(user)
        .order_by()
        .aggregate(
            **{state: Count("pk", filter=Q(state=state) & ~asleep) for state in LeadState.values}
        )
    )
    return figures


def in_review(user: User) -> QuerySet[Incident]:
    """Incidents that wait for somebody to publish them, the longest waiting first."""
    waiting = [ReviewState.DRAFT, ReviewState.IN_REVIEW]
    return (
        Incident.objects.visible_to(user)
        .filter(review_state__in=waiting)
        .order_by(F("created_at").asc(), "pk")
    )
