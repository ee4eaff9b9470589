"""What the pathway chart and its twins are made of: rows in, findings and figures out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from dashboards.columns import COLUMN_HEADS, Trail, by_pathway
from dashboards.figures.sankey import Band, bands, pathway_label, sankey
from dashboards.filters import Filter
from dashboards.queries.incidents import trails
from dashboards.rows import IncidentRow
from dashboards.ways import LAST_STEPS, MIDDLEMEN, NOT_REPORTED, RENTALS, last_step
from dashboards.words import PathwayWords, number_words, pathway_words
from rules.codes import PATHWAYS, Family

Figure = dict[str, Any]  # Any: a Plotly payload, validated by plotly in the tests


@dataclass(frozen=True, slots=True)
class PathwayCount:
    """How many incidents use a pathway, and their share of the most used one in percent."""

    words: PathwayWords
    family: str
    incidents: int
    share: int


@dataclass(frozen=True, slots=True)
class PathwayChart:
    """The chart with all that is said about it; every number comes from the same rows."""

    finding: str
    rows: tuple[IncidentRow, ...]
    trails: tuple[Trail, ...]
    counts: tuple[PathwayCount, ...]
    route_unknown: int
    user_unknown: int
    without_chips: int
    not_drawn: int
    total: str
    by_chips: bool

    @property
    def bands(self) -> list[Band]:
        """Every band of the chart, for the twins and the table."""
        return bands(self.trails)

    def figure(self, *, height: int, links: str) -> Figure:
        """The four columns for wide screens."""
        return sankey(
            self.trails, heads=COLUMN_HEADS, height=height, unit=self.unit, links=links, pad=13
        )

    def phone_figure(self, *, height: int, links: str) -> Figure:
        """Two columns: from the pathway of the last step to the end user."""
        narrow = [by_pathway(trail, _short(trail.pathways[-1])) for trail in self.trails]
        heads = (_("Last step"), COLUMN_HEADS[-1])
        return sankey(narrow, heads=heads, height=height, unit=self.unit, links=links, pad=9)

    @property
    def unit(self) -> str:
        return _("chips") if self.by_chips else _("incidents")


def _short(code: str) -> str:
    return pathway_label(code) if code else _("Not reported")


def pathway_chart(rows: Sequence[IncidentRow], asked: Filter) -> PathwayChart:
    """Everything the pathway chart shows, from the rows a filter left in."""
    drawn = trails(rows, asked)
    by_chips = asked.width == "chips"
    return PathwayChart(
        finding=_finding(rows),
        rows=tuple(rows),
        trails=tuple(drawn),
        counts=tuple(pathway_counts(rows)),
        route_unknown=_unknown(drawn, 1),
        user_unknown=_unknown(drawn, 3),
        without_chips=sum(row.amount is None or row.amount.unit != "chips" for row in rows),
        not_drawn=len(rows) - len(drawn),
        total=number_words(int(sum(trail.weight for trail in drawn))),
        by_chips=by_chips,
    )


def _unknown(drawn: Sequence[Trail], column: int) -> int:
    return sum(trail.places[column].unknown for trail in drawn)


def _finding(rows: Sequence[IncidentRow]) -> str:
    if not rows:
        return _("No incident matches this filter")
    moved = sum(bool(MIDDLEMEN & set(row.pathways)) for row in rows)
    rented = sum(bool(RENTALS & set(row.pathways)) for row in rows)
    return ngettext(
        "In %(moved)d of %(count)d chain somebody stands between seller and end user, "
        "in %(rented)d the chips are rented out",
        "In %(moved)d of %(count)d chains somebody stands between seller and end user, "
        "in %(rented)d the chips are rented out",
        len(rows),
    ) % {"moved": moved, "rented": rented, "count": len(rows)}


def pathway_counts(rows: Sequence[IncidentRow]) -> list[PathwayCount]:
    """All thirteen pathways, the most used first; an incident may use several."""
    used = Counter(code for row in rows for code in set(row.pathways))
    most = max(used.values(), default=0)
    counts = [
        PathwayCount(
            pathway_words(code),
            PATHWAYS[code].family.value,
            used[code],
            round(100 * used[code] / most) if most else 0,
        )
        for code in PATHWAYS
    ]
    return sorted(counts, key=lambda count: -count.incidents)


FAMILY_HEADS = (
    (Family.BUY, gettext_lazy("Buy")),
    (Family.MOVE, gettext_lazy("Move and hide")),
    (Family.RENT, gettext_lazy("Rent and reach")),
    (Family.MAKE, gettext_lazy("Make or convert")),
)


def by_family(counts: Sequence[PathwayCount]) -> list[tuple[str, list[PathwayCount]]]:
    """The same counts under the heads of their families."""
    return [
        (str(head), [count for count in counts if count.family == family.value])
        for family, head in FAMILY_HEADS
    ]


@dataclass(frozen=True, slots=True)
class LastFamily:
    """How many chains end in a step of this family; `code` is the word the filter has for it."""

    code: str
    label: str
    incidents: int


def last_families(chart: PathwayChart) -> list[LastFamily]:
    """The last step of every chain by family, those that do not occur left out."""
    used = Counter(last_step(trail.pathways[-1]) for trail in chart.trails)
    heads = {family.value: str(head) for family, head in FAMILY_HEADS}
    heads[NOT_REPORTED] = _("Not reported")
    return [LastFamily(code, heads[code], used[code]) for code in LAST_STEPS if used[code]]
