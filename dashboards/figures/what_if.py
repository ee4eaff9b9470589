"""What a reform changes, as bands from the rules as they were to the rules with it."""

from collections import Counter
from typing import Any

from django.utils.translation import gettext as _

from dashboards.coverages import LABELS, Coverage
from dashboards.figures.palette import CONDITIONAL, COVERED, GAP, LINE_STRONG, ON_PAPER, see_through
from dashboards.what_if_page import Outcome

Figure = dict[str, Any]  # Any: a Plotly payload
_COLOURS = {
    Coverage.COVERED: COVERED,
    Coverage.ON_PAPER: ON_PAPER,
    Coverage.CONDITIONAL: CONDITIONAL,
    Coverage.UNKNOWN: LINE_STRONG,
    Coverage.NOT_COVERED: GAP,
}


def flips_figure(outcome: Outcome, *, height: int) -> Figure:
    """One band a pair of words, before on the left and after on the right."""
    pairs: Counter[tuple[str, str]] = Counter()
    for one in outcome.found.alike:
        pairs[one.before, one.after] += one.incidents
    sides = [(0, w) for w in _COLOURS if outcome.before[w]]
    sides += [(1, w) for w in _COLOURS if outcome.after[w]]
    counts = [outcome.before[w] if side == 0 else outcome.after[w] for side, w in sides]
    index = {place: number for number, place in enumerate(sides)}
    bands = [
        (index[0, Coverage(b)], index[1, Coverage(a)], number, b != a, Coverage(b))
        for (b, a), number in sorted(pairs.items())
    ]
    return {
        "data": [
            {
                "type": "sankey",
                "valueformat": ",d",
                "node": {
                    "label": [
                        f"{LABELS[w]}  <b>{count:,}</b>"
                        for (_side, w), count in zip(sides, counts, strict=True)
                    ],
                    "color": [_COLOURS[w] for _side, w in sides],
                    "x": [0.001 if side == 0 else 0.999 for side, _w in sides],
                    "y": _heights(sides, counts),
                    "pad": 18,
                    "thickness": 12,
                    "line": {"width": 0},
                },
                "link": {
                    "source": [band[0] for band in bands],
                    "target": [band[1] for band in bands],
                    "value": [band[2] for band in bands],
                    "color": [see_through(_COLOURS[band[4]], 0.6 if band[3] else 0.2)
                              for band in bands],
                    "hovertemplate": "%{source.label} → %{target.label}: %{value:,d}"
                    "<extra></extra>",
                },
            }
        ],
        "layout": {
            "height": height,
            "margin": {"l": 2, "r": 2, "t": 26, "b": 4},
            "annotations": [
                {"text": f"<b>{text}</b>", "x": x, "y": 1, "xref": "paper", "yref": "paper",
                 "xanchor": anchor, "yanchor": "bottom", "yshift": 6, "showarrow": False}
                for text, x, anchor in ((_("Rules as they were"), 0, "left"),
                                        (_("With the reform"), 1, "right"))
            ],
        },
    }  # fmt: skip


def _heights(sides: list[tuple[int, Coverage]], counts: list[int]) -> list[float]:
    """The middles of the boxes from above, in the order of the words."""
    found, above = [], {0: 0.0, 1: 0.0}
    total = sum(n for (side, _w), n in zip(sides, counts, strict=True) if side == 0) or 1
    for (side, _word), count in zip(sides, counts, strict=True):
        share = 0.8 * count / total
        found.append(round(min(0.999, max(0.001, above[side] + share / 2)), 4))
        above[side] += share + 0.05
    return found
