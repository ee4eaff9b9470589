"""How polls leave a feed: asked only for changes, and known for how it is."""

from datetime import timedelta
from http.server import BaseHTTPRequestHandler

import pytest

from ingest.actions.poll import poll_due_feeds
from ingest.fetching import MOST_BYTES
from ingest.models import Feed
from ingest.sources import SOURCES
from tests.factories import NOW
from tests.ingest.test_feeds import feed, rss
from tests.ingest.web import Answer, page, serving, status

pytestmark = pytest.mark.django_db

FEED = rss("https://news.example", "/a").encode()
EMPTY = rss("https://news.example").encode()


def poll(answer: Answer, now=NOW, **more: Answer) -> Feed:
    """Poll a feed with this answer once."""
    with serving({"/feed": answer} | more) as server:
        row = Feed.objects.first() or feed(f"{server}/feed")
        Feed.objects.update(location=f"{server}/feed", next_due_at=None)
        poll_due_feeds(now=now)
    row.refresh_from_db()
    return row


def conditional(request: BaseHTTPRequestHandler) -> None:
    """Answers 304 to whoever knows the ETag and the date."""
    known = request.headers.get("If-None-Match"), request.headers.get("If-Modified-Since")
    if known == ('"v1"', "Thu, 09 Mar 2023 08:00:00 GMT"):
        request.send_response(304)
        request.end_headers()
        return
    page(FEED, ETag='"v1"', Last_Modified="Thu, 09 Mar 2023 08:00:00 GMT")(request)


def moved_for_good(code: int) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(code)
        request.send_header("Location", "/new")
        request.send_header("Content-Length", "0")
        request.end_headers()

    return answer


def test_a_second_poll_asks_only_for_what_changed():
    with serving({"/feed": conditional}) as server:
        row = feed(f"{server}/feed")
        for hours, health in ((0, "ok"), (1, "not_modified")):
            Feed.objects.update(next_due_at=None)
            poll_due_feeds(now=NOW + timedelta(hours=hours))
            row.refresh_from_db()
            assert row.health == health
    assert row.etag == '"v1"'
    assert row.succeeded_at == NOW + timedelta(hours=1)


def test_a_feed_that_changed_is_not_held_back_by_what_it_was():
    poll(conditional)
    row = poll(page(rss("https://news.example", "/a", "/b").encode(), ETag='"v2"'))
    assert (row.health, row.etag, row.items.count()) == ("ok", '"v2"', 2)


def test_a_feed_without_items_is_valid_but_empty():
    row = poll(page(EMPTY))
    assert (row.health, row.failure) == ("empty", "")
    assert row.succeeded_at == NOW


@pytest.mark.parametrize("code", [301, 308])
def test_a_feed_that_moved_for_good_is_read_and_its_new_address_told(code):
    row = poll(moved_for_good(code), **{"/new": page(FEED)})
    assert row.health == "moved" and row.moved_to.endswith("/new")
    assert row.items.count() == 1


def test_a_feed_that_is_elsewhere_for_now_has_not_moved():
    assert poll(moved_for_good(302), **{"/new": page(FEED)}).health == "ok"


@pytest.mark.parametrize(
    ("answer", "health"),
    [
        (status(404), "gone"),
        (status(410), "gone"),
        (status(500), "broken"),
        (page(b"<html>no feed</html>"), "broken"),
        (page(b"x" * (MOST_BYTES + 1)), "too_large"),
    ],
)
def test_trouble_has_a_name_and_a_sentence(answer, health):
    row = poll(answer)
    assert row.health == health
    assert row.failure.endswith(".") and row.succeeded_at is None


def test_a_slow_feed_is_said_to_be_slow(settings):
    settings.FETCH_MOST_SECONDS = 0.0
    assert poll(page(FEED)).health == "slow"


def test_a_server_that_asks_for_a_pause_gets_it():
    def busy(request: BaseHTTPRequestHandler) -> None:
        request.send_response(429)
        request.send_header("Retry-After", "36000")
        request.send_header("Content-Length", "0")
        request.end_headers()

    assert poll(busy).next_due_at == NOW + timedelta(hours=10)


def test_being_well_again_forgets_the_trouble():
    for _ in range(2):
        poll(status(500))
    row = poll(page(FEED), NOW + timedelta(days=1))
    assert (row.health, row.polls_in_health, row.failure) == ("ok", 1, "")
    assert row.health_since == NOW + timedelta(days=1)


def test_trouble_in_a_row_is_counted_from_its_first_day():
    poll(status(500))
    row = poll(status(500), NOW + timedelta(days=1))
    assert (row.polls_in_health, row.health_since) == (2, NOW)


def test_a_source_that_fails_as_nobody_foresaw_does_not_stop_the_others(monkeypatch, tmp_path):
    def fail(place):
        raise ZeroDivisionError

    monkeypatch.setitem(SOURCES, "rss", fail)
    feed("https://news.example/feed")
    (tmp_path / "a.txt").write_text("words")
    Feed.objects.create(name="Folder", kind="folder", location=str(tmp_path))
    assert poll_due_feeds(now=NOW) == 1
    assert "ZeroDivisionError" in Feed.objects.get(kind="rss").failure
