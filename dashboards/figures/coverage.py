"""Coverage in bars: through the half-years, and before and after a change of the rules."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from dashboards.coverage_page import Cell
from dashboards.coverage_window import Comparison, Turn
from dashboards.coverages import LABELS, Coverage
from dashboards.figures.palette import (
    CONDITIONAL,
    COVERED,
    GAP,
    INK_2,
    LINE_STRONG,
    ON_PAPER,
    SUNKEN,
    SURFACE,
)
from dashboards.queries.rule_changes import RuleChange
from dashboards.tallies import Tally

Figure = dict[str, Any]  # Any: a Plotly payload, validated by plotly in the tests
_DAY = 86_400_000  # milliseconds, in which a date axis measures widths
_HALF_YEAR = timedelta(days=182)
_LABELS = 22  # pixels above the bars for the letters of changes


def _hatched(shape: str, lines: str, ground: str) -> Figure:
    pattern = {"shape": shape, "fillmode": "replace", "fgcolor": lines, "bgcolor": ground,
               "size": 6, "solidity": 0.3}  # fmt: skip
    return {"color": lines, "pattern": pattern, "line": {"color": lines, "width": 1}}


_FILLS: dict[Coverage, Figure] = {
    Coverage.NOT_COVERED: {"color": GAP, "line": {"color": SURFACE, "width": 1}},
    Coverage.UNKNOWN: _hatched(".", LINE_STRONG, SURFACE),
    Coverage.CONDITIONAL: _hatched("/", CONDITIONAL, SURFACE),
    Coverage.ON_PAPER: _hatched("x", COVERED, ON_PAPER),
    Coverage.COVERED: {"color": COVERED, "line": {"color": SURFACE, "width": 1}},
    Coverage.NOT_ASSESSED: {"color": SUNKEN, "line": {"color": LINE_STRONG, "width": 1}},
}
_SOLID = frozenset({Coverage.NOT_COVERED, Coverage.COVERED})


def coverage_trend(
    columns: Sequence[Cell], changes: Sequence[RuleChange], *, height: int, links: str
) -> Figure:
    """Stacked bars, the gap on the baseline. `links` is the list's address and ends in ?."""
    middles, tallies = [_middle(cell) for cell in columns], [cell.tally for cell in columns]
    return {
        "data": [
            {
                **_bar(coverage, tallies),
                "x": [day.isoformat() for day in middles],
                "y": [int(cell.tally.of(coverage)) for cell in columns],
                "width": [150 * _DAY] * len(columns),
                "customdata": [[_said(cell.span.label, cell.tally, coverage),
                                links + cell.query] for cell in columns],
            }
            for coverage in Coverage
            if any(cell.tally.of(coverage) for cell in columns)
        ],
        "layout": {
            "height": height,
            "barmode": "stack",
            "margin": {"l": 8, "r": 8, "t": _LABELS + 8, "b": 28},
            "xaxis": {
                "type": "date",
                "tickangle": 0,
                "tickmode": "array",
                "tickvals": [day.isoformat() for day in middles],
                "ticktext": [_tick(cell.span.first, cell.span.label) for cell in columns],
            },
            "yaxis": {"tickformat": ",d", "tick0": 0, "dtick": _step(tallies)},
            "shapes": [_event(change.day) for change in changes],
            "annotations": _letters(changes),
        },
    }  # fmt: skip


def before_and_after(comparison: Comparison, *, links: str, short: bool = False) -> Figure:
    """Two bars a pathway, before above after. `short`: its letters only stand beside them."""
    turns = list(reversed(comparison.turns))
    sides = [side for turn in turns for side in (turn.after, turn.before)]
    tallies = [side.tally for side in sides]
    names = [name for turn in turns for name in _names(turn, short=short)]
    return {
        "data": [
            {
                **_bar(coverage, tallies),
                "orientation": "h",
                "y": names,
                "x": [int(tally.of(coverage)) for tally in tallies],
                "customdata": [[_said(name, side.tally, coverage), links + side.query]
                               for name, side in zip(names, sides, strict=True)],
            }
            for coverage in Coverage
            if any(tally.of(coverage) for tally in tallies)
        ],
        "layout": {
            "height": height_of(comparison),
            "barmode": "stack",
            "bargap": 0.2,
            "margin": {"l": 8, "r": 8, "t": 8, "b": 28},
            "xaxis": {"tickformat": ",d", "tick0": 0, "dtick": _step(tallies),
                      "rangemode": "tozero", "showgrid": True},
            "yaxis": {"type": "category", "showgrid": False},
        },
    }  # fmt: skip


def height_of(comparison: Comparison) -> int:
    """Pixels: enough for two bars a pathway."""
    return 60 + 46 * len(comparison.turns)


def _names(turn: Turn, *, short: bool) -> tuple[str, str]:
    """What stands beside the bars, from below."""
    name = turn.words.tag if short else turn.words.label
    return (
        _("%(pathway)s, after") % {"pathway": name},
        _("%(pathway)s, before") % {"pathway": name},
    )


def _bar(coverage: Coverage, tallies: Sequence[Tally]) -> Figure:
    counts = [int(tally.of(coverage)) for tally in tallies]
    return {
        "type": "bar",
        "name": str(LABELS[coverage]),
        "marker": _FILLS[coverage],
        "text": [str(count) if count and coverage in _SOLID else "" for count in counts],
        "textposition": "inside",
        "textangle": 0,
        "insidetextanchor": "middle",
        "textfont": {"color": SURFACE, "size": 12},
        "hovertemplate": "%{customdata[0]}<extra></extra>",
    }


def _step(tallies: Sequence[Tally]) -> int:
    """How far apart the lines of whole numbers stand: about five of them."""
    most = max((int(tally.total) for tally in tallies), default=0)
    rough = max(1, -(-most // 5))
    power = 10 ** (len(str(rough)) - 1)
    return next(step * power for step in (1, 2, 5, 10) if step * power >= rough)


def _said(name: str, tally: Tally, coverage: Coverage) -> str:
    return _("<b>%(name)s</b><br>%(coverage)s: %(count)d of %(total)d") % {
        "name": name,
        "coverage": LABELS[coverage],
        "count": tally.of(coverage),
        "total": tally.total,
    }


def _tick(first: date | None, label: str) -> str:
    """The half, and the year below its first half: narrow enough for a phone."""
    if first is None:
        return label
    return f"H1<br>{first.year}" if first.month == 1 else "H2"


def _middle(cell: Cell) -> date:
    first = cell.span.first or cell.span.last - _HALF_YEAR
    return first + (cell.span.last - first) / 2


def _event(day: date) -> Figure:
    return {
        "type": "line",
        "layer": "below",
        "x0": day.isoformat(),
        "x1": day.isoformat(),
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "line": {"color": LINE_STRONG, "width": 1, "dash": "dot"},
    }


def _letters(changes: Sequence[RuleChange]) -> list[Figure]:
    """The letters above their lines; those that would touch stand on another step."""
    placed: list[Figure] = []
    last, step = date.min, 0
    for change in changes:
        near = change.day - last < timedelta(days=45) if placed else False
        step = 1 - step if near else 0
        last = change.day
        placed.append(
            {
                "x": change.day.isoformat(),
                "y": 1,
                "yref": "paper",
                "yanchor": "bottom",
                "yshift": 12 * step,
                "text": f"<b>{change.letter}</b>",
                "showarrow": False,
                "bgcolor": SURFACE,
                "font": {"size": 11, "color": INK_2},
            }
        )
    return placed
