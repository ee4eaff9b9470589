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
    absent_on: date | None
    listed_by: date | None
    first_seen: date | None
    last_seen: date | None
    citation: str
    source_url: str

    def standing(self, day: date) -> bool | None:
        """Whether it stood on that day; None where no date says since when.

        Without a date, an entry stood at the latest from the day by which a file had it.
        """
        gone_by = self.delisted_on or self.absent_on
        if gone_by and gone_by <= day:
            return False
        if self.listed_on is None:
            return True if self.listed_by and self.listed_by <= day else None
        return self.listed_on <= day


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
            row.absent_on,
            row.listed_by,
            row.first_seen,
            row.last_seen,
            row.citation,
            row.source_url,
        )
        found[owners[row.pk]].append(entry)
    return found
