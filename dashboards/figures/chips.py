"""Chips by performance and density, with the tier lines of the rule in force on the day."""

from collections.abc import Sequence
from math import log10
from typing import Any

from django.utils.translation import gettext as _

from dashboards.figures.palette import (
    CONDITIONAL,
    COVERED,
    GAP,
    INK_3,
    LINE_STRONG,
    NOT_REPORTED,
    SURFACE,
)
from dashboards.queries.chips import ChipRow
from dashboards.rule_words import VERDICTS, said
from rules.findings import Text

Figure = dict[str, Any]  # Any: a Plotly payload, validated by plotly in the tests

_MARKS: dict[Text, dict[str, Any]] = {
    Text.COVERED: {"color": COVERED, "symbol": "circle"},
    Text.CONDITIONAL: {"color": CONDITIONAL, "symbol": "diamond"},
    Text.NOT_COVERED: {"color": GAP, "symbol": "circle-open", "line": {"width": 2.5, "color": GAP}},
    Text.UNKNOWN: {"color": NOT_REPORTED, "symbol": "x"},
}


def performance_chart(
    rows: Sequence[ChipRow], lines: Sequence[tuple[str, float]], *, height: int, links: str
) -> Figure:
    """One mark a chip whose performance and density are on file, both axes logarithmic.

    `lines` are TPP lines by name; `links` is what stands before a chip's slug in its address.
    """
    drawn = [row for row in rows if row.chip.tpp and row.chip.performance_density]
    return {
        "data": [
            _marks(text, [row for row in drawn if row.verdict.text is text], links)
            for text in _MARKS
            if any(row.verdict.text is text for row in drawn)
        ],
        "layout": {
            "height": height,
            "margin": {"l": 8, "r": 8, "t": 24, "b": 40},
            "showlegend": False,
            "hovermode": "closest",
            "xaxis": {
                "type": "log",
                "automargin": True,
                "title": {"text": _("Total processing performance"), "font": {"size": 12}},
                "tickvals": [1000, 2000, 5000, 10000, 20000, 50000],
                "tickformat": ",d",
            },
            "yaxis": {
                "type": "log",
                "automargin": True,
                "title": {"text": _("Performance density"), "font": {"size": 12}},
                "tickvals": [1, 2, 5, 10, 20, 50],
            },
            "shapes": [_line(value) for _name, value in lines],
            "annotations": [_label(name, value) for name, value in lines],
        },
    }


def _marks(text: Text, rows: Sequence[ChipRow], links: str) -> Figure:
    verdict = said(VERDICTS, text)
    return {
        "type": "scatter",
        "mode": "markers",
        "name": verdict,
        "x": [float(row.chip.tpp or 0) for row in rows],
        "y": [float(row.chip.performance_density or 0) for row in rows],
        "marker": {"size": 11, "line": {"width": 1, "color": SURFACE}, **_MARKS[text]},
        "customdata": [[row.chip.name, f"{links}{row.chip.slug}/"] for row in rows],
        "hovertemplate": "<b>%{customdata[0]}</b><br>"
        + verdict
        + "<br>"
        + _("Performance %{x:,}, density %{y}")
        + "<extra></extra>",
    }


def _line(value: float) -> Figure:
    return {
        "type": "line",
        "layer": "below",
        "x0": value,
        "x1": value,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "line": {"color": LINE_STRONG, "width": 1, "dash": "dot"},
    }


def _label(name: str, value: float) -> Figure:
    return {
        "x": log10(value),  # annotations on a logarithmic axis are placed by the exponent
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "text": name,
        "showarrow": False,
        "font": {"size": 11, "color": INK_3},
    }
