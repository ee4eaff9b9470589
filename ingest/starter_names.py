"""The names of the starter data as the reader takes them, straight from the files."""

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from typing import Any

from ingest.reading.names import Names
from ingest.reading.types import KnownName, MentionKind
from rules.codes import Role


def _file(name: str) -> dict[str, Any]:
    """A starter file as TOML gives it, hence Any."""
    return tomllib.loads(resources.files("entities.starter").joinpath(name).read_text("utf-8"))


def starter_names() -> Iterator[KnownName]:
    """Every name of every starter party, and every chip with its aliases."""
    listed = _listed_keys()
    for key, party in _file("parties.toml").items():
        if not isinstance(party, dict) or "name" not in party:
            continue
        roles = frozenset(Role(role) for role in party.get("roles", ()))
        for text in _spellings(party):
            yield KnownName(
                text, key, MentionKind.PARTY, party["name"], party.get("country", ""), roles,
                key in listed,
            )  # fmt: skip
    for kind in ("family", "chip"):
        for chip in _file("chips.toml").get(kind, ()):
            for text in dict.fromkeys([chip["name"], *chip.get("aliases", ())]):
                yield KnownName(text, chip["slug"], MentionKind.CHIP, chip["name"])


def _spellings(party: dict[str, Any]) -> list[str]:
    """The name and every other name of a party, each once."""
    return list(dict.fromkeys([party["name"], *(name["text"] for name in party.get("names", ()))]))


def _listed_keys() -> set[str]:
    """Keys of parties with an entry on the Entity List, and of parents of listed units."""
    listings = _file("listings.toml")
    keys = {
        entry.get("party", "")
        for entry in listings.get("listing", ())
        if entry.get("snapshot") == "us-entity-list"
    }
    units = _file("listed_units.toml").values()
    return keys | {unit["parent"] for unit in units if "parent" in unit}


@lru_cache(maxsize=1)
def starter_index() -> Names:
    """The index over the starter names, built once a process."""
    return Names(starter_names())
