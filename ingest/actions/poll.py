"""Look at the feeds that are due and note what stands in them."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from ingest.actions.store import keep
from ingest.models import Feed, FeedItem
from ingest.sources import SOURCES, Item, Place, SourceError

BATCH = 200
LONGEST_PAUSE = timedelta(days=1)


def poll_due_feeds(*, now: datetime) -> int:
    """Poll each due feed once. Returns how many new items there are."""
    new = 0
    while (feed := claim_feed(now=now)) is not None:
        try:
            items = SOURCES[feed.kind](place_of(feed))
        except SourceError as error:
            record_poll_failure(feed, str(error), now=now)
        else:
            new += record_items(feed, items, now=now)
    return new


def place_of(feed: Feed) -> Place:
    """What a feed's source has to know of it."""
    return Place(
        location=feed.location,
        selector=feed.selector,
        allow_loopback=settings.FETCH_ALLOW_LOOPBACK,
    )


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


def record_items(feed: Feed, items: list[Item], *, now: datetime) -> int:
    """Keep items that are not on file yet, keyed by guid. Returns how many are new.

    Each batch is kept by itself, so that a poll that is cut off has not been for nothing.
    """
    new = sum(
        record_batch(feed, items[start : start + BATCH], now=now)
        for start in range(0, len(items), BATCH)
    )
    Feed.objects.filter(pk=feed.pk).update(succeeded_at=now, failures=0, failure="")
    return new


@transaction.atomic
def record_batch(feed: Feed, items: list[Item], *, now: datetime) -> int:
    """Keep those of some items that are not on file yet. Returns how many there are."""
    guids = [item.guid for item in items]
    known = set(feed.items.filter(guid__in=guids).values_list("guid", flat=True))
    rows = [new_item(feed, item, now=now) for item in items if item.guid not in known]
    FeedItem.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def new_item(feed: Feed, item: Item, *, now: datetime) -> FeedItem:
    """The row of an item, with what the feed itself carries of it kept in the archive."""
    row = FeedItem(
        feed=feed,
        guid=item.guid,
        url=item.url[:2000],
        title=item.title[:1000],
        published=item.published,
        seen_at=now,
    )
    if item.document is not None:
        try:
            carried = item.document()
            row.capture = keep(carried.body, carried.content_type, url=row.url, now=now)
        except (SourceError, OSError) as error:
            row.kept, row.why_not = False, str(error)[:300]
    return row


def record_poll_failure(feed: Feed, failure: str, *, now: datetime) -> None:
    """Keep what went wrong and wait longer each time, a day at most."""
    failures = feed.failures + 1
    pause = min(timedelta(minutes=feed.minutes_between) * 2 ** min(failures, 10), LONGEST_PAUSE)
    Feed.objects.filter(pk=feed.pk).update(
        failures=failures, failure=failure, next_due_at=now + pause
    )
