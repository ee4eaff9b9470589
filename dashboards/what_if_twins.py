"""The what-if page as numbers: everything it says, in codes."""

from typing import Any

from django.http import HttpResponse

from dashboards.twins import csv_response
from dashboards.what_if_page import Line, Outcome, way

Json = dict[str, Any]  # Any: a JSON object
CAVEAT = (
    "Recorded incidents judged on their own days under other rules. People would have behaved "
    "differently under them, and licences are not known."
)
COLUMNS = ("incident", "title", "day", "pathway", "chip", "grade", "before", "after", "way")


def outcome_json(outcome: Outcome) -> Json:
    """One reform: counts, flips by kind, the list, and what could not be decided."""
    found = outcome.found
    return {
        "reform": outcome.name,
        "incidents": found.total,
        "assessed": found.assessed,
        "not_assessed": found.not_assessed,
        "verdicts": {code: {"before": b, "after": a} for code, _label, b, a, _d in outcome.words},
        "changed": _line(outcome.whole),
        "could_not_decide": {
            "incidents": outcome.undecided,
            "for_want_of": {test: number for test, _label, number in outcome.open_tests},
        },
        "by": {
            kind: {line.code or "not_told": _line(line) for line in outcome.split(kind)}
            for kind in ("pathway", "chip", "grade")
        },
        "flips": [dict(zip(COLUMNS, row, strict=True)) for row in _rows(outcome)],
        "flips_left_off": outcome.changed - len(outcome.flips),
        "caveat": CAVEAT,
    }


def outcome_csv(outcome: Outcome) -> HttpResponse:
    """One line an incident whose answer changes."""
    return csv_response("what-if.csv", COLUMNS, _rows(outcome))


def _rows(outcome: Outcome) -> list[list[object]]:
    return [
        [one.public_id, one.title, one.day.isoformat(), one.pathway, one.chip, one.grade,
         str(one.before), str(one.after), way(one.before, one.after)]
        for one in outcome.flips
    ]  # fmt: skip


def _line(line: Line) -> Json:
    return {
        "incidents": line.incidents,
        "reached_further": line.more,
        "reached_less": line.less,
        "to_or_from_unknown": line.unclear,
        "chips_of_flips": float(line.chips),
        "value_of_flips_usd": float(line.value),
    }
