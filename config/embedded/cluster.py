"""The embedded PostgreSQL server of one home: made, started, stopped, found again."""

import contextlib
import fcntl
import os
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from config.embedded.account import DATABASE_ACCOUNTS, unprivileged
from config.embedded.address import PORT, Address
from config.embedded.binaries import find_binaries, within_reach
from config.home import secret_in

SUPERUSER = "postgres"
LOCALE = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"
LARGEST_LOG = 5_000_000
SETTINGS = {
    "listen_addresses": "",
    "port": str(PORT),
    "max_connections": "60",
    "shared_buffers": "128MB",
    "jit": "off",
}
# For throw-away servers: nothing of theirs is worth a write to the disk.
CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class ServerFailed(Exception):
    """PostgreSQL could not be made or started; the message carries what it said."""


class Cluster:
    """A server that belongs to whoever owns its directory, on a socket only."""

    def __init__(self, address: Address, *, bindir: Path | None, careless: bool = False) -> None:
        self.address = address
        self.directory = address.directory
        self.account = unprivileged(DATABASE_ACCOUNTS)
        found = find_binaries(bindir=bindir, made_by=_made_by(self.directory))
        with self.locked():
            self.binaries = within_reach(found, self.account, room=self.directory)
        self.data_directory = self.directory / f"pg{self.binaries.major}"
        self.log = self.directory / f"pg{self.binaries.major}.log"
        self.settings = SETTINGS | (CARELESS if careless else {})

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """One program at a time makes, starts or stops this server."""
        with (self.directory / "lock").open("a") as lock:
            os.chmod(lock.name, 0o600)
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def start(self) -> bool:
        """Make the server if it is new and start it if it is down; False if it already ran.

        The caller holds the lock.
        """
        if not (self.data_directory / "PG_VERSION").exists():
            self._initialise()
        if self.process_id():
            return False
        self._own_socket_directory()
        self._clear_remains()
        self._prepare_log()
        options = " ".join(f"-c {name}='{value}'" for name, value in self._options().items())
        self._run("pg_ctl", "-D", self.data_directory, "-w", "-t", 60, "-l", self.log,
                  "-o", options, "start")  # fmt: skip
        return True

    def stop(self) -> None:
        """Stop the server, ending open sessions. The caller holds the lock."""
        if self.process_id():
            self._run("pg_ctl", "-D", self.data_directory, "-w", "-m", "fast", "stop")

    def process_id(self) -> int | None:
        """The running server's process. A zombie or a stranger with its number is none."""
        try:
            process_id = int((self.data_directory / "postmaster.pid").read_text().split()[0])
            os.kill(process_id, 0)
        except (OSError, ValueError, IndexError):
            return None
        if sys.platform != "linux":
            return process_id
        try:
            name, rest = (
                Path(f"/proc/{process_id}/stat").read_text().split("(", 1)[1].rsplit(")", 1)
            )
        except (OSError, IndexError):
            return None
        return process_id if name == "postgres" and rest.split()[0] not in "ZX" else None

    def superuser_password(self) -> str:
        return secret_in(self.directory / "superuser-password")

    def _options(self) -> dict[str, str]:
        return self.settings | {
            "unix_socket_directories": str(self.address.socket_directory),
            # Where the server has an account of its own, the others get in by password.
            "unix_socket_permissions": "0777" if self.account else "0700",
        }

    def _initialise(self) -> None:
        unfinished = self.data_directory.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        self._give(unfinished, directory=True)
        password_file = self.directory / "password-for-initdb"
        password_file.unlink(missing_ok=True)
        self._give(password_file, directory=False)
        password_file.write_text(self.superuser_password() + "\n")
        try:
            self._run("initdb", "-D", unfinished, "-U", SUPERUSER, f"--pwfile={password_file}",
                      "--encoding=UTF8", f"--locale={LOCALE}", "--auth=scram-sha-256",
                      "--no-instructions")  # fmt: skip
        finally:
            password_file.unlink()
        unfinished.rename(self.data_directory)

    def _give(self, path: Path, *, directory: bool) -> None:
        """Create a directory or file that only the server's account may read."""
        path.mkdir(mode=0o700) if directory else path.touch(mode=0o600, exist_ok=False)
        if self.account:
            self.account.own(path)

    def _own_socket_directory(self) -> None:
        """Whoever owns this directory decides who answers for the database: it must be ours."""
        directory = self.address.socket_directory
        with contextlib.suppress(FileExistsError):
            self._give(directory, directory=True)
        found = directory.lstat()
        owner = self.account.uid if self.account else os.geteuid()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != owner:
            raise ServerFailed(
                f"The socket directory {directory} is not ours (it belongs to user number "
                f"{found.st_uid}, expected {owner}): remove it and start again."
            )
        directory.chmod(0o711 if self.account else 0o700)

    def _clear_remains(self) -> None:
        """Lock files of a killed server.

        PostgreSQL keeps away when the number in its lock file is a zombie's or another program's,
        which happens in containers whose first process does not reap. Removing the files is safe
        once no process works in the data directory.
        """
        deadline = time.monotonic() + 10
        while _processes_in(self.data_directory):
            if time.monotonic() > deadline:
                raise ServerFailed(
                    f"Processes of a killed PostgreSQL still work in {self.data_directory}: "
                    f"{', '.join(_processes_in(self.data_directory))}. End them and start again."
                )
            time.sleep(0.1)
        (self.data_directory / "postmaster.pid").unlink(missing_ok=True)
        for remains in self.address.socket_directory.glob(".s.PGSQL.*"):
            remains.unlink(missing_ok=True)

    def _prepare_log(self) -> None:
        if self.log.exists() and self.log.stat().st_size > LARGEST_LOG:
            self.log.replace(self.log.with_suffix(".log.old"))
        if not self.log.exists():
            self._give(self.log, directory=False)

    def _run(self, program: str, *arguments: object) -> None:
        command = [str(self.binaries.directory / program), *map(str, arguments)]
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
        ran = subprocess.run(
            command,
            env=environment | {"LC_ALL": LOCALE},
            cwd="/",
            text=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            user=self.account.uid if self.account else None,
            group=self.account.gid if self.account else None,
            extra_groups=[] if self.account else None,
        )
        if ran.returncode:
            tail = self.log.read_text(errors="replace")[-2000:] if self.log.exists() else ""
            raise ServerFailed(
                f"PostgreSQL's {program} failed: {ran.stdout.strip()}\n{tail}".strip()
            )


def _made_by(directory: Path) -> int | None:
    """The major version of the newest data directory here."""
    made = [path.parent.name[2:] for path in directory.glob("pg*/PG_VERSION")]
    return max((int(number) for number in made if number.isdigit()), default=None)


def _processes_in(directory: Path) -> list[str]:
    """Numbers of the processes whose working directory this is (Linux only)."""
    found = []
    for place in Path("/proc").glob("[0-9]*/cwd"):
        with contextlib.suppress(OSError):
            if os.readlink(place) == str(directory):
                found.append(place.parent.name)
    return found
