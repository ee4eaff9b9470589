"""Where the embedded database is reached. No Django here: settings are built from it."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from config.home import Home, secret_in

# PostgreSQL names its socket file after a port, also where nothing listens on the network.
PORT = 54329
DATABASE = "chiptrail"
ROLE = "chiptrail"
# A Unix socket's path holds 107 bytes; PostgreSQL appends "/.s.PGSQL.54329.lock".
LONGEST_SOCKET_DIRECTORY = 85


@dataclass(frozen=True, slots=True)
class Address:
    """Socket directory, database, role and password of the embedded server."""

    socket_directory: Path
    password: str
    database: str = DATABASE
    role: str = ROLE

    def url(self, database: str | None = None) -> str:
        return (
            f"postgresql://{self.role}:{self.password}@/{database or self.database}"
            f"?host={self.socket_directory}&port={PORT}"
        )


def socket_directory_of(home: Home) -> Path:
    """Beside the data, or a short name under /tmp when that path is too long for a socket."""
    beside = home.database / "socket"
    if len(str(beside)) <= LONGEST_SOCKET_DIRECTORY:
        return beside
    return Path("/tmp") / f"chiptrail-{hashlib.sha256(str(home.path).encode()).hexdigest()[:12]}"


def address_of(home: Home) -> Address:
    """The address of the server in this home, which need not run yet."""
    home.make()
    home.database.mkdir(exist_ok=True, mode=0o711)
    return Address(socket_directory_of(home), secret_in(home.database / "application-password"))
