"""The line under fire: real workers, database and scheduler, which are killed again and again."""

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

from config.home import Home
from tests.soak.databases import Database, rows
from tests.soak.feeds import Plan
from tests.workers import ROOT, Worker

WORKERS = 2


class Fire:
    """A line with archive and broker in one directory, and its feeds on loopback."""

    def __init__(self, plan: Plan, path: Path, database: Database) -> None:
        self.plan, self.path, self.database = plan, path, database
        self.chance = random.Random(plan.seed)
        self.processes: list[subprocess.Popen[bytes]] = []
        self.workers: list[Worker] = []
        self.largest = 0
        self.kills = 0

    def __enter__(self) -> Self:
        try:
            self._begin()
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    @property
    def variables(self) -> dict[str, str]:
        """What its processes are told."""
        return {
            "DJANGO_SETTINGS_MODULE": "tests.soak.settings",
            "DATABASE_URL": self.database.url,
            "BROKER_URL": "",
            "CHIPTRAIL_TEST_HOME": str(self.path),
            "TMPDIR": str(self.path / "tmp"),
        }

    def _begin(self) -> None:
        Home(self.path).make()
        plan = self.plan
        server = self._start(
            "-m", "tests.soak.feed_server", *map(str, (plan.items, plan.feeds, plan.seed)),
            stdout=subprocess.PIPE,
        )  # fmt: skip
        self.database.furnish(json.loads(server.stdout.readline()), self.variables)
        self._start("-m", "celery", "-q", "--skip-checks", "-A", "config.celery", "beat",
                    "--pidfile=")  # fmt: skip
        for number in range(WORKERS):
            worker = Worker(self.path, name=f"worker{number}", variables=self.variables)
            self.workers.append(worker)
            worker.begin()

    def _start(self, *command: str, stdout: int | None = None) -> subprocess.Popen[bytes]:
        with (self.path / "processes.log").open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, *command], cwd=ROOT, env=os.environ | self.variables,
                stdout=stdout or log, stderr=log, start_new_session=True,
            )  # fmt: skip
        self.processes.append(process)
        return process

    def _end(self) -> None:
        for worker in self.workers:
            worker.kill()
        for process in self.processes:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            if process.stdout:
                process.stdout.close()

    # --- what befalls it -------------------------------------------------------------------------

    def kill_something(self) -> bool:
        """kill -9 of one worker whole, which is started anew, or of the process below it."""
        up = [worker for worker in self.workers if worker.is_ready]
        if not up:
            return False
        worker = self.chance.choice(up)
        if self.chance.random() < 0.3:
            worker.kill()
            worker.begin()
            return True
        for child in _children(worker.process.pid):
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        return True

    def keep_up(self) -> None:
        """Start workers that ended by themselves again, as the supervisor does."""
        for worker in self.workers:
            if worker.process.poll() is not None:
                worker.begin()

    def empty_broker(self) -> int:
        """The broker loses all it holds. Returns how many messages that were."""
        lost = len(self.workers[0].waiting_messages())
        self.workers[0].forget_messages()
        return lost

    def hurry(self) -> None:
        """Let the time come at which feeds are looked at again."""
        self.rows(
            "UPDATE ingest_feed SET next_due_at = now() WHERE next_due_at > now() RETURNING 1"
        )

    # --- what is seen ----------------------------------------------------------------------------

    def rows(self, query: str, *arguments: object) -> list[tuple[Any, ...]]:
        """Rows of the line's database."""
        return rows(self.database.url, query, *arguments)

    def number(self, query: str, *arguments: object) -> int:
        """The one number that a query gives."""
        return int(self.rows(query, *arguments)[0][0])

    def watch_memory(self) -> None:
        """Note the largest memory any working process has had, in MB."""
        for worker in self.workers:
            for child in _children(worker.process.pid):
                with contextlib.suppress(OSError):
                    for line in Path(f"/proc/{child}/status").read_text().splitlines():
                        if line.startswith("VmHWM:"):
                            self.largest = max(self.largest, int(line.split()[1]) // 1024)

    def log(self) -> str:
        """What all processes said last."""
        logs = [self.path / "processes.log", *(worker.log for worker in self.workers)]
        return "\n".join(f"{log.name}:\n{log.read_text()[-3000:]}" for log in logs)


def _children(process: int) -> Iterator[int]:
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            yield from map(int, task.read_text().split())
