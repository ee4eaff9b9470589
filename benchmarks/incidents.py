"""All assessments of many incidents, in a throw-away database filled for it.

Run from the root of the checkout: python benchmarks/incidents.py [INCIDENTS]
CPU seconds of this process and of its database connection, which together are one core's work.
"""

import os
import random
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cases.models import Hop, Incident

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
FIRST, DAYS = date(2020, 1, 1), 2_500


def fill(size: int) -> int:
    """Incidents told like those of the starter data, on other days, with other chips and grades.

    Returns how many steps they have.
    """
    from cases.models import Hop, Incident
    from entities.models import Chip

    chance = random.Random(20261125)
    told = list(Incident.objects.prefetch_related("hops").order_by("pk"))
    chips = list(Chip.objects.exclude(tpp=None).order_by("pk").values_list("pk", flat=True))[:12]
    steps = 0
    for begun in range(0, size, 5_000):
        like = [chance.choice(told) for _ in range(begun, min(begun + 5_000, size))]
        incidents = Incident.objects.bulk_create(
            Incident(
                public_id=f"INC-9{number:07d}",
                title=f"Benchmark {number}",
                pathways=one.pathways,
                reported_on=FIRST + timedelta(days=chance.randrange(DAYS)),
                reliability=chance.choice("ABC"),
                credibility=chance.choice("123"),
            )
            for number, one in enumerate(like, begun)
        )
        hops = []
        for incident, one in zip(incidents, like, strict=True):
            chip = chance.choice(chips)
            hops += [_copy(hop, incident, chip) for hop in one.hops.all()]
        Hop.objects.bulk_create(hops)
        steps += len(hops)
    return steps


def _copy(hop: "Hop", incident: "Incident", chip: int) -> "Hop":
    from cases.models import Hop

    same = ("position", "from_entity_id", "from_role", "to_entity_id", "to_role", "relation",
            "pathway", "country")  # fmt: skip
    values = {name: getattr(hop, name) for name in same}
    return Hop(incident=incident, chip_id=chip if hop.chip_id else None, **values)


def database_seconds() -> float:
    """CPU of the database's process behind our connection."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
    try:
        ticks = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13]
    except OSError:
        return 0.0  # a server elsewhere: its CPU is not ours to read
    return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")


def measure(what: str) -> None:
    from cases.assessing import assess_pending

    ours, theirs, begun = time.process_time(), database_seconds(), time.monotonic()
    done = assess_pending(within=timedelta(hours=1))
    ours, theirs = time.process_time() - ours, database_seconds() - theirs
    print(
        f"{what:<42} {done:8,} incidents  worker {ours:6.1f} s  database {theirs:6.1f} s"
        f"  together {ours + theirs:6.1f} s  (wall {time.monotonic() - begun:.0f} s)"
    )


def main() -> None:
    """On a database server of our own, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="chiptrail-incidents-") as home:
        os.environ["CHIPTRAIL_HOME"] = home
        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
        os.environ.pop("DATABASE_URL", None)
        os.chmod(home, 0o711)
        import django

        django.setup()
        from config.embedded.address import address_of
        from config.embedded.borrowed import borrow
        from config.embedded.cluster import Cluster
        from config.home import Home

        with borrow(Cluster(address_of(Home(Path(home))), bindir=None)):
            run()


def run() -> None:
    from django.core.management import call_command
    from django.db import connection

    from cases.models import Assessment, Decision, FactSet
    from entities.actions.changes import touch
    from entities.models import ReferenceKind

    call_command("migrate", verbosity=0)
    call_command("load_starter", verbosity=0)
    measure("the starter data, at first")
    steps = fill(SIZE)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(f"{SIZE:,} made-up incidents with {steps:,} steps")
    measure("assessed for the first time")
    sets, decided = FactSet.objects.count(), Decision.objects.count()
    kept = Assessment.objects.count()
    print(f"  {kept:,} assessments, {sets:,} sets of facts, {decided:,} decisions")
    touch(ReferenceKind.LISTING)
    measure("again after an unrelated change of a list")


if __name__ == "__main__":
    main()
