"""Facts of every sort, and ways to complete what is unknown in them."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from rules.codes import Pathway
from rules.facts import Chip, Die, EndUse, Facts, Listing, ListingKind, Party, Stake
from rules.loading import load_regime
from tests.rules.cases import ENTITY_LIST, catalogue

COUNTRIES = ("CN", "HK", "MO", "SG", "MY", "NL", "VN", "SA", "AE", "RU", "JP")
TPP = st.sampled_from([0, 1000, 1599, 1600, 2399, 2400, 4799, 4800, 4992, 20999, 21000, 40000])
DENSITY = st.sampled_from(["0", "1.59", "1.6", "3.19", "3.2", "5.91", "5.92", "20"])
BANDWIDTH = st.sampled_from([0, 400, 599, 600, 899, 900, 3999, 4000, 6499, 6500])
DAYS = st.sampled_from(
    sorted(day + timedelta(days=step) for day in load_regime().change_days for step in (-1, 0, 1))
)
LISTED_ON = st.sampled_from([date(2019, 10, 9), date(2023, 3, 2), date(2025, 3, 25)])

countries = st.sampled_from(COUNTRIES)
ALL_PATHWAYS = st.sampled_from(Pathway)
truth = st.booleans()


def maybe(strategy):
    return st.none() | strategy


listings = st.builds(
    Listing,
    st.sampled_from([ENTITY_LIST, "US MEU List", "US CMIC List"]),
    maybe(LISTED_ON),
    st.sampled_from([None, date(2026, 1, 1)]),
    every_item=maybe(truth),
    footnotes=st.sampled_from([(), (1,), (4,), (5,)]),
    kind=st.sampled_from(ListingKind),
)
looked_up = maybe(st.lists(listings, max_size=2).map(tuple))
chips = st.sampled_from(list(catalogue().values())) | st.builds(
    Chip,
    st.just("a chip"),
    in_catalogue=truth,
    designer_country=maybe(st.sampled_from(["US", "CN"])),
    tpp=maybe(TPP.map(Decimal)),
    performance_density=maybe(DENSITY.map(Decimal)),
    link_bandwidth=maybe(BANDWIDTH.map(Decimal)),
    memory_bandwidth=maybe(BANDWIDTH.map(Decimal)),
    data_centre=maybe(truth),
)
sellers = st.sampled_from(
    [
        Party("Nvidia", country="US"),
        Party("a reseller", country="SG"),
        Party("a US cloud", country="US"),
    ]
)
shares = st.sampled_from([0, 10, 25, 40, 49, 50, 51, 60]).map(Decimal)


@st.composite
def stakes(draw):
    """Up to three stakes in the recipient or in its holding, none above the whole together."""
    found = []
    for owner, asset in (("alpha", "unit"), ("holding", "unit"), ("beta", "holding")):
        if not draw(truth):
            continue
        low, high = draw(maybe(shares)), None
        if low is not None:
            high = low + draw(st.sampled_from([0, 5])) if draw(truth) else low
        entries = draw(looked_up)
        found.append(Stake(owner, asset, low, high, owner_listings=entries))
    low_sum = sum((one.bounds[0] for one in found if one.asset == "unit"), Decimal(0))
    return tuple(found) if low_sum <= 100 else ()


@st.composite
def facts(draw, pathways=ALL_PATHWAYS):
    recipient = Party(
        "a unit", "unit", draw(maybe(countries | st.just("US"))), draw(maybe(countries)),
        draw(maybe(countries)), draw(looked_up),
    )  # fmt: skip
    behind = Party(
        "who stands behind", "behind", "CN", draw(maybe(countries)), "CN", draw(looked_up)
    )
    pathway = draw(pathways)
    die = Die(draw(maybe(st.sampled_from([7, 16, 28]).map(Decimal))), None, draw(maybe(truth)))
    known = st.sampled_from(["unit", "holding", "alpha", "beta", "behind"])
    return Facts(
        pathway, recipient, draw(maybe(countries)), draw(maybe(chips)), draw(maybe(sellers)),
        (behind,) if draw(truth) else (), draw(stakes()), frozenset(draw(st.sets(known))),
        die=die if pathway is Pathway.FOUNDRY_DIVERSION else None,
        end_uses=frozenset(draw(st.sets(st.sampled_from(EndUse), max_size=1))),
        knowledge=draw(maybe(truth)),
    )  # fmt: skip


@st.composite
def completed(draw, facts: Facts):
    """The same facts with everything unknown made known in some way."""
    chip = facts.chip or draw(chips)
    return replace(
        facts,
        recipient=draw(_party(facts.recipient)),
        parties=tuple(draw(_party(party)) for party in facts.parties),
        destination=facts.destination or draw(countries),
        chip=draw(_chip(chip)),
        seller=facts.seller or draw(sellers),
        stakes=tuple(draw(_stakes(facts.stakes, facts.fully_owned))),
        die=facts.die and draw(_die(facts.die)),
    )


@st.composite
def _party(draw, party: Party):
    return replace(
        party,
        country=party.country or draw(countries | st.just("US")),
        headquarters=party.headquarters or draw(countries),
        parent_headquarters=party.parent_headquarters or draw(countries),
        listings=draw(_entries(party.listings)),
    )


@st.composite
def _entries(draw, entries):
    given = draw(st.lists(listings, max_size=1)) if entries is None else entries
    return tuple(
        replace(
            entry,
            listed_on=entry.listed_on or draw(LISTED_ON),
            every_item=True if entry.every_item is None else entry.every_item,
        )
        for entry in given
    )


@st.composite
def _chip(draw, chip: Chip):
    def figure(value, pool):
        return Decimal(draw(pool)) if value is None else value

    return replace(
        chip,
        tpp=figure(chip.tpp, TPP),
        performance_density=figure(chip.performance_density, DENSITY),
        link_bandwidth=figure(chip.link_bandwidth, BANDWIDTH),
        memory_bandwidth=figure(chip.memory_bandwidth, BANDWIDTH),
        data_centre=draw(truth) if chip.data_centre is None else chip.data_centre,
        in_catalogue=chip.in_catalogue or draw(truth),
    )


@st.composite
def _die(draw, die: Die):
    return Die(
        die.nanometres or Decimal(draw(st.sampled_from([7, 16, 28]))),
        Decimal(draw(st.sampled_from([10, 30, 80]))),
        draw(truth) if die.designer_authorised is None else die.designer_authorised,
        draw(truth),
    )


@st.composite
def _stakes(draw, stakes, fully_owned):
    """Exact shares within their bounds, further owners where owners are not all recorded."""
    found = []
    for stake in stakes:
        low, high = stake.bounds
        share = draw(st.sampled_from(sorted({low, high, (low + high) / 2})))
        entries = draw(_entries(stake.owner_listings))
        found.append(replace(stake, low=share, high=share, owner_listings=entries))
    for asset in sorted({"unit", "holding", "behind"} - fully_owned):
        held = sum((one.bounds[0] for one in found if one.asset == asset), Decimal(0))
        if held < 100 and draw(truth):
            entries = draw(_entries(None))
            found.append(Stake("omega", asset, 100 - held, 100 - held, owner_listings=entries))
    return found
