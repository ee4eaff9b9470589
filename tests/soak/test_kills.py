"""A longer run under kills: many articles, a worker that dies again and again."""

import time

import pytest

from tests.ingest.test_kills import assert_read_once, drain_to_the_end, queue_articles, read

pytestmark = [pytest.mark.soak, pytest.mark.django_db(transaction=True)]

ARTICLES = 2_000
KILLS = 8


def wait_until_more_is_read(before: int) -> None:
    """Each kill falls into the work, however quick the machine is."""
    begun = time.monotonic()
    while read() == before:
        assert time.monotonic() - begun < 60, "The worker read nothing within a minute."
        time.sleep(0.05)


def test_under_constant_kills_every_article_is_read_exactly_once(worker):
    queue_articles(ARTICLES)
    for number in range(KILLS):
        before = read()
        worker.start(concurrency=2)
        wait_until_more_is_read(before)
        worker.kill()
        if number % 2:
            worker.forget_messages()
    assert 0 < read() < ARTICLES, "The kills came too late or too early to prove anything."

    worker.start(concurrency=2)
    drain_to_the_end(seconds=600)
    assert_read_once(ARTICLES)
