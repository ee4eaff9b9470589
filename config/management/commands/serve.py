"""`manage.py serve web`: one service in the foreground, for containers and service managers."""

import os
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import CommandError
from django.core.management.base import BaseCommand

from config.supervisor.services import service_environment, services


class Command(BaseCommand):
    help = "Become one of the services; everything it needs is named by the environment."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        names = [service.name for service in services(settings.ENVIRONMENT)]
        parser.add_argument("service", choices=names)

    def handle(self, *args: Any, service: str, **options: Any) -> None:
        if not (settings.ENVIRONMENT.database_url and settings.ENVIRONMENT.broker_url):
            raise CommandError(
                "A service of its own needs DATABASE_URL and BROKER_URL. "
                "On one machine, manage.py up brings both."
            )
        chosen = next(one for one in services(settings.ENVIRONMENT) if one.name == service)
        os.chdir(settings.BASE_DIR)
        os.execve(chosen.command[0], chosen.command, service_environment(settings.HOME))
