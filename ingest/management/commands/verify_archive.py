"""Is everything in the archive as it was captured?"""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from ingest.actions.seal import BrokenChain, check_chain
from ingest.models import Capture


class Command(BaseCommand):
    help = (
        "Checks every sealed capture against the chain, its record and the time stamps over it; "
        "names the first that fails."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            checked = check_chain(settings.TIME_STAMP_CERTIFICATES)
        except BrokenChain as sentence:
            raise CommandError(str(sentence)) from sentence
        waiting = Capture.objects.filter(seal=None).count()
        said = [f"All {checked.links} links hold.", f"{waiting} captures wait to be sealed."]
        if expired := Capture.objects.exclude(expired_at=None).count():
            said.append(f"Of {expired} the document has expired; their links hold.")
        if checked.stamps:
            said.append(f"{checked.stamps} time stamps hold.")
        if checked.unchecked:
            said.append(
                f"{checked.unchecked} time stamps were not checked: set TIME_STAMP_CERTIFICATES."
            )
        self.stdout.write(" ".join(said))
