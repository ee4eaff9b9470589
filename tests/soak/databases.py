"""Databases that are torn from those who work on them: one of our own, and that of the test."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import psycopg2
from django.db import connection

from config.embedded.address import address_of
from config.embedded.borrowed import borrow
from config.embedded.cluster import Cluster
from config.home import Home
from entities.models import Entity, EntityKind, Name, NameKind
from ingest.models import Feed, FeedKind
from tests.soak.feeds import PARTY
from tests.workers import ROOT, url_of_test_database


class Database(Protocol):
    """What the line under fire stores everything in."""

    url: str

    def furnish(self, ports: list[int], variables: dict[str, str]) -> None:
        """Make the tables where there are none, a feed for each port, and one known party."""

    def restart(self, *, kill: bool) -> None:
        """Break off all sessions, in order or by kill -9, and be there again."""


class OwnDatabase:
    """A server of our own, which is really stopped and killed."""

    def __init__(self, cluster: Cluster) -> None:
        self.cluster = cluster
        self.url = cluster.address.url()

    def furnish(self, ports: list[int], variables: dict[str, str]) -> None:
        """As promised, in a process that works on this database."""
        script = (
            "from django.core.management import call_command; call_command('migrate', verbosity=0);"
            f"from tests.soak.databases import add_feeds; add_feeds({ports})"
        )
        subprocess.run(
            [sys.executable, "manage.py", "shell", "-v", "0", "-c", script],
            cwd=ROOT, env=os.environ | variables, check=True,
        )  # fmt: skip

    def restart(self, *, kill: bool) -> None:
        """As promised."""
        with self.cluster.locked():
            if kill:
                os.kill(self.cluster.process_id() or 0, signal.SIGKILL)
                while self.cluster.process_id():
                    time.sleep(0.05)
            else:
                self.cluster.stop()
            self.cluster.start()


class DatabaseOfTheTest:
    """The database of the test, on a server others use too: only its sessions are broken off."""

    def __init__(self) -> None:
        self.url = url_of_test_database()

    def furnish(self, ports: list[int], variables: dict[str, str]) -> None:
        """As promised; the tables are there."""
        add_feeds(ports)

    def restart(self, *, kill: bool) -> None:
        """As promised, as far as those who work on it can tell."""
        connection.close()
        rows(
            self.url,
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()",
        )


@contextlib.contextmanager
def own_database(path: Path) -> Iterator[OwnDatabase]:
    """A server in a directory that its account can pass into, until the end."""
    bindir = os.environ.get("PG_BINDIR")
    address = address_of(Home(path))
    with borrow(Cluster(address, bindir=Path(bindir) if bindir else None, careless=True)) as server:
        yield OwnDatabase(server)


def add_feeds(ports: list[int]) -> None:
    """A feed for each port, and the party that the articles name."""
    party = Entity.objects.create(kind=EntityKind.COMPANY, name=PARTY, country="CN")
    Name.objects.create(entity=party, text=PARTY, kind=NameKind.TRADE)
    for number, port in enumerate(ports):
        Feed.objects.create(
            name=f"Feed {number}", kind=FeedKind.RSS, location=f"http://127.0.0.1:{port}/feed.xml"
        )


def rows(url: str, query: str, *arguments: object) -> list[tuple[Any, ...]]:
    """Rows of a database, read over a connection of their own."""
    with contextlib.closing(psycopg2.connect(url)) as session:
        session.autocommit = True
        with session.cursor() as cursor:
            cursor.execute(query, arguments or None)
            return cursor.fetchall()
