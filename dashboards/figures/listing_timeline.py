"""When a party stood on which list: a bar an entry, dotted where the day is not known."""

from collections.abc import Sequence
from datetime import date, timedelta
from html import escape
from typing import Any

from django.utils.translation import gettext as _

from dashboards.figures.ownership import cut
from dashboards.figures.palette import COVERED, INK, INK_2, LINE_STRONG, SURFACE
from dashboards.queries.listings import Standing

Figure = dict[str, Any]  # Any: a Plotly payload, validated by plotly in the tests

ROW = 52
_AXIS = 34
_OPEN = timedelta(days=182)  # how far back an unknown beginning is drawn


def height_of(entries: Sequence[Standing]) -> int:
    """Pixels for all entries."""
    return ROW * max(len(entries), 1) + _AXIS + 12


def listing_timeline(
    entries: Sequence[Standing], *, as_of: date, today: date, narrow: bool = False
) -> Figure:
    """The figure, the earliest entry on top, with a line at the day asked for."""
    drawn = [(row, one) for row, one in enumerate(entries) if one.begun]
    first = min((one.begun for _row, one in drawn if one.begun), default=today)
    start, end = min(first, as_of) - _OPEN, today + timedelta(days=60)
    data = [trace for row, one in drawn for trace in _entry(row, one, today)]
    return {
        "data": data or [_line([start, today], 0, "dot", 0, "")],
        "layout": {
            "height": height_of(entries),
            "margin": {"l": 8, "r": 12, "t": 8, "b": _AXIS - 6},
            "xaxis": {
                "type": "date",
                "range": [start.isoformat(), end.isoformat()],
                "nticks": 4 if narrow else 10,
                "showgrid": True,
            },
            "yaxis": {"visible": False, "range": [max(len(entries), 1) - 0.4, -0.75]},
            "shapes": [_day_line(as_of)],
            "annotations": [_label(row, one, start, narrow) for row, one in enumerate(entries)],
        },
    }


def _entry(row: int, one: Standing, today: date) -> list[Figure]:
    """The stretch that is sure, the open ends, and when the entry was seen."""
    assert one.begun is not None
    until = one.surely_until or today
    traces = []
    if one.begins_open:
        traces.append(_line([one.begun - _OPEN, one.begun], row, "dot", 3, _hover(one)))
    traces.append(_line([one.begun, max(until, one.begun)], row, "solid", 14, _hover(one)))
    if one.ends_open and one.absent_on:
        traces.append(_line([until, one.absent_on], row, "dot", 3, _hover(one)))
    seen = [day for day in (one.first_seen, one.last_seen) if day]
    if seen:
        traces.append(_seen(seen, row, one))
    return traces


def _line(days: Sequence[date], row: int, dash: str, width: int, hover: str) -> Figure:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [day.isoformat() for day in days],
        "y": [row, row],
        "line": {"color": COVERED, "width": width, "dash": dash},
        "hovertext": [hover, hover],
        "hoverinfo": "text" if hover else "skip",
    }


def _seen(days: Sequence[date], row: int, one: Standing) -> Figure:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [day.isoformat() for day in days],
        "y": [row] * len(days),
        "marker": {
            "symbol": "diamond",
            "size": 9,
            "color": SURFACE,
            "line": {"color": COVERED, "width": 1.5},
        },
        "hovertext": [_hover(one)] * len(days),
        "hoverinfo": "text",
    }


def _label(row: int, one: Standing, start: date, narrow: bool) -> Figure:
    text = cut(f"{one.list}: {one.name}", 34 if narrow else 90)
    shown = (
        f"<b>{escape(text)}</b>" if narrow else f"<b>{escape(text)}</b>  {escape(one.stood_words)}"
    )
    return {
        "x": start.isoformat(),
        "y": row,
        "yshift": 17,
        "xanchor": "left",
        "yanchor": "middle",
        "text": shown,
        "showarrow": False,
        "font": {"color": INK if one.begun else INK_2, "size": 12},
    }


def _hover(one: Standing) -> str:
    lines = [f"<b>{escape(one.list)}</b>", escape(one.name)]
    lines.append(one.stood_words)
    if one.first_seen and one.last_seen:
        seen = _("seen in snapshots from %(first)s to %(last)s")
        lines.append(seen % {"first": one.first_seen, "last": one.last_seen})
    return "<br>".join(lines)


def _day_line(day: date) -> Figure:
    return {
        "type": "line",
        "x0": day.isoformat(),
        "x1": day.isoformat(),
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "line": {"color": LINE_STRONG, "width": 1.5},
        "layer": "below",
    }
