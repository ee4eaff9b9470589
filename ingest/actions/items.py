"""Note what a feed lists: which items are new, which have changed, which are left out and why."""

from datetime import datetime, timedelta

from django.db import transaction

from ingest.actions.keep import keep
from ingest.models import Feed, FeedItem
from ingest.selection import why_not
from ingest.sources import Item, SourceError

BATCH = 1000

#: A changed item is fetched again no sooner; each further time it is left alone for longer.
SHORTEST_WAIT = timedelta(hours=1)


def record_items(feed: Feed, items: list[Item], *, now: datetime) -> int:
    """Keep those items that are new or have changed. Returns how many there are.

    Each batch is kept by itself, so that a poll that is cut off has not been for nothing.
    """
    return sum(
        record_batch(feed, items[start : start + BATCH], now=now)
        for start in range(0, len(items), BATCH)
    )


@transaction.atomic
def record_batch(feed: Feed, items: list[Item], *, now: datetime) -> int:
    """As record_items, for a batch."""
    listed = {item.key: item for item in reversed(items)}
    known = dict(feed.items.filter(key__in=list(listed)).values_list("key", "digest"))
    fresh = [new_item(feed, key, item, now=now) for key, item in listed.items() if key not in known]
    FeedItem.objects.bulk_create(reversed(fresh), ignore_conflicts=True)
    other = [
        key for key, digest in known.items() if listed[key].digest and listed[key].digest != digest
    ]
    return len(fresh) + (take_changes(feed, {key: listed[key] for key in other}, now=now))


def new_item(feed: Feed, key: str, item: Item, *, now: datetime) -> FeedItem:
    """The row of an item, with what the feed itself carries of it kept in the archive."""
    row = FeedItem(feed=feed, guid=item.guid, key=key, url=item.url[:2000], seen_at=now)
    keep_or_not(row, item, now=now)
    return row


def take_changes(feed: Feed, listed: dict[str, Item], *, now: datetime) -> int:
    """Send items that the feed now says other things of down the line anew, those that are due.

    Returns how many. Rows from before a digest was kept of such items only get one.
    """
    rows = list(feed.items.filter(key__in=list(listed)).order_by("pk")) if listed else []
    first_digests = [row for row in rows if not row.digest and not listed[row.key].document]
    for row in first_digests:
        row.digest = listed[row.key].digest
    FeedItem.objects.bulk_update(first_digests, ["digest"])
    due = [row for row in rows if row not in first_digests and is_due(row, listed[row.key], now)]
    for row in due:
        take_again(row, listed[row.key], now=now)
    return len(due)


def is_due(row: FeedItem, item: Item, now: datetime) -> bool:
    """Whether a changed item is taken again now.

    What the feed carries itself costs nobody anything. Some feeds change their items at every
    look, so a page waits an hour, and then a quarter of the time it has been known.
    """
    if item.document is not None or row.done_at is None:
        return True
    wait = max(SHORTEST_WAIT, (row.done_at - row.seen_at) / 4)
    return now >= row.done_at + wait


def take_again(row: FeedItem, item: Item, *, now: datetime) -> None:
    """Send an item down the line anew."""
    keep_or_not(row, item, now=now)
    row.attempts, row.failure = 0, ""
    row.done_at = row.retry_at = row.parked_at = None
    row.save()


def keep_or_not(row: FeedItem, item: Item, *, now: datetime) -> None:
    """Note what the feed says; decide by its rules, and keep what it carries; else say why not."""
    row.title = item.title[:1000]
    row.summary, row.lang, row.outlet = item.summary, item.lang, item.outlet
    row.published = item.published
    row.digest = item.digest
    row.why_not = why_not(row.listed, row.feed.rules)[:300]
    row.kept = not row.why_not
    if not row.kept or item.document is None:
        return
    try:
        carried = item.document()
        row.capture = keep(carried.body, carried.content_type, url=row.url, now=now)
    except (SourceError, OSError) as error:
        row.kept, row.why_not = False, str(error)[:300]
