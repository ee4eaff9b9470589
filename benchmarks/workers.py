"""How much faster two workers are than one, with the feed's server on the same machine.

    python benchmarks/workers.py [ITEMS]

A server of our own on loopback lists ITEMS (default 400) pages of 20 kB in a feed, under twenty
hosts. Workers store, group, read and propose until nothing waits; the time begins when all are
ready. Each number of workers has its own pages. Wall clock: say what else runs.
"""

import os
import resource
import subprocess
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import made_up
from benchmarks.line import embedded, page

HOSTS = 20
KNOWN = made_up.names(2000)


def main(items: int) -> None:
    """Print the seconds that one and two workers take, twice each in turn, and their ratio."""
    embedded(lambda home, _postmaster: run(items))


def run(items: int) -> None:
    """Serve, poll, and have workers do the rest."""
    from django.conf import settings

    settings.FETCH_ALLOW_LOOPBACK, settings.FETCH_SECONDS_BETWEEN = True, 0
    server = ThreadingHTTPServer(("0.0.0.0", 0), Pages)
    Thread(target=server.serve_forever, daemon=True).start()
    spent: dict[int, list[float]] = {1: [], 2: []}
    for turn, count in enumerate((1, 2, 1, 2)):
        poll(server.server_port, first=turn * items, items=items)
        spent[count].append(seconds_of(count))
        print(
            f"{count} worker{'s' if count > 1 else ''}: {spent[count][-1]:.1f} s for {items}, "
            f"load {os.getloadavg()[0]:.1f}",
            flush=True,
        )
    server.shutdown()
    ratio = sum(spent[1]) / sum(spent[2])
    print(f"two workers do {ratio:.2f} times what one does on {os.cpu_count()} cores")


class Pages(BaseHTTPRequestHandler):
    """/feed/FIRST/COUNT lists pages, /page/NUMBER is one, made when it is asked for."""

    def do_GET(self) -> None:
        kind, _, rest = self.path.strip("/").partition("/")
        if kind == "page":
            body = page(KNOWN, int(rest))
        elif kind == "feed":
            first, _, count = rest.partition("/")
            body = feed(self.server.server_address[1], int(first), int(count))
        else:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html" if kind == "page" else "application/rss+xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads it."""


def feed(port: int, first: int, count: int) -> bytes:
    """An RSS document of so many pages, spread over the hosts."""
    items = "".join(
        f"<item><title>Report {number}</title><guid>{number}</guid>"
        f"<link>http://127.0.0.{number % HOSTS + 1}:{port}/page/{number}</link></item>"
        for number in range(first, first + count)
    )
    return f'<rss version="2.0"><channel><title>Made up</title>{items}</channel></rss>'.encode()


def poll(port: int, *, first: int, items: int) -> None:
    """Note what a new feed lists."""
    from django.utils import timezone

    from ingest.actions.poll import poll_due_feeds
    from ingest.models import Feed

    location = f"http://127.0.0.1:{port}/feed/{first}/{items}"
    Feed.objects.create(name=location, kind="rss", location=location)
    found = poll_due_feeds(now=timezone.now())
    if found != items:
        sys.exit(f"The feed listed {items} items and {found} were noted.")


def seconds_of(count: int) -> float:
    """Seconds until so many workers, all ready to begin, have left nothing waiting."""
    workers = [
        subprocess.Popen(
            [sys.executable, __file__, "--worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(count)
    ]
    for worker in workers:
        worker.stdout.readline()
    began = time.monotonic()
    for worker in workers:
        worker.stdin.write("go\n")
        worker.stdin.flush()
    told = [worker.communicate()[0].rstrip() for worker in workers]
    spent = time.monotonic() - began
    if any(worker.returncode for worker in workers):
        sys.exit("A worker failed.")
    print("\n".join(told))
    return spent


def work() -> None:
    """One worker: all stages in turn until nothing waits anywhere."""
    import django

    django.setup()
    from django.conf import settings

    from cases.stages import PROPOSE
    from ingest.knowledge import names
    from ingest.models import Article, ArticleVersion, FeedItem, Story
    from ingest.queue import drain
    from ingest.stages import GROUP, READ, STORE

    settings.FETCH_ALLOW_LOOPBACK, settings.FETCH_SECONDS_BETWEEN = True, 0
    names()
    print("ready", flush=True)
    sys.stdin.readline()
    done, began, (ran, waited) = 0, time.monotonic(), on_a_core()
    while any(
        rows.objects.unfinished().exists() for rows in (FeedItem, Article, ArticleVersion, Story)
    ):
        steps = sum(drain(stage) for stage in (STORE, GROUP, READ, PROPOSE))
        done += steps
        if not steps:  # what is left is with another worker
            time.sleep(0.05)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    ran, waited = (now - then for now, then in zip(on_a_core(), (ran, waited), strict=True))
    others = time.monotonic() - began - ran - waited
    print(
        f"  {done} steps: {ran:.1f} s on a core, {waited:.1f} s waiting for one, {others:.1f} s "
        f"for the database, the server and other workers; {memory:.0f} MB"
    )


def on_a_core() -> tuple[float, float]:
    """Seconds this process has run, and seconds it could have run had a core been free."""
    ran, waited, _slices = Path("/proc/self/schedstat").read_text().split()
    return int(ran) / 1e9, int(waited) / 1e9


if __name__ == "__main__":
    if "--worker" in sys.argv:
        work()
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 400)
