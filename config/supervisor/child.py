"""One service as a child process: started, listened to, restarted with patience, ended."""

import contextlib
import os
import signal
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from config.embedded.account import Account
from config.supervisor.ending import end_with_parent

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 30.0
# Having run this long, a service counts as sound: its next restart is quick again.
SOUND_AFTER = 60.0


@dataclass(frozen=True, slots=True)
class Service:
    """What to run, under which name in the log, and how long it may take to end."""

    name: str
    command: tuple[str, ...]
    seconds_to_end: float


@dataclass(slots=True)
class Child:
    """A service and the process that currently is it, if any."""

    service: Service
    directory: Path
    environment: Mapping[str, str]
    account: Account | None
    process: "subprocess.Popen[bytes] | None" = None
    started_at: float = 0.0
    start_again_at: float = 0.0
    pause: float = FIRST_PAUSE
    _unfinished_line: bytes = field(default=b"")

    def start(self, now: float) -> None:
        """Run it in a process group of its own, so that Ctrl-C reaches only the supervisor."""
        self.process = subprocess.Popen(
            self.service.command,
            cwd=self.directory,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            process_group=0,
            umask=0o077,
            preexec_fn=end_with_parent,
            user=self.account.uid if self.account else None,
            group=self.account.gid if self.account else None,
            extra_groups=[] if self.account else None,
        )
        assert self.process.stdout is not None
        os.set_blocking(self.process.stdout.fileno(), False)
        self.started_at = now

    def ended(self, code: int, now: float) -> None:
        """Its process is gone; it is due again after a pause that grows while it keeps failing."""
        self._end_group(signal.SIGKILL)
        if self.process:
            self.process.returncode = code
        if now - self.started_at >= SOUND_AFTER:
            self.pause = FIRST_PAUSE
        self.start_again_at = now + self.pause
        self.pause = min(self.pause * 2, LONGEST_PAUSE)

    def forget(self) -> None:
        """Close what is left of an ended process."""
        if self.process and self.process.stdout:
            self.process.stdout.close()
        self.process = None

    def ask_to_end(self) -> None:
        if self.process:
            with contextlib.suppress(ProcessLookupError):
                self.process.terminate()

    def kill(self) -> None:
        """End it with all its children, at once."""
        self._end_group(signal.SIGKILL)

    def lines(self) -> list[str]:
        """What it has written since the last call, in whole lines."""
        if not self.process or not self.process.stdout:
            return []
        written = self._unfinished_line
        with contextlib.suppress(BlockingIOError):
            while piece := os.read(self.process.stdout.fileno(), 65536):
                written += piece
        *whole, self._unfinished_line = written.split(b"\n")
        return [line.decode(errors="replace") for line in whole]

    def _end_group(self, with_signal: signal.Signals) -> None:
        if self.process:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, with_signal)
