"""`manage.py import_list csl PATH_OR_URL`: one file of control lists, kept, compared, applied."""

import sys
from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from config.list_files import bytes_at
from entities.actions.lists.deciding import CannotDecide, confirm, discard
from entities.actions.lists.linking import propose_links
from entities.actions.lists.receiving import Given, KnownFile, take_in, take_statistics
from entities.lists import READERS, ListFileError
from entities.models import ChangeKind, Completeness, FileState, ListFile
from ingest.fetching import FetchError


class Command(BaseCommand):
    help = "Import a control list from a path or an address; without one, from the official one."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("list", choices=sorted(READERS), help="which list the file holds")
        parser.add_argument("place", nargs="?", default="", help="path or address of the file")
        parser.add_argument("--day", type=_day, help="the day the file is of, as 2026-07-31")
        whole = parser.add_mutually_exclusive_group()
        whole.add_argument("--complete", action="store_true", help="who is missing was removed")
        whole.add_argument("--partial", action="store_true", help="who is missing may be listed")
        decision = parser.add_mutually_exclusive_group()
        decision.add_argument("--confirm", metavar="WHY", help="apply it, though it was held")
        decision.add_argument("--discard", metavar="WHY", help="put it aside, if it is held")

    def handle(self, *args: Any, **options: Any) -> None:
        place = options["place"] or READERS[options["list"]].address
        completeness = Completeness.COMPLETE if options["complete"] else ""
        given = Given(
            self._bytes(place),
            options["list"],
            place,
            options["day"],
            Completeness.PARTIAL if options["partial"] else completeness,
        )
        try:
            file = take_in(given, by=None, now=timezone.now(), progress=self._progress)
        except ListFileError as error:
            raise CommandError(
                f"“{place}” was not imported, nothing was changed. {error}"
            ) from error
        except KnownFile as known:
            if known.file.state == FileState.APPLIED:
                self.stdout.write(str(known))
                return
            file = known.file
        file = self._decide(file, options)
        self._report(file)
        if file.state == FileState.APPLIED:
            take_statistics()
            links = propose_links(now=timezone.now())
            self.stdout.write(
                f"Links to parties: {links.by_rule} made by rule, {links.proposed} proposed."
            )

    def _bytes(self, place: str) -> bytes:
        try:
            return bytes_at(place)
        except (ListFileError, FetchError) as error:
            raise CommandError(str(error)) from error

    def _decide(self, file: ListFile, options: dict[str, Any]) -> ListFile:
        """Apply or put aside a held file where the caller says so."""
        if file.state == FileState.APPLIED:
            return file
        now = timezone.now()
        try:
            if options["confirm"] is not None:
                return confirm(
                    file,
                    why=options["confirm"],
                    by=None,
                    now=now,
                    as_partial=options["partial"],
                    progress=self._progress,
                )
            if options["discard"] is not None:
                return discard(file, why=options["discard"], by=None, now=now)
        except (CannotDecide, ListFileError) as error:
            raise CommandError(str(error)) from error
        raise CommandError(
            f"Held as {file.short}, nothing was changed. {' '.join(file.doubts)} Look at it, then "
            "repeat with --confirm WHY to apply it or --discard WHY to put it aside."
        )

    def _report(self, file: ListFile) -> None:
        if file.state == FileState.DISCARDED:
            self.stdout.write(f"Put aside as {file.short}; nothing was changed.")
            return
        for sentence in file.remarks:
            self.stdout.write(sentence)
        for name, counts in sorted(file.counts.items()):
            made = ", ".join(
                f"{counts[kind.value]:,} {kind.value}" for kind in ChangeKind if counts[kind.value]
            )
            self.stdout.write(f"{name}: {counts['entries']:,} entries; {made or 'no change'}.")
        self.stdout.write(
            f"Applied {file.entries:,} entries as of {file.taken_on} ({file.taken_basis}), "
            f"{file.completeness}; kept as {file.short}."
        )

    def _progress(self, step: str, done: int, of: int) -> None:
        """One line that is written over on a terminal, and one a step elsewhere."""
        words = f"{step}: {done:,}" + (f" of {of:,}" if of else "")
        if sys.stderr.isatty():
            self.stderr.write(f"\r\033[K{words}", ending="")
            self.stderr.flush()
        elif done == of or done % 5000 == 0:
            self.stderr.write(words)


def _day(text: str) -> date:
    return date.fromisoformat(text)
