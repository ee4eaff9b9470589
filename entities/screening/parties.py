"""Who can be found: our parties, and the list entries that nobody has linked to one."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from sys import intern

from django.db import connection
from django.utils.text import slugify

from entities.actions.changes import reference_version
from entities.models import (
    Entity,
    EntityKind,
    Listing,
    ListingKind,
    Name,
    ReferenceKind,
)

#: A kind of ours in the words of FollowTheMoney, which screening programs speak.
SCHEMAS: dict[str, str] = {
    EntityKind.COMPANY: "Company",
    EntityKind.PERSON: "Person",
    EntityKind.PUBLIC_BODY: "PublicBody",
    EntityKind.INSTITUTE: "Organization",
    EntityKind.FACILITY: "Organization",
    EntityKind.VESSEL: "Vessel",
    EntityKind.AIRCRAFT: "Airplane",
}
#: What some lists print of an entry; of the others only this much is known.
_TYPES = {
    "individual": "Person",
    "vessel": "Vessel",
    "aircraft": "Airplane",
    "entity": "Organization",
}
UNKNOWN = "LegalEntity"
#: Lists that freeze or forbid dealings; the others restrict what may be exported.
_SANCTIONS = (
    "sdn",
    "sanction",
    "sectoral",
    "cmic",
    "fse",
    "plc",
    "cap",
    "mbs",
    "isn",
    "un-",
    "eu-",
)
_EVENTS = ("entityevent", "nameevent", "listingevent")


@dataclass(frozen=True, slots=True)
class Screened:
    """A party that can be found, under all its names."""

    id: str  # ENT-000001, or LST-000001 for a list entry without a party
    caption: str
    schema: str
    names: tuple[str, ...]
    countries: tuple[str, ...]
    lists: tuple[str, ...]
    entity: int | None
    listings: tuple[int, ...]

    @property
    def topics(self) -> tuple[str, ...]:
        """What its lists do, in the words of FollowTheMoney."""
        return tuple(sorted({topic_of(name) for name in self.lists}))


def dataset_of(control_list: str) -> str:
    """A list's name as programs write it, such as us-entity-list."""
    return slugify(control_list)


def topic_of(control_list: str) -> str:
    """What standing on a list means: sanction, or export.control."""
    written = dataset_of(control_list)
    return "sanction" if any(word in written for word in _SANCTIONS) else "export.control"


def newest_change() -> tuple[int, ...]:
    """What moves whenever a party, a name or a listing changes: a few look-ups, no scan.

    The count of changes says what was committed, the history also what was edited by hand.
    """
    highest = [f"(SELECT coalesce(max(pgh_id), 0) FROM entities_{table})" for table in _EVENTS]
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(highest))
        row: tuple[int, ...] = cursor.fetchone()
    return (reference_version([ReferenceKind.PARTY, ReferenceKind.LISTING]), *row)


def all_parties() -> dict[str, Screened]:
    """Everybody who can be found, by id. Merged parties are found as the one they live on in.

    Persons are found as list entries only: nobody here is profiled.
    """
    heads, into = _entities()
    names: dict[int, list[str]] = defaultdict(list)
    for entity, text in Name.objects.order_by("pk").values_list("entity", "text").iterator():
        names[into.get(entity, entity)].append(text)
    entries, alone = _listings(heads, into)
    found = {}
    for pk, (public_id, kind, caption, country) in heads.items():
        own = entries.get(pk, [])
        listed = [text for _, _, texts, _ in own for text in texts]
        party = Screened(
            public_id,
            caption,
            intern(SCHEMAS[kind]),
            tuple(dict.fromkeys([caption, *names.get(pk, ()), *listed])),
            (intern(country),) if country else (),
            _each(name for _, name, _, _ in own),
            pk,
            tuple(entry for entry, _, _, _ in own),
        )
        found[party.id] = party
    return found | {party.id: party for party in alone}


_Head = tuple[str, str, str, str]
_Entry = tuple[int, str, tuple[str, ...], tuple[str, ...]]


def _entities() -> tuple[dict[int, _Head], dict[int, int]]:
    """Identified parties that stand for themselves, and into whom the others were merged."""
    heads: dict[int, _Head] = {}
    merged: dict[int, int] = {}
    rows = Entity.objects.exclude(kind=EntityKind.PERSON).order_by("pk")
    columns = ("pk", "public_id", "kind", "name", "country", "merged_into", "is_identified")
    for pk, public_id, kind, name, country, target, identified in rows.values_list(*columns):
        if target:
            merged[pk] = target
        elif identified:
            heads[pk] = (public_id, kind, name, country)
    return heads, {pk: _end(pk, merged) for pk in merged}


def _end(pk: int, merged: dict[int, int]) -> int:
    seen = {pk}
    while pk in merged and merged[pk] not in seen:
        pk = merged[pk]
        seen.add(pk)
    return pk


def _listings(
    heads: dict[int, _Head], into: dict[int, int]
) -> tuple[dict[int, list[_Entry]], list[Screened]]:
    """Entries by the party they are linked to, and those that stand alone."""
    linked: dict[int, list[_Entry]] = defaultdict(list)
    alone: list[Screened] = []
    rows = Listing.objects.exclude(kind=ListingKind.ADDRESS).order_by("pk")
    columns = ("pk", "entity", "control_list", "name", "aliases", "countries", "party_type")
    for pk, entity, control_list, name, aliases, countries, printed in rows.values_list(
        *columns
    ).iterator():
        names = tuple(dict.fromkeys((name, *aliases)))
        target = into.get(entity, entity)
        if target in heads:
            linked[target].append((pk, intern(control_list), names, tuple(countries)))
            continue
        lists = (intern(control_list),)
        where = _each(countries)
        schema = _TYPES.get(printed.lower(), UNKNOWN)
        alone.append(Screened(f"LST-{pk:06d}", name, schema, names, where, lists, None, (pk,)))
    return linked, alone


def _each(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(intern, words)))
