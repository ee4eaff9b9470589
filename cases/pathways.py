"""Hop templates: what the facts of a lead say happened, step by step.

One template a pathway code; several codes are joined in chain order. An end nobody names is an
unidentified party, never a missing hop.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rules.codes import Pathway, Relation, Role


@dataclass(frozen=True, slots=True)
class PartyDraft:
    """One end of a step. `key` is a public id; without key and label it is unidentified."""

    role: Role
    key: str = ""
    label: str = ""
    described_as: str = ""
    country: str = ""  # ISO 3166 alpha-2

    @property
    def is_named(self) -> bool:
        return bool(self.key or self.label)

    def is_same_as(self, other: "PartyDraft") -> bool:
        """The same named party, whatever it does here."""
        if self.key or other.key:
            return self.key == other.key
        return self.is_named and self.label.casefold() == other.label.casefold()


@dataclass(frozen=True, slots=True)
class Facts:
    """What a lead says: the codes in chain order, who gets the chips, who stands between."""

    pathways: tuple[Pathway, ...]
    principal: PartyDraft
    host: PartyDraft | None = None
    maker: PartyDraft | None = None
    transit: tuple[str, ...] = ()  # countries on the way, ISO 3166 alpha-2
    country: str = ""  # where the chips stand or go


@dataclass(frozen=True, slots=True)
class HopDraft:
    """One step. `carries` marks the one that the quantity, the price and the period belong to.

    A step without a code is an ordinary sale that nobody reports as a way around anything.
    """

    start: PartyDraft
    end: PartyDraft
    relation: Relation
    pathway: Pathway | None
    country: str = ""
    carries: bool = False


@dataclass(frozen=True, slots=True)
class _Between:
    """What a code puts between maker and user: who, how it is reached, what it does."""

    role: Role
    described_as: str
    reached_by: Relation
    passes_on_by: Relation
    fits: frozenset[Role] = frozenset()


_SELLERS = frozenset({
    Role.CHIP_DESIGNER, Role.SERVER_MAKER, Role.SERVER_VENDOR, Role.DISTRIBUTOR, Role.RESELLER,
    Role.BROKER, Role.INTERMEDIARY,
})  # fmt: skip
_BYSTANDERS = frozenset({
    Role.PARENT, Role.INVESTOR, Role.ENABLER, Role.REGULATOR, Role.PROSECUTOR, Role.WITNESS,
    Role.EXPERT,
})  # fmt: skip
_HOSTS = frozenset({Role.CLOUD_LESSOR, Role.US_CLOUD_PROVIDER, Role.STATE_CLUSTER})
_UNITS = frozenset({Role.UNLISTED_SUBSIDIARY, Role.OPERATING_UNIT})
_FRONTS = frozenset({Role.SHELL_COMPANY, Role.FRONT_BUYER, Role.STATED_END_USER})

_MIDDLE: dict[Pathway, _Between] = {
    Pathway.INTERMEDIARY_RESELLER: _Between(
        Role.INTERMEDIARY, "middleman", Relation.SELLS, Relation.RESELLS,
        _SELLERS - {Role.CHIP_DESIGNER} | _FRONTS,
    ),
    Pathway.DOMESTIC_CLOUD_RENTAL: _Between(
        Role.CLOUD_LESSOR, "cloud provider", Relation.SELLS, Relation.RENTS_OUT,
        _HOSTS | _UNITS | {Role.RESELLER},
    ),
    Pathway.OFFSHORE_CLOUD_RENTAL: _Between(
        Role.CLOUD_LESSOR, "cloud provider abroad", Relation.SELLS, Relation.RENTS_OUT,
        _HOSTS | _UNITS | {Role.RESELLER},
    ),
    Pathway.US_HYPERSCALER_REGION: _Between(
        Role.US_CLOUD_PROVIDER, "US cloud provider", Relation.SELLS, Relation.RENTS_OUT, _HOSTS
    ),
    Pathway.STATE_BACKED_CLUSTER: _Between(
        Role.STATE_CLUSTER, "state-backed cluster", Relation.SELLS, Relation.RENTS_OUT,
        _HOSTS | {Role.ENABLER},
    ),
    Pathway.DATA_COURIERING: _Between(
        Role.CLOUD_LESSOR, "data centre the data is carried to", Relation.SELLS, Relation.HOSTS,
        _HOSTS | _UNITS,
    ),
    Pathway.SHELL_COMPANY: _Between(
        Role.SHELL_COMPANY, "shell company", Relation.SELLS, Relation.HIDES, _FRONTS
    ),
    Pathway.FOUNDRY_DIVERSION: _Between(
        Role.FRONT_BUYER, "front that placed the order", Relation.MAKES, Relation.RESELLS,
        _FRONTS | {Role.INTERMEDIARY, Role.RESELLER},
    ),
    Pathway.GAMING_CHIP_REPURPOSING: _Between(
        Role.RESELLER, "workshop or trader in consumer cards", Relation.SELLS, Relation.RESELLS,
        _SELLERS - {Role.CHIP_DESIGNER},
    ),
    Pathway.SUBSIDIARY_PURCHASE: _Between(
        Role.UNLISTED_SUBSIDIARY, "subsidiary on no list", Relation.SELLS, Relation.RESELLS, _UNITS
    ),
}  # fmt: skip
_RENTALS = frozenset(
    {
        Pathway.DOMESTIC_CLOUD_RENTAL,
        Pathway.OFFSHORE_CLOUD_RENTAL,
        Pathway.US_HYPERSCALER_REGION,
        Pathway.STATE_BACKED_CLUSTER,
        Pathway.DATA_COURIERING,
    }
)

#: From the maker's door to the user's desk.
_ORDER: tuple[Pathway, ...] = (
    Pathway.FOUNDRY_DIVERSION,
    Pathway.STOCKPILING,
    Pathway.DIRECT_PURCHASE,
    Pathway.INTERMEDIARY_RESELLER,
    Pathway.SMUGGLING_TRANSSHIPMENT,
    Pathway.GAMING_CHIP_REPURPOSING,
    Pathway.SUBSIDIARY_PURCHASE,
    Pathway.STATE_BACKED_CLUSTER,
    Pathway.US_HYPERSCALER_REGION,
    Pathway.DOMESTIC_CLOUD_RENTAL,
    Pathway.OFFSHORE_CLOUD_RENTAL,
    Pathway.DATA_COURIERING,
    Pathway.SHELL_COMPANY,
)


def chain_order(codes: Iterable[Pathway]) -> tuple[Pathway, ...]:
    """Codes as they usually follow each other, from the maker to the user, each once."""
    given = frozenset(codes)
    return tuple(code for code in _ORDER if code in given)


def usual_host(codes: Iterable[Pathway]) -> Role:
    """What the party in the middle does under these codes; a middleman where none has one."""
    between = next((_MIDDLE[code] for code in codes if code in _MIDDLE), None)
    return between.role if between else Role.INTERMEDIARY


@dataclass(frozen=True, slots=True)
class _Stop:
    """A party on the way, how the goods reach it and under which code they do."""

    party: PartyDraft
    reached_by: Relation
    pathway: Pathway | None
    country: str = ""


def hops(facts: Facts) -> tuple[HopDraft, ...]:
    """The steps of an access event, in order. At least one for any code.

    Codes are taken in the order given. Raises ValueError when none is.
    """
    if not facts.pathways:
        raise ValueError("An incident needs at least one pathway code.")
    facts = _without_doubles(facts)
    giver, way = _way(facts)
    drafts: list[HopDraft] = []
    for stop in way:
        drafts.append(HopDraft(giver, stop.party, stop.reached_by, stop.pathway, stop.country))
        giver = stop.party
    last = drafts[-1]
    drafts[-1] = replace(last, country=last.country or facts.country, carries=True)
    return (*drafts, *_ownership(facts, way))


def _without_doubles(facts: Facts) -> Facts:
    """A party is the principal, the host or the maker, in this order, not several at once."""
    host, maker = facts.host, facts.maker
    if host and host.is_same_as(facts.principal):
        host = None
    if maker and (maker.is_same_as(facts.principal) or (host and maker.is_same_as(host))):
        maker = None
    return replace(facts, host=host, maker=maker)


def _way(facts: Facts) -> tuple[PartyDraft, list[_Stop]]:
    """Where the goods start, and every party they pass, the user last."""
    places = _host_place(facts)
    start, way = _start(facts, host_sells=places is None)
    seller = way[-1].party if way else start
    passed_on_by = Relation.RENTS_OUT if seller.role in _HOSTS else Relation.SELLS
    before: Pathway | None = None
    for code in facts.pathways:
        if code is Pathway.SMUGGLING_TRANSSHIPMENT:
            for country in facts.transit:
                carrier = PartyDraft(Role.TRANSIT, described_as="transit company", country=country)
                way.append(_Stop(carrier, Relation.SHIPS, code, country))
            passed_on_by = Relation.SHIPS
        elif (between := _MIDDLE.get(code)) and not _is_same_host(before, code):
            party = facts.host if places is code and facts.host else _nobody(code, between, facts)
            reached_by = passed_on_by if way or start.role in _HOSTS else between.reached_by
            way.append(_Stop(party, reached_by, _into(code, before)))
            passed_on_by = between.passes_on_by
        before = code
    if facts.pathways[-1] is Pathway.SUBSIDIARY_PURCHASE:
        return start, way  # the group stands behind the unit that bought, not after it
    return start, [*way, _Stop(facts.principal, passed_on_by, facts.pathways[-1])]


def _is_same_host(before: Pathway | None, code: Pathway) -> bool:
    """Two kinds of rental in a row are one host called by two names."""
    return before in _RENTALS and code in _RENTALS


def _into(code: Pathway, before: Pathway | None) -> Pathway | None:
    """The code under which a middleman is reached: the one before it, else its own.

    How a host came by its chips is no rental: only a code before it says how.
    """
    if before in {Pathway.DIRECT_PURCHASE, Pathway.STOCKPILING}:
        return before
    if code in _RENTALS:
        return before if before not in _RENTALS else None
    return code


def _host_place(facts: Facts) -> Pathway | None:
    """The code in whose middle the host stands, or none: then it is who sells."""
    if facts.host is None:
        return None
    role = facts.host.role
    middles: list[Pathway] = []
    fitting: list[Pathway] = []
    before: Pathway | None = None
    for code in facts.pathways:
        if code in _MIDDLE and not _is_same_host(before, code):
            middles.append(code)
        if code in _MIDDLE and role in _MIDDLE[code].fits:
            fitting.append(middles[-1])
        before = code
    if fitting:
        return fitting[0]
    if role in _SELLERS | _BYSTANDERS:
        return None
    taken = {Pathway.SUBSIDIARY_PURCHASE}
    if role in _HOSTS:
        taken.add(Pathway.SHELL_COMPANY)  # who rents out to a shell is not the shell
    return next((code for code in middles if code not in taken), None)


def _start(facts: Facts, *, host_sells: bool) -> tuple[PartyDraft, list[_Stop]]:
    """The first party, and the seller behind it where another one is named."""
    first = facts.pathways[0]
    seller = facts.host if host_sells else None
    if seller and seller.role in _BYSTANDERS:
        seller = None
    if seller and (facts.maker is None or seller.role in {Role.CHIP_DESIGNER, Role.FOUNDRY}):
        return seller, []
    if first is Pathway.FOUNDRY_DIVERSION:
        return PartyDraft(Role.FOUNDRY, described_as="foundry"), []
    if first is Pathway.SMUGGLING_TRANSSHIPMENT:
        return seller or PartyDraft(Role.RESELLER, described_as="seller"), []
    maker = facts.maker or PartyDraft(Role.CHIP_DESIGNER, described_as="chip maker")
    if seller is None:
        return maker, []
    return maker, [_Stop(seller, Relation.SELLS, None if seller.role in _HOSTS else first)]


def _nobody(code: Pathway, between: _Between, facts: Facts) -> PartyDraft:
    """Who stands in a code's place where no host does."""
    if code is Pathway.SUBSIDIARY_PURCHASE:
        if facts.principal.role in _UNITS and facts.pathways[-1] is code:
            return facts.principal
        if facts.principal.label and facts.pathways[-1] is code:
            of = f"subsidiary of {facts.principal.label}, on no list"
            return PartyDraft(between.role, described_as=of)
    country = facts.country if code in _RENTALS else ""
    return PartyDraft(between.role, described_as=between.described_as, country=country)


def _ownership(facts: Facts, way: list[_Stop]) -> tuple[HopDraft, ...]:
    """Who owns the unit that bought, for a subsidiary's purchase."""
    code = Pathway.SUBSIDIARY_PURCHASE
    unit = next((stop.party for stop in way if stop.party.role in _UNITS), None)
    if code not in facts.pathways or unit is None:
        return ()
    if facts.host and facts.host.role is Role.PARENT:
        parent = facts.host
    elif facts.pathways[-1] is code and not facts.principal.is_same_as(unit):
        parent = replace(facts.principal, role=Role.PARENT)
    else:
        parent = PartyDraft(Role.PARENT, described_as="parent company")
    return (HopDraft(parent, unit, Relation.OWNS, code),)
