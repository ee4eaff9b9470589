"""Rules of a feed: at work in a poll, and tried before they are saved."""

import pytest
from django.urls import reverse

from accounts.policy import UserRole
from ingest.actions.poll import poll_due_feeds
from ingest.models import Capture, Feed, FeedItem
from tests.factories import NOW, UserFactory
from tests.ingest.test_feeds import rss
from tests.ingest.web import page, serving

pytestmark = pytest.mark.django_db


@pytest.fixture
def feed():
    return Feed.objects.create(name="News", kind="rss", location="https://news.example/feed")


@pytest.fixture
def investigator(client):
    user = UserFactory()
    client.force_login(user)
    return user


def item(feed: Feed, title: str, **values) -> FeedItem:
    return FeedItem.objects.create(
        feed=feed, guid=title, key=title, title=title, seen_at=NOW,
        url="https://news.example/a", **values,
    )  # fmt: skip


def post(client, feed: Feed, act: str, **given):
    return client.post(f"{reverse('feed-rules')}?feed={feed.pk}", {"act": act, **given})


def test_a_poll_notes_what_the_rules_leave_out_and_does_not_fetch_it(tmp_path):
    body = rss("https://news.example", "/a100", "/weather").encode()
    with serving({"/": page(body)}) as server:
        Feed.objects.create(name="F", kind="rss", location=f"{server}/", exclude=["/weather"])
        poll_due_feeds(now=NOW)
    left_out = FeedItem.objects.get(kept=False)
    assert left_out.why_not == "It says “/weather”."
    assert [row.guid for row in FeedItem.objects.awaiting_storing(NOW)] == ["/a100"]


def test_a_newsletter_that_is_left_out_is_not_copied(tmp_path):
    (tmp_path / "a.eml").write_bytes(b"Subject: Weather\n\nSun.")
    Feed.objects.create(name="F", kind="mailbox", location=str(tmp_path), include=["A100"])
    poll_due_feeds(now=NOW)
    assert not FeedItem.objects.get().kept and not Capture.objects.exists()


def test_trying_rules_shows_what_they_keep_and_stores_nothing(client, investigator, feed):
    item(feed, "A100 for rent")
    item(feed, "Weather")
    response = post(client, feed, "try", include="A100\nH100")
    assert response.context["kept"] == 1
    assert "It says none of the words asked for." in response.content.decode()
    feed.refresh_from_db()
    assert feed.include == []


def test_only_the_last_200_items_are_tried(client, investigator, feed):
    FeedItem.objects.bulk_create(
        FeedItem(feed=feed, guid=str(n), key=str(n), title=str(n), seen_at=NOW) for n in range(205)
    )
    response = client.get(reverse("feed-rules"), {"feed": feed.pk})
    assert len(response.context["tried"]) == 200


def test_saved_rules_are_the_feeds(client, investigator, feed):
    post(client, feed, "save", include="A100, H100\nA100", langs="EN\nde", not_outlets="Spam")
    feed.refresh_from_db()
    assert (feed.include, feed.langs, feed.not_outlets) == (
        ["A100", "H100"],
        ["en", "de"],
        ["Spam"],
    )


@pytest.mark.parametrize("given", [{"langs": "English"}, {"include": "x" * 201}])
def test_what_cannot_be_a_rule_is_a_sentence(client, investigator, feed, given):
    assert post(client, feed, "save", **given).status_code == 422
    feed.refresh_from_db()
    assert (feed.langs, feed.include) == ([], [])


@pytest.mark.parametrize("number", ["", "x", "999999", "9" * 30])
def test_a_feed_that_is_not_there_is_not_found(client, investigator, number):
    assert client.get(reverse("feed-rules"), {"feed": number}).status_code == 404


def test_a_contributor_may_not(client, feed):
    client.force_login(UserFactory(role=UserRole.CONTRIBUTOR))
    assert client.get(reverse("feed-rules"), {"feed": feed.pk}).status_code == 403
