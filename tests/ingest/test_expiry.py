"""Documents of feeds go after thirty days, articles never; the chain holds all the same."""

from datetime import timedelta

import pytest

from ingest import tasks
from ingest.actions.expire import expire_documents
from ingest.actions.keep import NotKept, bytes_of, keep, keep_response, keep_unchanged
from ingest.actions.seal import BrokenChain, check_chain, seal_captures
from ingest.fetching import Response
from ingest.models import Capture, Feed
from ingest.models.capture import archive
from tests.factories import NOW

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


@pytest.fixture
def feed(settings, tmp_path) -> Feed:
    settings.MEDIA_ROOT = tmp_path
    return Feed.objects.create(name="F", kind="rss", location="https://a.example/feed")


def seen(feed: Feed | None, body: bytes, now=NOW) -> Capture:
    response = Response("https://a.example/feed", 200, "text/xml", body, payload=body, reason="OK")
    return keep_response(response, url="https://a.example/feed", now=now, feed=feed)


def test_a_document_goes_after_thirty_days_and_its_link_holds(feed):
    document, article = seen(feed, b"<rss/>"), seen(None, b"<p>words</p>")
    pasted = keep(b"words", "text/plain", url="urn:x", now=NOW)
    seal_captures(now=NOW)
    assert expire_documents(now=NOW + 29 * DAY) == 0
    assert expire_documents(now=NOW + 31 * DAY) == 1
    document.refresh_from_db()
    assert document.expired_at == NOW + 31 * DAY
    assert not archive().exists(document.body.name)
    with pytest.raises(NotKept, match=r"expired on 2026-12-25"):
        bytes_of(document)
    assert bytes_of(article) == b"<p>words</p>" and bytes_of(pasted) == b"words"
    assert check_chain().links == 3


def test_a_document_seen_unchanged_since_stays_until_nobody_saw_it_for_thirty_days(feed):
    first = seen(feed, b"<rss/>")
    unchanged = Response(first.url, 304, "", b"", reason="Not Modified")
    keep_unchanged(unchanged, first, now=NOW + 20 * DAY)
    again = seen(feed, b"<rss/>", NOW + 25 * DAY)
    seal_captures(now=NOW)
    assert again.revisits == first and bytes_of(again) == b"<rss/>"
    assert expire_documents(now=NOW + 40 * DAY) == 0
    assert expire_documents(now=NOW + 56 * DAY) == 3
    assert check_chain().links == 3


def test_what_is_not_sealed_yet_does_not_go(feed):
    seen(feed, b"<rss/>")
    assert expire_documents(now=NOW + 99 * DAY) == 0


def test_an_article_with_the_bytes_of_a_feed_is_kept_by_itself(feed):
    document, article = seen(feed, b"same"), seen(None, b"same")
    seal_captures(now=NOW)
    expire_documents(now=NOW + 31 * DAY)
    assert document.record_id != article.record_id and article.revisits is None
    assert bytes_of(article) == b"same"


def test_an_article_taken_away_cannot_pass_for_a_document_that_expired(feed):
    article = seen(None, b"words")
    seal_captures(now=NOW)
    archive().delete(article.body.name)
    Capture.objects.update(kind="feed", expired_at=NOW)
    with pytest.raises(BrokenChain, match="is not what was sealed"):
        check_chain()


def test_the_job_expires(feed):
    seen(feed, b"<rss/>", NOW - 99 * DAY)
    seal_captures(now=NOW)
    tasks.expire()
    assert Capture.objects.get().expired_at
