"""Nothing is lost and nothing doubled, whatever fails: feeds, workers, database, broker.

The large proof has 10,000 items, or as many as SOAK_ITEMS says.
"""

import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.soak.databases import DatabaseOfTheTest, own_database
from tests.soak.feeds import PARTY, Plan, guid
from tests.soak.fire import Fire

FEEDS = 50
SEED = 20261125

#: Rows of every queue that still wait for a worker.
UNFINISHED = """
SELECT (SELECT count(*) FROM ingest_feeditem
        WHERE kept AND done_at IS NULL AND parked_at IS NULL)
     + (SELECT count(*) FROM ingest_article WHERE done_at IS NULL AND parked_at IS NULL)
     + (SELECT count(*) FROM ingest_articleversion WHERE done_at IS NULL AND parked_at IS NULL)
     + (SELECT count(*) FROM ingest_story
        WHERE changed_at IS NOT NULL AND done_at IS NULL AND parked_at IS NULL)
     + (SELECT count(*) FROM ingest_capture WHERE NOT EXISTS (
            SELECT 1 FROM ingest_seal WHERE ingest_seal.capture_id = ingest_capture.id))
"""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds between two kills, and between two times at which all feeds become due."""

    kill_every: float
    hurry_every: float
    most_kills: int = sys.maxsize


def prove(fire: Fire, *, pace: Pace, within: float) -> None:
    """Bring all items through the line under fire."""
    try:
        burn(fire, pace, within=within)
        assert_each_once(fire)
    except AssertionError as failure:
        raise AssertionError(f"{failure}\n{state(fire)}\n{fire.log()}") from failure


def burn(fire: Fire, pace: Pace, *, within: float) -> None:
    """Kill, restart and empty until every item is through.

    A kill waits until something was read since the last one, so that a slow machine gets on.
    """
    began = killed = hurried = time.monotonic()
    read_at_kill = 0
    listed = sum(len(fire.plan.listed(feed)) for feed in range(fire.plan.feeds))
    # At these parts of all items read.
    accidents = [
        (0.2, lambda: fire.database.restart(kill=False)),
        (0.4, fire.empty_broker),
        (0.6, lambda: fire.database.restart(kill=True)),
    ]
    while True:
        now = time.monotonic()
        read = fire.number("SELECT count(*) FROM ingest_articleversion WHERE done_at IS NOT NULL")
        seen = fire.number("SELECT count(*) FROM ingest_feeditem")
        if seen == listed and not accidents and not fire.number(UNFINISHED):
            return
        assert now - began < within, f"Not through after {within} s: {seen} seen, {read} read."
        if accidents and read >= accidents[0][0] * fire.plan.items:
            accidents.pop(0)[1]()
        fire.keep_up()
        fire.watch_memory()
        if seen < listed and now - hurried > pace.hurry_every:
            hurried = now
            fire.hurry()
        if (
            now - killed > pace.kill_every
            and fire.kills < pace.most_kills
            and read > read_at_kill
            and fire.kill_something()
        ):
            fire.kills += 1
            killed, read_at_kill = now, read
        time.sleep(0.2)


def state(fire: Fire) -> str:
    """Where everything stands, for whoever has to find out why."""
    parked = fire.rows("SELECT failure, count(*) FROM ingest_feeditem WHERE parked_at IS NOT NULL"
                       " GROUP BY 1 LIMIT 20")  # fmt: skip
    health = fire.rows("SELECT health, count(*) FROM ingest_feed GROUP BY 1")
    return f"{fire.kills} kills, parked: {parked}, feeds: {health}"


def assert_each_once(fire: Fire) -> None:
    """Every item is stored once and read once; those are parked that never came, no others."""
    plan = fire.plan
    assert_items(fire, plan)
    here = [number for number in range(plan.items) if not plan.is_lost(number)]
    urls = fire.rows("SELECT split_part(url, '/articles/', 2) FROM ingest_article")
    assert sorted(url for (url,) in urls) == sorted(f"{number}.html" for number in here)
    assert_read_once(fire, len(here))


def assert_items(fire: Fire, plan: Plan) -> None:
    """Each feed has each of its items once, and leads to the article of that address."""
    expected = sorted(
        (f"Feed {feed}", guid(number), plan.is_lost(number))
        for feed in range(plan.feeds)
        for number in plan.listed(feed)
    )
    found = fire.rows(
        "SELECT feed.name, item.guid, item.parked_at IS NOT NULL FROM ingest_feeditem item"
        " JOIN ingest_feed feed ON feed.id = item.feed_id"
    )
    assert sorted(found) == expected
    astray = """
        SELECT count(*) FROM ingest_feeditem item LEFT JOIN ingest_article article
        ON article.id = item.article_id WHERE item.parked_at IS NULL
        AND article.title IS DISTINCT FROM 'Report ' || substring(item.guid from '[0-9]+$')
    """
    assert fire.number(astray) == 0


def assert_read_once(fire: Fire, articles: int) -> None:
    """Each article has one version, stands in one story, and left what was read in it once."""
    for table in ("ingest_article", "ingest_articleversion", "ingest_storymember"):
        assert fire.number(f"SELECT count(*) FROM {table}") == articles, table
    once = """
        SELECT count(*) FROM ingest_articleversion version WHERE parked_at IS NULL AND number = 1
        AND (SELECT count(*) FROM ingest_mention WHERE version_id = version.id AND label = %s) = 2
        AND (SELECT count(*) FROM ingest_storymember WHERE version_id = version.id) = 1
    """
    assert fire.number(once, PARTY) == articles
    for table in ("ingest_article", "ingest_articleversion", "ingest_story"):
        assert fire.number(f"SELECT count(*) FROM {table} WHERE parked_at IS NOT NULL") == 0, table


@pytest.mark.django_db(transaction=True)
def test_five_hundred_items_come_through(tmp_path):
    with Fire(Plan(500, FEEDS, SEED), tmp_path, DatabaseOfTheTest()) as fire:
        prove(fire, pace=Pace(kill_every=2, most_kills=6, hurry_every=1), within=400)
        assert fire.kills > 2


@pytest.mark.soak
def test_ten_thousand_items_come_through():
    items = int(os.environ.get("SOAK_ITEMS", "10000"))
    began = time.monotonic()
    # Where the database's own account may pass, unlike below the directories of pytest.
    with tempfile.TemporaryDirectory(prefix="chiptrail-fire-") as directory:
        Path(directory).chmod(0o711)
        with (
            own_database(Path(directory)) as database,
            Fire(Plan(items, FEEDS, SEED), Path(directory), database) as fire,
        ):
            prove(fire, pace=Pace(kill_every=4, hurry_every=3), within=items * 0.15 + 600)
    seconds = time.monotonic() - began
    print(
        f"{items:,} items, {seconds:.0f} s, {fire.kills} kills, a worker {fire.largest} MB at most"
    )
    assert fire.largest < 700
