"""The three services of the product and how each is run."""

import os
import sys
from pathlib import Path

from config.embedded.account import Account
from config.environment import Environment
from config.home import Home
from config.supervisor.child import Service

# Django's checks look at pages and forms, which a worker has none of; `make check` runs them.
CELERY = (sys.executable, "-m", "celery", "-q", "--skip-checks", "-A", "config.celery")
# No worker needs to know of another: they meet at the table.
ALONE = ("--without-gossip", "--without-mingle", "--without-heartbeat")


def services(environment: Environment) -> tuple[Service, ...]:
    """Web, worker and scheduler, in the order in which they start."""
    web = (
        sys.executable, "-m", "gunicorn", "config.wsgi:application",
        "--bind", f"{bracketed(environment.bind)}:{environment.port}",
        "--worker-class", "gthread", "--workers", "2", "--threads", "4",
        "--timeout", "60", "--graceful-timeout", "10",
        "--no-control-socket", "--log-level", "warning",
    )  # fmt: skip
    return (
        Service("web", web, seconds_to_end=12),
        Service("worker", (*CELERY, "worker", "-c", "2", "-l", "WARNING", *ALONE), 15),
        Service("scheduler", (*CELERY, "beat", "-l", "WARNING"), seconds_to_end=5),
    )


def service_environment(home: Home) -> dict[str, str]:
    """The operator's variables without the password, and everything temporary under the home."""
    kept = {name: text for name, text in os.environ.items() if name != "CHIPTRAIL_ADMIN_PASSWORD"}
    return kept | {
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "HOME": str(home.temporary),
        "TMPDIR": str(home.temporary),
        "PYTHONUNBUFFERED": "1",
        # Where root is the only account that can run it, one line of ours says so already.
        "PYTHONWARNINGS": "ignore:You're running the worker with superuser privileges",
    }


def local_url(environment: Environment) -> str:
    """Where this machine itself reaches the web service."""
    everywhere = environment.bind in {"0.0.0.0", "::"}
    host = "127.0.0.1" if everywhere else bracketed(environment.bind)
    return f"http://{host}:{environment.port}/"


def bracketed(address: str) -> str:
    """An IPv6 address as it stands in a URL."""
    return f"[{address}]" if ":" in address else address


def hand_over(home: Home, database_directory: Path | None, account: Account) -> None:
    """Give the services' account what they have to read and write, and nothing else."""
    for directory in (home.broker, home.beat_state.parent, home.temporary, home.archive):
        account.own(directory)
        for inner in directory.rglob("*"):
            account.own(inner)
    if home.secret_key_file.exists():
        account.own(home.secret_key_file)
    if database_directory:
        account.own(database_directory / "application-password")
