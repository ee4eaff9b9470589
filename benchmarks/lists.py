"""How long a whole control list takes to import, in CPU and memory, into the database at hand.

    python benchmarks/lists.py FILE

FILE is a file of the US Consolidated Screening List. Everything is taken back at the end.
DATABASE_URL and SECRET_KEY say where, as for the product.
"""

import os
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")


def measured(what: str, started: float, waited: float) -> None:
    """One line: CPU of this process, time on the clock, and the most memory it has had."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    cpu, clock = time.process_time() - started, time.monotonic() - waited
    print(f"{what:<34} {cpu:6.2f} s CPU {clock:6.2f} s, at most {most} MB so far")


def main(path: Path) -> None:
    """Read, import, import the same again with a few changes, and propose links."""
    import django

    django.setup()
    from django.db import transaction
    from django.utils import timezone

    from entities.actions.lists.linking import propose_links
    from entities.actions.lists.receiving import Given, KnownFile, take_in
    from entities.lists import csl
    from entities.models import Completeness

    body = path.read_bytes()
    started, waited = time.process_time(), time.monotonic()
    reading = csl.read(body)
    measured(f"read {len(reading.entries):,} entries", started, waited)
    del reading
    with transaction.atomic():
        started, waited = time.process_time(), time.monotonic()
        given = Given(body, "csl", str(path), None, Completeness.COMPLETE)
        try:
            file = take_in(given, by=None, now=timezone.now())
        except KnownFile as known:
            sys.exit(f"Give a database without this file. {known}")
        measured(f"import, {file.state}", started, waited)
        started, waited = time.process_time(), time.monotonic()
        again = Given(body + b"\n", "csl", str(path), file.taken_on, Completeness.COMPLETE)
        take_in(again, by=None, now=timezone.now())
        measured("import again, nothing new", started, waited)
        started, waited = time.process_time(), time.monotonic()
        linked = propose_links(now=timezone.now())
        measured(f"links: {linked.by_rule} made, {linked.proposed} proposed", started, waited)
        transaction.set_rollback(True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
