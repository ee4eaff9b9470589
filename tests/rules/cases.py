"""Builds facts out of the rows of golden.toml."""

import tomllib
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from rules.acts import Act
from rules.codes import Pathway
from rules.facts import Chip, Die, EndUse, Facts, Listing, ListingKind, Party, Stake

HERE = Path(__file__).parent
CATALOGUE = HERE.parent.parent / "entities" / "starter" / "chips.toml"
ENTITY_LIST = "US Entity List"
FIGURES = ("tpp", "performance_density", "link_bandwidth", "memory_bandwidth")


@cache
def golden() -> dict:
    return tomllib.loads((HERE / "golden.toml").read_text("utf-8"))


@cache
def catalogue() -> dict[str, Chip]:
    """The starter catalogue's variants, and parts that stand for what is in none."""
    rows = tomllib.loads(CATALOGUE.read_text("utf-8"), parse_float=Decimal)["chip"]
    chips = {row["slug"]: _chip(row) for row in rows}
    chips["us-part"] = Chip("US part", designer_country="US", in_catalogue=False)
    chips["foreign-part"] = Chip(
        "foreign part", in_catalogue=False, tpp=Decimal(10), performance_density=Decimal("0.1"),
        link_bandwidth=Decimal(0), memory_bandwidth=Decimal(0), data_centre=True,
    )  # fmt: skip
    for density in (2, 3):
        chips[f"memory-{density}"] = Chip(
            f"memory of {density} GB/s per mm²", tpp=Decimal(0), performance_density=Decimal(0),
            link_bandwidth=Decimal(0), memory_bandwidth=Decimal(1200), is_memory=True,
            memory_density=Decimal(density), data_centre=True,
        )  # fmt: skip
    return chips


def _chip(row: dict) -> Chip:
    figures = {name: Decimal(str(row[name])) for name in FIGURES if name in row}
    return Chip(
        row["name"], row["slug"], row.get("family", ""), row["vendor"],
        data_centre=row.get("data_centre"), **figures,
    )  # fmt: skip


def party_of(key: str) -> Party:
    row = golden()["parties"][key]
    return Party(
        row["name"], key, row.get("country"), row.get("seat"),
        row.get("parent"), _listings(row) if row.get("looked_up", True) else None,
    )  # fmt: skip


def _listings(row: dict) -> tuple[Listing, ...]:
    if "listed" not in row:
        return ()
    entry = Listing(
        ENTITY_LIST, _day(row["listed"]), _day(row.get("delisted", "")),
        row.get("citation", ""), row.get("every_item", True), tuple(row.get("footnotes", ())),
        ListingKind(row.get("kind", "party")),
    )  # fmt: skip
    return (entry,)


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None


def _stakes(key: str) -> list[Stake]:
    """Owner, low, high and, for a stake further up, whose stake it is."""
    found = []
    for owner, *rest in golden()["parties"][key].get("stakes", ()):
        shares = [Decimal(str(share)) for share in rest[:2]] or [None, None]
        row = golden()["owners"][owner]
        asset = rest[2] if len(rest) > 2 else key
        found.append(
            Stake(owner, asset, *shares, owner_name=row["name"], owner_listings=_listings(row))
        )
    return found


def facts_of(case: dict) -> Facts:
    """The facts of a row; what it does not name is not known."""
    keys = [case["to"], *case.get("others", ())]
    rows = golden()["parties"]
    known = [key for key in keys if rows[key].get("known")]
    if known:
        known.append("holding")
    known += [key for key, row in golden()["owners"].items() if row.get("known")]
    seller = case.get("seller")
    countries = {"US", "CN"}
    return Facts(
        Pathway(case["pathway"]),
        party_of(case["to"]),
        case.get("in"),
        catalogue()[case["chip"]] if "chip" in case else None,
        seller and Party(seller, country=seller if seller in countries else None),
        tuple(party_of(key) for key in case.get("others", ())),
        tuple(stake for key in keys for stake in _stakes(key)),
        frozenset(known),
        tuple(case["route"]) if "route" in case else None,
        _die(case.get("die")),
        Act(case["act"]) if "act" in case else None,
        frozenset(map(EndUse, case.get("end_uses", ()))),
        knowledge=case.get("knowledge"),
        licence=case.get("licence"),
    )


def _die(row: dict | None) -> Die | None:
    if row is None:
        return None
    return Die(Decimal(row["nm"]), None, row.get("authorised"), row.get("trusted"))


def cases() -> list[dict]:
    return [case for group in golden()["groups"] for case in group["cases"]]
