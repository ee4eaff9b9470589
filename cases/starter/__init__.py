"""Reported incidents the product ships with, one readable file each. This module only reads."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from entities.starter import Table

FOLDER = Path(__file__).parent / "incidents"


def incident_tables() -> Iterator[tuple[str, Table]]:
    """File name and content of every incident, the oldest report first."""
    for path in sorted(FOLDER.glob("*.toml")):
        yield path.name, tomllib.loads(path.read_text(encoding="utf-8"))
