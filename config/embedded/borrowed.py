"""The embedded database for as long as somebody needs it: the last one out turns off the light."""

import contextlib
import fcntl
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from config.embedded.account import NoAccount
from config.embedded.address import address_of
from config.embedded.binaries import NoPostgres
from config.embedded.cluster import Cluster, ServerFailed
from config.embedded.roles import ensure_database
from config.environment import Environment, WrongSetting, read_environment
from config.home import Home

# These ask nothing of a database, or, like `up`, see to it themselves.
WITHOUT_DATABASE = frozenset(
    {
        "check",
        "collectstatic",
        "compilemessages",
        "findstatic",
        "help",
        "makemessages",
        "match_names",
        "serve",
        "up",
        "version",
    }
)
EXPECTED_FAILURES = (NoAccount, NoPostgres, ServerFailed, WrongSetting)


@contextlib.contextmanager
def database_for(arguments: Sequence[str], *, base: Path) -> Iterator[None]:
    """The database a command line of manage.py needs; ends the program with a sentence if none."""
    with contextlib.ExitStack() as stack:
        try:
            environment = read_environment(os.environ, base=base)
            if needs_embedded(arguments, environment):
                home = Home(environment.home)
                home.make()
                address = address_of(home)
                stack.enter_context(borrow(Cluster(address, bindir=environment.pg_bindir)))
        except EXPECTED_FAILURES as failure:
            raise SystemExit(str(failure)) from None
        yield


def needs_embedded(arguments: Sequence[str], environment: Environment) -> bool:
    """A command that works on the database, while no DATABASE_URL names another one."""
    if environment.database_url or not arguments or {"-h", "--help", "--version"} & set(arguments):
        return False
    return arguments[0] not in WITHOUT_DATABASE


@contextlib.contextmanager
def borrow(cluster: Cluster, *, may_create_databases: bool = False) -> Iterator[Cluster]:
    """Starts the server unless it runs; stops it afterwards unless others still use it."""
    with (cluster.directory / "in-use").open("a") as in_use:
        os.chmod(in_use.name, 0o600)
        with cluster.locked():
            fcntl.flock(in_use, fcntl.LOCK_SH)
            cluster.start()
            ensure_database(cluster, may_create_databases=may_create_databases)
        try:
            yield cluster
        finally:
            with cluster.locked():
                fcntl.flock(in_use, fcntl.LOCK_UN)
                with contextlib.suppress(BlockingIOError):
                    fcntl.flock(in_use, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    cluster.stop()
