"""The names the reader knows, as the database has them now."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from django.db import connection
from django.utils import timezone

from entities.models import Chip, Entity, Listing, Name
from ingest.models import Outlet
from ingest.reading.names import Names
from ingest.reading.types import KnownName, MentionKind
from rules.codes import Role


def names() -> Names:
    """The index over all known names, built anew when one of them changed."""
    return _index(_newest_change(), timezone.localdate())


def _newest_change() -> tuple[int, ...]:
    """The last history rows of what the index is made of: they grow with every change."""
    tables = ("nameevent", "entityevent", "chipevent", "listingevent")
    highest = [f"(SELECT coalesce(max(pgh_id), 0) FROM entities_{table})" for table in tables]
    highest.append("(SELECT coalesce(max(pgh_id), 0) FROM ingest_outletevent)")
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(highest))
        row: tuple[int, ...] = cursor.fetchone()
    return row


@lru_cache(maxsize=1)
def _index(version: tuple[int, ...], today: date) -> Names:
    return Names([*_parties(today), *_chips(), *_outlets()])


def _parties(today: date) -> Iterator[KnownName]:
    listed = set(Listing.objects.in_force(today).values_list("entity_id", flat=True))
    named = Name.objects.filter(entity__in=Entity.objects.current().identified())
    for name in named.select_related("entity").order_by("pk"):
        party = name.entity
        yield KnownName(
            text=name.text,
            key=party.public_id,
            kind=MentionKind.PARTY,
            label=party.name,
            country=party.country,
            roles=frozenset(Role(role) for role in party.usual_roles),
            listed=party.pk in listed,
        )


def _chips() -> Iterator[KnownName]:
    for chip in Chip.objects.select_related("family"):
        shown = chip.family or chip
        for text in {chip.name, *chip.aliases}:
            yield KnownName(text=text, key=chip.slug, kind=MentionKind.CHIP, label=shown.name)


def _outlets() -> Iterator[KnownName]:
    for outlet in Outlet.objects.all():
        for text in {outlet.name, *outlet.aliases}:
            yield KnownName(
                text=text, key=str(outlet.pk), kind=MentionKind.OUTLET, label=outlet.name
            )
