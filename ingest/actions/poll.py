"""Look at the feeds that are due and note what stands in them."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from ingest.models import Feed, FeedItem
from ingest.sources import SOURCES, Item, SourceError

LONGEST_PAUSE = timedelta(days=1)


def poll_due_feeds(*, now: datetime) -> int:
    """Poll each due feed once. Returns how many new items there are."""
    new = 0
    while (feed := claim_feed(now=now)) is not None:
        try:
            items = SOURCES[feed.kind](feed.location, settings.FETCH_ALLOW_LOOPBACK)
        except SourceError as error:
            record_poll_failure(feed, str(error), now=now)
        else:
            new += record_items(feed, items, now=now)
    return new


@transaction.atomic
def claim_feed(*, now: datetime) -> Feed | None:
    """Take the feed that waits longest, and keep others off it until its next time."""
    feed = Feed.objects.due(now).select_for_update(skip_locked=True, of=("self",)).first()
    if feed is None:
        return None
    feed.polled_at = now
    feed.next_due_at = now + timedelta(minutes=feed.minutes_between)
    feed.save(update_fields=["polled_at", "next_due_at"])
    return feed


@transaction.atomic
def record_items(feed: Feed, items: list[Item], *, now: datetime) -> int:
    """Keep items that are not on file yet, keyed by guid. Returns how many are new."""
    before = feed.items.count()
    FeedItem.objects.bulk_create(
        [
            FeedItem(
                feed=feed,
                guid=item.guid[:1000],
                url=item.url[:2000],
                title=item.title[:1000],
                published=item.published,
                seen_at=now,
            )
            for item in items
        ],
        ignore_conflicts=True,
    )
    Feed.objects.filter(pk=feed.pk).update(succeeded_at=now, failures=0, failure="")
    return feed.items.count() - before


def record_poll_failure(feed: Feed, failure: str, *, now: datetime) -> None:
    """Keep what went wrong and wait longer each time, a day at most."""
    failures = feed.failures + 1
    pause = min(timedelta(minutes=feed.minutes_between) * 2 ** min(failures, 10), LONGEST_PAUSE)
    Feed.objects.filter(pk=feed.pk).update(
        failures=failures, failure=failure, next_due_at=now + pause
    )
