"""How the installation is: services, stages, feeds; and what to do when something is stuck."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Count, Min, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from accounts.gate import allowed
from accounts.models import User
from accounts.policy import Act, may
from cases.assessing import STAGE as ASSESS
from cases.models import Assessing, Incident
from cases.regime import current_inputs
from config import list_pages
from config.health import reason_not_ready
from config.list_orders import IMPORT
from config.models import Heartbeat, ListOrder
from ingest.actions import operate
from ingest.kept import archive_state
from ingest.models import (
    Article,
    ArticleVersion,
    Feed,
    FeedItem,
    Queued,
    QueuedQuerySet,
    SecondReading,
    Story,
    TimeStamp,
)

MOST_PARKED = 50

#: Whose rows each stage takes.
QUEUES: dict[str, type[Queued]] = {**operate.QUEUES, ASSESS: Assessing, IMPORT: ListOrder}

#: What each stage does with its rows.
STAGE_WORDS = {
    "ingest.store": gettext_lazy("Fetch and store articles"),
    "ingest.group": gettext_lazy("Group articles into stories"),
    "ingest.read": gettext_lazy("Read articles"),
    "cases.propose": gettext_lazy("Propose leads"),
    ASSESS: gettext_lazy("Assess incidents by the rules"),
    IMPORT: gettext_lazy("Import control lists"),
    "ingest.second_read": gettext_lazy("Ask the second reader"),
    "ingest.stamp": gettext_lazy("Have the archive stamped"),
}


@dataclass(frozen=True, slots=True)
class StageCount:
    """How many rows of a stage wait, wait for their next try, and wait for a person."""

    name: str
    words: str
    waiting: int
    later: int
    parked: int
    next_try: datetime | None


@dataclass(frozen=True, slots=True)
class Parked:
    """A row that waits for a person."""

    stage: str
    words: str
    row: Queued


@login_required
@require_safe
def operations(request: HttpRequest) -> HttpResponse:
    """One page that says what runs, what waits and what is stuck."""
    user, now = allowed(request, Act.READ_LEADS), timezone.now()
    context = {
        "now": now,
        "trouble": reason_not_ready(now=now),
        "archive": archive_state(),
        "heartbeats": Heartbeat.objects.order_by("-seen_at"),
        "oldest_beat": now - Heartbeat.FRESH,
        "stages": [_count(name, now) for name in QUEUES if _is_asked(name)],
        "parked": _parked(user),
        "feeds": Feed.objects.with_counts(),
        "may_operate": may(user, Act.JUDGE_LEADS),
        "may_administer": may(user, Act.ADMINISTER),
        "lists": list_pages.panel(),
    }
    return render(request, "ingest/operations.html", context)


@login_required
@require_POST
def fetch_now(request: HttpRequest) -> HttpResponse:
    by = allowed(request, Act.JUDGE_LEADS)
    feed = Feed.objects.filter(pk=_number(request.POST.get("feed", ""))).first()
    if feed is None:
        raise Http404
    operate.fetch_now(feed, by=by, now=timezone.now())
    messages.success(request, _("%(feed)s is looked at now.") % {"feed": feed.name})
    return redirect("operations")


@login_required
@require_POST
def retry(request: HttpRequest) -> HttpResponse:
    by = allowed(request, Act.JUDGE_LEADS)
    stage = request.POST.get("stage", "")
    if stage not in QUEUES:
        raise Http404
    rows = [_number(row) for row in request.POST.getlist("row")]
    count = operate.retry(stage, QUEUES[stage], rows, by=by)
    words = ngettext("%(n)s row is tried again.", "%(n)s rows are tried again.", count)
    messages.success(request, words % {"n": count})
    return redirect("operations")


def _number(written: str) -> int:
    """A row's number as the page wrote it. Raises Http404 for anything else."""
    if not written.isascii() or not written.isdigit() or len(written) > 18:
        raise Http404
    return int(written)


def _count(name: str, now: datetime) -> StageCount:
    later = Q(parked_at=None, retry_at__gt=now)
    counts: dict[str, Any] = _unfinished(name).aggregate(  # Any: as aggregate has it
        waiting=Count("pk", filter=Q(parked_at=None) & ~Q(retry_at__gt=now)),
        later=Count("pk", filter=later),
        parked=Count("pk", filter=~Q(parked_at=None)),
        next_try=Min("retry_at", filter=later),
    )
    return StageCount(name=name, words=str(STAGE_WORDS[name]), **counts)


def _is_asked(stage: str) -> bool:
    """Some stages are there only where somebody is named who is to be asked."""
    named = {
        "ingest.second_read": settings.SECOND_READER,
        "ingest.stamp": settings.TIME_STAMP_AUTHORITIES,
    }
    return bool(named.get(stage, True))


def _unfinished(stage: str) -> QueuedQuerySet:
    """The rows a stage still has to deal with, parked ones too."""
    if stage == "ingest.store":
        return FeedItem.objects.filter(done_at=None, kept=True)
    if stage == "ingest.read":
        return ArticleVersion.objects.filter(done_at=None)
    if stage == "cases.propose":
        return Story.objects.filter(done_at=None).exclude(changed_at=None)
    if stage == ASSESS:
        return Assessing.objects.behind(current_inputs())
    if stage == IMPORT:
        return ListOrder.objects.filter(done_at=None)
    if stage == "ingest.second_read":
        return SecondReading.objects.filter(done_at=None)
    if stage == "ingest.stamp":
        return TimeStamp.objects.filter(done_at=None)
    return Article.objects.filter(done_at=None)


def _parked(user: User) -> list[Parked]:
    """The latest parked rows that this person may see, the latest first."""
    seen = {
        "ingest.store": FeedItem.objects.parked().select_related("feed"),
        "ingest.group": Article.objects.visible_to(user).parked(),
        "ingest.read": ArticleVersion.objects.visible_to(user).parked().select_related("article"),
        "cases.propose": Story.objects.visible_to(user).parked(),
        ASSESS: Assessing.objects.filter(incident__in=Incident.objects.visible_to(user))
        .parked()
        .select_related("incident"),
        IMPORT: ListOrder.objects.parked(),
        "ingest.second_read": SecondReading.objects.visible_to(user)
        .parked()
        .select_related("version__article"),
        "ingest.stamp": TimeStamp.objects.parked(),
    }
    rows = [
        Parked(stage, str(STAGE_WORDS[stage]), row)
        for stage, queryset in seen.items()
        for row in queryset[:MOST_PARKED]
    ]
    return sorted(rows, key=lambda one: one.row.parked_at or timezone.now(), reverse=True)
