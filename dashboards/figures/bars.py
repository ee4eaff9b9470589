"""Counts as bars that lie, one a row, each in the same few parts; a click narrows the page."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from dashboards.figures.palette import COVERED, INK, LINE_STRONG, SURFACE

Figure = dict[str, Any]  # Any: a Plotly payload, validated by plotly in the tests

_ROW = 28
_AROUND = 64
_HALFWAY = "#8492A0"
#: Full, halfway, hollow: told apart by filling as well as by shade.
_FILLINGS: tuple[dict[str, Any], ...] = (
    {"color": COVERED, "line": {"color": COVERED, "width": 1}},
    {
        "color": _HALFWAY,
        "line": {"color": _HALFWAY, "width": 1},
        "pattern": {
            "shape": "/",
            "fillmode": "replace",
            "fgcolor": _HALFWAY,
            "bgcolor": SURFACE,
            "size": 6,
            "solidity": 0.3,
        },
    },
    {"color": SURFACE, "line": {"color": LINE_STRONG, "width": 1.5}},
)


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: what it is called, its parts as counts, and the page behind it."""

    key: str
    label: str
    counts: tuple[int, ...]
    link: str

    @property
    def total(self) -> int:
        return sum(self.counts)


def height_of(bars: Sequence[Bar]) -> int:
    """Pixels for all rows."""
    return _ROW * max(len(bars), 1) + _AROUND


def lying_bars(bars: Sequence[Bar], parts: Sequence[str], *, longest: int = 26) -> Figure:
    """The figure, the first bar on top. Two parts are drawn full and hollow."""
    fillings = (_FILLINGS[0], _FILLINGS[2]) if len(parts) == 2 else _FILLINGS
    return {
        "data": [
            _part(name, number, bars, filling)
            for number, (name, filling) in enumerate(zip(parts, fillings, strict=True))
        ],
        "layout": {
            "height": height_of(bars),
            "barmode": "stack",
            "bargap": 0.35,
            "margin": {"l": 8, "r": 12, "t": 8, "b": 8},
            "showlegend": True,
            "legend": {
                "orientation": "h",
                "x": 0,
                "y": 1,
                "yanchor": "bottom",
                "xanchor": "left",
                "traceorder": "normal",
            },
            "xaxis": {"tickformat": ",d", "nticks": 6, "rangemode": "tozero", "showgrid": True},
            "yaxis": {
                "automargin": True,
                "autorange": "reversed",
                "showgrid": False,
                "tickvals": [bar.key for bar in bars],
                "ticktext": [f"{escape(_cut(bar.label, longest))}  " for bar in bars],
                "type": "category",
                "tickfont": {"color": INK, "size": 12},
            },
        },
    }


def _part(name: str, number: int, bars: Sequence[Bar], filling: dict[str, Any]) -> Figure:
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "x": [bar.counts[number] for bar in bars],
        "y": [bar.key for bar in bars],
        "marker": filling,
        "customdata": [[escape(bar.label), bar.link] for bar in bars],
        "hovertemplate": f"<b>%{{customdata[0]}}</b><br>{escape(name)}: %{{x}}<extra></extra>",
    }


def _cut(label: str, longest: int) -> str:
    return label if len(label) <= longest else f"{label[: longest - 1]}…"
