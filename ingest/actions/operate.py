"""What a person does when the line is stuck: look at a feed now, try a parked row again."""

from datetime import datetime

import pghistory
from django.db import transaction

from accounts.models import User
from ingest.models import (
    Article,
    ArticleVersion,
    Feed,
    FeedItem,
    Queued,
    SecondReading,
    Story,
    TimeStamp,
)
from ingest.queue import nudge
from ingest.selection import Rules

#: Whose rows each stage takes.
QUEUES: dict[str, type[Queued]] = {
    "ingest.store": FeedItem,
    "ingest.group": Article,
    "ingest.read": ArticleVersion,
    "cases.propose": Story,
    "ingest.second_read": SecondReading,
    "ingest.stamp": TimeStamp,
}


@transaction.atomic
def fetch_now(feed: Feed, *, by: User, now: datetime) -> None:
    """Have a feed looked at at once, and whole."""
    with pghistory.context(by=by.pk, why="fetch now"):
        Feed.objects.filter(pk=feed.pk).update(next_due_at=now, etag="", modified="")
        nudge("ingest.poll")


@transaction.atomic
def set_rules(feed: Feed, rules: Rules, *, by: User) -> None:
    """Keep which of a feed's items are kept from now on."""
    with pghistory.context(by=by.pk, why="rules of a feed"):
        Feed.objects.filter(pk=feed.pk).update(
            include=list(rules.include),
            exclude=list(rules.exclude),
            langs=list(rules.langs),
            outlets=list(rules.outlets),
            not_outlets=list(rules.not_outlets),
        )


@transaction.atomic
def retry(stage: str, queue: type[Queued], rows: list[int], *, by: User) -> int:
    """Give parked rows of a stage their attempts back. Returns how many there were."""
    with pghistory.context(by=by.pk, why="retry"):
        parked = queue._default_manager.filter(pk__in=rows).exclude(parked_at=None)
        freed: int = parked.update(parked_at=None, attempts=0, retry_at=None)
        nudge(stage)
    return freed
