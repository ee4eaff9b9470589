"""Look at the feeds that are due and note what stands in them."""

import logging
import time
from datetime import datetime, timedelta
from functools import partial

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from ingest.actions.items import record_items
from ingest.actions.keep import keep_response, keep_unchanged
from ingest.fetching import Response
from ingest.health import Health, health_of, outlook
from ingest.manners import Unwelcome, fetch_as_guest
from ingest.models import Capture, Feed, FeedKind
from ingest.sources import SOURCES, Listing, Place, SourceError

log = logging.getLogger(__name__)


def poll_due_feeds(*, now: datetime) -> int:
    """Poll each due feed once, until none is left or the time is nearly up.

    Returns how many new items there are.
    """
    new, until = 0, time.monotonic() + settings.STAGE_TIME_LIMIT_SECONDS * 2 / 3
    while time.monotonic() < until and (feed := claim_feed(now=now)) is not None:
        try:
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


def place_of(feed: Feed) -> Place:
    """What a feed's source has to know of it."""
    return Place(
        location=feed.location,
        selector=feed.selector,
        etag=feed.etag,
        modified=feed.modified,
        get=partial(get, feed),
    )


def get(feed: Feed, url: str, *, etag: str = "", modified: str = "") -> Response:
    """Fetch a document of a feed with good manners, and keep what was seen.

    Feeds, sitemaps and the like are made for programs; of pages robots.txt has a say.
    """
    earlier = Capture.objects.of_feed(feed.pk, url).first()
    if earlier is None:
        etag = modified = ""  # “as it was” would refer to nothing we have
    try:
        response = fetch_as_guest(
            url, etag=etag, modified=modified, is_for_programs=feed.kind != FeedKind.PAGE
        )
    except Unwelcome as sentence:
        raise SourceError(str(sentence)) from sentence
    if response.status != 304:
        keep_response(response, url=url, now=timezone.now(), feed=feed)
    elif earlier is not None:
        keep_unchanged(response, earlier, now=timezone.now())
    else:
        raise SourceError(f"{url} says that it is as it was, though nobody asked that.")
    return response


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

    What a second poll needs to ask only for changes is kept last, once all is.
    """
    new = record_items(feed, listing.items, now=now)
    health = health_of(
        unchanged=listing.unchanged, moved=bool(listing.moved_to), items=len(listing.items)
    )
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
