"""What an article costs on its way through the line, against extracting its text alone.

    python benchmarks/line.py [ARTICLES]

Pages of 20 kB (median) are made up, put in a folder that is a feed, and taken through poll, store,
group, read and propose in this process, on a database of our own, until ARTICLES (default 2,000)
are stored. Times are CPU of this process and of the database's, an article.
"""

import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

BATCH = 100
TICKS = os.sysconf("SC_CLK_TCK")


def main(articles: int) -> None:
    """Print the cost of each batch by stage."""
    embedded(lambda home, postmaster: run(articles, home, postmaster))


def embedded(work: Callable[[Path, int], None]) -> None:
    """Give work a home and the process id of a database of our own, with the starter data."""
    with tempfile.TemporaryDirectory(prefix="chiptrail-line-") as home:
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

        with borrow(Cluster(address_of(Home(Path(home))), bindir=None)) as cluster:
            call_command("migrate", verbosity=0)
            call_command("load_starter", verbosity=0)
            running = (cluster.data_directory / "postmaster.pid").read_text()
            work(Path(home), int(running.split()[0]))


def run(articles: int, home: Path, postmaster: int) -> None:
    """All batches, one after another."""
    from benchmarks import made_up
    from ingest.models import Article, Feed

    known = made_up.names(2000)
    folder = home / "pages"
    folder.mkdir()
    Feed.objects.create(name="Made up", kind="folder", location=str(folder))
    line(postmaster)  # imports and look-ups of the first time are nobody's cost
    for first in range(0, articles, BATCH):
        pages = [page(known, number) for number in range(first, first + BATCH)]
        write(folder, pages, first)
        alone = extracting(pages, folder)
        spent = line(postmaster)
        show(Article.objects.count(), alone, spent, BATCH)


def write(folder: Path, pages: list[bytes], first: int) -> None:
    """Put pages into the folder, numbered from `first`."""
    for number, body in enumerate(pages, first):
        (folder / f"{number:06}.html").write_bytes(body)


def page(known: list, number: int) -> bytes:
    """Page `number`; its size is spread around 20 kB."""
    from benchmarks import made_up

    chance = random.Random(number)
    size = int(20_000 * chance.lognormvariate(0, 0.5))
    text = made_up.news(known, size=min(5_000, size // 2), seed=number)
    return made_up.page(text, title=f"Report {number}", size=size)


def extracting(pages: list[bytes], folder: Path) -> float:
    """Seconds of CPU for extracting the text of these pages and nothing else."""
    from ingest.extraction import extract

    url = (folder / "page.html").as_uri()
    extract(pages[0], content_type="text/html", url=url)
    began = time.process_time()
    for body in pages:
        extract(body, content_type="text/html", url=url)
    return time.process_time() - began


def line(postmaster: int) -> dict[str, tuple[float, float]]:
    """Seconds of CPU here and in the database, by stage, until nothing waits any more."""
    from django.utils import timezone

    from config.celery import LINE
    from config.line import run_stage
    from ingest.models import Feed

    Feed.objects.update(next_due_at=timezone.now())
    return {stage: measured(lambda stage=stage: run_stage(stage), postmaster) for stage in LINE}


def measured(work: Callable[[], None], postmaster: int) -> tuple[float, float]:
    here, there = time.process_time(), of_database(postmaster)
    work()
    return time.process_time() - here, of_database(postmaster) - there


def of_database(postmaster: int) -> float:
    """Seconds of CPU of the server and all its processes, ended ones included."""
    spent: Counter[int] = Counter()
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(entry.parent.name) == postmaster:
            spent[postmaster] += sum(map(int, fields[11:15]))
        elif int(fields[1]) == postmaster:
            spent[int(entry.parent.name)] += sum(map(int, fields[11:13]))
    return sum(spent.values()) / TICKS


def show(stored: int, alone: float, spent: dict[str, tuple[float, float]], count: int) -> None:
    """One line for so many articles: milliseconds an article, and articles a second of CPU."""
    each = 1000 / count
    whole = sum(map(sum, spent.values()))
    stages = ", ".join(
        f"{stage.partition('.')[2]} {here * each:.1f} + {there * each:.1f}"
        for stage, (here, there) in spent.items()
    )
    print(
        f"{stored:,} stored, ms an article: extraction alone {alone * each:.1f}, the line "
        f"{whole * each:.1f}, {(whole - alone) * each:.1f} more; here + database: {stages}; "
        f"{count / whole:.0f} articles a second",
        flush=True,
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
