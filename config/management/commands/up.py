"""`manage.py up`: the whole product on one machine, from nothing to Ready."""

import contextlib
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand
from django.db import connections

from config.embedded.account import SERVICE_ACCOUNTS, Account, NoAccount, unprivileged
from config.embedded.address import address_of
from config.embedded.binaries import NoPostgres
from config.embedded.borrowed import borrow
from config.embedded.cluster import Cluster, ServerFailed
from config.supervisor.child import Child
from config.supervisor.claim import AlreadyRunning, PortTaken, check_port, claim_home
from config.supervisor.ending import adopt_orphans
from config.supervisor.preparation import (
    ADMINISTRATOR,
    ensure_administrator,
    ensure_static_files,
)
from config.supervisor.services import (
    hand_over,
    local_url,
    service_environment,
    services,
)
from config.supervisor.supervisor import Supervisor

EXPECTED_FAILURES = (NoAccount, NoPostgres, PortTaken, ServerFailed)


class Command(BaseCommand):
    help = "Start database, web, worker and scheduler; stop them all with Ctrl-C."
    requires_system_checks = ()
    requires_migrations_checks = False

    def handle(self, *args: Any, **options: Any) -> None:
        self.began = time.monotonic()
        self.url = local_url(settings.ENVIRONMENT)
        adopt_orphans()
        try:
            with claim_home(settings.HOME, url=self.url) as after_a_crash:
                check_port(
                    settings.ENVIRONMENT.bind, settings.ENVIRONMENT.port, patient=after_a_crash
                )
                self._run()
        except AlreadyRunning as running:
            self._say("chiptrail", str(running))
        except EXPECTED_FAILURES as failure:
            raise CommandError(str(failure)) from None
        except KeyboardInterrupt:
            self._say("chiptrail", "Stopped before everything was up.")

    def _run(self) -> None:
        with contextlib.ExitStack() as stack:
            cluster = self._database(stack)
            self._step("Tables", lambda: call_command("migrate", verbosity=0))
            self._step("Starter data", lambda: call_command("load_starter", verbosity=0))
            self._step("Sample articles", lambda: call_command("load_samples", verbosity=0))
            self._step("Static files", ensure_static_files)
            password = ensure_administrator(settings.ENVIRONMENT.admin_password)
            connections.close_all()
            if password:
                self._show_password(password)
            account = self._service_account(cluster)
            environment = service_environment(settings.HOME)
            children = [
                Child(service, settings.BASE_DIR, environment, account)
                for service in services(settings.ENVIRONMENT)
            ]
            Supervisor(children, cluster, say=self._say).run(
                readiness_url=f"{self.url}readyz", ready=self._show_ready
            )
        self._say("chiptrail", "Stopped.")

    def _database(self, stack: contextlib.ExitStack) -> Cluster | None:
        """The embedded server, kept until the stack unwinds; None where DATABASE_URL names one."""
        if settings.ENVIRONMENT.database_url:
            return None
        with self._timed("Database"):
            cluster = Cluster(address_of(settings.HOME), bindir=settings.ENVIRONMENT.pg_bindir)
            stack.enter_context(borrow(cluster))
        return cluster

    def _service_account(self, cluster: Cluster | None) -> Account | None:
        """Whom the services run as: not root where an ordinary account can read everything."""
        account = unprivileged(SERVICE_ACCOUNTS)
        if account is None:
            return None
        hand_over(settings.HOME, cluster.directory if cluster else None, account)
        if _can_run(account):
            return account
        self._say(
            "chiptrail",
            f"Web, worker and scheduler run as root: the account {account.name} cannot read "
            f"Python or {settings.BASE_DIR}.",
        )
        return None

    def _step(self, name: str, work: Callable[[], object]) -> None:
        with self._timed(name):
            work()

    @contextlib.contextmanager
    def _timed(self, name: str) -> Iterator[None]:
        self._say("chiptrail", f"{name} ...")
        began = time.monotonic()
        yield
        self._say("chiptrail", f"{name}: done in {time.monotonic() - began:.1f} s")

    def _show_password(self, password: str) -> None:
        own = settings.ENVIRONMENT.admin_password is not None
        shown = "the password of CHIPTRAIL_ADMIN_PASSWORD" if own else f"the password {password}"
        self._say("chiptrail", f"Sign in as {ADMINISTRATOR} with {shown} (shown this once).")

    def _show_ready(self) -> None:
        self._say("chiptrail", f"Everything is up after {time.monotonic() - self.began:.1f} s.")
        self.stdout.write(f"Ready: {self.url}")
        self.stdout.flush()

    def _say(self, name: str, line: str) -> None:
        self.stdout.write(f"{name:<9} | {line}")
        self.stdout.flush()


def _can_run(account: Account) -> bool:
    """Tried out, since modes alone do not tell: access lists and mounts have their say too."""
    try:
        tried = subprocess.run(
            [sys.executable, "-c", "import config.settings"],
            cwd=settings.BASE_DIR,
            env=service_environment(settings.HOME),
            user=account.uid,
            group=account.gid,
            extra_groups=[],
            capture_output=True,
        )
    except OSError:
        return False
    return tried.returncode == 0
