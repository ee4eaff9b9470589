"""The pathway chart: bands from chip maker to end user, coloured by how the step was taken."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from dashboards.columns import Place, Trail
from dashboards.figures.arrange import centres, order_columns
from dashboards.figures.palette import INK_2, NOT_REPORTED, colour, see_through
from rules.codes import PATHWAYS

Figure = dict[str, Any]  # Any: a Plotly payload, validated by plotly in the tests

LONGEST_LABEL = 26
_X = {4: (0.001, 0.30, 0.64, 0.999), 2: (0.001, 0.999)}
_HEAD = 24
_MOST_IDS = 6


@dataclass(frozen=True, slots=True)
class Band:
    """All trails that take one step between two places by one pathway."""

    source: Place
    target: Place
    pathway: str
    width: float
    ids: tuple[str, ...]


def bands(trails: Sequence[Trail]) -> list[Band]:
    """One band per (source, target, pathway), in a stable order."""
    gathered: dict[tuple[str, str, str], list[Trail]] = defaultdict(list)
    places: dict[str, Place] = {}
    for trail in trails:
        for step, pathway in enumerate(trail.pathways):
            source, target = trail.places[step], trail.places[step + 1]
            places[source.key], places[target.key] = source, target
            gathered[source.key, target.key, pathway].append(trail)
    return [
        Band(
            places[source],
            places[target],
            pathway,
            sum(trail.weight for trail in members),
            tuple(trail.public_id for trail in members),
        )
        for (source, target, pathway), members in sorted(gathered.items())
    ]


def sankey(
    trails: Sequence[Trail],
    *,
    heads: Sequence[object],
    height: int,
    unit: str,
    links: str,
    pad: int = 14,
) -> Figure:
    """The figure, one column a head, two or four.

    `links` is the address of the list a click opens; it ends in ? or &.
    """
    drawn = bands(trails)
    columns = _columns(trails, len(heads))
    weights = _weights(trails)
    widths: dict[tuple[str, str], float] = defaultdict(float)
    for band in drawn:
        widths[band.source.key, band.target.key] += band.width
    ordered = order_columns([[p.key for p in column] for column in columns], widths)
    at = centres(ordered, weights, plot=height - _HEAD - 4, pad=pad)
    places = {place.key: place for column in columns for place in column}
    across = _X[len(heads)]
    nodes = [(places[key], across[column]) for column, keys in enumerate(ordered) for key in keys]
    index = {place.key: number for number, (place, _x) in enumerate(nodes)}
    return {
        "data": [
            {
                "type": "sankey",
                "arrangement": "fixed",
                "valueformat": ",d",
                "node": _nodes(nodes, at, weights, pad, unit, links),
                "link": _links(drawn, index, unit, links),
            }
        ],
        "layout": _layout(heads, height),
    }


def _layout(heads: Sequence[object], height: int) -> Figure:
    return {
        "height": height,
        "margin": {"l": 2, "r": 2, "t": _HEAD, "b": 4},
        "annotations": _heads(heads),
    }


def _columns(trails: Sequence[Trail], count: int) -> list[list[Place]]:
    return [
        sorted({trail.places[number] for trail in trails}, key=lambda place: place.key)
        for number in range(count)
    ]


def _weights(trails: Sequence[Trail]) -> dict[str, float]:
    weights: dict[str, float] = defaultdict(float)
    for trail in trails:
        for place in trail.places:
            weights[place.key] += trail.weight
    return weights


def _nodes(
    nodes: Sequence[tuple[Place, float]],
    at: dict[str, float],
    weights: dict[str, float],
    pad: int,
    unit: str,
    links: str,
) -> Figure:
    return {
        "label": [f"{cut(place.label)}  <b>{weights[place.key]:,.0f}</b>" for place, _x in nodes],
        "x": [x for _place, x in nodes],
        "y": [round(at[place.key], 4) for place, _x in nodes],
        "color": [_box_colour(place) for place, _x in nodes],
        "customdata": [
            [place.label, f"{links}node={place.key}", place.hint] for place, _x in nodes
        ],
        "hovertemplate": f"<b>%{{customdata[0]}}</b><br>%{{value:,d}} {unit}"
        "%{customdata[2]}<extra></extra>",
        "pad": pad,
        "thickness": 12,
        "line": {"width": 0},
    }


def _box_colour(place: Place) -> str:
    if place.pathway:
        return colour(place.pathway)
    return NOT_REPORTED if place.unknown else INK_2


def _links(drawn: Sequence[Band], index: dict[str, int], unit: str, links: str) -> Figure:
    return {
        "source": [index[band.source.key] for band in drawn],
        "target": [index[band.target.key] for band in drawn],
        "value": [band.width for band in drawn],
        "color": [
            see_through(colour(band.pathway), 0.48 if band.pathway else 0.26) for band in drawn
        ],
        "customdata": [
            [
                pathway_label(band.pathway),
                f"{links}band={band_key(band)}",
                listed(band.ids),
                f"{band.source.label} → {band.target.label}",
            ]
            for band in drawn
        ],
        "hovertemplate": "<b>%{customdata[0]}</b><br>%{customdata[3]}"
        f"<br>%{{value:,d}} {unit}<br>%{{customdata[2]}}<extra></extra>",
        "line": {"width": 0},
    }


def band_key(band: Band) -> str:
    """How a band is named in an address: source~target~pathway, the last may be empty."""
    return f"{band.source.key}~{band.target.key}~{band.pathway}"


def pathway_label(code: str) -> str:
    """The pathway in words, or what its absence means."""
    if not code:
        return _("Step not reported, or an ordinary sale")
    return _(PATHWAYS[code].label)  # type: ignore[index]  # a StrEnum key equals its value


def cut(label: str) -> str:
    """At most 26 characters; the hover has the whole."""
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"


def listed(ids: Sequence[str]) -> str:
    """Up to six ids, then how many more."""
    shown = ", ".join(ids[:_MOST_IDS])
    more = len(ids) - _MOST_IDS
    if more <= 0:
        return shown
    return _("%(ids)s and %(more)d more") % {"ids": shown, "more": more}


def _heads(heads: Sequence[object]) -> list[Figure]:
    across = _X[len(heads)]
    last = len(heads) - 1
    return [
        {
            "text": f"<b>{head}</b>",
            "x": 0 if number == 0 else 1 if number == last else across[number],
            "y": 1,
            "xref": "paper",
            "yref": "paper",
            "xanchor": "right" if number == last else "left",
            "yanchor": "bottom",
            "yshift": 6,
            "showarrow": False,
        }
        for number, head in enumerate(heads)
    ]
