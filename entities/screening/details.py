"""What is told of the parties found: lists, days and citations, as the database has them now."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from entities.models import Listing
from entities.screening.parties import Screened


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry on a list."""

    control_list: str
    name: str
    listed_on: date | None
    delisted_on: date | None
    first_seen: date | None
    last_seen: date | None
    citation: str
    source_url: str

    def standing(self, day: date) -> bool | None:
        """Whether it stood on that day; None where no date says since when."""
        if self.delisted_on and self.delisted_on <= day:
            return False
        return None if self.listed_on is None else self.listed_on <= day


def entries_of(parties: Iterable[Screened]) -> dict[str, list[Entry]]:
    """The list entries of each party by its id, the oldest first, in one query."""
    owners = {pk: party.id for party in parties for pk in party.listings}
    found: dict[str, list[Entry]] = defaultdict(list)
    for row in Listing.objects.filter(pk__in=owners).order_by("listed_on", "pk"):
        entry = Entry(
            row.control_list,
            row.name,
            row.listed_on,
            row.delisted_on,
            row.first_seen,
            row.last_seen,
            row.citation,
            row.source_url,
        )
        found[owners[row.pk]].append(entry)
    return found
