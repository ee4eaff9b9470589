"""`make run` in a bare clone, as a stranger would type it."""

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parent.parent.parent
KEPT = ("HOME", "LANG", "PATH", "TMPDIR", "CHROMIUM", "http_proxy", "https_proxy", "no_proxy")


def bare_clone(target: Path) -> Path:
    """What is committed, and nothing that this machine has beside it."""
    subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}/.git", "clone", "-q", "--no-hardlinks", ROOT, target],
        check=True,
    )
    return target


def bare_environment(**more: str) -> dict[str, str]:
    """The few variables of a fresh shell, with those of the package installers."""
    kept = {
        name: text
        for name, text in os.environ.items()
        if name in KEPT or name.startswith(("PIP_", "UV_", "SSL_", "REQUESTS_"))
    }
    return kept | more


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Running:
    """One `make run`."""

    def __init__(
        self, clone: Path, *, port: int | str, user: int | None = None, **more: str
    ) -> None:
        self.clone, self.port = clone, port
        self.log = clone.parent / f"{clone.name}.run.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                ["make", "run"],
                cwd=clone,
                env=bare_environment(PORT=str(port), **more),
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                user=user,
                group=user,
                extra_groups=[] if user else None,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.stop()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def text(self) -> str:
        return self.log.read_text(errors="replace")

    def wait_for(self, pattern: str, seconds: float) -> re.Match[str]:
        deadline = time.monotonic() + seconds
        while not (found := re.search(pattern, self.text, re.MULTILINE)):
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError(f"No {pattern!r} after {seconds} s:\n{self.text[-6000:]}")
            time.sleep(0.1)
        return found

    def status(self, path: str) -> int:
        try:
            with urllib.request.urlopen(self.url + path, timeout=20) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            with error:
                return error.code
        except OSError:
            return 0

    def json(self, path: str) -> dict:
        with urllib.request.urlopen(self.url + path, timeout=20) as answer:
            return json.load(answer)

    def shell(self, expression: str) -> str:
        """What an expression is worth in the product's own shell."""
        ran = subprocess.run(
            [".venv/bin/python", "manage.py", "shell", "-v", "0", "-c", f"print({expression})"],
            cwd=self.clone, env=bare_environment(), capture_output=True, text=True, check=True,
        )  # fmt: skip
        return ran.stdout.strip()

    def processes(self, *words: str) -> list[int]:
        """Processes of this clone whose command line holds all the words, oldest first."""
        found = []
        for place in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                command = (place / "cmdline").read_bytes().replace(b"\0", b" ").decode()
                ours = str(self.clone) in command + os.readlink(place / "cwd")
                if ours and all(word in command for word in words):
                    found.append(int(place.name))
        return sorted(found)

    def supervisor(self) -> int:
        return self.processes("manage.py up")[0]

    def stop(self, number: signal.Signals = signal.SIGINT, seconds: float = 40) -> None:
        """Ctrl-C reaches the whole group of the terminal, make included."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, number)
        self.process.wait(seconds)
