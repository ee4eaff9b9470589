"""Incidents by half-year of report, coloured by the pathway of the last step."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from dashboards.figures.palette import ON_PATHWAY, PATHWAY_ORDER, SURFACE, colour
from dashboards.words import pathway_words

Figure = dict[str, Any]  # Any: a Plotly payload, validated by plotly in the tests


@dataclass(frozen=True, slots=True)
class HalfYear:
    """Incidents reported in one half-year, by the pathway of their last step."""

    year: int
    half: int
    counts: tuple[tuple[str, int], ...]  # pathway code, incidents; in the order of pathways

    @property
    def total(self) -> int:
        return sum(count for _code, count in self.counts)

    @property
    def label(self) -> str:
        return f"{self.year} H{self.half}"

    @property
    def first_day(self) -> date:
        return date(self.year, 1 if self.half == 1 else 7, 1)

    @property
    def last_day(self) -> date:
        return date(self.year, 6, 30) if self.half == 1 else date(self.year, 12, 31)


def half_years(reports: Sequence[tuple[date, str]]) -> list[HalfYear]:
    """Every half-year from the first report to the last, empty ones included.

    `reports` are the day of the report and the pathway of the last step, empty if not reported.
    """
    counted: dict[int, Counter[str]] = defaultdict(Counter)
    for day, pathway in reports:
        counted[day.year * 2 + (day.month > 6)][pathway] += 1
    if not counted:
        return []
    order = (*PATHWAY_ORDER, "")
    return [
        HalfYear(
            number // 2,
            number % 2 + 1,
            tuple((code, counted[number][code]) for code in order if counted[number][code]),
        )
        for number in range(min(counted), max(counted) + 1)
    ]


def trend(halves: Sequence[HalfYear], *, height: int, links: str) -> Figure:
    """Stacked bars, one trace a pathway. `links` is the list's address and ends in ? or &."""
    used = [code for code in (*PATHWAY_ORDER, "") if any(code in dict(h.counts) for h in halves)]
    return {
        "data": [_bar(code, halves, links) for code in used],
        "layout": {
            "height": height,
            "barmode": "stack",
            "margin": {"l": 8, "r": 8, "t": 8, "b": 28},
            "xaxis": {
                "type": "category",
                "tickangle": 0,
                "tickmode": "array",
                "tickvals": [half.label for half in halves if half.half == 1],
                "ticktext": [str(half.year) for half in halves if half.half == 1],
            },
            "yaxis": {"tickformat": ",d", "nticks": 5},
            "uniformtext": {"mode": "hide", "minsize": 10},
        },
    }


def _bar(code: str, halves: Sequence[HalfYear], links: str) -> Figure:
    words = pathway_words(code)
    counts = [dict(half.counts).get(code, 0) for half in halves]
    return {
        "type": "bar",
        "name": words.label,
        "meta": {"tag": words.css},  # the page sets the letters' colour for the theme in force
        "x": [half.label for half in halves],
        "y": counts,
        "marker": {"color": colour(code), "line": {"color": SURFACE, "width": 1}},
        "text": [
            f"{words.tag} {count}" if count > 1 else words.tag if count else "" for count in counts
        ],
        "textposition": "inside",
        "textangle": 0,
        "insidetextanchor": "middle",
        "textfont": {"color": ON_PATHWAY.get(code, SURFACE), "size": 11},
        "customdata": [
            [half.label, f"{links}reported_after={half.first_day}&reported_before={half.last_day}"]
            for half in halves
        ],
        "hovertemplate": f"<b>{words.label}</b><br>%{{customdata[0]}}: "
        + _("%{y} incidents")
        + "<extra></extra>",
    }
