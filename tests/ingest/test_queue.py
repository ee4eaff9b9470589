"""Claim, work, record: what happens when a worker fails, dies or comes twice."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ingest.models import MOST_ATTEMPTS, Article
from ingest.queue import (
    A_WHILE,
    Stage,
    Together,
    claim,
    claim_some,
    deal_with,
    drain,
    finish,
    finish_all,
    record_failure,
    wait_after,
)
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


def together(work=lambda row: "done", record=None, *, most=10) -> tuple[Stage, list]:
    """A stage that records several rows at once, and what it recorded in each go."""
    batches: list = []

    def record_all(worked, now) -> None:
        finish_all([row for row, _result in worked], now)
        for row, _result in worked:
            if record:
                record(row, None, now)
        batches.append([row.pk for row, _result in worked])

    def record_one(row, result, now) -> None:
        record_all([(row, result)], now)

    at_once = Together(most, lambda rows: work, record_all)
    waiting = Article.objects.awaiting_grouping
    return Stage("test.stage", waiting, work, record_one, at_once), batches


def test_rows_are_worked_on_and_recorded_together():
    rows = [ArticleFactory().pk for _ in range(5)]
    taken, batches = together(most=3)
    assert drain(taken, now=lambda: NOW) == 5
    assert batches == [rows[:3], rows[3:]]
    assert not Article.objects.unfinished().exists()


def test_a_row_that_cannot_be_worked_on_takes_nobody_with_it():
    good, bad, other = (ArticleFactory() for _ in range(3))

    def work(row):
        if row == bad:
            raise ValueError("Bad.")
        return "done"

    taken, batches = together(work)
    assert drain(taken, now=lambda: NOW) == 2
    bad.refresh_from_db()
    assert batches == [[good.pk, other.pk]]
    assert (bad.attempts, bad.failure, bad.done_at) == (1, "Bad.", None)


def test_a_row_that_cannot_be_recorded_takes_nobody_with_it():
    good, bad, other = (ArticleFactory() for _ in range(3))

    def record(row, result, now) -> None:
        if row == bad:
            raise ValueError("Bad.")

    taken, batches = together(record=record)
    assert drain(taken, now=lambda: NOW) == 2
    bad.refresh_from_db()
    assert batches == [[good.pk], [other.pk]]
    assert (bad.failure, bad.done_at, bad.retry_at) == ("Bad.", None, NOW + wait_after(1))


def test_what_its_worker_may_have_died_of_is_taken_alone():
    killer, *others = (ArticleFactory() for _ in range(3))
    taken, batches = together()
    assert claim_some(taken, NOW, most=10) == [killer, *others]
    later = NOW + timedelta(hours=1)
    assert claim_some(taken, later, most=10) == [killer]
    assert drain(taken, now=lambda: later) == 2
    assert batches == [[others[0].pk], [others[1].pk]]


def test_rows_whose_work_cannot_be_prepared_are_worked_on_singly():
    rows = [ArticleFactory().pk for _ in range(2)]
    taken, batches = together()

    def prepare(rows):
        raise ValueError("No.")

    broken = replace(taken, together=replace(taken.together, prepare=prepare))
    assert drain(broken, now=lambda: NOW) == 2
    assert batches == [rows]


def test_rows_the_time_does_not_suffice_for_are_given_back():
    rows = [ArticleFactory() for _ in range(3)]
    clock = [NOW]

    def work(row):
        clock[0] += timedelta(minutes=10)

    taken, batches = together(work)
    assert drain(taken, now=lambda: clock[0]) == 1
    assert batches == [[rows[0].pk]]
    left = Article.objects.unfinished()
    assert list(left.values_list("attempts", "retry_at")) == [(0, None)] * 2


def test_slow_work_is_recorded_before_the_batch_is_through():
    for _ in range(3):
        ArticleFactory()
    clock = [NOW]

    def work(row):
        clock[0] += A_WHILE

    taken, batches = together(work)
    drain(taken, now=lambda: clock[0])
    assert [len(batch) for batch in batches] == [1, 1, 1]
