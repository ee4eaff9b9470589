"""Hostile feeds and pages, from the feed to the page a person reads."""

import gzip

import pytest
from django.urls import reverse

from ingest.actions.poll import poll_due_feeds
from ingest.models import Article, Capture, Feed, FeedItem
from ingest.queue import drain
from ingest.stages import GROUP, READ, STORE
from tests.factories import NOW, UserFactory
from tests.ingest.test_feeds import rss
from tests.ingest.web import Answer, page, redirect, serving

pytestmark = pytest.mark.django_db

BODY = """<html lang="en"><head><title>{title}</title></head><body><article><h1>{title}</h1>
<p>Acme is said to rent A100 chips from a cloud in Größenstadt, two employees told this paper.
<script>alert(1)</script><img src=x onerror="alert(2)">{more}</p>
<p>Acme denied the report on Thursday and said that it follows every rule there is.</p>
</article></body></html>"""


def through_the_line(answer: Answer, title: str = "Chips") -> Article | None:
    """The article that this answer becomes, if any."""
    with serving({"/a": answer}) as server:
        feed = rss(server, "/a").replace("Item /a", title)
        with serving({"/": page(feed.encode(), "application/rss+xml")}) as feeds:
            Feed.objects.create(name="F", kind="rss", location=f"{feeds}/")
            poll_due_feeds(now=NOW)
        for stage in (STORE, GROUP, READ):
            drain(stage, now=lambda: NOW)
    return Article.objects.first()


def html(title: str = "Chips", more: str = "") -> str:
    return BODY.format(title=title, more=more)


def shown(client, article: Article) -> str:
    client.force_login(UserFactory())
    return client.get(reverse("article", args=[article.public_id])).content.decode()


def test_a_script_in_title_or_text_never_reaches_a_page_as_one(client):
    bad = "&amp;lt;script&amp;gt;alert(3)&amp;lt;/script&amp;gt; &lt;img onerror=alert(4)&gt; chips"
    article = through_the_line(page(html(bad).encode()), title=bad)
    told = shown(client, article)
    for tag in ("<script>alert", "<img src=x", "<img onerror"):
        assert tag not in told


@pytest.mark.parametrize(
    ("stated", "written"),
    [("utf-8", "iso-8859-1"), ("iso-8859-1", "cp1252"), ("no-such-charset", "utf-8")],
)
def test_a_wrong_charset_costs_letters_at_most(stated, written):
    body = html().encode(written)
    article = through_the_line(page(body, f"text/html; charset={stated}"))
    assert article and "two employees told this paper" in article.current.text


def test_null_bytes_in_feed_and_page_are_dropped():
    article = through_the_line(page(html(more="\0 and\0 more").encode()), title="Chips &#0; here")
    assert article and "\0" not in article.current.text + article.title


def test_a_page_that_redirects_to_an_inner_address_is_not_stored():
    through_the_line(redirect("http://169.254.169.254/latest/meta-data/"))
    assert not Article.objects.exists()
    assert "is not fetched" in FeedItem.objects.get().failure


def test_a_body_of_a_gigabyte_is_refused_before_it_is_read():
    def announces(request) -> None:
        request.send_response(200)
        request.send_header("Content-Length", str(1024**3))
        request.end_headers()

    through_the_line(announces)
    assert "announces 1,073,741,824 bytes" in FeedItem.objects.get().failure


def test_a_page_of_nothing_but_open_tags_ends_in_a_sentence_or_an_article():
    through_the_line(page(b"<div>" * 100_000))
    item = FeedItem.objects.get()
    assert item.done_at or item.failure


@pytest.mark.django_db(transaction=True)  # each batch is a transaction, as in a poll
def test_a_feed_of_fifty_thousand_items_is_kept_whole_and_costs_little_the_second_time(
    django_assert_max_num_queries,
):
    told = b"".join(b"<url><loc>https://a.example/%d</loc></url>" % n for n in range(50_000))
    body = b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' + told + b"</urlset>"
    with serving({"/": page(body, "text/xml")}) as server:
        Feed.objects.create(name="F", kind="sitemap", location=f"{server}/")
        assert poll_due_feeds(now=NOW) == 50_000
        Feed.objects.update(next_due_at=None)
        with django_assert_max_num_queries(200):
            assert poll_due_feeds(now=NOW) == 0
    assert FeedItem.objects.count() == 50_000
    assert Capture.objects.get(revisits=None).size == len(body)


def test_billion_laughs_in_a_feed_are_not_heard():
    bomb = (
        b'<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel>&b;</channel></rss>'
    )
    with serving({"/": page(bomb, "application/rss+xml")}) as server:
        Feed.objects.create(name="F", kind="rss", location=f"{server}/")
        poll_due_feeds(now=NOW)
    assert "declares entities" in Feed.objects.get().failure


def test_a_page_packed_as_a_bomb_is_refused_and_not_kept():
    bomb = gzip.compress(b"\0" * 20_000_000)
    through_the_line(page(bomb, Content_Encoding="gzip"))
    assert "unpacks to more than" in FeedItem.objects.get().failure
    assert not Capture.objects.filter(kind="article").exists()
