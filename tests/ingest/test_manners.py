"""Hosts are asked what they want, and left time between two requests."""

import time
from datetime import timedelta

import pytest

from ingest.actions.poll import poll_due_feeds
from ingest.fetching import FetchError, fetch
from ingest.manners import Unwelcome, check_welcome, take_turn
from ingest.models import Article, Capture, Feed, FeedItem, Host
from ingest.queue import drain
from ingest.stages import STORE
from tests.factories import NOW
from tests.ingest.test_given_articles import PAGE
from tests.ingest.web import Answer, page, redirect, serving, status

pytestmark = pytest.mark.django_db

NOT_ARTICLES = page(b"User-agent: *\nDisallow: /articles/", "text/plain")


def listed(url: str) -> FeedItem:
    feed = Feed.objects.create(name="F", kind="rss", location=f"{url}/feed")
    return FeedItem.objects.create(feed=feed, guid=url, key=url, url=url, seen_at=NOW)


def test_an_article_robots_forbid_is_noted_and_not_fetched():
    asked: list[str] = []

    def never(request) -> None:
        asked.append(request.path)

    with serving({"/robots.txt": NOT_ARTICLES, "/articles/1": never}) as server:
        item = listed(f"{server}/articles/1")
        drain(STORE, now=lambda: NOW)
    item.refresh_from_db()
    assert not item.kept and "asks not to fetch" in item.why_not
    assert asked == [] and not Article.objects.exists()


def test_other_articles_of_that_host_are_fetched():
    with serving({"/robots.txt": NOT_ARTICLES, "/news/1": page(PAGE)}) as server:
        listed(f"{server}/news/1")
        drain(STORE, now=lambda: NOW)
    assert Article.objects.exists()


def test_robots_txt_is_asked_for_once_a_day():
    asked: list[str] = []

    def robots(request) -> None:
        asked.append(request.path)
        NOT_ARTICLES(request)

    with serving({"/robots.txt": robots}) as server:
        for _ in range(3):
            check_welcome(f"{server}/a")
        Host.objects.update(robots_at=NOW - timedelta(days=400))
        check_welcome(f"{server}/a")
    assert len(asked) == 2


@pytest.mark.parametrize("answer", [status(404), status(403), page(b"\xff\0 what", "text/plain")])
def test_no_robots_txt_asks_for_nothing(answer: Answer):
    with serving({"/robots.txt": answer}) as server:
        check_welcome(f"{server}/a")


@pytest.mark.parametrize("answer", [status(500), status(429), page(b"x" * 600_000)])
def test_where_robots_txt_cannot_be_had_nothing_is_fetched_for_now(answer: Answer):
    with serving({"/robots.txt": answer}) as server, pytest.raises(FetchError):
        check_welcome(f"{server}/a")


def test_a_page_of_links_that_robots_forbid_is_not_polled():
    with serving({"/robots.txt": NOT_ARTICLES, "/articles/": page(b"<a href=/x>x</a>")}) as server:
        Feed.objects.create(name="F", kind="page", location=f"{server}/articles/")
        assert poll_due_feeds(now=NOW) == 0
    with pytest.raises(Unwelcome):
        check_welcome(f"{server}/articles/")
    assert "asks not to fetch" in Feed.objects.get().failure


def test_requests_to_one_host_take_turns_and_others_do_not_wait(settings):
    settings.FETCH_SECONDS_BETWEEN = 2.0
    host = Host.objects.create(origin="https://news.example")
    waits = [take_turn(host, now=NOW).total_seconds() for _ in range(3)]
    assert waits == [0, 2, 4]
    assert take_turn(host, now=NOW + timedelta(minutes=1)) == timedelta()
    assert take_turn(Host.objects.create(origin="https://b.example"), now=NOW) == timedelta()


def test_a_host_that_asks_for_more_time_gets_it(settings):
    host = Host.objects.create(origin="https://a.example", robots="User-agent: *\nCrawl-delay: 5")
    assert [take_turn(host, now=NOW).seconds for _ in range(2)] == [0, 5]


def test_a_server_that_is_busy_is_left_alone_as_long_as_it_asks():
    def busy(request) -> None:
        request.send_response(503)
        request.send_header("Retry-After", "7200")
        request.send_header("Content-Length", "0")
        request.end_headers()

    with serving({"/news/1": busy}) as server:
        item = listed(f"{server}/news/1")
        drain(STORE, now=lambda: NOW)
    item.refresh_from_db()
    assert item.retry_at == NOW + timedelta(hours=2)


def test_a_redirect_to_another_host_asks_that_host_too():
    asked: list[str] = []

    def never(request) -> None:
        asked.append(request.path)

    other = {"/robots.txt": NOT_ARTICLES, "/articles/1": never}
    with serving(other) as forbids, serving({"/a": redirect(f"{forbids}/articles/1")}) as server:
        item = listed(f"{server}/a")
        drain(STORE, now=lambda: NOW)
    item.refresh_from_db()
    assert not item.kept and f"The robots.txt of {forbids} asks not to fetch" in item.why_not
    assert asked == [] and not Capture.objects.exists()


def test_waiting_for_a_turn_costs_none_of_the_time_a_fetch_may_take():
    with serving({"/a": redirect("/b"), "/b": page(b"here")}) as server:
        response = fetch(
            f"{server}/a", allow_loopback=True, most_seconds=0.5, before=lambda _: time.sleep(0.3)
        )
    assert response.body == b"here"
