"""What a poll keeps of what a feed lists."""

from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from ingest.actions.poll import poll_due_feeds
from ingest.models import Article, Capture, Feed, FeedItem, FeedKind
from ingest.queue import claim, drain
from ingest.sources import SOURCES, Item, Listing
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


def test_an_edited_file_is_a_new_version_of_its_article(tmp_path: Path):
    feed_of(FeedKind.FOLDER, str(tmp_path))
    file = tmp_path / "a.txt"
    for text in ("Acme is said to rent chips.", "Acme is said to rent A100 chips."):
        file.write_text(text)
        assert poll_and_store() == 1
        Feed.objects.update(next_due_at=None)
    article = Article.objects.get()
    assert [version.number for version in article.versions.all()] == [2, 1]
    assert "A100" in article.current.text
    assert FeedItem.objects.get().capture == article.current.capture


def test_a_file_touched_but_not_edited_is_left_alone(tmp_path: Path):
    feed_of(FeedKind.FOLDER, str(tmp_path))
    file = tmp_path / "a.txt"
    file.write_text("Acme is said to rent chips.")
    poll_and_store()
    file.touch()
    Feed.objects.update(next_due_at=None)
    assert poll_and_store() == 0


def test_a_file_edited_while_it_is_stored_is_stored_as_edited(tmp_path: Path):
    feed_of(FeedKind.FOLDER, str(tmp_path))
    file = tmp_path / "a.txt"
    file.write_text("Acme is said to rent chips.")
    poll_due_feeds(now=NOW)
    item = claim(STORE, NOW)
    fetched = STORE.work(item)
    file.write_text("Acme is said to rent A100 chips.")
    Feed.objects.update(next_due_at=None)
    poll_due_feeds(now=NOW)

    STORE.record(item, fetched, NOW)
    assert not Article.objects.exists()
    drain(STORE, now=lambda: NOW)
    assert "A100" in Article.objects.get().current.text


def item(guid: str, url: str, published=None, title: str = "T", digest: str = "") -> Item:
    return Item(guid=guid, url=url, title=title, published=published, digest=digest)


def listed(monkeypatch, feed: Feed, *items: Item, now=NOW) -> int:
    """Poll a feed that lists these items."""
    monkeypatch.setitem(SOURCES, feed.kind, lambda place: Listing(list(items)))
    Feed.objects.update(next_due_at=None)
    return poll_due_feeds(now=now)


def test_items_without_a_date_of_the_same_date_or_backdated_are_all_kept(monkeypatch):
    feed = feed_of(FeedKind.RSS, "https://news.example/feed")
    first = item("a", "https://news.example/a", NOW)
    assert listed(monkeypatch, feed, first) == 1
    later = [
        item("old", "https://news.example/old", NOW - timedelta(days=900)),
        item("none", "https://news.example/none"),
        first,
        item("same", "https://news.example/same", NOW),
    ]
    assert listed(monkeypatch, feed, *later) == 3
    assert listed(monkeypatch, feed, *reversed(later)) == 0


def test_a_feed_that_gives_every_item_the_same_guid_loses_none(monkeypatch):
    feed = feed_of(FeedKind.RSS, "https://news.example/feed")
    items = [item("0", f"https://news.example/{n}") for n in range(3)]
    assert listed(monkeypatch, feed, *items) == 3
    assert listed(monkeypatch, feed, *items) == 0


def test_a_link_with_tracking_is_the_item_it_was(monkeypatch):
    feed = feed_of(FeedKind.RSS, "https://news.example/feed")
    assert listed(monkeypatch, feed, item("a", "https://news.example/a")) == 1
    assert listed(monkeypatch, feed, item("a", "https://News.example/a?utm_source=rss#top")) == 0


def test_two_feeds_that_lead_to_one_page_give_one_article():
    with serving({"/a": page(PAGE), "/a?utm_medium=x": page(PAGE)}) as server:
        for path in ("/a", "/a?utm_medium=x"):
            row = feed_of(FeedKind.RSS, f"{server}/feed{path}")
            FeedItem.objects.create(
                feed=row, guid=path, key=path, url=f"{server}{path}", seen_at=NOW
            )
        drain(STORE, now=lambda: NOW)
    assert Article.objects.get().versions.count() == 1
    assert set(FeedItem.objects.values_list("article", flat=True)) == {Article.objects.get().pk}


def test_a_feed_of_many_batches_is_kept_whole(monkeypatch):
    feed = feed_of(FeedKind.RSS, "https://news.example/feed")
    items = [item(str(n), f"https://news.example/{n}") for n in range(1_050)]
    assert listed(monkeypatch, feed, *items) == 1_050
    assert feed.items.count() == 1_050


def test_an_item_changed_under_the_same_guid_becomes_a_version_of_its_article(monkeypatch):
    texts = [PAGE, PAGE.replace(b"Acme", b"Acme Holding")]
    answers = {"/a": page(texts[0])}
    with serving(answers) as server:
        feed = feed_of(FeedKind.RSS, f"{server}/feed")
        one = item("a", f"{server}/a", digest="1")
        listed(monkeypatch, feed, one)
        drain(STORE, now=lambda: NOW)
        answers["/a"] = page(texts[1])
        later = NOW + timedelta(hours=2)
        assert listed(monkeypatch, feed, one, now=later) == 0
        edited = item("a", f"{server}/a", title="Edited", digest="2")
        assert listed(monkeypatch, feed, edited, now=later) == 1
        drain(STORE, now=lambda: later)
    article = Article.objects.get()
    assert [version.number for version in article.versions.all()] == [2, 1]
    assert FeedItem.objects.get().title == "Edited"


def test_a_feed_that_changes_its_items_at_every_look_has_them_fetched_less_and_less(monkeypatch):
    feed = feed_of(FeedKind.RSS, "https://news.example/feed")
    taken = []
    for hour in range(24 * 4):
        now = NOW + timedelta(hours=hour)
        if listed(
            monkeypatch, feed, item("a", "https://news.example/a", digest=str(hour)), now=now
        ):
            taken.append(hour)
            FeedItem.objects.update(done_at=now)
    waits = [later - sooner for sooner, later in pairwise(taken)]
    assert waits[0] == 1 and waits[-1] > 12
    assert waits == sorted(waits)


def test_items_from_before_digests_were_kept_are_not_all_fetched_again(monkeypatch):
    feed = feed_of(FeedKind.RSS, "https://news.example/feed")
    listed(monkeypatch, feed, item("a", "https://news.example/a"))
    FeedItem.objects.update(done_at=NOW)
    later = NOW + timedelta(days=1)
    assert (
        listed(monkeypatch, feed, item("a", "https://news.example/a", digest="1"), now=later) == 0
    )
    assert FeedItem.objects.get().digest == "1" and FeedItem.objects.get().done_at


def test_a_page_that_changes_while_it_is_fetched_is_fetched_again(monkeypatch):
    with serving({"/a": page(PAGE)}) as server:
        feed = feed_of(FeedKind.RSS, f"{server}/feed")
        listed(monkeypatch, feed, item("a", f"{server}/a", digest="1"))
        row = claim(STORE, NOW)
        fetched = STORE.work(row)
        listed(monkeypatch, feed, item("a", f"{server}/a", digest="2"))
        STORE.record(row, fetched, NOW)
    assert FeedItem.objects.awaiting_storing(NOW).get() == row
