"""Where the embedded database is kept and reached. No Django here: settings are built from it."""

import contextlib
import hashlib
from dataclasses import dataclass
from pathlib import Path

from config.embedded.account import DATABASE_ACCOUNTS, unprivileged
from config.home import Home, secret_in

# PostgreSQL names its socket file after a port, also where nothing listens on the network.
PORT = 54329
DATABASE = "chiptrail"
ROLE = "chiptrail"
# A Unix socket's path holds 107 bytes; PostgreSQL appends "/.s.PGSQL.54329.lock".
LONGEST_SOCKET_DIRECTORY = 85


@dataclass(frozen=True, slots=True)
class Address:
    """Directory, socket and password of the embedded server and its one application role."""

    directory: Path
    socket_directory: Path
    password: str

    def url(self, database: str = DATABASE) -> str:
        return (
            f"postgresql://{ROLE}:{self.password}@/{database}"
            f"?host={self.socket_directory}&port={PORT}"
        )


def address_of(home: Home) -> Address:
    """The address of the server in this home, which exists; the server need not run yet."""
    directory = _directory_of(home)
    return Address(
        directory=directory,
        socket_directory=_socket_directory(directory),
        password=secret_in(directory / "application-password"),
    )


def _directory_of(home: Home) -> Path:
    """Under the home, or where a link there points to. Decided once, whatever changes later."""
    if not home.database.exists():
        account = unprivileged(DATABASE_ACCOUNTS)
        if account is None or account.reaches(home.path):
            home.database.mkdir(exist_ok=True, mode=0o711)
        else:
            # Root's server account cannot pass into this home, as below /root.
            elsewhere = Path("/var/lib") / f"chiptrail-{_digest(home.path)}"
            elsewhere.mkdir(exist_ok=True, mode=0o711)
            with contextlib.suppress(FileExistsError):
                home.database.symlink_to(elsewhere)
    return home.database.resolve()


def _socket_directory(directory: Path) -> Path:
    """Beside the data, or a short name under /tmp when that path is too long for a socket."""
    beside = directory / "socket"
    if len(str(beside)) <= LONGEST_SOCKET_DIRECTORY:
        return beside
    return Path("/tmp") / f"chiptrail-{_digest(directory)}"


def _digest(path: Path) -> str:
    return hashlib.sha256(str(path).encode()).hexdigest()[:12]
