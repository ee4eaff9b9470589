"""Good manners towards hosts: read robots.txt first, and leave time between two requests."""

import time
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from ingest.fetching import BadStatus, Response, fetch
from ingest.models import Host
from ingest.robots import LONGEST_DELAY, is_welcome, read_robots

ROBOTS_HOLD = timedelta(days=1)
MOST_ROBOTS_BYTES = 512 * 1024
MOST_ROBOTS_SECONDS = 10.0


class Unwelcome(Exception):
    """A page that robots.txt asks us not to fetch; the message is a sentence that names it."""


def fetch_as_guest(
    url: str, *, etag: str = "", modified: str = "", is_for_programs: bool = False
) -> Response:
    """Fetch a document; every host on the way is left its time and asked by its robots.txt.

    What is made for programs, as feeds are, is asked for all the same. Raises Unwelcome or
    FetchError.
    """

    def before(at: str) -> None:
        if not is_for_programs:
            check_welcome(at)
        await_turn(at)

    return fetch(
        url,
        etag=etag,
        modified=modified,
        allow_loopback=settings.FETCH_ALLOW_LOOPBACK,
        most_seconds=settings.FETCH_MOST_SECONDS,
        before=before,
    )


def check_welcome(url: str) -> None:
    """Raises Unwelcome where robots.txt asks us to stay away, FetchError where it is silent."""
    host = _host(url)
    if not is_welcome(url, read_robots(_robots(host))):
        raise Unwelcome(f"The robots.txt of {host.origin} asks not to fetch {url}.")


def await_turn(url: str) -> None:
    """Wait until it is our turn at a host; all workers together keep its pace."""
    wait = take_turn(_host(url), now=timezone.now())
    if wait > timedelta():
        time.sleep(wait.total_seconds())


@transaction.atomic
def take_turn(host: Host, *, now: datetime) -> timedelta:
    """Take the next free turn at a host. Returns how long it is until then."""
    host = Host.objects.select_for_update().get(pk=host.pk)
    delay = max(settings.FETCH_SECONDS_BETWEEN, read_robots(host.robots).delay)
    turn = max(now, host.next_turn_at or now)
    host.next_turn_at = turn + timedelta(seconds=min(delay, LONGEST_DELAY))
    host.save(update_fields=["next_turn_at"])
    return turn - now


def _host(url: str) -> Host:
    parts = urlsplit(url)
    return Host.objects.get_or_create(origin=f"{parts.scheme}://{parts.netloc}"[:300])[0]


def _robots(host: Host) -> str:
    """The robots.txt of a host, looked at once a day.

    One that is not there asks for nothing. Where the server fails, nothing is fetched until it
    answers, as RFC 9309 has it.
    """
    now = timezone.now()
    if host.robots_at is not None and host.robots_at > now - ROBOTS_HOLD:
        return host.robots
    try:
        response = fetch(
            f"{host.origin}/robots.txt",
            allow_loopback=settings.FETCH_ALLOW_LOOPBACK,
            most_bytes=MOST_ROBOTS_BYTES,
            most_seconds=min(MOST_ROBOTS_SECONDS, settings.FETCH_MOST_SECONDS),
        )
    except BadStatus as error:
        if not 400 <= error.status < 500 or error.status == 429:
            raise
        robots = ""
    else:
        robots = response.body.decode("utf-8", errors="replace").replace("\0", "")
    Host.objects.filter(pk=host.pk).update(robots=robots, robots_at=now)
    return robots
