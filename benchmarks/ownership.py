"""The 50 percent test for all parties on one day, from PostgreSQL to the answer, on one core.

    python benchmarks/ownership.py [PARTIES STAKES]

Parties and stakes are made up (default 600,000 and 1,000,000, with circles and several stakes of
one owner in one party) and kept in a database of our own. Two loads: few listed parties, and many.
Beside it a loop over work tables in SQL, a recursive query, which cannot be right, one party, and
one changed stake. Wall time, median of five; this process and its backend share one core.
"""

import io
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

DAY = date(2025, 10, 15)
LOADS = {"light": 0.005, "heavy": 0.15}
STAKE_COLUMNS = (
    "owner_id, asset_id, share_low, share_high, from_day, to_day, direct, source, source_url,"
    " quality, unverified, precision, as_written, relation, note, starter_digest"
)
LOOP = """
DO $$
DECLARE grown bigint;
BEGIN
  CREATE TEMP TABLE caught ON COMMIT DROP AS
    SELECT DISTINCT entity_id AS id FROM entities_listing WHERE entity_id IS NOT NULL;
  CREATE TEMP TABLE frontier ON COMMIT DROP AS SELECT id FROM caught;
  CREATE TEMP TABLE held (id bigint PRIMARY KEY, share numeric) ON COMMIT DROP;
  CREATE TEMP TABLE next_frontier (id bigint) ON COMMIT DROP;
  ALTER TABLE caught ADD PRIMARY KEY (id);
  LOOP
    INSERT INTO held
      SELECT stake.asset_id, sum(stake.share_low)
      FROM entities_ownership stake JOIN frontier ON frontier.id = stake.owner_id
      WHERE (stake.from_day IS NULL OR stake.from_day <= '{day}')
        AND (stake.to_day IS NULL OR stake.to_day > '{day}')
      GROUP BY stake.asset_id
    ON CONFLICT (id) DO UPDATE SET share = held.share + excluded.share;
    TRUNCATE next_frontier;
    INSERT INTO next_frontier SELECT held.id FROM held
      WHERE held.share >= 50 AND NOT EXISTS (SELECT FROM caught WHERE caught.id = held.id);
    GET DIAGNOSTICS grown = ROW_COUNT;
    EXIT WHEN grown = 0;
    INSERT INTO caught SELECT id FROM next_frontier;
    TRUNCATE frontier;
    INSERT INTO frontier SELECT id FROM next_frontier;
  END LOOP;
  CREATE TEMP TABLE answer AS SELECT id FROM held WHERE share >= 50;
END $$
"""
RECURSIVE = """
WITH RECURSIVE caught(id) AS (
  SELECT entity_id FROM entities_listing WHERE entity_id IS NOT NULL
  UNION
  SELECT stake.asset_id FROM entities_ownership stake JOIN caught ON caught.id = stake.owner_id
  WHERE stake.share_low >= 50 AND (stake.from_day IS NULL OR stake.from_day <= '{day}')
    AND (stake.to_day IS NULL OR stake.to_day > '{day}')
) SELECT count(*) FROM caught
"""


def main(parties: int, stakes: int) -> None:
    """Make the data, then print what each way takes under each load."""
    with tempfile.TemporaryDirectory(prefix="chiptrail-ownership-") as home:
        os.environ["CHIPTRAIL_HOME"] = home
        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
        os.environ.pop("DATABASE_URL", None)
        os.chmod(home, 0o711)
        import django

        django.setup()
        from django.core.management import call_command

        from config.embedded.address import address_of
        from config.embedded.borrowed import borrow
        from config.embedded.cluster import Cluster
        from config.home import Home

        with borrow(Cluster(address_of(Home(Path(home))), bindir=None)):
            call_command("migrate", verbosity=0)
            made = fill(parties, stakes)
            print(f"{parties:,} parties, {stakes:,} stakes")
            for name, part in LOADS.items():
                measure(name, made, part)


def fill(parties: int, stakes: int) -> "np.ndarray":
    """Write made-up parties and stakes; the stakes as rows of owner, asset, thousandths."""
    from django.db import connection

    made = made_up(parties, stakes)
    with connection.cursor() as cursor:
        for table in ("entities_entity", "entities_ownership", "entities_listing"):
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute(
            "INSERT INTO entities_entity (id, public_id, kind, name, is_identified, described_as,"
            " described_lang, country, headquarters, usual_roles, note, created_at, source,"
            " source_url, quality, unverified, starter_digest) SELECT i, 'ENT-' || lpad(i::text,"
            " 6, '0'), 'company', 'Company ' || i, true, '', '', 'CN', '', '{}', '', now(), '',"
            f" '', 'unknown', '', '' FROM generate_series(1, {parties}) i"
        )
        lines = "".join(
            f"{o}\t{a}\t{s / 1000:.3f}\t{s / 1000:.3f}\t\\N\t\\N\tt\tregister\t\tofficial\t\tday\t"
            "\tshareholding\t\t\n"
            for o, a, s in made.tolist()
        )
        cursor.copy_expert(
            f"COPY entities_ownership ({STAKE_COLUMNS}) FROM STDIN", io.StringIO(lines)
        )
        cursor.execute("VACUUM ANALYZE entities_ownership, entities_entity")
    return made


def made_up(parties: int, stakes: int) -> "np.ndarray":
    """Each party is split among its owners; some hold two stakes in it, some own in a circle."""
    chance = np.random.default_rng(5)
    asset = np.sort(chance.integers(1, parties + 1, stakes))
    reach = chance.integers(1, parties, stakes)
    owner = (asset - 1 + np.where(chance.random(stakes) < 0.5, reach % 50 + 1, reach)) % parties + 1
    again = chance.random(stakes) < 0.03
    again[1:] &= asset[1:] == asset[:-1]
    again[0] = False
    owner[again] = owner[np.flatnonzero(again) - 1]
    weight = chance.exponential(size=stakes) + 0.01
    whole = np.bincount(asset, weights=weight, minlength=parties + 1)
    spread = chance.choice([60_000, 90_000, 100_000], parties + 1)
    share = np.floor(weight / whole[asset] * spread[asset]).astype(np.int64)
    half = chance.random(stakes) < 0.05
    share[half & (share > 50_000)] = 50_000
    return np.stack([owner, asset, share], axis=1)


def measure(name: str, made: "np.ndarray", part: float) -> None:
    """Every way of answering under one load."""
    from django.db import connection

    from entities.closure import stakes_of_day

    listed = list_parties(int(made[:, :2].max()), part)
    with connection.cursor() as cursor:
        cursor.execute("SET max_parallel_workers_per_gather = 0")
        cursor.execute("SELECT pg_backend_pid()")
        pin(cursor.fetchone()[0])
        found = stakes_of_day(DAY).close()
        caught = int(found.met.sum())
        print(f"\n{name}: {listed:,} listed, {caught:,} caught in {found.turn.max()} rounds")
        ours = median(lambda: stakes_of_day(DAY).close())
        reading = median(lambda: stakes_of_day(DAY))
        loop = median(lambda: looped(cursor), times=3)
        cursor.execute("SELECT count(*) FROM answer")
        assert cursor.fetchone()[0] == caught, "The loop in SQL finds others."
        print(f"  from PostgreSQL to the answer  {ours:7.3f} s   (reading {reading:.3f} s)")
        print(f"  loop over work tables in SQL   {loop:7.3f} s   ({loop / ours:.1f} times ours)")
        cursor.execute(RECURSIVE.format(day=DAY))
        missed = 1 - (cursor.fetchone()[0] - listed) / max(caught_beside(found, listed), 1)
        print(f"  recursive query misses         {missed:7.1%}")
    one_change(made)


def caught_beside(found: object, listed: int) -> int:
    """How many are reached beside those that are listed."""
    return int((found.turn >= 0).sum()) - listed  # type: ignore[attr-defined]


def looped(cursor: object) -> None:
    from django.db import transaction

    with transaction.atomic():
        cursor.execute("DROP TABLE IF EXISTS answer")  # type: ignore[attr-defined]
        cursor.execute(LOOP.format(day=DAY))  # type: ignore[attr-defined]


def list_parties(parties: int, part: float) -> int:
    """Put a part of all parties on a list; how many."""
    from django.db import connection

    from entities.models import Listing

    keys = np.flatnonzero(np.random.default_rng(9).random(parties) < part) + 1
    entry = {"control_list": "US Entity List", "name": "A", "listed_on": date(2019, 1, 1)}
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE entities_listing CASCADE")
        Listing.objects.bulk_create(
            (Listing(entity_id=key, **entry) for key in keys.tolist()), batch_size=5_000
        )
        cursor.execute("VACUUM ANALYZE entities_listing")
    return len(keys)


def one_change(made: "np.ndarray") -> None:
    """One party asked and one stake changed, with the closure in memory."""
    from entities.closure import stakes_of_day
    from rules.ownership.standing import Standing

    day = stakes_of_day(DAY)
    begun = time.perf_counter()
    standing = Standing(day.stakes, day.listed)
    print(f"  kept in memory after           {time.perf_counter() - begun:7.3f} s")
    asked, changed = [], []
    for row in np.random.default_rng(1).integers(0, len(made), 2000).tolist():
        owner, asset, share = made[row].tolist()
        begun = time.perf_counter()
        standing.outcome(asset)
        asked.append(time.perf_counter() - begun)
        for was, is_ in (((share, share), None), (None, (share, share))):
            begun = time.perf_counter()
            standing.change(owner, asset, was=was, is_=is_)
            changed.append(time.perf_counter() - begun)
    for what, times in (("one party", asked), ("one changed stake", changed)):
        print(
            f"  {what:30} median {statistics.median(times) * 1000:.3f} ms,"
            f" slowest of {len(times):,} {max(times) * 1000:.3f} ms"
        )


def median(act: Callable[[], object], times: int = 5) -> float:
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        act()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def pin(backend: int) -> None:
    """This process and its backend on one core, where that is allowed."""
    core = {min(os.sched_getaffinity(0))}
    for process in (0, backend):
        try:
            os.sched_setaffinity(process, core)
        except PermissionError:
            print("  (not pinned to one core)")


if __name__ == "__main__":
    sizes = [int(size.replace(",", "")) for size in sys.argv[1:]] or [600_000, 1_000_000]
    main(*sizes)
