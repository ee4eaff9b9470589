"""Check a screening receipt: is it genuine, and is the answer the same today?"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from accounts.models import User
from accounts.policy import UserRole
from ingest.screening.receipts import WrongReceipt, receipt_in, replay


class Command(BaseCommand):
    """`verify_receipt FILE`. It fails where the signature does not fit or is not ours."""

    help = "Check the signature of a screening receipt and ask the same again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            found = replay(
                receipt_in(options["file"].read_bytes()), User(role=UserRole.ADMINISTRATOR)
            )
        except OSError as error:
            message = f"“{options['file']}” cannot be read: {error.strerror}."
            raise CommandError(message) from error
        except WrongReceipt as error:
            raise CommandError(str(error)) from error
        if not found.intact:
            raise CommandError("The signature does not fit: something was changed.")
        if not found.ours:
            raise CommandError("The receipt is signed, but not by this installation.")
        again = "the same today" if found.same else "another today"
        self.stdout.write(
            f"Genuine, taken at {found.taken_at}: {found.questions} asked, {found.hits} answers. "
            f"The answer is {again}."
        )
        for sentence in (*found.differences, *found.moved):
            self.stdout.write(f"  {sentence}")
