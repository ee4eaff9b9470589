"""The stages over several rows at once: nothing but the cost is another."""

import logging
from datetime import timedelta

import pytest
from django.db import connection

from cases.models import Lead, LeadField
from cases.stages import PROPOSE
from ingest.actions.group import record_groupings
from ingest.actions.store import Fetched
from ingest.actions.store_items import record_items
from ingest.extraction import extract
from ingest.models import Article, ArticleVersion, Feed, FeedItem, FeedKind, Story, StoryMember
from ingest.queue import drain
from ingest.reading.candidates import number_of
from ingest.reading.reader import READER_VERSION
from ingest.stages import GROUP, READ, STORE, poll_due_feeds, take_fingerprint
from tests.factories import (
    NOW,
    ArticleFactory,
    EntityFactory,
    NameFactory,
    OutletFactory,
    VersionFactory,
)

pytestmark = pytest.mark.django_db

LINE = (STORE, GROUP, READ, PROPOSE)
RENTAL = (
    "iFlytek rents eight Nvidia A100 chips from AI-Galaxy in Shanghai for 10 dollars an hour, two "
    "employees with knowledge of the matter told the Financial Times in March. AI-Galaxy denied "
    "that any of its {number} customers stands on an export list. "
)
WEATHER = "Rain number {number} fell on the vineyards of Baden, and growers were glad of it. "


@pytest.fixture
def folder(tmp_path):
    Feed.objects.create(name="News", kind=FeedKind.FOLDER, location=str(tmp_path))
    return tmp_path


@pytest.fixture
def known():
    for name in ("iFlytek", "AI-Galaxy"):
        NameFactory(entity=EntityFactory(name=name), text=name)


def through_the_line(now=NOW) -> None:
    poll_due_feeds(now=now)
    for stage in LINE:
        drain(stage, now=lambda: now)


def write(folder, *numbers: int, text: str = WEATHER) -> None:
    for number in numbers:
        (folder / f"{number:03}.txt").write_text(f"Report {number}\n\n{text.format(number=number)}")


def queries_of(stage) -> int:
    connection.queries_log.clear()
    connection.force_debug_cursor = True
    drain(stage, now=lambda: NOW)
    connection.force_debug_cursor = False
    return len(connection.queries_log)


def test_no_stage_falls_back_to_single_rows(folder, known, caplog):
    write(folder, *range(4))
    write(folder, 8, 9, text=RENTAL)
    with caplog.at_level(logging.INFO, "ingest.queue"):
        through_the_line()
    assert "singly" not in caplog.text
    assert (Article.objects.count(), Lead.objects.count()) == (6, 1)
    for rows in (Article, ArticleVersion, Story):
        assert not rows.objects.unfinished().exists()


def test_ten_articles_take_hardly_more_queries_than_two(folder):
    spent = []
    for numbers in (range(2), range(10, 20)):
        write(folder, *numbers)
        poll_due_feeds(now=NOW + timedelta(days=len(spent)))
        spent.append([queries_of(stage) for stage in LINE])
    few, many = spent
    assert all(more <= less + 4 for less, more in zip(few, many, strict=True)), spent


def test_two_copies_in_one_batch_are_one_story():
    versions = [VersionFactory(text=RENTAL.format(number=7) * 3) for _ in range(2)]
    drain(GROUP, now=lambda: NOW)
    story = Story.objects.get()
    assert [member.version for member in story.members.all()] == versions
    assert [member.relation for member in story.members.all()] == ["root", "copy"]


def test_an_address_twice_in_one_batch_is_one_article():
    feeds = [
        Feed.objects.create(name=name, kind="rss", location=name, outlet=OutletFactory())
        for name in "ab"
    ]
    found = []
    for number, feed in enumerate(feeds):
        item = FeedItem.objects.create(feed=feed, key="k", url="https://a.example/1", seen_at=NOW)
        body = WEATHER.format(number=number).encode()
        document = extract(body, content_type="text/plain")
        found.append((item, Fetched(item.url, "text/plain", body, document)))

    record_items(found, now=NOW)

    article = Article.objects.get()
    assert list(article.versions.values_list("number", flat=True)) == [2, 1]
    assert set(FeedItem.objects.values_list("article", flat=True)) == {article.pk}
    assert not FeedItem.objects.unfinished().exists()


def test_a_version_stored_while_another_was_compared_is_grouped_too():
    article = ArticleFactory()
    VersionFactory(article=article, number=1)
    taken = take_fingerprint(article)
    newer = VersionFactory(article=article, number=2, text="Acme rents nothing, it now says.")

    record_groupings([(article, taken)], now=NOW)

    assert not StoryMember.objects.exists()
    drain(GROUP, now=lambda: NOW)
    assert StoryMember.objects.get().version == newer


def test_a_story_read_before_it_was_grouped_is_looked_at():
    version = VersionFactory()
    taken = take_fingerprint(version.article)
    ArticleVersion.objects.filter(pk=version.pk).update(done_at=NOW)
    record_groupings([(version.article, taken)], now=NOW)
    assert Story.objects.awaiting_proposal(NOW).exists()


def test_only_what_has_not_been_proposed_yet_is_read_again(folder, known):
    write(folder, 1, text=RENTAL)
    through_the_line()
    member = StoryMember.objects.get()
    assert member.proposed_by == READER_VERSION
    LeadField.objects.all().delete()

    write(folder, 2, text=RENTAL)
    through_the_line(NOW + timedelta(days=1))

    fields = LeadField.objects.all()
    assert Story.objects.count() == 1
    assert fields and member.version_id not in set(fields.values_list("version", flat=True))


def test_the_migration_numbers_keys_as_the_product_does():
    for key in ("name:sensetime", "money:USD:3e+08", "at:example.org/a?b=中国"):
        with connection.cursor() as cursor:
            cursor.execute("SELECT ('x' || substr(md5(%s), 1, 16))::bit(64)::bigint", [key])
            assert cursor.fetchone() == (number_of(key),)
