"""The coverage page as numbers: everything it says, in codes."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpResponse

from dashboards.coverage_page import Cell, CoverageChart
from dashboards.coverage_window import Comparison, Side
from dashboards.coverages import Coverage
from dashboards.filters import Filter
from dashboards.queries.rule_changes import RuleChange
from dashboards.tallies import Tally
from dashboards.twins import csv_response, json_response

Json = dict[str, Any]  # Any: a JSON object
COLUMNS = ("judged_pathway", "half_year", "from", "to", "incidents", *Coverage, "share_not_covered")


def coverage_json(
    chart: CoverageChart,
    asked: Filter,
    as_of: date,
    changes: Sequence[RuleChange],
    comparison: Comparison | None,
) -> HttpResponse:
    """All numbers of the page, each tally whole: what is unknown stands in it."""
    return json_response(
        {
            "as_of": as_of,
            "filter": dict(asked.written),
            "n": len(chart.rows),
            "coverage": _tally(chart.tally),
            "stale": chart.stale,
            "straddling": chart.straddling,
            "measures": {
                one.code: {**_tally(one.tally), "told_by": one.told_by, "out_of": one.out_of}
                for one in chart.measures
            },
            "undecided_for_want_of": {one.test: one.incidents for one in chart.open_tests},
            "confidence": {word.value: _tally(tally) for word, tally in chart.confidence},
            "half_years": [_cell(cell) for cell in chart.columns],
            "cells": [
                {"judged_pathway": line.words.code, **_cell(cell)}
                for line in chart.lines
                for cell in line.cells
                if cell.tally.total
            ],
            "changes": [
                {"day": one.day, "rule": one.rule, "name": one.name, "what": one.what}
                for one in changes
            ],
            "before_and_after": _comparison(comparison) if comparison else None,
        }
    )


def coverage_csv(chart: CoverageChart) -> HttpResponse:
    """One line a pathway and half-year; incidents without a judged step are the last line."""
    return csv_response("coverage.csv", COLUMNS, _lines(chart))


def _lines(chart: CoverageChart) -> Iterator[list[object]]:
    for line in chart.lines:
        for cell in line.cells:
            if cell.tally.total:
                span = cell.span
                yield [
                    line.words.code,
                    span.label,
                    span.first or "",
                    span.last,
                    *_counts(cell.tally),
                ]
    if chart.tally.not_assessed:
        waiting = [(word, count if word is Coverage.NOT_ASSESSED else Decimal(0))
                   for word, count in chart.tally.counts]  # fmt: skip
        yield ["", "", "", "", *_counts(Tally(tuple(waiting)))]


def _counts(tally: Tally) -> list[object]:
    return [tally.total, *(count for _word, count in tally.counts), tally.gap_share]


def _cell(cell: Cell) -> Json:
    span = cell.span
    return {"half_year": span.label, "from": span.first, "to": span.last, **_tally(cell.tally)}


def _tally(tally: Tally) -> Json:
    counts = {word.value: _number(count) for word, count in tally.counts}
    return {"total": _number(tally.total), **counts, "share_not_covered": tally.gap_share}


def _number(count: Decimal) -> int | float:
    return int(count) if count == int(count) else float(count)


def _comparison(comparison: Comparison) -> Json:
    return {
        "day": comparison.day,
        "days": comparison.days,
        "days_passed": comparison.passed,
        "changes": [one.rule for one in comparison.changes],
        "also_changed": [
            {"day": one.day, "rule": one.rule, "what": one.what} for one in comparison.between
        ],
        "before": _side(comparison.before),
        "after": _side(comparison.after),
        "pathways": {
            str(turn.words.code): {
                "before": _tally(turn.before.tally),
                "after": _tally(turn.after.tally),
            }
            for turn in comparison.turns
        },
    }


def _side(side: Side) -> Json:
    return {"from": side.span.first, "to": side.span.last, **_tally(side.tally)}
