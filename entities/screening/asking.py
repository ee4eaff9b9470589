"""Ask who is meant: many names at once, narrowed, and only those the asker may see."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accounts.policy import clearance
from entities.matching.circumstances import different_countries, same_identifier
from entities.matching.features import Found
from entities.matching.matcher import MATCH
from entities.models import Entity, Identifier
from entities.screening.index import Index, current_index, kin
from entities.screening.parties import Screened, dataset_of

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User

#: Below, an answer is not worth showing.
CUTOFF = 0.5
#: Asked of the index beyond what is shown, since some may be narrowed away or not be seen.
_SPARE = 15


@dataclass(frozen=True, slots=True)
class Query:
    """Somebody to be looked for."""

    names: tuple[str, ...]
    schema: str = ""
    countries: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Terms:
    """How answers are chosen. Empty collections narrow nothing."""

    limit: int = 5
    threshold: float = MATCH
    cutoff: float = CUTOFF
    lists: frozenset[str] = frozenset()  # as dataset_of writes them
    not_lists: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    not_schemas: frozenset[str] = frozenset()
    not_ids: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """A party that may be meant."""

    party: Screened
    score: float
    match: bool
    name: str  # as stored
    reasons: tuple[Found, ...]


def screen(queries: Sequence[Query], terms: Terms, user: "User | AnonymousUser") -> list[list[Hit]]:
    """For each query who may be meant, best first. Nothing is stored."""
    index = current_index()
    numbered = _bearers_of(queries)
    found = [_candidates(query, terms, index, numbered) for query in queries]
    seen = visible((hit.party for hits in found for hit in hits), user)
    return [[hit for hit in hits if hit.party.id in seen][: terms.limit] for hits in found]


@dataclass(frozen=True, slots=True)
class Suggested:
    """A party while somebody types, and the name of it that fits."""

    party: Screened
    name: str


def suggest(typed: str, user: "User | AnonymousUser", *, limit: int = 8) -> list[Suggested]:
    """Parties with a page that may be meant, in any script; only those the asker may see."""
    index = current_index()
    found = [
        Suggested(index.parties[one.id], one.name)
        for one in index.suggestions(typed, limit=limit + _SPARE)
    ]
    seen = visible((one.party for one in found), user)
    return [one for one in found if one.party.id in seen][:limit]


def _candidates(
    query: Query, terms: Terms, index: Index, numbered: dict[str, set[int]]
) -> list[Hit]:
    best: dict[str, Hit] = {}
    for name in query.names:
        for answer in index.answers(
            name,
            schema=kin(query.schema),
            limit=terms.limit + _SPARE,
            passed_over=terms.not_ids,
        ):
            party = index.parties.get(answer.id)
            if party is None or not _fits(party, terms):
                continue
            hit = _hit(party, answer.score, answer.name, answer.reasons, query, terms)
            if hit.score > (best[party.id].score if party.id in best else 0):
                best[party.id] = hit
    for hit in _identified(query, terms, index, numbered):
        if hit.score > (best[hit.party.id].score if hit.party.id in best else 0):
            best[hit.party.id] = hit
    return sorted(
        (hit for hit in best.values() if hit.score >= terms.cutoff),
        key=lambda hit: (-hit.score, hit.party.id),
    )


def _hit(
    party: Screened,
    score: float,
    name: str,
    reasons: tuple[Found, ...],
    query: Query,
    terms: Terms,
) -> Hit:
    if elsewhere := different_countries(query.countries, party.countries):
        score, reasons = score * elsewhere.score, (*reasons, elsewhere)
    score = round(score, 4)
    return Hit(party, score, score >= terms.threshold, name, reasons)


def _fits(party: Screened, terms: Terms) -> bool:
    """Whether a party is among those that are asked for."""
    lists = set(map(dataset_of, party.lists)) if terms.lists or terms.not_lists else set()
    return (
        (not terms.lists or bool(lists & terms.lists))
        and not (terms.not_lists and lists and lists <= terms.not_lists)
        and (not terms.topics or bool(terms.topics.intersection(party.topics)))
        and (not terms.countries or bool(terms.countries.intersection(party.countries)))
        and party.schema not in terms.not_schemas
        and party.id not in terms.not_ids
    )


def _bearers_of(queries: Sequence[Query]) -> dict[str, set[int]]:
    """Whose register numbers are asked for."""
    asked = {number for query in queries for number in query.identifiers}
    found: dict[str, set[int]] = defaultdict(set)
    if asked:
        rows = Identifier.objects.filter(value__in=asked)
        for value, entity, target in rows.values_list("value", "entity", "entity__merged_into"):
            found[value].add(target or entity)
    return found


def _identified(
    query: Query, terms: Terms, index: Index, numbered: dict[str, set[int]]
) -> Iterable[Hit]:
    keys = {entity for number in query.identifiers for entity in numbered.get(number, ())}
    if not keys:
        return
    for entity in Entity.objects.filter(pk__in=keys).order_by("pk"):
        party = index.parties.get(entity.public_id)
        if party is None or not _fits(party, terms):
            continue
        stored = [number for number in query.identifiers if entity.pk in numbered.get(number, ())]
        if reason := same_identifier(query.identifiers, stored):
            yield _hit(party, reason.score, party.caption, (reason,), query, terms)


def visible(parties: Iterable[Screened], user: "User | AnonymousUser") -> set[str]:
    """Ids of those the asker may see, in one query at most."""
    if not clearance(user).markings:
        return set()
    every = {party.id: party.entity for party in parties}
    ours = [entity for entity in every.values() if entity is not None]
    entities = Entity.objects.visible_to(user)
    seen = set(entities.filter(pk__in=ours).values_list("pk", flat=True)) if ours else set()
    return {key for key, entity in every.items() if entity is None or entity in seen}
