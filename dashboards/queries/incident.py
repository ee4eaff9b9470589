"""One incident's chain: its parties, its steps, how they are drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from cases.models import Hop, Incident
from dashboards.chain import USERS, Step, drawn_path
from dashboards.queries.incidents import amount_of, chip_name, has_page, steps_of, stop_of
from dashboards.queries.parties import local_name
from dashboards.rows import Amount
from entities.models import Entity
from rules.codes import Relation, Role


@dataclass(frozen=True, slots=True)
class Node:
    """A party of the chain."""

    public_id: str
    label: str
    role: str
    country: str
    identified: bool
    kind: str
    linked: bool
    listed: bool
    local_name: str
    local_lang: str
    described_as: str = ""  # the source's words for a party that somebody identified since
    described_lang: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A step of the chain, in the direction it is drawn."""

    position: int
    relation: str
    pathway: str
    documented: bool
    country: str
    chip: str
    amount: Amount | None
    price_amount: Decimal | None
    price_currency: str
    price_per: str
    price_chips: int | None
    derived: Decimal | None  # the price divided by the chips it buys
    as_written: str
    note: str
    giver: Node
    taker: Node
    step: Step
    verdict: str = ""  # of the rules, where the step is an act that was assessed


def chain(
    incident: Incident, listed: frozenset[int], verdicts: Mapping[int, str] | None = None
) -> list[Link]:
    """The steps in order, each with both its parties. `verdicts`: of the rules, by position."""
    hops = (
        incident.hops.select_related("from_entity__merged_into", "to_entity__merged_into", "chip")
        .prefetch_related(
            "from_entity__names",
            "to_entity__names",
            "from_entity__merged_into__names",
            "to_entity__merged_into__names",
        )
        .order_by("position")
    )
    rows = list(hops)
    return [
        replace(_link(hop, step, listed), verdict=(verdicts or {}).get(hop.position, ""))
        for hop, step in zip(rows, steps_of(rows, listed), strict=True)
    ]


def _link(hop: Hop, step: Step, listed: frozenset[int]) -> Link:
    price, chips = hop.price_amount, hop.price_chips
    return Link(
        position=hop.position,
        relation=hop.relation,
        pathway=hop.pathway,
        documented=hop.documented,
        country=hop.country,
        chip=chip_name(hop),
        amount=amount_of(hop),
        price_amount=price,
        price_currency=hop.price_currency,
        price_per=hop.price_per,
        price_chips=chips,
        derived=price / chips if price is not None and chips else None,
        as_written=hop.as_written,
        note=hop.note,
        giver=_node(hop.from_entity, hop.from_role, listed),
        taker=_node(hop.to_entity, hop.to_role, listed),
        step=step,
    )


def _node(entity: Entity, role: str, listed: frozenset[int]) -> Node:
    stop = stop_of(entity, role, listed)
    stands = entity.merged_into or entity
    local, lang = local_name(stands.names.all())
    identified_since = stands is not entity and not entity.is_identified
    return Node(
        public_id=stop.public_id,
        label=stop.label,
        role=role,
        country=stop.country,
        identified=stop.identified,
        kind=stop.kind,
        linked=has_page(stands),
        listed=stop.listed,
        local_name=local,
        local_lang=lang,
        described_as=entity.described_as if identified_since else "",
        described_lang=entity.described_lang if identified_since else "",
    )


def strands(links: Sequence[Link]) -> list[list[Link]]:
    """The chain as rows: the way to the end user first, then what joins it from the side.

    Ownership stands beside it, see `owners_beside`; where there is nothing else it is drawn.
    """
    flow = [link for link in links if link.relation != Relation.OWNS] or list(links)
    by_step = {link.step: link for link in reversed(flow)}
    main = [by_step[step] for step in drawn_path([link.step for link in flow])]
    main += _parent_behind(main, links)
    rest = [link for link in flow if link not in main]
    rows = [main] if main else []
    for link in rest:
        if rows and rows[-1] is not main and rows[-1][-1].taker.public_id == link.giver.public_id:
            rows[-1].append(link)
        else:
            rows.append([link])
    return rows


def _parent_behind(main: Sequence[Link], links: Sequence[Link]) -> list[Link]:
    """The parent whose unit stands at the end, drawn behind it."""
    if not main or main[-1].step.taker.role in USERS:
        return []
    unit = main[-1].taker
    return [
        replace(link, giver=link.taker, taker=link.giver, relation="owned_by")
        for link in links
        if link.relation == Relation.OWNS
        and link.giver.role == Role.PARENT
        and link.taker.public_id == unit.public_id
    ][:1]


def owners_beside(links: Sequence[Link]) -> list[Link]:
    """The steps that say who owns whom and are not drawn in a row."""
    drawn = {link.position for row in strands(links) for link in row}
    return [link for link in links if link.position not in drawn]
