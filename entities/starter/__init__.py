"""Facts the product ships with: parties, providers, ownership, listings, chips, offers.

Readable files of facts, each with source and quality. This module only reads them; storing them
is the business of `entities.actions.starter`.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent

#: Any: whatever TOML holds.
Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class StarterName:
    """A name to look for in texts. `key` is a party's starter key or a chip's slug."""

    text: str
    lang: str  # ISO 639-1, empty where the name is used in every language
    key: str
    label: str  # the name to show
    kind: str  # "party" or "chip"
    country: str  # ISO 3166 alpha-2, empty when unknown
    roles: frozenset[str]  # words of rules.codes.Role
    listed: bool  # the party, or a unit of its group, is on a list
    is_person: bool


def read(name: str) -> Table:
    """One starter file of this room, such as "parties"."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def party_tables() -> dict[str, Table]:
    """Every party by key: the curated ones and the units named on a list."""
    units = {key: {"kind": "company", **unit} for key, unit in read("listed_units").items()}
    return read("parties") | units


def starter_names() -> Iterator[StarterName]:
    """Every name of every party and chip of the starter files, with no database."""
    yield from _party_names()
    yield from _chip_names()


def _party_names() -> Iterator[StarterName]:
    parties = party_tables()
    listed = _listed_keys(parties)
    for key, party in parties.items():
        for text, lang in _texts(party):
            yield StarterName(
                text=text,
                lang=lang,
                key=f"party.{key}",
                label=party["name"],
                kind="party",
                country=party.get("country", ""),
                roles=frozenset(party.get("roles", ())),
                listed=key in listed,
                is_person=party["kind"] == "person",
            )


def _texts(party: Table) -> Iterator[tuple[str, str]]:
    names = party.get("names", [])
    if party["name"] not in {name["text"] for name in names}:
        yield party["name"], ""
    for name in names:
        yield name["text"], name.get("lang", "")


def _listed_keys(parties: dict[str, Table]) -> frozenset[str]:
    """Parties with an entry that stands, and the heads of groups with such a unit."""
    named = {entry["party"] for entry in read("listings")["listing"] if "delisted_on" not in entry}
    heads = {parties[key]["parent"] for key in named if parties[key].get("parent")}
    return frozenset(named | heads)


def _chip_names() -> Iterator[StarterName]:
    chips = read("chips")
    for chip in [*chips["family"], *chips["chip"]]:
        for text in dict.fromkeys([chip["name"], *chip["aliases"]]):
            yield StarterName(
                text=text,
                lang="",
                key=chip["slug"],
                label=chip["name"],
                kind="chip",
                country="",
                roles=frozenset(),
                listed=False,
                is_person=False,
            )
