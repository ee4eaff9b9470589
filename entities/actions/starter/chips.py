"""Starter chips: families first, then the variants that belong to them."""

from collections.abc import Mapping
from datetime import datetime

from entities.actions.starter.keeping import Report, Wanted, keep
from entities.actions.starter.shared import sourced, starter_chips
from entities.models import Chip
from entities.starter import read
from entities.starter.row import StarterRow


def load_chips(report: Report, now: datetime) -> None:
    """Families, then variants."""
    tables = read("chips")
    families = [StarterRow("chips.toml", t["slug"], t) for t in tables["family"]]
    variants = [StarterRow("chips.toml", t["slug"], t) for t in tables["chip"]]
    keep(Chip, [_family(row) for row in families], report=report, now=now)
    chips = starter_chips()
    keep(Chip, [_chip(row, chips) for row in variants], report=report, now=now)


def _family(row: StarterRow) -> Wanted:
    slug = row.text("slug", required=True)
    values = {
        "slug": slug,
        "name": row.text("name", required=True),
        "vendor": row.text("vendor"),
        "aliases": row.texts("aliases"),
        "is_family": True,
        "source": "Name that texts use for several variants",
    }
    row.done()
    return Wanted(row, f"chip.{slug}", values)


def _chip(row: StarterRow, chips: Mapping[str, Chip]) -> Wanted:
    slug = row.text("slug", required=True)
    texts = ("vendor", "form", "released", "tpp_precision", "china_variant", "note")
    numbers = (
        "tpp", "die_area", "performance_density", "link_bandwidth", "memory_bandwidth", "memory",
    )  # fmt: skip
    values = {
        "slug": slug,
        "name": row.text("name", required=True),
        "aliases": row.texts("aliases"),
        "family": row.known("family", chips.__getitem__) if row.text("family") else None,
        "data_centre": row.flag("data_centre"),
        "die_area_quality": row.text("die_area_quality") or "unknown",
        **{name: row.text(name) for name in texts},
        **{name: row.number(name) for name in numbers},
        **sourced(row),
    }
    row.done()
    return Wanted(row, f"chip.{slug}", values)
