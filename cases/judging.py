"""Judge acts by what is on file: like acts once, and one answer for each side of a change."""

import hashlib
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple

from cases.facts import OnFile, chip_facts, key_of, seat_of
from cases.steps import Basis, Judged
from entities.models import Chip, Entity, EntityKind
from rules import facts as known
from rules.assess import turns_of
from rules.findings import Verdict
from rules.recorded import Recorded, canonical, written_facts
from rules.regime import Regime
from rules.sides import days_of, spans_of
from rules.variants import decide_recorded

#: What facts call those whom they do not name.
RECIPIENT, BEHIND, SELLER, PERSON, ITEM = (
    "the recipient", "a party behind the recipient", "the seller", "a person", "the item",
)  # fmt: skip


@dataclass(frozen=True)
class Point:
    """One set of facts on the day from which the rules say the same of it."""

    recorded: Recorded
    digest: str
    since: date
    regime: Regime

    @cached_property
    def verdict(self) -> Verdict:
        """Asked only where days on both sides of a change are to be told apart."""
        return decide_recorded(self.recorded, self.since, self.regime)


class Side(NamedTuple):
    """What is to be kept of an act for some of its days."""

    hop: int
    side: int
    from_day: date
    to_day: date
    as_of: date
    basis: Basis
    point: Point
    speaks: bool
    straddles: bool
    confidence: known.Confidence  # of the incident's facts; the decision may rest on less


class Catalogue:
    """Every chip as the variants it covers."""

    def __init__(self) -> None:
        chips = list(Chip.objects.select_related("family").order_by("slug"))
        variants: dict[int, list[Chip]] = {}
        for chip in chips:
            if chip.family_id is not None:
                variants.setdefault(chip.family_id, []).append(chip)
        self._facts = {
            chip.pk: tuple(map(chip_facts, variants.get(chip.pk, [chip]))) for chip in chips
        }

    def variants(self, chip: int) -> tuple[known.Chip, ...]:
        return self._facts[chip]


class Judge:
    """Judges the acts of many incidents under one regime, each set of facts once a day."""

    def __init__(self, regime: Regime, *, file: OnFile, catalogue: Catalogue) -> None:
        self.regime = regime
        self.file = file
        self._catalogue = catalogue
        self._matters: dict[tuple[object, ...], _Matter] = {}
        self._points: dict[tuple[str, date], Point] = {}
        self._informed = _informed_by(regime)

    def sides(self, acts: Iterable[Judged], confidence: known.Confidence) -> Iterator[Side]:
        """The acts of one incident, each side of a change on its own.

        The last side of the act that speaks for the incident speaks.
        """
        for act in acts:
            matter = self._matter(act)
            spans = matter.spans(act.from_day, act.to_day)
            last = len(spans) - 1
            for number, (from_day, to_day, point) in enumerate(spans):
                yield Side(
                    act.hop,
                    number,
                    from_day,
                    to_day,
                    from_day,
                    act.basis,
                    point,
                    act.speaks and number == last,
                    last > 0,
                    confidence,
                )

    def _matter(self, act: Judged) -> "_Matter":
        alike = (
            act.pathway, act.act, act.taker, act.unlisted_unit, act.giver, act.behind, act.owners,
            act.destination, act.route, act.chip, bool(act.item), act.designer,
        )  # fmt: skip
        if alike not in self._matters:
            self._matters[alike] = _Matter(
                [self.file.turns(party) for party in (act.taker, *act.behind, *dict(act.owners))],
                turns_of(self.regime, act.pathway),
                lambda day: self._point(self._recorded(act, day), day),
            )
        return self._matters[alike]

    def _point(self, recorded: Recorded, day: date) -> Point:
        digest = hashlib.sha256(canonical(written_facts(recorded)).encode()).hexdigest()
        turns = turns_of(self.regime, recorded.facts.pathway)
        place = bisect_right(turns, day)
        since = turns[place - 1] if place else date.min
        since = max((since, *(turn for turn in days_of(recorded.facts) if turn <= day)))
        if (digest, since) not in self._points:
            self._points[digest, since] = Point(recorded, digest, since, self.regime)
        return self._points[digest, since]

    def _recorded(self, act: Judged, day: date) -> Recorded:
        """The facts but for how sure they are, which no test asks."""
        everybody = (act.taker, *act.behind)
        parties = [self._party(party, day) for party in everybody]
        stakes = [stake for party in everybody for stake in self.file.stakes(party, day)]
        parties[0], said = self._said_to_own(act, parties[0], stakes, day)
        owned = [self.file.fully_owned(party, day) for party in everybody]
        facts = known.Facts(
            act.pathway,
            parties[0],
            act.destination or None,
            seller=self._seller(self.file.entity(act.giver)),
            parties=tuple(replace(one, name=_behind(one.name)) for one in parties[1:]),
            stakes=tuple(dict.fromkeys((*stakes, *said))),
            fully_owned=frozenset().union(*owned),
            route=act.route or None,
            act=act.act,
        )
        return Recorded(facts, self._chips(act))

    def _party(self, party: int, day: date) -> known.Party:
        """The party as facts have it: who is not identified, and persons, are not named."""
        entity, facts = self.file.entity(party), self.file.party(party, day)
        named = _named(entity, RECIPIENT)
        is_asset = bool(self.file.around(party).above)
        keyed = entity.is_identified or is_asset
        return replace(facts, name=named, key=facts.key if keyed else "")

    def _said_to_own(
        self, act: Judged, recipient: known.Party, stakes: list[known.Stake], day: date
    ) -> tuple[known.Party, list[known.Stake]]:
        """What the incident itself says: owners of no stated share, a parent's seat, no entry."""
        if act.unlisted_unit and recipient.listings is None:
            recipient = replace(recipient, listings=())
        if not act.owners:
            return recipient, []
        asset = key_of(self.file.entity(act.taker))
        recipient = replace(recipient, key=asset)
        held = {(one.owner, one.asset) for one in stakes}
        lists, said = self.file.lists(day), []
        for owner, is_parent in act.owners:
            entity = self.file.entity(owner)
            if is_parent and recipient.parent_headquarters is None:
                recipient = replace(recipient, parent_headquarters=seat_of(entity))
            if (key_of(entity), asset) not in held:
                said.append(
                    known.Stake(
                        key_of(entity),
                        asset,
                        owner_name=_named(entity, "an owner nobody names"),
                        owner_listings=lists.of(entity),
                        owner_headquarters=seat_of(entity),
                    )
                )
        return recipient, said

    def _seller(self, entity: Entity) -> known.Party:
        """Of a seller only the country counts, and the name where it is one that a letter holds."""
        name = _named(entity, SELLER)
        informed = name.casefold() in self._informed
        return known.Party(name if informed else SELLER, country=entity.country or None)

    def _chips(self, act: Judged) -> tuple[known.Chip, ...]:
        if act.chip is not None:
            return self._catalogue.variants(act.chip)
        if not act.item and act.designer is None:
            return ()
        designer = self.file.entity(act.designer) if act.designer is not None else None
        country = designer.country or None if designer else None
        return (known.Chip(ITEM, designer_country=country, in_catalogue=False),)


_Span = tuple[date, date, Point]


@dataclass
class _Matter:
    """An act apart from its days: what is found on a day is found for all days up to a turn."""

    of_parties: list[set[date]]
    of_rules: tuple[date, ...]
    find: Callable[[date], Point]
    _found: dict[int, Point] = field(default_factory=dict)
    _parted: dict[tuple[date, date], list["_Span"]] = field(default_factory=dict)

    @cached_property
    def turns(self) -> list[date]:
        return sorted({*self.of_rules, *(day for one in self.of_parties for day in one)})

    def at(self, day: date) -> Point:
        place = bisect_right(self.turns, day)
        if place not in self._found:
            self._found[place] = self.find(day)
        return self._found[place]

    def spans(self, from_day: date, to_day: date) -> list["_Span"]:
        turns, place = self.turns, bisect_right(self.turns, from_day)
        if place == len(turns) or turns[place] >= to_day:
            return [(from_day, to_day, self.at(from_day))]
        if (from_day, to_day) not in self._parted:
            found = spans_of(
                from_day, to_day, turns=turns, find=self.at, verdict=lambda point: point.verdict
            )
            parted = [(one.from_day, one.to_day, one.found) for one in found]
            self._parted[from_day, to_day] = parted
        return self._parted[from_day, to_day]


def _informed_by(regime: Regime) -> frozenset[str]:
    """The firms that a letter of the regime names, in small letters."""
    values = [
        one.value for rule in regime.rules for one in rule.parameters if one.name == "informed"
    ]
    return frozenset(word.casefold() for value in values for word in value)  # type: ignore[union-attr]


def _named(entity: Entity, otherwise: str) -> str:
    if entity.kind == EntityKind.PERSON:
        return PERSON
    return entity.name if entity.is_identified else otherwise


def _behind(name: str) -> str:
    return BEHIND if name == RECIPIENT else name
