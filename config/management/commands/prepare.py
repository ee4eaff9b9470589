"""`manage.py prepare`: everything that must be in the database before the services start."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from config.supervisor.preparation import ADMINISTRATOR, ensure_administrator


class Command(BaseCommand):
    help = "Create or update the tables, load the starter data, and make the administrator."
    requires_system_checks = ()
    requires_migrations_checks = False

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", verbosity=0)
        call_command("load_starter", verbosity=0)
        chosen = settings.ENVIRONMENT.admin_password
        password = ensure_administrator(chosen)
        if password and not chosen:
            self.stdout.write(f"Sign in as {ADMINISTRATOR} with the password {password}")
        self.stdout.write("Prepared.")
