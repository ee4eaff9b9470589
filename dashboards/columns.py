"""Placing the parties of a chain into the four columns: maker, route, host, end user.

An incident is drawn once, as one trail through all four columns. A column nobody is reported
in holds the place "not reported", so that what is missing stays visible.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dashboards.chain import Leg, Step, Stop, Way, way_of
from rules.codes import Role

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


#: Pathways in which a maker's own channel serves the buyer.
_FROM_THE_MAKER = frozenset({"direct_purchase", "subsidiary_purchase", "stockpiling"})


def place(public_id: str, steps: Sequence[Step], shown: Shown, weight: float = 1.0) -> Trail:
    """One incident's trail: who made, who passed on, who hosted, who used."""
    way = way_of(steps)
    route, host = _between(way.between)
    user = way.user
    own_premises = not way.between and way.maker is not None and user is not None
    places = (
        _maker(way),
        _route(route, shown, by_maker=_sold_by_maker(way)),
        _host(host, shown, own_premises=own_premises),
        _user(user, shown),
    )
    last = user.pathway if user else ""
    into_host = host.pathway if host else (last if own_premises else "")
    into_route = route.pathway if route else (into_host if _sold_by_maker(way) else "")
    return Trail(public_id, places, (into_route, into_host, last), weight)


def _sold_by_maker(way: Way) -> bool:
    """The maker itself is reported to have sold to whoever comes next."""
    following = way.between[0] if way.between else way.user
    if way.maker is None or following is None:
        return False
    return following.pathway in _FROM_THE_MAKER


def _between(way: Sequence[Leg]) -> tuple[Leg | None, Leg | None]:
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


def _bought_from_maker(route: Leg | None, host: Leg | None) -> bool:
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


def _maker(way: Way) -> Place:
    """The maker in the chain, else the one whose chip it is."""
    name = way.maker.label if way.maker and way.maker.may_be_named else way.vendor
    if not name:
        return _nobody("maker", _("Not stated"))
    return Place(f"maker:{slugify(name)}", name)


def _route(leg: Leg | None, shown: Shown, *, by_maker: bool) -> Place:
    if leg is None:
        if by_maker:
            return Place("route:own_channel", _("Maker's channel"))
        return _nobody("route", _("Not reported"))
    if shown is Shown.PARTIES and leg.stop.may_be_named:
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


def _host(leg: Leg | None, shown: Shown, *, own_premises: bool) -> Place:
    if leg is None:
        if own_premises:
            return Place("host:own_premises", _("Own premises"))
        return _nobody("host", _("Not reported"))
    if shown is Shown.PARTIES and leg.stop.may_be_named:
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


def _user(leg: Leg | None, shown: Shown) -> Place:
    if leg is None:
        return _nobody("user", _("Not identified"))
    stop = leg.stop
    if not stop.identified:
        return _unnamed_user(stop)
    if shown is Shown.PARTIES and stop.may_be_named:
        return _named("user", stop)
    key, label = _user_kind(stop)
    return Place(f"user:{key}", label)


def _unnamed_user(stop: Stop) -> Place:
    """Somebody described but not named: what is known is where."""
    if stop.country in CHINA:
        return Place("user:unnamed_china", _("Not named, in China"), unknown=True)
    if stop.country:
        return Place("user:unnamed_elsewhere", _("Not named, elsewhere"), unknown=True)
    return _nobody("user", _("Not identified"))


def _user_kind(stop: Stop) -> tuple[str, str]:
    if stop.kind in {"public_body", "institute"}:
        return "public_bodies", _("State bodies, institutes")
    if stop.listed:
        return "listed", _("Firms on a control list")
    if stop.country in CHINA:
        return "china", _("Other firms in China")
    return "elsewhere", _("Firms elsewhere")
