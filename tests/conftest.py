"""What tests stand on: a throw-away database, a real browser, a real worker, no foreign host."""

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from config.embedded.address import address_of
from config.embedded.borrowed import borrow
from config.embedded.cluster import Cluster
from config.home import Home
from tests.chromium import find_chromium
from tests.workers import Worker

# The browser's driver runs an event loop in the test's thread; Django would refuse the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"


def pytest_unconfigure(config: pytest.Config) -> None:
    """The process that made the throw-away home removes it."""
    home = os.environ.get("CHIPTRAIL_TEST_HOME")
    if home and os.environ.get("CHIPTRAIL_TEST_OWNER") == str(os.getpid()):
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
) -> Iterator[None]:
    """Starts the throw-away server for the first test that needs one, unless DATABASE_URL is set.

    It keeps running until the session ends, and is shared by the processes of a parallel run.
    """
    with contextlib.ExitStack() as stack:
        if not os.environ.get("DATABASE_URL"):
            home = Home(Path(os.environ["CHIPTRAIL_TEST_HOME"]))
            bindir = os.environ.get("PG_BINDIR")
            cluster = Cluster(
                address_of(home), bindir=Path(bindir) if bindir else None, careless=True
            )
            stack.enter_context(borrow(cluster, may_create_databases=True))
        yield


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """The Chromium of this machine. A small /dev/shm, as in containers, must not crash it."""
    return {
        **browser_type_launch_args,
        "executable_path": find_chromium(),
        "args": ["--disable-dev-shm-usage"],
    }


@pytest.fixture
def no_foreign_requests(context) -> Iterator[list[str]]:
    """Aborts and records what the browser asks of any host but this one; none is allowed."""
    foreign: list[str] = []

    def guard(route) -> None:
        if urlsplit(route.request.url).hostname in {"127.0.0.1", "localhost", "::1"}:
            route.continue_()
        else:
            foreign.append(route.request.url)
            route.abort()

    context.route(lambda url: urlsplit(url).scheme in {"http", "https", "ws", "wss"}, guard)
    yield foreign
    assert foreign == [], f"The page asked other hosts: {foreign}"


@pytest.fixture
def worker(transactional_db, settings, tmp_path) -> Iterator[Worker]:
    """A real worker process on the test database, with a broker of its own; `.start()` it."""
    one = Worker(tmp_path / "worker")
    settings.CELERY_BROKER_TRANSPORT_OPTIONS = one.transport_options
    with one.broker_of_this_process():
        yield one
    one.kill()
