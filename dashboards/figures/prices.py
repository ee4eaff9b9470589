"""What a chip cost an hour, day by day: a mark an offer, a line where it was seen again."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

from django.utils.translation import gettext as _

from dashboards.figures.palette import COVERED, INK, INK_3, LINE_STRONG, SURFACE

Figure = dict[str, Any]  # Any: a Plotly payload, validated by plotly in the tests

HEIGHT = 320
#: Told apart by shape as well as by shade; the ninth series begins again with the first.
_SYMBOLS = (
    "circle", "square", "diamond", "triangle-up", "circle-open", "square-open", "diamond-open", "x",
)  # fmt: skip
_SHADES = (INK, COVERED, INK_3, LINE_STRONG)


@dataclass(frozen=True, slots=True)
class Mark:
    """A price on a day. Marks of one `series` look alike; those of one `offer` are joined."""

    series: str
    offer: tuple[object, ...]
    day: date
    price: float
    hover: str
    link: str


def prices(marks: Sequence[Mark], *, unit: str) -> Figure:
    """The figure; `unit` is the currency of the axis."""
    names = list(dict.fromkeys(mark.series for mark in marks))
    looks = {name: number for number, name in enumerate(names)}
    offers: dict[tuple[object, ...], list[Mark]] = defaultdict(list)
    for mark in sorted(marks, key=lambda mark: mark.day):
        offers[mark.series, *mark.offer].append(mark)
    shown: set[str] = set()
    data = []
    for same in offers.values():
        name = same[0].series
        data.append(_trace(same, looks[name], first=name not in shown))
        shown.add(name)
    return {"data": data, "layout": _layout(len(names) > 1, unit)}


def _trace(same: Sequence[Mark], look: int, *, first: bool) -> Figure:
    shade = _SHADES[look % len(_SHADES)]
    name = escape(same[0].series)
    return {
        "type": "scatter",
        "mode": "lines+markers" if len(same) > 1 else "markers",
        "name": name,
        "legendgroup": name,
        "showlegend": first,
        "x": [mark.day.isoformat() for mark in same],
        "y": [mark.price for mark in same],
        "line": {"color": shade, "width": 1.5},
        "marker": {"color": shade, "size": 10, "symbol": _SYMBOLS[look % len(_SYMBOLS)]},
        "customdata": [[mark.hover, mark.link] for mark in same],
        "hovertemplate": "%{customdata[0]}<extra></extra>",
    }


def _layout(legend: bool, unit: str) -> Figure:
    return {
        "height": HEIGHT,
        "margin": {"l": 8, "r": 12, "t": 8, "b": 8},
        "paper_bgcolor": SURFACE,
        "plot_bgcolor": SURFACE,
        "showlegend": legend,
        "legend": {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"},
        "hovermode": "closest",
        "xaxis": {"type": "date", "automargin": True, "nticks": 6, "tickformat": "%b %Y"},
        "yaxis": {
            "automargin": True,
            "rangemode": "tozero",
            "title": {
                "text": _("%(currency)s per chip-hour") % {"currency": unit},
                "font": {"size": 12},
            },
        },
    }
