"""manage.py token USER --scope read|write: an API token, printed once."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from accounts.actions import issue_token
from accounts.models import TokenScope, User


class Command(BaseCommand):
    help = "Make an API token for a user. It is printed once and only its digest is kept."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("user", help="user name")
        parser.add_argument(
            "--scope",
            choices=TokenScope.values,
            default=TokenScope.READ.value,
            help="what the token may do (default: read)",
        )
        parser.add_argument("--name", default="", help="what the token is for")

    def handle(self, *arguments: Any, **options: Any) -> None:  # Any: as BaseCommand has it
        user = User.objects.filter(username=options["user"], is_active=True).first()
        if user is None:
            known = ", ".join(
                User.objects.filter(is_active=True).values_list("username", flat=True)
            )
            raise CommandError(
                f"There is no active user “{options['user']}”. Known: {known or 'nobody'}."
            )
        scope = TokenScope(options["scope"])
        _, secret = issue_token(user, scope=scope, name=options["name"], now=timezone.now())
        self.stderr.write(f"Token of {user}, {scope.label}. It is not shown again.")
        self.stdout.write(secret)
