"""How a feed is said to be, and how long it is left alone."""

from datetime import timedelta

import pytest

from ingest.health import FINE, Health, health_of, outlook

EVERY = timedelta(minutes=30)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def wait(health: Health, in_a_row: int = 1, **asked: timedelta) -> timedelta:
    return outlook(health, every=EVERY, in_a_row=in_a_row, **asked).wait


@pytest.mark.parametrize("health", [Health.OK, Health.NOT_MODIFIED, Health.MOVED])
def test_a_feed_that_answers_is_looked_at_at_its_own_interval(health: Health) -> None:
    assert wait(health, 99) == EVERY


def test_an_empty_feed_is_looked_at_less_and_less_but_four_times_a_day() -> None:
    assert [wait(Health.EMPTY, n) for n in (1, 2, 99)] == [EVERY, 2 * EVERY, 6 * HOUR]


def test_a_slow_feed_gets_more_time_but_less_than_a_broken_one() -> None:
    assert wait(Health.SLOW) == wait(Health.BROKEN) == HOUR
    assert (wait(Health.SLOW, 99), wait(Health.BROKEN, 99)) == (6 * HOUR, DAY)


def test_a_feed_that_is_gone_is_looked_at_daily_then_weekly() -> None:
    assert [wait(Health.GONE, n) for n in (1, 2, 3)] == [DAY, DAY, 7 * DAY]


def test_a_feed_over_the_limit_waits_a_day() -> None:
    assert wait(Health.TOO_LARGE) == DAY


@pytest.mark.parametrize("health", list(Health))
def test_no_trouble_makes_us_look_more_often_than_asked(health: Health) -> None:
    rare = timedelta(days=30)
    assert all(outlook(health, every=rare, in_a_row=n).wait >= rare for n in (1, 5, 500))


@pytest.mark.parametrize("health", list(Health))
def test_every_outlook_has_its_reason(health: Health) -> None:
    assert outlook(health, every=EVERY, in_a_row=2).reason.endswith(".")


def test_a_server_that_asks_to_be_left_alone_is_for_a_week_at_most() -> None:
    assert wait(Health.BROKEN, asked_for=2 * DAY) == 2 * DAY
    assert wait(Health.BROKEN, asked_for=99 * DAY) == 7 * DAY
    assert wait(Health.BROKEN, asked_for=timedelta(seconds=1)) == HOUR


def test_an_answer_is_one_of_four_kinds() -> None:
    found = {
        health_of(unchanged=True, moved=True, items=0),
        health_of(unchanged=False, moved=True, items=0),
        health_of(unchanged=False, moved=True, items=2),
        health_of(unchanged=False, moved=False, items=2),
    }
    assert found == FINE
