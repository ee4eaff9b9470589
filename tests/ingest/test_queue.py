"""Claim, work, record: what happens when a worker fails, dies or comes twice."""

from datetime import timedelta

import pytest

from ingest.models import MOST_ATTEMPTS, Article
from ingest.queue import Stage, claim, deal_with, drain, finish, record_failure, wait_after
from tests.factories import NOW, ArticleFactory

pytestmark = pytest.mark.django_db


def stage(work=lambda row: "done", recorded=None) -> Stage:
    recorded = [] if recorded is None else recorded

    def record(row, result, now) -> None:
        if finish(row, now):
            recorded.append((row.pk, result))

    return Stage("test.stage", Article.objects.awaiting_grouping, work, record)


def test_the_oldest_row_is_taken_first():
    first, _second = ArticleFactory(), ArticleFactory()
    assert claim(stage(), NOW) == first


def test_a_claimed_row_is_left_alone_until_its_lease_runs_out(settings):
    ArticleFactory()
    claim(stage(), NOW)
    lease = timedelta(seconds=settings.STAGE_TIME_LIMIT_SECONDS + settings.STAGE_GRACE_SECONDS)
    assert claim(stage(), NOW + lease - timedelta(seconds=1)) is None
    assert claim(stage(), NOW + lease) is not None


def test_a_claim_counts_the_attempt_before_the_work():
    article = ArticleFactory()
    claim(stage(), NOW)
    article.refresh_from_db()
    assert article.attempts == 1


def test_draining_records_each_row_once():
    recorded: list = []
    rows = [ArticleFactory().pk for _ in range(3)]
    assert drain(stage(recorded=recorded), now=lambda: NOW) == 3
    assert [pk for pk, _result in recorded] == rows
    assert drain(stage(recorded=recorded), now=lambda: NOW) == 0


def test_a_second_recording_of_a_row_changes_nothing():
    recorded: list = []
    row = ArticleFactory()
    for _ in range(2):
        deal_with(stage(recorded=recorded), row, now=lambda: NOW)
    assert len(recorded) == 1


def test_a_failure_is_kept_as_a_sentence_and_tried_later():
    row = ArticleFactory()

    def fail(row):
        raise ValueError("The page has no text.")

    drain(stage(work=fail), now=lambda: NOW)
    row.refresh_from_db()
    assert row.failure == "The page has no text."
    assert row.retry_at == NOW + wait_after(1)
    assert row.done_at is None


def test_a_row_that_keeps_failing_is_parked():
    row = ArticleFactory(attempts=MOST_ATTEMPTS)
    record_failure(row, ValueError("Broken."), NOW)
    assert list(Article.objects.parked()) == [row]
    assert claim(stage(), NOW + timedelta(days=9)) is None


def test_a_row_whose_workers_died_every_time_is_parked_with_a_reason():
    row = ArticleFactory(attempts=MOST_ATTEMPTS, retry_at=NOW)
    drain(stage(), now=lambda: NOW)
    row.refresh_from_db()
    assert row.parked_at == NOW
    assert "died 8 times" in row.failure


def test_one_bad_row_does_not_hold_up_the_others():
    bad, good = ArticleFactory(), ArticleFactory()

    def work(row):
        if row == bad:
            raise ValueError("Bad.")
        return "done"

    recorded: list = []
    drain(stage(work=work, recorded=recorded), now=lambda: NOW)
    assert recorded == [(good.pk, "done")]


def test_waiting_grows_and_has_an_end():
    waits = [wait_after(attempts) for attempts in range(1, 20)]
    assert waits == sorted(waits)
    assert waits[0] == timedelta(minutes=1) and waits[-1] == timedelta(hours=6)
