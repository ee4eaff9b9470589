"""Which operating-system account a service runs as. PostgreSQL refuses to run as root."""

import contextlib
import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path

DATABASE_ACCOUNTS = ("postgres", "nobody")
SERVICE_ACCOUNTS = ("www-data", "http", "nobody")


class NoAccount(Exception):
    """There is no unprivileged account on this machine."""


@dataclass(frozen=True, slots=True)
class Account:
    """An unprivileged account to run something as."""

    name: str
    uid: int
    gid: int

    def reaches(self, path: Path) -> bool:
        """Others may pass every directory on the way to this path, and the path itself."""
        whole = path.resolve()
        return all(
            step.stat().st_mode & stat.S_IXOTH for step in (whole, *whole.parents) if step.is_dir()
        )

    def own(self, path: Path) -> None:
        os.chown(path, self.uid, self.gid, follow_symlinks=False)


def unprivileged(names: tuple[str, ...]) -> Account | None:
    """The first of these accounts that exists; None when we are not root and stay who we are."""
    if os.geteuid() != 0:
        return None
    for name in names:
        with contextlib.suppress(KeyError):
            entry = pwd.getpwnam(name)
            return Account(name, entry.pw_uid, entry.pw_gid)
    raise NoAccount(
        f"Root must not run this service, and none of the accounts {', '.join(names)} exists: "
        "create one, or start as an ordinary user."
    )
