"""From a feed to a read article: what is listed, fetched, kept, and what goes wrong."""

from datetime import timedelta

import pytest

from ingest.actions.keep import bytes_of
from ingest.actions.poll import poll_due_feeds
from ingest.models import Article, Capture, Feed, FeedItem
from ingest.queue import drain
from ingest.stages import GROUP, READ, STORE
from tests.factories import NOW, OutletFactory
from tests.ingest.web import page, serving, status

pytestmark = pytest.mark.django_db

PAGE = """<html lang="en"><head><title>Chips rented</title></head><body><article>
<h1>Chips rented</h1><p>A company in Shenzhen rents Nvidia A100 chips from a cloud provider, three
employees said. The company did not answer questions about the matter on Tuesday.</p>
<p>The provider said that it complies with all laws and asks its customers who they are.</p>
</article></body></html>"""


def rss(base: str, *paths: str) -> str:
    items = "".join(
        f"<item><guid>{path}</guid><link>{base}{path}</link><title>Item {path}</title>"
        "<pubDate>Thu, 09 Mar 2023 08:00:00 GMT</pubDate></item>"
        for path in paths
    )
    return f'<rss version="2.0"><channel><title>F</title>{items}</channel></rss>'


def run_line() -> None:
    for stage in (STORE, GROUP, READ):
        drain(stage, now=lambda: NOW)


def feed(location: str, **values) -> Feed:
    return Feed.objects.create(
        name="A feed", kind="rss", location=location, outlet=OutletFactory(), **values
    )


@pytest.fixture
def web():
    """A feed of two articles, one of which is gone."""
    answers = {"/a": page(PAGE.encode()), "/gone": status(404)}
    with serving(answers) as base:
        answers["/feed"] = page(rss(base, "/a", "/gone").encode(), "application/rss+xml")
        yield base


def test_what_a_feed_lists_is_fetched_stored_grouped_and_read(web):
    row = feed(f"{web}/feed")
    assert poll_due_feeds(now=NOW) == 2
    run_line()
    article = Article.objects.get()
    assert (article.url, article.outlet, article.lang) == (f"{web}/a", row.outlet, "en")
    assert article.published.isoformat() == "2023-03-09"
    assert "three" in article.current.text and article.current.done_at is not None
    assert bytes_of(article.current.capture) == PAGE.encode()
    assert article.current.stories.count() == 1


def test_an_article_that_is_gone_says_so_and_is_tried_again(web):
    feed(f"{web}/feed")
    poll_due_feeds(now=NOW)
    run_line()
    item = FeedItem.objects.get(guid="/gone")
    assert "answered with status 404" in item.failure
    assert item.retry_at > NOW and item.done_at is None


def test_polling_again_keeps_nothing_twice(web):
    row = feed(f"{web}/feed")
    poll_due_feeds(now=NOW)
    run_line()
    later = NOW + timedelta(minutes=row.minutes_between)
    assert poll_due_feeds(now=later) == 0
    run_line()
    assert FeedItem.objects.count() == 2
    assert Article.objects.count() == Capture.objects.filter(kind="article").count() == 1


def test_a_feed_is_left_alone_until_it_is_due(web):
    row = feed(f"{web}/feed")
    poll_due_feeds(now=NOW)
    row.refresh_from_db()
    assert row.next_due_at == NOW + timedelta(minutes=row.minutes_between)
    assert not Feed.objects.due(NOW).exists()


def test_a_broken_feed_keeps_its_reason_and_waits_longer_each_time(web):
    row = feed(f"{web}/a")
    poll_due_feeds(now=NOW)
    row.refresh_from_db()
    first = row.next_due_at - NOW
    assert row.health == "broken" and "neither RSS nor Atom" in row.failure
    poll_due_feeds(now=row.next_due_at)
    again = row.next_due_at
    row.refresh_from_db()
    assert row.polls_in_health == 2 and row.next_due_at - again > first


def test_a_private_address_in_a_feed_is_not_fetched(settings, web):
    feed(f"{web}/feed")
    poll_due_feeds(now=NOW)
    settings.FETCH_ALLOW_LOOPBACK = False
    run_line()
    failures = FeedItem.objects.values_list("failure", flat=True)
    assert all("is not fetched" in failure for failure in failures)
    assert not Article.objects.exists()


def test_a_switched_off_feed_is_not_polled(web):
    feed(f"{web}/feed", enabled=False)
    assert poll_due_feeds(now=NOW) == 0


def test_feeds_the_time_does_not_suffice_for_wait_for_the_next_look(web, settings):
    feed(f"{web}/feed")
    settings.STAGE_TIME_LIMIT_SECONDS = 0
    assert poll_due_feeds(now=NOW) == 0
    assert Feed.objects.due(NOW).exists()


def test_files_in_a_folder_become_articles(tmp_path):
    (tmp_path / "one.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "two.txt").write_text("A title\n\nA text of its own.", encoding="utf-8")
    (tmp_path / "no.docx").write_bytes(b"PK")
    Feed.objects.create(name="Folder", kind="folder", location=str(tmp_path))
    assert poll_due_feeds(now=NOW) == 2
    run_line()
    assert Article.objects.count() == 2
