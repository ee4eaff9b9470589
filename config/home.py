"""The home: the one directory that holds what an installation keeps on disk."""

import contextlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Home:
    """Where each thing lives under the home. Passable by others (0711), readable by nobody."""

    path: Path

    @property
    def secret_key_file(self) -> Path:
        return self.path / "secret-key"

    @property
    def database(self) -> Path:
        """All of the embedded PostgreSQL server."""
        return self.path / "database"

    @property
    def broker(self) -> Path:
        """The messages of the embedded broker: they only say "look", so losing them is harmless."""
        return self.path / "broker"

    @property
    def beat_state(self) -> Path:
        return self.path / "scheduler" / "last-runs"

    @property
    def archive(self) -> Path:
        """Bytes of articles and feeds as they were captured."""
        return self.path / "archive"

    @property
    def worker_alive(self) -> Path:
        """Touched by the worker as long as its loop turns."""
        return self.temporary / "worker-alive"

    @property
    def static(self) -> Path:
        return self.path / "static"

    @property
    def temporary(self) -> Path:
        return self.path / "tmp"

    @property
    def running_file(self) -> Path:
        """Locked by the supervisor as long as it runs; holds the address it serves."""
        return self.path / "running"

    def make(self) -> None:
        """Create the home and its own directories. Repeating it changes nothing."""
        self.path.mkdir(parents=True, exist_ok=True)
        # A home made by hand may be wider or narrower; one owned by others is theirs to set.
        with contextlib.suppress(PermissionError):
            self.path.chmod(0o711)
        for directory in (self.broker, self.beat_state.parent, self.temporary, self.archive):
            directory.mkdir(exist_ok=True, mode=0o700)
        # What it holds is sent to every browser; the rest is for the services alone.
        self.static.mkdir(exist_ok=True, mode=0o755)
        for name in ("queue", "exchanges"):
            (self.broker / name).mkdir(exist_ok=True, mode=0o700)

    def secret_key(self) -> str:
        """The key of this installation, generated on the first call."""
        return secret_in(self.secret_key_file)


def secret_in(file: Path) -> str:
    """The secret a file holds; a fresh one is written (0600) when there is no such file."""
    if not file.exists():
        _write_once(file, secrets.token_urlsafe(48))
    return file.read_text("ascii").strip()


def _write_once(file: Path, secret: str) -> None:
    # Written aside and linked into place: two programs that start at once agree on one secret.
    aside = file.with_name(f".{file.name}.{os.getpid()}")
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as stream:
        stream.write(secret + "\n")
    with contextlib.suppress(FileExistsError):
        os.link(aside, file)
    aside.unlink()
