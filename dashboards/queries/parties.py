"""Parties: the list, and one party's page."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Lower

from cases.models import Hop, Incident
from entities.models import Entity, Listing, Name, NameKind

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party as the list shows it."""

    public_id: str
    name: str
    local_name: str
    local_lang: str
    kind: str
    country: str
    lists: tuple[str, ...]  # lists it stands on, with the day
    incidents: int
    is_provider: bool


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name and where it comes from."""

    text: str
    lang: str
    script: str
    kind: str
    source: str
    source_url: str


def parties(
    entities: QuerySet[Entity],
    incidents: QuerySet[Incident],
    *,
    q: str,
    country: str,
    listed: str,
    as_of: date,
    kind: str = "",
    control_list: str = "",
    with_incidents: str = "",
) -> QuerySet[Entity]:
    """Parties the list asks for: those in incidents first, then by name."""
    entries = Listing.objects.in_force(as_of).filter(entity=OuterRef("pk"))
    if control_list:
        entries = entries.filter(control_list=control_list)
    hops = Hop.objects.filter(incident__in=incidents.order_by().values("pk"))
    steps = hops.filter(
        Q(from_entity=OuterRef("pk"))
        | Q(to_entity=OuterRef("pk"))
        | Q(from_entity__merged_into=OuterRef("pk"))
        | Q(to_entity__merged_into=OuterRef("pk"))
    )
    found = entities.annotate(is_listed=Exists(entries), in_incident=Exists(steps))
    for word in q.split():
        named = Name.objects.filter(text__icontains=word).values("entity")
        merged = Entity.objects.filter(public_id__iexact=word).values("merged_into")
        by_id = Q(public_id__iexact=word) | Q(pk__in=merged)
        found = found.filter(Q(name__icontains=word) | Q(pk__in=named) | by_id)
    if country:
        found = found.filter(country=country)
    if kind:
        found = found.filter(kind=kind)
    if listed or control_list:
        found = found.filter(is_listed=listed != "no")
    if with_incidents:
        found = found.filter(in_incident=with_incidents == "yes")
    return found.order_by("-in_incident", Lower("name"), "pk")


def known_lists() -> list[str]:
    """The control lists that name a party on file."""
    named = Listing.objects.exclude(entity=None).order_by("control_list")
    return list(named.values_list("control_list", flat=True).distinct())


def party_rows(
    page: Sequence[Entity], incidents: QuerySet[Incident], *, as_of: date
) -> list[PartyRow]:
    """One page of parties as rows, in three queries."""
    keys = [entity.pk for entity in page]
    counts = incident_counts(keys, incidents)
    local = local_names(keys)
    lists = lists_of(keys, as_of)
    providers = set(
        Entity.objects.filter(pk__in=keys, provider__isnull=False).values_list("pk", flat=True)
    )
    return [
        PartyRow(
            entity.public_id,
            entity.name,
            *local.get(entity.pk, ("", "")),
            str(entity.get_kind_display()),
            entity.country,
            tuple(lists.get(entity.pk, ())),
            counts.get(entity.pk, 0),
            entity.pk in providers,
        )
        for entity in page
    ]


def incident_counts(keys: Iterable[int], incidents: QuerySet[Incident]) -> dict[int, int]:
    """In how many of the incidents each party takes part, merged ones counted with their target."""
    wanted = set(keys)
    members: dict[int, set[int]] = defaultdict(set)
    rows = (
        Hop.objects.filter(incident__in=incidents.order_by().values("pk"))
        .filter(
            Q(from_entity__in=wanted)
            | Q(to_entity__in=wanted)
            | Q(from_entity__merged_into__in=wanted)
            | Q(to_entity__merged_into__in=wanted)
        )
        .values_list(
            "incident",
            "from_entity",
            "from_entity__merged_into",
            "to_entity",
            "to_entity__merged_into",
        )
    )
    for incident, *sides in rows:
        for side in sides:
            if side in wanted:
                members[side].add(incident)
    return {key: len(found) for key, found in members.items()}


_LOCAL = ("zh", "ja", "ko")
_SHOWN_FIRST = (NameKind.TRADE, NameKind.LEGAL, NameKind.SHORT, NameKind.FORMER)


def local_name(names: Iterable[Name]) -> tuple[str, str]:
    """The name to show beside the Latin one, and its language; empty where there is none."""
    local = [
        n for n in names if n.lang in _LOCAL and n.kind in _SHOWN_FIRST and not n.text.isascii()
    ]
    best = min(local, key=lambda n: (_SHOWN_FIRST.index(n.kind), n.pk), default=None)
    return (best.text, best.lang) if best else ("", "")


def local_names(keys: Iterable[int]) -> dict[int, tuple[str, str]]:
    """The same for many parties, in one query."""
    names: dict[int, list[Name]] = defaultdict(list)
    for name in Name.objects.filter(entity__in=list(keys), lang__in=_LOCAL).order_by("pk"):
        names[name.entity_id].append(name)
    return {entity: found for entity, rows in names.items() if (found := local_name(rows))[0]}


def lists_of(keys: Iterable[int], as_of: date) -> dict[int, list[str]]:
    """The lists each party stands on that day, with the day it was put there."""
    rows = (
        Listing.objects.in_force(as_of)
        .filter(entity__in=list(keys))
        .order_by("listed_on", "pk")
        .values_list("entity", "control_list", "listed_on")
    )
    found: dict[int, list[str]] = defaultdict(list)
    for entity, name, day in rows:
        entry = f"{name} {day:%Y-%m-%d}" if day else name
        if entry not in found[entity]:
            found[entity].append(entry)
    return found


def names_of(entity: Entity) -> list[NameRow]:
    """All names of a party, and of those merged into it that say the same from another source."""
    names = Name.objects.filter(Q(entity=entity) | Q(entity__merged_into=entity)).order_by("pk")
    return [
        NameRow(n.text, n.lang, n.script, str(n.get_kind_display()), n.source, n.source_url)
        for n in names
    ]


def described_in(entity: Entity, user: "User | AnonymousUser") -> list[tuple[str, str, str]]:
    """Words by which sources called a party before somebody identified it: id, words, language."""
    described = Entity.objects.visible_to(user).filter(merged_into=entity, is_identified=False)
    return list(described.order_by("pk").values_list("public_id", "described_as", "described_lang"))
