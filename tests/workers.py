"""A real Celery worker for tests that must see one work, die and come back."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from django.conf import settings
from django.db import connection
from kombu import pools

from config.celery import app
from config.embedded.address import PORT
from config.home import Home

ROOT = Path(__file__).resolve().parent.parent


class Worker:
    """One worker process at a time, on the test database and a throw-away broker.

    Several may share a home, each under a name of its own; `variables` go before the usual ones.
    """

    def __init__(
        self,
        path: Path,
        *,
        broker_url: str = "",
        name: str = "worker",
        variables: dict[str, str] | None = None,
    ) -> None:
        path.mkdir(parents=True, exist_ok=True)
        self.home = Home(path)
        self.home.make()
        self.broker_url = broker_url
        self.name, self.variables = name, variables
        self.log = path / f"{name}.log"
        self.process: subprocess.Popen[bytes] | None = None
        self.said_before = 0

    @property
    def transport_options(self) -> dict[str, object]:
        broker = self.home.broker
        return {
            "data_folder_in": str(broker / "queue"),
            "data_folder_out": str(broker / "queue"),
            "control_folder": str(broker / "exchanges"),
            "polling_interval": 0.1,
        }

    @contextlib.contextmanager
    def broker_of_this_process(self) -> Iterator[None]:
        """Nudges sent by the test itself reach this worker."""
        before = app.conf.broker_transport_options
        app.conf.broker_transport_options = self.transport_options
        _forget_connections()
        try:
            yield
        finally:
            app.conf.broker_transport_options = before
            _forget_connections()

    def start(self, *, concurrency: int = 1, seconds: float = 30) -> None:
        """Start it and wait until it takes jobs."""
        self.begin(concurrency=concurrency)
        self._wait(lambda: self.is_ready, seconds)

    def begin(self, *, concurrency: int = 1) -> None:
        """Start it and wait for nothing."""
        command = [
            sys.executable, "-m", "celery", "--skip-checks", "-A", "config.celery",
            "worker", "-l", "INFO", "-c", str(concurrency), "-n", f"{self.name}@%h",
            "--without-gossip", "--without-mingle", "--without-heartbeat",
        ]  # fmt: skip
        with self.log.open("ab") as log:
            self.said_before = log.tell()
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=self._environment(), stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip

    @property
    def is_ready(self) -> bool:
        """Whether it takes jobs."""
        return self.process is not None and b" ready." in self.log.read_bytes()[self.said_before :]

    def kill(self) -> None:
        """kill -9 of the worker with its children; it leaves nothing behind but what it stored."""
        if self.process:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def waiting_messages(self) -> list[Path]:
        """What the broker holds and nobody has taken."""
        return list((self.home.broker / "queue").glob("*.msg"))

    def forget_messages(self) -> None:
        """The broker loses everything it held."""
        for message in self.waiting_messages():
            message.unlink(missing_ok=True)

    def _environment(self) -> dict[str, str]:
        if self.variables is not None:
            return os.environ | self.variables
        return os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.settings",
            "DATABASE_URL": url_of_test_database(),
            "BROKER_URL": self.broker_url,
            "SECRET_KEY": settings.SECRET_KEY,
            "CHIPTRAIL_TEST_HOME": str(self.home.path),
            "TMPDIR": str(self.home.temporary),
        }

    def _wait(self, done: Callable[[], bool], seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while not done():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError(f"The worker did not come up:\n{self.log.read_text()[-3000:]}")
            time.sleep(0.05)


def url_of_test_database() -> str:
    """The address of the database of this test, for other processes."""
    database = connection.settings_dict
    password = f":{database['PASSWORD']}" if database["PASSWORD"] else ""
    host = database["HOST"] or database["OPTIONS"].get("host", "")
    port = database["PORT"] or database["OPTIONS"].get("port", PORT)
    return f"postgresql://{database['USER']}{password}@/{database['NAME']}?host={host}&port={port}"


def _forget_connections() -> None:
    """The next message of this process opens a connection with the options as they are then."""
    pools.reset()
    app._pool = None
    app.amqp._producer_pool = None
