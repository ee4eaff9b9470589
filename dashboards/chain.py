"""From the steps of an incident to the one way the goods are drawn on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rules.codes import Relation, Role

#: Roles in which a party is said to use the chips itself.
USERS = frozenset({Role.END_USER, Role.TENANT})
#: Units that buy for the group they belong to.
UNITS = frozenset({Role.UNLISTED_SUBSIDIARY, Role.OPERATING_UNIT})
MAKERS = frozenset({Role.CHIP_DESIGNER, Role.FOUNDRY})
_SERVER_SIDE = frozenset({Role.SERVER_MAKER, Role.SERVER_VENDOR})
#: Roles that say who a party is, not what it does on the way.
_BESIDE = frozenset({Role.ACCUSED, Role.PARENT, Role.INVESTOR})


@dataclass(frozen=True, slots=True)
class Stop:
    """A party as it stands in a chain."""

    public_id: str
    label: str
    role: str
    country: str = ""
    identified: bool = True
    kind: str = "company"
    listed: bool = False

    @property
    def may_be_named(self) -> bool:
        """Persons and parties nobody has named are not named in charts and lists."""
        return self.identified and self.kind != "person"


@dataclass(frozen=True, slots=True)
class Step:
    """One hop of an incident, in order. `vendor` is the maker of its chip, where known."""

    giver: Stop
    taker: Stop
    relation: str
    pathway: str = ""
    vendor: str = ""


@dataclass(frozen=True, slots=True)
class Leg:
    """A party on the way, and the pathway by which the goods reached it."""

    stop: Stop
    pathway: str


@dataclass(frozen=True, slots=True)
class Way:
    """Who made the chip, through whose hands it went, who is said to use it."""

    maker: Stop | None
    vendor: str
    between: tuple[Leg, ...]
    user: Leg | None


def way_of(steps: Sequence[Step]) -> Way:
    """The one way an incident is drawn on: back from its end user to the farthest source.

    Of several end users the last one named counts, else the last one described. Ownership is
    no passage of goods: only a parent whose unit stands at the end is drawn, behind its unit.
    """
    vendor = next((step.vendor for step in steps if step.vendor), "")
    path = drawn_path(steps)
    if not path:
        return Way(None, vendor, (), None)
    legs = _legs(path)
    maker = legs.pop(0).stop if legs and legs[0].stop.role in MAKERS else None
    return Way(maker, vendor, *_user_apart(legs, steps))


def drawn_path(steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps of the one way, in order; none where nothing is passed on."""
    flow = [step for step in steps if step.relation != Relation.OWNS]
    end = _end(flow)
    return max(_paths(end, flow, ()), key=_weight) if end else ()


def users(steps: Sequence[Step]) -> list[Stop]:
    """Every party said to use the chips, in order; the parent whose unit stands at the end too."""
    takers = [step.taker for step in steps if step.relation != Relation.OWNS]
    found = {stop.public_id: stop for stop in takers if stop.role in USERS}
    user = way_of(steps).user
    if user:
        found.setdefault(user.stop.public_id, user.stop)
    return list(found.values())


def _end(flow: Sequence[Step]) -> Step | None:
    """The step the goods end with."""
    using = [step for step in flow if step.taker.role in USERS]
    named = [step for step in using if step.taker.may_be_named]
    candidates = named or using or list(flow)
    return candidates[-1] if candidates else None


def _paths(last: Step, flow: Sequence[Step], seen: tuple[str, ...]) -> Iterator[tuple[Step, ...]]:
    """All ways that end with this step, each without going through a party twice."""
    passed = (*seen, last.taker.public_id)
    before = [
        step
        for step in flow
        if step.taker.public_id == last.giver.public_id
        and step.giver.public_id not in passed
        and step.giver.public_id != last.giver.public_id
    ]
    if not before:
        yield (last,)
    for step in before:
        for path in _paths(step, flow, passed):
            yield (*path, last)


def _weight(path: Sequence[Step]) -> tuple[int, int, int]:
    """A way from a maker says more than one from nowhere, and one with more known steps more."""
    first = path[0].giver.role
    source = 2 if first in MAKERS else 1 if first in _SERVER_SIDE else 0
    return source, len(path), sum(bool(step.pathway) for step in path)


def _legs(path: Sequence[Step]) -> list[Leg]:
    """The parties of a way, each in the role in which it passes the goods on."""
    legs = [Leg(path[0].giver, "")]
    for number, step in enumerate(path):
        onward = path[number + 1].giver if number + 1 < len(path) else step.taker
        legs.append(Leg(step.taker if onward.role in _BESIDE else onward, step.pathway))
    return legs


def _user_apart(legs: list[Leg], steps: Sequence[Step]) -> tuple[tuple[Leg, ...], Leg | None]:
    """Split off who uses the chips: a user, or the parent its unit bought for."""
    if not legs:
        return (), None
    last = legs[-1]
    if last.stop.role in USERS:
        return tuple(legs[:-1]), last
    for step in steps:
        owns = step.relation == Relation.OWNS and step.giver.role == Role.PARENT
        if owns and step.taker.public_id == last.stop.public_id:
            return tuple(legs), Leg(step.giver, step.pathway or last.pathway)
    return tuple(legs), None
