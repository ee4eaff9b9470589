"""Is everything in the archive as it was captured?"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from ingest.actions.seal import BrokenChain, check_chain
from ingest.models import Capture


class Command(BaseCommand):
    help = "Checks every sealed capture against the chain and its file; names the first that fails."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            count = check_chain()
        except BrokenChain as sentence:
            raise CommandError(str(sentence)) from sentence
        waiting = Capture.objects.filter(seal=None).count()
        self.stdout.write(f"All {count} links hold. {waiting} captures wait to be sealed.")
