"""The stakes of a day as CSV or BODS 0.4."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from entities.exchange.outgoing import stakes_going_out, write_bods, write_table


class Command(BaseCommand):
    """`export_ownership csv|bods --as-of DAY [--out FILE]`."""

    help = "Writes the stakes of a day, as far as the public may see them; with --all, all."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("kind", choices=["csv", "bods"])
        parser.add_argument("--as-of", help="a day such as 2025-10-15; today where none is given")
        parser.add_argument("--out", type=Path, help="where to write; standard output otherwise")
        parser.add_argument("--all", action="store_true", help="also what the public may not see")

    def handle(self, *args: Any, kind: str, **options: Any) -> None:
        as_of = _day(options["as_of"])
        stakes = stakes_going_out(None if options["all"] else AnonymousUser(), as_of)
        if kind == "csv":
            body = write_table(stakes)
        else:
            body = write_bods(stakes, as_of=as_of, publisher="ChipTrail")
        if options["out"] is None:
            self.stdout.write(body.decode(), ending="")
            return
        try:
            options["out"].write_bytes(body)
        except OSError as error:
            raise CommandError(
                f"“{options['out']}” cannot be written: {error.strerror}."
            ) from error
        self.stdout.write(f"{len(stakes)} stakes of {as_of} written to {options['out']}.")


def _day(written: str | None) -> date:
    if not written:
        return timezone.localdate()
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise CommandError(f"“{written}” is not a day. Write --as-of 2025-10-15.") from None
