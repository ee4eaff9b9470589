"""What a poll keeps of what a feed lists."""

from datetime import timedelta
from pathlib import Path

import pytest

from ingest.actions.poll import poll_due_feeds
from ingest.models import Article, Capture, Feed, FeedItem, FeedKind
from ingest.queue import drain
from ingest.stages import STORE
from tests.factories import NOW, OutletFactory
from tests.ingest.sources.test_mailbox import HTML
from tests.ingest.test_given_articles import PAGE
from tests.ingest.web import page, serving

pytestmark = pytest.mark.django_db


def feed_of(kind: FeedKind, location: str, **columns: object) -> Feed:
    return Feed.objects.create(
        name="News", kind=kind, location=location, outlet=OutletFactory(), **columns
    )


def poll_and_store(now=NOW) -> int:
    new = poll_due_feeds(now=now)
    drain(STORE, now=lambda: now)
    return new


def test_a_newsletter_becomes_an_article_though_the_mail_is_gone(tmp_path: Path):
    feed_of(FeedKind.MAILBOX, str(tmp_path))
    mail = tmp_path / "a.eml"
    mail.write_bytes(HTML.replace(b"Gr=F6=DFe", b"Acme is said to rent A100 chips. " * 9))
    poll_due_feeds(now=NOW)
    mail.unlink()

    drain(STORE, now=lambda: NOW)

    article = Article.objects.get()
    assert (article.url, article.title) == ("mid:one@letters.example", "Größere Wolken")
    assert article.current.capture == FeedItem.objects.get().capture
    assert Capture.objects.count() == 1


def test_the_links_of_a_page_are_fetched(settings):
    listing = b'<main><a href="/a">Chips</a></main><nav><a href="/about">About</a></nav>'
    with serving({"/": page(listing), "/a": page(PAGE)}) as server:
        feed_of(FeedKind.PAGE, f"{server}/", selector="main a")
        assert poll_and_store() == 1
    assert Article.objects.get().url == f"{server}/a"


def test_polling_again_finds_nothing_new(tmp_path: Path):
    feed_of(FeedKind.FOLDER, str(tmp_path))
    (tmp_path / "a.txt").write_text("Acme is said to rent chips.")
    assert poll_and_store() == 1
    assert poll_and_store(NOW + timedelta(days=1)) == 0
    assert Article.objects.count() == Capture.objects.count() == 1


def test_what_a_feed_carries_and_cannot_be_read_is_noted_with_the_reason(tmp_path: Path):
    feed_of(FeedKind.MAILBOX, str(tmp_path))
    (tmp_path / "a.eml").write_bytes(b"Content-Type: image/png\n\nxxxx")
    poll_and_store()
    item = FeedItem.objects.get()
    assert not item.kept and "neither html nor text" in item.why_not
