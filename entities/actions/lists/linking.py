"""Which parties entries name: proposed by the matcher, made by rule where there is no doubt."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

import pghistory
from django.db import transaction

from accounts.models import User
from entities.actions.changes import touch
from entities.lists.entry import without_scope
from entities.matching.fold import fold
from entities.matching.matcher import MATCH, Answer, Matcher, Party
from entities.models import (
    Entity,
    EntityKind,
    Identifier,
    LinkState,
    Listing,
    ListingKind,
    ListingLink,
    Name,
    NameKind,
    ReferenceKind,
)

#: Who of a list is asked for at most by one name of a party.
MOST_ANSWERS = 5
SAME_IDENTIFIER = "same identifier"
SAME_NAME = "same legal name and country"
#: Names under which a body is registered; a short or brand name is proposed only.
_LEGAL = (NameKind.LEGAL,)
_PERSONS = frozenset({"individual", "vessel", "aircraft"})


class CannotLink(Exception):
    """What stands against it, as a sentence that says the way out."""


@dataclass(frozen=True, slots=True)
class Linked:
    """How many links were made by rule and how many were proposed."""

    by_rule: int
    proposed: int


@dataclass(frozen=True, slots=True)
class _Proposal:
    listing: Listing
    entity: Entity
    score: float
    reasons: tuple[str, ...]
    rule: str = ""


def propose_links(*, now: datetime) -> Linked:
    """Look for the parties that entries without one name. Repeating it changes nothing.

    A link that a person rejected is not proposed again.
    """
    listings = _without_party()
    parties = _Parties()
    proposals: dict[tuple[int, int], _Proposal] = {}
    for one in (*_by_identifier(listings, parties), *_by_name(listings, parties)):
        proposals.setdefault((one.listing.pk, one.entity.pk), one)
    with transaction.atomic(), pghistory.context(why="links of list entries"):
        return _record(list(proposals.values()), now)


@transaction.atomic
def accept_link(link: ListingLink, *, by: User, now: datetime, why: str = "") -> None:
    """The entry names this party."""
    locked = _locked(link)
    if locked.state == LinkState.ACCEPTED:
        raise CannotLink(f"“{locked.listing.name}” is linked to {locked.entity.public_id} already.")
    if locked.listing.entity is not None:
        raise CannotLink(
            f"“{locked.listing.name}” is linked to {locked.listing.entity.public_id}. "
            "Take that back first."
        )
    with pghistory.context(by=by.pk, why=why or "list entry linked"):
        _decide(locked, LinkState.ACCEPTED, by, now, why)
        _set_party(locked.listing, locked.entity, "accepted by a person")


@transaction.atomic
def reject_link(link: ListingLink, *, by: User, now: datetime, why: str) -> None:
    """The entry does not name this party. It is not proposed again."""
    if not why.strip():
        raise CannotLink("Write why; without a reason no link is rejected.")
    locked = _locked(link)
    with pghistory.context(by=by.pk, why=why):
        if locked.state == LinkState.ACCEPTED and locked.listing.entity == locked.entity:
            _set_party(locked.listing, None, "")
        _decide(locked, LinkState.REJECTED, by, now, why)


@transaction.atomic
def undo_link(link: ListingLink, *, by: User, now: datetime) -> None:
    """Take a decision back: the link waits again."""
    locked = _locked(link)
    if locked.state == LinkState.PROPOSED:
        raise CannotLink("Nothing was decided about this link.")
    with pghistory.context(by=by.pk, why="decision about a link taken back"):
        if locked.state == LinkState.ACCEPTED and locked.listing.entity == locked.entity:
            _set_party(locked.listing, None, "")
        _decide(locked, LinkState.PROPOSED, None, None, "")


def _without_party() -> list[Listing]:
    """Entries that name firms or bodies and are linked to none."""
    rows = (
        Listing.objects.filter(entity=None)
        .exclude(kind=ListingKind.ADDRESS)
        .only(
            "name", "aliases", "countries", "identifiers", "control_list", "party_type", "citation"
        )
    )
    return [row for row in rows if row.party_type.casefold() not in _PERSONS]


class _Parties:
    """The parties that may be named, with what they are known by. Persons are left out."""

    def __init__(self) -> None:
        entities = Entity.objects.current().identified().exclude(kind=EntityKind.PERSON)
        self.by_key = {entity.pk: entity for entity in entities}
        self.names: dict[int, dict[str, bool]] = {
            key: {entity.name: False} for key, entity in self.by_key.items()
        }
        for key, text, kind in Name.objects.filter(entity__in=self.by_key).values_list(
            "entity", "text", "kind"
        ):
            self.names[key][text] = self.names[key].get(text, False) or kind in _LEGAL
        self.numbers: dict[str, set[int]] = defaultdict(set)
        for key, value in Identifier.objects.filter(entity__in=self.by_key).values_list(
            "entity", "value"
        ):
            if number := _number(value):
                self.numbers[number].add(key)

    def legal_names(self) -> dict[tuple[str, str], set[int]]:
        """Who bears a registered name in a country."""
        found: dict[tuple[str, str], set[int]] = defaultdict(set)
        for key, names in self.names.items():
            country = self.by_key[key].country
            for text, legal in names.items():
                if legal and country:
                    found[fold(text), country].add(key)
        return found


def _by_identifier(listings: Iterable[Listing], parties: _Parties) -> Iterator[_Proposal]:
    for listing in listings:
        for what, number, _country in listing.identifiers:
            bearers = parties.numbers.get(_number(number), set())
            if len(bearers) == 1:
                entity = parties.by_key[next(iter(bearers))]
                sentence = f"Both have the number {number} ({what})."
                yield _Proposal(listing, entity, 1.0, (sentence,), SAME_IDENTIFIER)


def _number(text: str) -> str:
    """A register's number without signs; one of few digits says nothing."""
    number = "".join(sign for sign in text.casefold() if sign.isalnum())
    return number if len(number) >= 8 and any(sign.isdigit() for sign in number) else ""


def _by_name(listings: list[Listing], parties: _Parties) -> Iterator[_Proposal]:
    legal = parties.legal_names()
    for listing in listings:
        name = fold(without_scope(listing.name))
        bearers = {key for code in listing.countries for key in legal.get((name, code), ())}
        if len(bearers) == 1:
            entity = parties.by_key[next(iter(bearers))]
            sentence = f"The legal name “{listing.name}” and the country {entity.country} agree."
            yield _Proposal(listing, entity, 1.0, (sentence,), SAME_NAME)
    by_id = {str(listing.pk): listing for listing in listings}
    matcher = Matcher(
        Party(key, tuple(map(without_scope, (listing.name, *listing.aliases))))
        for key, listing in by_id.items()
    )
    for key, names in parties.names.items():
        for name in names:
            for answer in matcher.answers(name, limit=MOST_ANSWERS):
                one = _proposed(by_id[answer.id], parties.by_key[key], name, answer)
                if one.score >= MATCH:
                    yield one


def _proposed(listing: Listing, entity: Entity, name: str, answer: Answer) -> _Proposal:
    """A link with the matcher's reasons, and what the countries say."""
    score = answer.score
    sentences = [f"The party's name “{name}” and the entry's “{answer.name}”."]
    sentences += [found.sentence for found in answer.reasons]
    if entity.country and listing.countries:
        agree = entity.country in listing.countries
        if not agree:
            score *= 0.9
        sentences.append(
            f"The party's country {entity.country} is "
            f"{'among' if agree else 'not among'} those of the entry: "
            f"{', '.join(listing.countries)}."
        )
    return _Proposal(listing, entity, score, tuple(sentences))


def _record(proposals: list[_Proposal], now: datetime) -> Linked:
    """Keep the proposals that are new. One by rule is made where the entry is still free."""
    keys = [one.listing.pk for one in proposals]
    known = set(ListingLink.objects.filter(listing__in=keys).values_list("listing", "entity"))
    fresh = [one for one in proposals if (one.listing.pk, one.entity.pk) not in known]
    taken: set[int] = set()
    links = []
    for one in fresh:
        is_made = bool(one.rule) and one.listing.pk not in taken
        if is_made:
            taken.add(one.listing.pk)
            _set_party(one.listing, one.entity, f"rule: {one.rule}")
        links.append(
            ListingLink(
                listing=one.listing,
                entity=one.entity,
                state=LinkState.ACCEPTED if is_made else LinkState.PROPOSED,
                score=Decimal(str(round(min(one.score, 1.0), 4))),
                reasons=list(one.reasons),
                rule=one.rule if is_made else "",
                proposed_at=now,
                decided_at=now if is_made else None,
            )
        )
    ListingLink.objects.bulk_create(links, batch_size=1000)
    return Linked(len(taken), len(links) - len(taken))


def _locked(link: ListingLink) -> ListingLink:
    """The link and its entry, held until the decision is stored."""
    Listing.objects.select_for_update().get(pk=link.listing_id)
    return ListingLink.objects.select_related("listing__entity", "entity").get(pk=link.pk)


def _decide(
    link: ListingLink, state: LinkState, by: User | None, now: datetime | None, why: str
) -> None:
    link.state, link.decided_by, link.decided_at, link.why = state, by, now, why
    link.rule = ""
    link.save(update_fields=["state", "decided_by", "decided_at", "why", "rule"])


def _set_party(listing: Listing, entity: Entity | None, matched_by: str) -> None:
    Listing.objects.filter(pk=listing.pk).update(entity=entity, matched_by=matched_by[:120])
    touch(ReferenceKind.LISTING)
