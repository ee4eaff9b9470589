"""What the loaders of this package share: where a fact comes from, which party a field names."""

from typing import Any

from entities.actions.starter.keeping import Wanted
from entities.models import Chip, Entity
from entities.starter import party_tables
from entities.starter.row import StarterRow

#: Any: a value for any kind of column.
Values = dict[str, Any]

LIST_SOURCE = "Entity List snapshot of 31 July 2026, read through a public copy"


class StarterParties:
    """The parties of the files by key, as far as they still stand here."""

    def __init__(self) -> None:
        rows = Entity.objects.filter(starter_key__startswith="party.")
        self._standing = {str(row.starter_key).removeprefix("party."): row for row in rows}
        self._in_files = frozenset(party_tables())

    def named(self, row: StarterRow, field: str) -> Entity | None:
        """The party a field names, or nothing where it was deleted here.

        Raises StarterError where no file has such a party.
        """
        key = row.text(field, required=True)
        if key not in self._in_files:
            raise row.wrong(field, f"no starter party has the key “{key}”.")
        return self._standing.get(key)


def starter_chips() -> dict[str, Chip]:
    """Chips by slug."""
    return {chip.slug: chip for chip in Chip.objects.all()}


def sourced(row: StarterRow, *, source: str = "", quality: str = "unknown") -> Values:
    """The columns that say where a fact comes from."""
    return {
        "source": row.text("source") or source,
        "source_url": row.text("source_url"),
        "quality": row.text("quality") or quality,
        "unverified": row.text("unverified"),
    }


def unidentified(row: StarterRow, key: str) -> Wanted:
    """A party that sources describe and nobody names."""
    described = {
        "kind": row.text("kind", required=True),
        "is_identified": False,
        "described_as": row.text("described_as", required=True),
        "described_lang": "en",
        "country": row.text("country"),
        "note": row.text("note"),
    }
    return Wanted(row, key, described)
