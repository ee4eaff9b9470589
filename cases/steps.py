"""Which steps of an incident are acts that rules speak of, and what each is judged by.

Nothing here asks the database: steps go in, acts to be judged come out.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from rules.acts import Act
from rules.codes import Pathway, Relation, Role
from rules.pathways import REMOTE, act_of_hop

_USERS = frozenset({Role.END_USER, Role.TENANT})
_PASSING_ON = frozenset({Role.TRANSIT, Role.FREIGHT_FORWARDER, Role.COURIER, Role.STATED_END_USER})
_SELLING_ON = frozenset({Relation.SELLS, Relation.RESELLS, Relation.SHIPS, Relation.MAKES})
_ONWARD = frozenset({Relation.HIDES, Relation.SHIPS})
_DESIGNERS = frozenset({Role.CHIP_DESIGNER})
#: How far back a period is looked at whose beginning nobody gives.
LOOKED_BACK = timedelta(days=365)


class Basis(StrEnum):
    """Where the days come from on which a step is judged."""

    STEP = "step"
    INCIDENT = "incident"
    REPORT = "report"


class Step(NamedTuple):
    """One hop as the database has it; parties by primary key, countries ISO 3166 alpha-2."""

    hop: int
    giver: int
    giver_role: str
    taker: int
    taker_role: str
    relation: str
    pathway: str
    country: str
    chip: int | None
    chip_text: str
    from_day: date | None
    to_day: date | None
    taker_is_named: bool


class Told(NamedTuple):
    """What an incident says as a whole."""

    pathways: tuple[str, ...]
    from_day: date | None
    to_day: date | None
    reported_on: date | None


class Judged(NamedTuple):
    """A step that is an act: who takes, who stands behind, where, with what, on which days.

    `owners` are those the incident itself says own the taker, the parents first; `designer` is
    who designed a chip that is in no catalogue. `speaks`: the last step.
    """

    hop: int
    pathway: Pathway
    act: Act | None  # None: the one that the pathway implies
    taker: int
    unlisted_unit: bool
    giver: int
    behind: tuple[int, ...]
    owners: tuple[tuple[int, bool], ...]
    destination: str
    route: tuple[str, ...]
    chip: int | None
    item: str
    designer: int | None
    from_day: date
    to_day: date
    basis: Basis
    speaks: bool


def acts_of(told: Told, steps: Sequence[Step], *, today: date) -> list[Judged]:
    """The acts among the steps, in order; one of them speaks for the incident.

    Where a period has no end, the day of the report ends it; where it has no beginning, the year
    before its end is looked at.
    """
    last = _last(steps)
    return [
        _judged(told, step, steps, today, speaks=step.hop == last)
        for step in steps
        if _is_act(step)
    ]


#: The acts that relations are, by the words of the database.
_ACTS = {relation.value: act_of_hop(relation) for relation in Relation}


def _is_act(step: Step) -> bool:
    return _ACTS[step.relation] is not None


def _last(steps: Sequence[Step]) -> int | None:
    """The act the chain ends with: the last to reach a user, a named one rather than another."""
    flow = [step for step in steps if step.relation != Relation.OWNS]
    using = [step for step in flow if step.taker_role in _USERS]
    named = [step for step in using if step.taker_is_named]
    candidates = named or using or flow
    if not candidates:
        return None
    end = candidates[-1]
    seen = set[int]()
    while not _is_act(end):  # who is hidden gets what the front got
        seen.add(end.hop)
        before = [one for one in flow if one.taker == end.giver and one.hop not in seen]
        if not before:
            acts = [one for one in flow if _is_act(one)]
            return acts[-1].hop if acts else None
        end = before[-1]
    return end.hop


def _judged(told: Told, step: Step, steps: Sequence[Step], today: date, *, speaks: bool) -> Judged:
    is_service = _is_service(step)
    behind, destination = _behind(step, steps)
    origin = _origin(step, steps)
    from_day, to_day, basis = _days(told, step, today)
    designers = set[int]() if step.chip else _designers(steps)
    return Judged(
        hop=step.hop,
        pathway=_pathway(told, step, is_service),
        act=Act.REMOTE_ACCESS if is_service else None,
        taker=step.taker,
        unlisted_unit=step.taker_role == Role.UNLISTED_SUBSIDIARY,
        giver=step.giver,
        behind=behind,
        owners=_owners(step, steps),
        destination=destination,
        route=(origin, destination) if origin and not is_service else (),
        chip=step.chip,
        item="" if step.chip else step.chip_text,
        designer=designers.pop() if len(designers) == 1 else None,
        from_day=from_day,
        to_day=to_day,
        basis=basis,
        speaks=speaks,
    )


def _designers(steps: Sequence[Step]) -> set[int]:
    return {one.giver for one in steps if one.giver_role in _DESIGNERS}


def _is_service(step: Step) -> bool:
    """Whether computing time is passed on, or data carried to the chips, and no chip moves."""
    if _ACTS[step.relation] is Act.REMOTE_ACCESS:
        return True
    if step.pathway == Pathway.DATA_COURIERING or step.taker_role == Role.TENANT:
        return True
    return step.relation == Relation.RESELLS and step.pathway in REMOTE


def _pathway(told: Told, step: Step, is_service: bool) -> Pathway:
    """The step's own code where it fits the act; else what such an act is called."""
    own = Pathway(step.pathway) if step.pathway else None
    if own and (own in REMOTE) == is_service:
        return own
    if not is_service:
        return Pathway.DIRECT_PURCHASE
    codes = [Pathway(code) for code in told.pathways]
    in_china = step.country in {"CN", "HK", "MO"}
    usual = Pathway.DOMESTIC_CLOUD_RENTAL if in_china else Pathway.OFFSHORE_CLOUD_RENTAL
    return next((code for code in codes if code in REMOTE), usual)


def _behind(step: Step, steps: Sequence[Step]) -> tuple[tuple[int, ...], str]:
    """Who is hidden behind the taker or gets the goods that it only passes on, and where."""
    onward = [one for one in steps if one.relation in _ONWARD]
    if not onward:
        return (), step.country
    found: dict[int, None] = {}
    destination, frontier = step.country, [(step.taker, step.taker_role)]
    while frontier:
        party, role = frontier.pop()
        for one in onward:
            hides = one.relation == Relation.HIDES
            passes_on = one.relation == Relation.SHIPS and role in _PASSING_ON
            if one.giver != party or not (hides or passes_on) or one.taker == step.giver:
                continue
            if one.taker not in found and one.taker != step.taker:
                found[one.taker] = None
                frontier.append((one.taker, one.taker_role))
                if passes_on:
                    destination = one.country or destination
    return tuple(sorted(found)), destination


def _owners(step: Step, steps: Sequence[Step]) -> tuple[tuple[int, bool], ...]:
    """Who is said to own the taker, and whether as its parent."""
    found = {
        one.giver: one.giver_role == Role.PARENT
        for one in steps
        if one.taker == step.taker and one.relation == Relation.OWNS
    }
    if not found:
        return ()
    return tuple(sorted(found.items(), key=lambda item: (not item[1], item[0])))


def _origin(step: Step, steps: Sequence[Step]) -> str:
    """The country the goods leave: where an earlier step brought them, if it says so."""
    brought = [
        one.country
        for one in steps
        if one.taker == step.giver and one.relation in _SELLING_ON and one.hop != step.hop
    ]
    return brought[-1] if brought else ""


def _days(told: Told, step: Step, today: date) -> tuple[date, date, Basis]:
    """The days of the step, else those of the incident, else the day of the report."""
    reported = told.reported_on or today
    for basis, begun, ended in (
        (Basis.STEP, step.from_day, step.to_day),
        (Basis.INCIDENT, told.from_day, told.to_day),
    ):
        if begun is None and ended is None:
            continue
        until = ended or max(reported, begun or reported) + timedelta(days=1)
        return begun or until - LOOKED_BACK, until, basis
    return reported, reported + timedelta(days=1), Basis.REPORT
