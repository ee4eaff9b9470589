"""Which parties of a file are on file here: by identifier, or by exact legal name and country."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from entities.exchange.said import PartySaid, WrongValue
from entities.exchange.table import OWN_SCHEME
from entities.models import Entity, EntityKind, Identifier, Name, NameKind

__all__ = ["PartiesOnFile", "known_leis"]


def known_leis() -> set[str]:
    """Every Legal Entity Identifier that a party has here."""
    return set(Identifier.objects.filter(scheme__iexact="LEI").values_list("value", flat=True))


class PartiesOnFile:
    """The parties that some parties of a file can be, read together in a few queries."""

    def __init__(self, said: Iterable[PartySaid]) -> None:
        wanted = list(said)
        self._by_number: dict[tuple[str, str], set[Entity]] = defaultdict(set)
        self._by_name: dict[tuple[str, str], set[Entity]] = defaultdict(set)
        self._numbers: dict[int, set[tuple[str, str]]] = defaultdict(set)
        self._read_numbers({value for one in wanted for _scheme, value in one.identifiers})
        self._read_names({one.name.casefold() for one in wanted if one.name})

    def find(self, said: PartySaid) -> Entity | None:
        """The party meant, or None where it is not on file. Raises WrongValue where it is open."""
        numbered = {
            entity
            for scheme, value in said.identifiers
            for entity in self._by_number[scheme.casefold(), value]
        }
        if len(numbered) > 1:
            raise WrongValue(
                _("The identifiers of “%(name)s” belong to several parties: %(parties)s.")
                % {"name": said.label, "parties": _listed(numbered)}
            )
        for entity in numbered:
            self._same_by_our_id(said, entity)
            return entity
        named = self._by_name[said.name.casefold(), said.country]
        named = {entity for entity in named if not self._contradicts(said, entity)}
        if len(named) > 1:
            raise WrongValue(
                _("Several parties are called “%(name)s”: %(parties)s. Give an identifier.")
                % {"name": said.name, "parties": _listed(named)}
            )
        return next(iter(named), None)

    def _same_by_our_id(self, said: PartySaid, entity: Entity) -> None:
        """An id of ours may come from another installation: the name must be the same."""
        schemes = {scheme for scheme, value in said.identifiers if value == entity.public_id}
        if OWN_SCHEME not in schemes:
            return
        names = {entity.name, str(entity.label), *self._names_of(entity)}
        named = said.name.casefold() in {name.casefold() for name in names}
        # Persons go out without their name.
        if not named and not said.kind == entity.kind == EntityKind.PERSON:
            raise WrongValue(
                _("%(id)s is called “%(here)s” here, not “%(name)s”.")
                % {"id": entity.public_id, "here": entity.label, "name": said.label}
            )

    def _names_of(self, entity: Entity) -> set[str]:
        return set(entity.names.values_list("text", flat=True))

    def _contradicts(self, said: PartySaid, entity: Entity) -> bool:
        """It has another number of the same scheme, so it is another of the same name."""
        here = self._numbers[entity.pk]
        return any(
            scheme.casefold() == other and value != number
            for scheme, value in said.identifiers
            for other, number in here
        )

    def _read_numbers(self, values: set[str]) -> None:
        rows = Identifier.objects.filter(value__in=values).select_related("entity__merged_into")
        for row in rows:
            self._by_number[row.scheme.casefold(), row.value].add(_standing(row.entity))
        ours = Entity.objects.filter(public_id__in=values).select_related("merged_into")
        for entity in ours:
            self._by_number[OWN_SCHEME.casefold(), entity.public_id].add(_standing(entity))

    def _read_names(self, names: set[str]) -> None:
        legal = Name.objects.filter(kind=NameKind.LEGAL).annotate(low=Lower("text"))
        named = legal.filter(low__in=names).values("entity")
        shown = Entity.objects.current().identified().annotate(low=Lower("name"))
        rows = shown.filter(Q(low__in=names) | Q(pk__in=named)).prefetch_related("names")
        for entity in rows:
            legal_names = [n.text for n in entity.names.all() if n.kind == NameKind.LEGAL]
            for name in (entity.name, *legal_names):
                self._by_name[name.casefold(), entity.country].add(entity)
        found = {entity.pk for entities in self._by_name.values() for entity in entities}
        for key, scheme, value in Identifier.objects.filter(entity__in=found).values_list(
            "entity", "scheme", "value"
        ):
            self._numbers[key].add((scheme.casefold(), value))


def _standing(entity: Entity) -> Entity:
    return entity.merged_into or entity


def _listed(entities: Iterable[Entity]) -> str:
    ordered = sorted(entities, key=lambda entity: entity.pk)
    return ", ".join(f"{entity.label} ({entity.public_id})" for entity in ordered[:5])
