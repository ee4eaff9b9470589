"""`manage.py load_synthetic`: many made-up incidents, to see how fast pages are with them."""

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management import CommandError
from django.core.management.base import BaseCommand

from cases.assessing import assess_pending
from cases.models import Incident
from cases.synthetic import TITLE, NothingToTellLike, make_incidents
from config.management.commands.load_starter import take_statistics

_LONGEST = timedelta(hours=12)


class Command(BaseCommand):
    help = (
        "Makes synthetic incidents, told like the starter data and marked as made up, in a "
        "database of their own: they cannot be told from others in any figure."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--incidents", type=int, default=100_000, help="how many (100000)")
        parser.add_argument("--seed", type=int, default=1, help="another number, other incidents")
        parser.add_argument("--assess", action="store_true", help="assess them here and now")
        parser.add_argument(
            "--yes", action="store_true", help="also among incidents that are not starter data"
        )

    def handle(self, *args: Any, incidents: int, seed: int, **options: Any) -> None:
        if not 1 <= incidents <= 10_000_000:
            raise CommandError(f"--incidents must be between 1 and 10000000, not {incidents}.")
        own = Incident.objects.filter(is_starter=False).exclude(title__startswith=TITLE).count()
        if own and not options["yes"]:
            raise CommandError(
                f"This database holds {own} incidents that are not starter data. Use another "
                f"database, or say --yes to mix made-up incidents among them."
            )
        loud = options["verbosity"] >= 1
        try:
            steps = make_incidents(incidents, seed=seed % 97 / 100, said=self._said(loud))
        except NothingToTellLike as error:
            raise CommandError(str(error)) from None
        take_statistics()
        if loud:
            self.stdout.write(f"{incidents} synthetic incidents with {steps} steps are there.")
        if options["assess"]:
            done = assess_pending(within=_LONGEST)
            take_statistics()
            if loud:
                self.stdout.write(f"{done} incidents assessed.")

    def _said(self, loud: bool) -> Any:  # Any: a function of one number
        return lambda done: self.stdout.write(f"{done} written") if loud else None
