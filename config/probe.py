"""`python -m config.probe /healthz` or `… worker`: a container's health check, without Django."""

import os
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from config.environment import WrongSetting, read_environment
from config.home import Home

STALE_AFTER = 60.0


def main(what: str) -> str | None:
    """None when all is well, else the reason."""
    try:
        environment = read_environment(os.environ, base=Path(__file__).resolve().parent.parent)
    except WrongSetting as wrong:
        return str(wrong)
    if what == "worker":
        return silent_worker(Home(environment.home), now=time.time())
    return unanswered(f"http://127.0.0.1:{environment.port}{what}")


def silent_worker(home: Home, *, now: float) -> str | None:
    """The worker of this home has not turned its own loop for a while."""
    try:
        age = now - home.worker_alive.stat().st_mtime
    except FileNotFoundError:
        return "No worker has run in this home."
    return None if age < STALE_AFTER else f"The worker has been silent for {age:.0f} seconds."


def unanswered(url: str) -> str | None:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with direct.open(url, timeout=4):
            return None
    except (urllib.error.URLError, OSError) as error:
        return f"{url}: {error}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
