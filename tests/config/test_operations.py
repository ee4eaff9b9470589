"""The operations page: what it says, to whom, and what its buttons do."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.policy import Tlp, UserRole
from config.models import Heartbeat
from ingest.actions.keep import keep
from ingest.actions.seal import seal_captures
from ingest.models import Feed, FeedItem, Seal
from tests.factories import NOW, ArticleFactory, StoryFactory, UserFactory, VersionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def investigator(client):
    user = UserFactory()
    client.force_login(user)
    return user


def shown(client) -> str:
    return client.get(reverse("operations")).content.decode()


def feed(**values) -> Feed:
    return Feed.objects.create(
        name="The feed", kind="rss", location=f"https://x.example/{Feed.objects.count()}", **values
    )


def parked_item(**values) -> FeedItem:
    given = {
        "guid": "a",
        "key": "a",
        "title": "Stuck one",
        "seen_at": NOW,
        "parked_at": NOW,
        "attempts": 8,
    }
    return FeedItem.objects.create(
        feed=feed(), failure="It answered with status 404.", **given | values
    )


def test_a_feed_is_shown_with_health_reason_and_next_look(client, investigator):
    later = timezone.now() + timedelta(hours=2)
    feed(
        health="broken", polls_in_health=3, health_since=NOW, failure="It is down.",
        next_due_at=later,
    )  # fmt: skip
    page = shown(client)
    assert "broken" in page and "It is down." in page
    assert "It failed 3 times in a row." in page
    assert "Fetch now" in page


def test_a_feed_nobody_looked_at_says_so(client, investigator):
    feed()
    assert "not looked at yet" in shown(client)


def test_fetch_now_makes_a_feed_due_and_forgets_what_it_was(client, investigator):
    row = feed(next_due_at=timezone.now() + timedelta(days=7), etag='"v1"', modified="then")
    client.post(reverse("fetch-now"), {"feed": row.pk})
    row.refresh_from_db()
    assert Feed.objects.due(timezone.now()).get() == row
    assert (row.etag, row.modified) == ("", "")


def test_retry_gives_a_parked_row_its_attempts_back(client, investigator):
    row = parked_item()
    assert "Stuck one" in shown(client)
    client.post(reverse("retry"), {"stage": "ingest.store", "row": row.pk})
    row.refresh_from_db()
    assert (row.parked_at, row.attempts) == (None, 0)
    assert FeedItem.objects.awaiting_storing(timezone.now()).get() == row


def test_retry_leaves_rows_alone_that_are_not_parked(client, investigator):
    row = ArticleFactory(attempts=3, retry_at=NOW)
    client.post(reverse("retry"), {"stage": "ingest.group", "row": row.pk})
    row.refresh_from_db()
    assert row.attempts == 3


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("fetch-now", {}),
        ("fetch-now", {"feed": "x"}),
        ("fetch-now", {"feed": "99999999"}),
        ("retry", {"stage": "ingest.poll", "row": "1"}),
        ("retry", {"stage": "ingest.read", "row": "٣"}),
    ],
)
def test_what_is_not_there_is_not_found(client, investigator, name, given):
    assert client.post(reverse(name), given).status_code == 404


def test_stages_are_counted(client, investigator):
    now = timezone.now()
    ArticleFactory()
    ArticleFactory(retry_at=now + timedelta(hours=1))
    ArticleFactory(parked_at=now)
    ArticleFactory(done_at=now)
    counts = {one.name: one for one in client.get(reverse("operations")).context["stages"]}
    grouping = counts["ingest.group"]
    assert (grouping.waiting, grouping.later, grouping.parked) == (1, 1, 1)


def test_a_story_with_nothing_new_is_not_waiting(client, investigator):
    StoryFactory(changed_at=None)
    counts = {one.name: one for one in client.get(reverse("operations")).context["stages"]}
    assert counts["cases.propose"].waiting == 0


def test_a_parked_article_is_shown_only_to_those_cleared_for_it(client, investigator):
    ArticleFactory(title="For few eyes", tlp=Tlp.RED, parked_at=NOW)
    VersionFactory(article__title="For few eyes", article__tlp=Tlp.RED, parked_at=NOW)
    assert "For few eyes" not in shown(client)


def test_workers_show_when_they_were_last_seen(client, investigator):
    Heartbeat.objects.create(name="machine-1", seen_at=timezone.now() - timedelta(hours=1))
    page = shown(client)
    assert "machine-1" in page and "That is too long ago." in page


def test_a_contributor_looks_and_touches_nothing(client):
    client.force_login(UserFactory(role=UserRole.CONTRIBUTOR))
    row = parked_item()
    page = shown(client)
    assert "Stuck one" in page and "Fetch now" not in page and "Retry" not in page
    given = {"stage": "ingest.store", "row": row.pk}
    assert client.post(reverse("retry"), given).status_code == 403
    assert client.post(reverse("fetch-now"), {"feed": row.feed_id}).status_code == 403


def test_readers_and_strangers_see_nothing(client):
    assert client.get(reverse("operations")).status_code == 302
    client.force_login(UserFactory(role=UserRole.READER))
    assert client.get(reverse("operations")).status_code == 403


def test_more_feeds_cost_no_more_queries(client, investigator, django_assert_max_num_queries):
    for number in range(5):
        feed(health="ok", polls_in_health=number + 1, health_since=NOW)
    with django_assert_max_num_queries(30):
        shown(client)


def test_the_archive_is_shown_with_its_newest_link_and_who_stamps_it(
    client, investigator, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    settings.TIME_STAMP_AUTHORITIES = ("https://tsa.example/",)
    keep(b"words", "text/plain", url="https://a.example/1", now=NOW)
    assert "none yet" in shown(client)
    seal_captures(now=NOW)
    page = shown(client)
    assert Seal.objects.get().digest in page
    assert "https://tsa.example/" in page and "30 days after they were last seen" in page
    assert "Have the archive stamped" in page
