"""Placing the parties of a chain into the four columns: maker, route, host, end user.

An incident is drawn once, as one trail through all four columns. A column nobody is reported
in holds the place "not reported", so that what is missing stays visible.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rules.codes import Relation, Role

COLUMN_HEADS = (
    gettext_lazy("Chip maker"),
    gettext_lazy("Seller or route"),
    gettext_lazy("Host or intermediary"),
    gettext_lazy("End user"),
)
COLUMNS = ("maker", "route", "host", "user")
NOT_REPORTED = "not_reported"
MOST_NODES = 15


class Shown(StrEnum):
    """Whether the chart names parties or puts them together by kind."""

    KINDS = "kinds"
    PARTIES = "parties"


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


@dataclass(frozen=True, slots=True)
class Step:
    """One hop of an incident, in order."""

    giver: Stop
    taker: Stop
    relation: str
    pathway: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A box of the chart."""

    key: str
    label: str
    unknown: bool = False
    pathway: str = ""  # set where the box itself stands for a pathway
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Trail:
    """One incident's way through the columns; pathways[i] leads from places[i] to places[i+1]."""

    public_id: str
    places: tuple[Place, ...]
    pathways: tuple[str, ...]
    weight: float = 1.0


_MAKERS = frozenset({Role.CHIP_DESIGNER, Role.FOUNDRY})
_ROUTE = frozenset(
    {
        Role.SERVER_MAKER,
        Role.SERVER_VENDOR,
        Role.DISTRIBUTOR,
        Role.FREIGHT_FORWARDER,
        Role.COURIER,
        Role.TRANSIT,
        Role.FOUNDRY,
    }
)
_HOST = frozenset(
    {
        Role.CLOUD_LESSOR,
        Role.US_CLOUD_PROVIDER,
        Role.STATE_CLUSTER,
        Role.UNLISTED_SUBSIDIARY,
        Role.OPERATING_UNIT,
        Role.SHELL_COMPANY,
        Role.FRONT_BUYER,
    }
)
CHINA = frozenset({"CN", "HK", "MO"})


@dataclass(frozen=True, slots=True)
class _Leg:
    """A party on the way, and the pathway by which the goods reached it."""

    stop: Stop
    pathway: str


def legs(steps: Sequence[Step]) -> list[_Leg]:
    """The parties in the order the goods, or the computing time, pass through them.

    Ownership is not a passage: a parent is who its unit stands in for, so it comes after it.
    """
    way: list[_Leg] = []
    seen: set[str] = set()

    def pass_through(stop: Stop, pathway: str) -> None:
        if stop.public_id not in seen:
            seen.add(stop.public_id)
            way.append(_Leg(stop, pathway))

    for step in steps:
        if step.relation != Relation.OWNS:
            pass_through(step.giver, "")
            pass_through(step.taker, step.pathway)
    for step in steps:
        if step.relation == Relation.OWNS:
            pass_through(step.taker, step.pathway)
            pass_through(step.giver, step.pathway)
    return way


def place(public_id: str, steps: Sequence[Step], shown: Shown, weight: float = 1.0) -> Trail:
    """One incident's trail: who made, who passed on, who hosted, who used."""
    way = legs(steps)
    maker = way.pop(0) if way and way[0].stop.role in _MAKERS else None
    user = way.pop() if way else None
    route, host = _between(way)
    direct = not way and maker is not None and user is not None and bool(user.pathway)
    places = (
        _maker(maker),
        _route(route, shown, direct=direct or _bought_from_maker(route, host)),
        _host(host, shown, direct=direct),
        _user(user, shown),
    )
    last = user.pathway if user else ""
    into_host = host.pathway if host else (last if direct else "")
    into_route = route.pathway if route else (into_host if not places[1].unknown else "")
    return Trail(public_id, places, (into_route, into_host, last), weight)


def _between(way: Sequence[_Leg]) -> tuple[_Leg | None, _Leg | None]:
    """Which of the parties between maker and end user stand in the second and third column."""
    if not way:
        return None, None
    if len(way) == 1:
        only = way[0]
        return (only, None) if only.stop.role in _ROUTE else (None, only)
    hosts = [leg for leg in way if leg.stop.role in _HOST]
    host = hosts[-1] if hosts and hosts[-1] is not way[0] else way[-1]
    before = way[: way.index(host)]
    routes = [leg for leg in before if leg.stop.role in _ROUTE]
    return (routes[0] if routes else before[0]), host


def _bought_from_maker(route: _Leg | None, host: _Leg | None) -> bool:
    return route is None and host is not None and host.pathway == "direct_purchase"


def by_pathway(trail: Trail, label: str) -> Trail:
    """The narrow form, from the pathway of the last step, so labelled, to the end user."""
    last = trail.pathways[-1]
    by = Place(f"by:{last or NOT_REPORTED}", label, unknown=not last, pathway=last)
    return replace(trail, places=(by, trail.places[-1]), pathways=(last,))


def with_others(trails: Sequence[Trail], most: int = MOST_NODES) -> list[Trail]:
    """At most `most` places a column: the lightest are put together as "others"."""
    kept = list(trails)
    for number, column in enumerate(COLUMNS):
        weights: Counter[Place] = Counter()
        for trail in kept:
            weights[trail.places[number]] += trail.weight  # type: ignore[assignment]
        if len(weights) <= most:
            continue
        heaviest = sorted(weights, key=lambda spot: (not spot.unknown, -weights[spot], spot.key))
        others = frozenset(heaviest[most - 1 :])
        label = _("Others (%(count)d)") % {"count": len(others)}
        box = Place(f"{column}:others", label)
        kept = [
            _moved(trail, number, box) if trail.places[number] in others else trail
            for trail in kept
        ]
    return kept


def _moved(trail: Trail, number: int, box: Place) -> Trail:
    places = (*trail.places[:number], box, *trail.places[number + 1 :])
    return replace(trail, places=places)


def _named(column: str, stop: Stop) -> Place:
    return Place(f"{column}:{stop.public_id}", stop.label)


def _nobody(column: str, label: str) -> Place:
    return Place(f"{column}:{NOT_REPORTED}", label, unknown=True)


def _maker(leg: _Leg | None) -> Place:
    if leg is None or not leg.stop.identified:
        return _nobody("maker", _("Not stated"))
    return _named("maker", leg.stop)


def _route(leg: _Leg | None, shown: Shown, *, direct: bool) -> Place:
    if leg is None:
        if direct:
            return Place("route:own_channel", _("Maker's channel"))
        return _nobody("route", _("Not reported"))
    if shown is Shown.PARTIES and leg.stop.identified:
        return _named("route", leg.stop)
    key, label = _route_kind(leg.stop)
    return Place(f"route:{key}", label)


def _route_kind(stop: Stop) -> tuple[str, str]:
    if stop.role in {Role.SERVER_MAKER, Role.SERVER_VENDOR}:
        return "server_makers", _("Server makers, vendors")
    if stop.role in {Role.FREIGHT_FORWARDER, Role.COURIER}:
        return "forwarders", _("Forwarders, couriers")
    if stop.role == Role.TRANSIT:
        return "transit", _("Transit hubs")
    if stop.role == Role.FOUNDRY:
        return "foundry", _("Foundry order")
    if stop.role in {Role.SHELL_COMPANY, Role.FRONT_BUYER, Role.STATED_END_USER}:
        return "fronts", _("Fronts and shells")
    if stop.role in _HOST:
        return "clouds", _("Clouds and units")
    return "sellers", _("Distributors, resellers")


def _host(leg: _Leg | None, shown: Shown, *, direct: bool) -> Place:
    if leg is None:
        if direct:
            return Place("host:own_premises", _("Own premises"))
        return _nobody("host", _("Not reported"))
    if shown is Shown.PARTIES and leg.stop.identified:
        return _named("host", leg.stop)
    key, label = _host_kind(leg.stop)
    return Place(f"host:{key}", label)


def _host_kind(stop: Stop) -> tuple[str, str]:
    if stop.role == Role.CLOUD_LESSOR:
        if stop.country in CHINA:
            return "clouds_china", _("Clouds in China")
        if stop.country:
            return "clouds_offshore", _("Offshore clouds")
        return "clouds_somewhere", _("Clouds, place not stated")
    if stop.role == Role.US_CLOUD_PROVIDER:
        return "us_clouds", _("US cloud providers")
    if stop.role == Role.STATE_CLUSTER:
        return "state_clusters", _("State-backed clusters")
    if stop.role in {Role.UNLISTED_SUBSIDIARY, Role.OPERATING_UNIT}:
        return "units", _("Group units")
    if stop.role in {Role.SHELL_COMPANY, Role.FRONT_BUYER, Role.STATED_END_USER}:
        return "fronts", _("Fronts and shells")
    if stop.role in {Role.FREIGHT_FORWARDER, Role.COURIER, Role.TRANSIT}:
        return "forwarders", _("Forwarders, couriers")
    return "middlemen", _("Resellers, middlemen")


def _user(leg: _Leg | None, shown: Shown) -> Place:
    if leg is None:
        return _nobody("user", _("Not identified"))
    stop = leg.stop
    if not stop.identified:
        return _nobody("user", _("Not identified"))
    if shown is Shown.PARTIES and stop.kind != "person":
        return _named("user", stop)
    key, label = _user_kind(stop)
    return Place(f"user:{key}", label)


def _user_kind(stop: Stop) -> tuple[str, str]:
    if stop.kind in {"public_body", "institute"}:
        return "public_bodies", _("State bodies, institutes")
    if stop.listed:
        return "listed", _("Firms on a control list")
    if stop.country in CHINA:
        return "china", _("Other firms in China")
    return "elsewhere", _("Firms elsewhere")
