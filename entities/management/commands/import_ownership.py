"""Stakes from a file of CSV, BODS or GLEIF; all of it, or nothing."""

import hashlib
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from entities.actions.take_ownership import Origin, take_ownership
from entities.exchange.plan import Plan, Step, plan
from entities.exchange.reading import KINDS, read_ownership
from entities.exchange.said import Refusal, WrongFile

SHOWN = 20


class Command(BaseCommand):
    """`import_ownership csv|bods|gleif PATH`. What is refused is told with its place."""

    help = (
        "Adds and corrects the stakes of a file. While a line is refused nothing is imported, "
        "unless --leave-refused says so; parties not on file are made with --new-parties only."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("kind", choices=list(KINDS))
        parser.add_argument("path", type=Path)
        parser.add_argument("--preview", action="store_true", help="say what would happen")
        parser.add_argument("--new-parties", action="store_true", help="make parties not on file")
        parser.add_argument("--leave-refused", action="store_true", help="import the other lines")

    def handle(self, *args: Any, kind: str, path: Path, **options: Any) -> None:
        try:
            body = path.read_bytes()
            contents = read_ownership(kind, body)
        except OSError as error:
            raise CommandError(f"Could not read {path}: {error.strerror}.") from error
        except WrongFile as wrong:
            raise CommandError(f"{path}: {wrong}") from wrong
        origin = Origin(path.name, hashlib.sha256(body).hexdigest(), KINDS[kind])
        found = plan(contents, source=origin.source)
        wanted = found.new_parties if options["new_parties"] else ()
        if wanted:
            found = plan(contents, source=origin.source, wanted=wanted)
        self._tell(found)
        if options["preview"]:
            return
        if found.refused and not options["leave_refused"]:
            raise CommandError(
                "Nothing was imported. Correct the file, or import the rest with --leave-refused."
            )
        done = take_ownership(contents, origin, by=None, wanted=wanted, mark=found.mark)
        self.stdout.write(
            f"Imported: {len(done.of(Step.ADD))} stakes added, "
            f"{len(done.of(Step.CHANGE))} corrected."
        )

    def _tell(self, found: Plan) -> None:
        self.stdout.write(
            f"{len(found.of(Step.ADD))} stakes to add, {len(found.of(Step.CHANGE))} to correct, "
            f"{len(found.of(Step.SAME))} on file already, {len(found.of(Step.WAIT))} between "
            f"parties not on file, {len(found.refused)} refused."
        )
        self._few(found.refused, "refused")
        self._few(found.beside, "beside")

    def _few(self, told: list[Refusal], word: str) -> None:
        for one in told[:SHOWN]:
            self.stdout.write(f"  {word}, {one.place}: {one.reason}")
        if len(told) > SHOWN:
            self.stdout.write(f"  … and {len(told) - SHOWN} more.")
