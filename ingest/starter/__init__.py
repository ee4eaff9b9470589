"""Outlets the product ships with. This module only reads."""

import tomllib
from pathlib import Path

from entities.starter import Table


def outlet_tables() -> dict[str, Table]:
    """Every outlet by key."""
    path = Path(__file__).parent / "outlets.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
