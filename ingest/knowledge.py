"""The names the reader knows, as the database has them now."""

import time
from collections.abc import Callable, Iterator
from datetime import date

from django.db import connection
from django.utils import timezone

from entities.models import Chip, Entity, Listing, Name
from ingest.models import Outlet
from ingest.reading.names import Names
from ingest.reading.types import KnownName, MentionKind
from rules.codes import Role

#: An index that takes long to build is built for at most a tenth of the time.
_PATIENCE = 9
_LONG = 1.0  # seconds


def names() -> Names:
    """The index over all known names, built anew when one of them changed.

    Where building takes more than a second, changes that follow one another wait for one another:
    for a while the index is then as it was.
    """
    return _known.names(_newest_change(), timezone.localdate())


class Known:
    """The index of this process, and how long it may be kept after the names have changed."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._index: Names | None = None
        self._version: tuple[tuple[int, ...], date] | None = None
        self._kept_until = 0.0

    def names(self, changes: tuple[int, ...], today: date) -> Names:
        """The index as of these changes, or one of not long ago."""
        version = changes, today
        index = self._index
        if index is not None and (version == self._version or self._clock() < self._kept_until):
            return index
        self._index = index = None  # two at once would take twice the memory
        began = self._clock()
        self._index = index = Names([*_parties(today), *_chips(), *_outlets()])
        took = self._clock() - began
        self._version = version
        self._kept_until = self._clock() + _PATIENCE * took if took > _LONG else 0.0
        return index


_known = Known()


def _newest_change() -> tuple[int, ...]:
    """The last history rows of what the index is made of: they grow with every change."""
    tables = ("nameevent", "entityevent", "chipevent", "listingevent")
    highest = [f"(SELECT coalesce(max(pgh_id), 0) FROM entities_{table})" for table in tables]
    highest.append("(SELECT coalesce(max(pgh_id), 0) FROM ingest_outletevent)")
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(highest))
        row: tuple[int, ...] = cursor.fetchone()
    return row


def _parties(today: date) -> Iterator[KnownName]:
    listed = set(Listing.objects.in_force(today).values_list("entity_id", flat=True))
    named = Name.objects.filter(entity__in=Entity.objects.current().identified()).order_by("pk")
    columns = named.values_list(
        "text", "entity", "entity__public_id", "entity__name", "entity__country",
        "entity__usual_roles",
    )  # fmt: skip
    for text, entity, key, label, country, roles in columns.iterator():
        yield KnownName(
            text=text,
            key=key,
            kind=MentionKind.PARTY,
            label=label,
            country=country,
            roles=frozenset(Role(role) for role in roles),
            listed=entity in listed,
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
