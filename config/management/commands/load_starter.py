"""`manage.py load_starter`: the facts and incidents the product ships with."""

from typing import Any

from django.apps import apps
from django.core.management import CommandError
from django.core.management.base import BaseCommand
from django.db import connection
from django.utils import timezone

from cases.actions.starter import load_incidents
from entities.actions.starter import load_entities
from entities.starter.row import StarterError
from ingest.actions.starter import load_outlets


def take_statistics() -> None:
    """Tell the planner what was loaded, or the first pages are planned for empty tables.

    PostgreSQL looks by itself some time later; until then a page may take seconds.
    """
    rooms = ("entities", "ingest", "cases")
    tables = [
        connection.ops.quote_name(model._meta.db_table)
        for room in rooms
        for model in apps.get_app_config(room).get_models()
    ]
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(tables)}")


class Command(BaseCommand):
    help = "Load parties, providers, ownership, listings, chips, prices and reported incidents."

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        try:
            reports = [load(now=now) for load in (load_entities, load_outlets, load_incidents)]
        except StarterError as error:
            raise CommandError(str(error)) from None
        take_statistics()
        if options["verbosity"] < 1:
            return
        for report in reports:
            for sentence in report.left:
                self.stdout.write(sentence)
        self.stdout.write(
            f"Starter data: {sum(r.created for r in reports)} rows created, "
            f"{sum(r.updated for r in reports)} updated, "
            f"{sum(r.unchanged for r in reports)} as they were, "
            f"{sum(len(r.left) for r in reports)} left as they are here."
        )
