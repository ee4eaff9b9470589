"""Look at the feeds that are due and note what stands in them."""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from ingest.actions.keep import keep
from ingest.fetching import FetchError
from ingest.health import Health, health_of, outlook
from ingest.manners import Unwelcome, await_turn, check_welcome
from ingest.models import Feed, FeedItem, FeedKind
from ingest.selection import why_not
from ingest.sources import SOURCES, Item, Listing, Place, SourceError

BATCH = 200

log = logging.getLogger(__name__)


def poll_due_feeds(*, now: datetime) -> int:
    """Poll each due feed once. Returns how many new items there are."""
    new = 0
    while (feed := claim_feed(now=now)) is not None:
        try:
            mind_manners(feed)
            listing = SOURCES[feed.kind](place_of(feed))
        except SourceError as error:
            record_failure(feed, error, now=now)
        except Exception as error:
            # One feed nobody could foresee must not keep the others from being polled.
            log.exception("Polling %s failed.", feed.location)
            record_failure(feed, SourceError(f"Polling failed: {error!r}."), now=now)
        else:
            new += record_listing(feed, listing, now=now)
    return new


def mind_manners(feed: Feed) -> None:
    """Wait for our turn at a feed's host. Raises SourceError where a page is not for us.

    Feeds, sitemaps and the like are made for programs; pages are not, so robots.txt decides.
    """
    if not feed.location.startswith(("http://", "https://")):
        return
    try:
        if feed.kind == FeedKind.PAGE:
            check_welcome(feed.location)
        await_turn(feed.location)
    except (Unwelcome, FetchError) as error:
        raise SourceError(str(error)) from error


def place_of(feed: Feed) -> Place:
    """What a feed's source has to know of it."""
    return Place(
        location=feed.location,
        selector=feed.selector,
        etag=feed.etag,
        modified=feed.modified,
        allow_loopback=settings.FETCH_ALLOW_LOOPBACK,
    )


@transaction.atomic
def claim_feed(*, now: datetime) -> Feed | None:
    """Take the feed that waits longest, and keep others off it until its next time."""
    feed = Feed.objects.due(now).select_for_update(skip_locked=True, of=("self",)).first()
    if feed is None:
        return None
    feed.polled_at = now
    feed.next_due_at = now + feed.every
    feed.save(update_fields=["polled_at", "next_due_at"])
    return feed


def record_listing(feed: Feed, listing: Listing, *, now: datetime) -> int:
    """Keep what a feed lists and how the feed is. Returns how many items are new.

    Each batch is kept by itself, so that a poll that is cut off has not been for nothing; what
    a second poll needs to ask only for changes is kept last, once all is.
    """
    items = listing.items
    new = sum(
        record_batch(feed, items[start : start + BATCH], now=now)
        for start in range(0, len(items), BATCH)
    )
    health = health_of(unchanged=listing.unchanged, moved=bool(listing.moved_to), items=len(items))
    columns: dict[str, datetime | str] = {
        "succeeded_at": now,
        "failure": "",
        "moved_to": listing.moved_to[:2000],
    }
    if not listing.unchanged:
        columns |= {"etag": listing.etag[:300], "modified": listing.modified[:100]}
    record_health(feed, health, columns, now=now)
    return new


def record_failure(feed: Feed, error: SourceError, *, now: datetime) -> None:
    """Keep what went wrong, and wait as long as this kind of trouble asks for."""
    columns: dict[str, datetime | str] = {"failure": str(error)}
    record_health(feed, error.health, columns, now=now, asked_for=error.asked_for)


def record_health(
    feed: Feed,
    health: Health,
    columns: dict[str, datetime | str],
    *,
    now: datetime,
    asked_for: timedelta | None = None,
) -> None:
    """Keep how a feed is, and when it is looked at next."""
    in_a_row = feed.polls_in_health + 1 if feed.health == health else 1
    then = outlook(health, every=feed.every, in_a_row=in_a_row, asked_for=asked_for)
    Feed.objects.filter(pk=feed.pk).update(
        health=health.value,
        health_since=feed.health_since if in_a_row > 1 else now,
        polls_in_health=in_a_row,
        next_due_at=now + then.wait,
        **columns,
    )


@transaction.atomic
def record_batch(feed: Feed, items: list[Item], *, now: datetime) -> int:
    """Keep those of some items that are new or have changed. Returns how many there are."""
    on_file = {row.key: row for row in feed.items.filter(key__in=[item.key for item in items])}
    fresh = {item.key: item for item in items if item.key not in on_file}
    FeedItem.objects.bulk_create(
        [new_item(feed, item, now=now) for item in fresh.values()], ignore_conflicts=True
    )
    changed = [
        (on_file[item.key], item)
        for item in items
        if item.key in on_file and item.digest and item.digest != on_file[item.key].digest
    ]
    for row, item in changed:
        take_again(row, item, now=now)
    return len(fresh) + len(changed)


def new_item(feed: Feed, item: Item, *, now: datetime) -> FeedItem:
    """The row of an item, with what the feed itself carries of it kept in the archive."""
    row = FeedItem(
        feed=feed,
        guid=item.guid,
        key=item.key,
        url=item.url[:2000],
        title=item.title[:1000],
        summary=item.summary,
        lang=item.lang,
        outlet=item.outlet,
        published=item.published,
        seen_at=now,
    )
    keep_or_not(row, item, now=now)
    return row


def take_again(row: FeedItem, item: Item, *, now: datetime) -> None:
    """Send an item down the line anew, as the feed carries other bytes for it than before."""
    keep_or_not(row, item, now=now)
    row.attempts, row.failure = 0, ""
    row.done_at = row.retry_at = row.parked_at = None
    row.save()


def keep_or_not(row: FeedItem, item: Item, *, now: datetime) -> None:
    """Decide by the feed's rules, and keep what the feed carries; else say why not."""
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
