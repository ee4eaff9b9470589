"""What a reform changes, as bands from the rules as they were to the rules with it."""

from collections import Counter
from typing import Any

from django.utils.translation import gettext as _

from dashboards.coverages import LABELS, Coverage
from dashboards.figures.palette import CONDITIONAL, COVERED, GAP, LINE_STRONG, ON_PAPER, see_through
from dashboards.what_if_page import Outcome

Figure = dict[str, Any]  # Any: a Plotly payload
Side = tuple[int, Coverage]  # 0 before, 1 after
_COLOURS = {
    Coverage.COVERED: COVERED,
    Coverage.ON_PAPER: ON_PAPER,
    Coverage.CONDITIONAL: CONDITIONAL,
    Coverage.UNKNOWN: LINE_STRONG,
    Coverage.NOT_COVERED: GAP,
}


def flips_figure(outcome: Outcome, *, height: int) -> Figure:
    """One band a pair of words, before on the left and after on the right."""
    sides = [(0, word) for word in _COLOURS if outcome.before[word]]
    sides += [(1, word) for word in _COLOURS if outcome.after[word]]
    counts = [(outcome.after if side else outcome.before)[word] for side, word in sides]
    heads = ((_("Rules as they were"), 0, "left"), (_("With the reform"), 1, "right"))
    return {
        "data": [
            {
                "type": "sankey",
                "valueformat": ",d",
                "node": _boxes(sides, counts),
                "link": _bands(outcome, sides),
            }
        ],
        "layout": {
            "height": height,
            "margin": {"l": 2, "r": 2, "t": 26, "b": 4},
            "annotations": [_head(*head) for head in heads],
        },
    }


def _boxes(sides: list[Side], counts: list[int]) -> Figure:
    return {
        "label": [
            f"{LABELS[word]}  <b>{count:,}</b>"
            for (_side, word), count in zip(sides, counts, strict=True)
        ],
        "color": [_COLOURS[word] for _side, word in sides],
        "x": [0.999 if side else 0.001 for side, _word in sides],
        "y": _heights(sides, counts),
        "pad": 18,
        "thickness": 12,
        "line": {"width": 0},
    }


def _bands(outcome: Outcome, sides: list[Side]) -> Figure:
    """A band that flips is stronger than one that stays."""
    pairs: Counter[tuple[Coverage, Coverage]] = Counter()
    for one in outcome.found.alike:
        pairs[Coverage(one.before), Coverage(one.after)] += one.incidents
    index = {place: number for number, place in enumerate(sides)}
    drawn = sorted(pairs)
    return {
        "source": [index[0, before] for before, _after in drawn],
        "target": [index[1, after] for _before, after in drawn],
        "value": [pairs[pair] for pair in drawn],
        "color": [
            see_through(_COLOURS[before], 0.6 if before is not after else 0.2)
            for before, after in drawn
        ],
        "hovertemplate": "%{source.label} → %{target.label}: %{value:,d}<extra></extra>",
    }


def _head(text: str, x: int, anchor: str) -> Figure:
    return {
        "text": f"<b>{text}</b>",
        "x": x,
        "y": 1,
        "xref": "paper",
        "yref": "paper",
        "xanchor": anchor,
        "yanchor": "bottom",
        "yshift": 6,
        "showarrow": False,
    }


def _heights(sides: list[Side], counts: list[int]) -> list[float]:
    """The middles of the boxes from above, in the order of the words."""
    found, above = [], {0: 0.0, 1: 0.0}
    total = sum(n for (side, _w), n in zip(sides, counts, strict=True) if side == 0) or 1
    for (side, _word), count in zip(sides, counts, strict=True):
        share = 0.8 * count / total
        found.append(round(min(0.999, max(0.001, above[side] + share / 2)), 4))
        above[side] += share + 0.05
    return found
