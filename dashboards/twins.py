"""The twins of a chart: the same numbers as JSON and as CSV, in words and codes."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date

import orjson
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers

from dashboards.columns import COLUMNS
from dashboards.figures.trend import HalfYear
from dashboards.filters import Filter
from dashboards.pathway_page import PathwayChart
from entities.spreadsheets import csv_response, harmless

__all__ = ["csv_response", "harmless"]

EDGE_COLUMNS = ("source", "source_label", "target", "target_label", "pathway", "value", "incidents")


def json_response(content: object, *, status: int = 200) -> HttpResponse:
    """A JSON answer."""
    return HttpResponse(orjson.dumps(content), content_type="application/json", status=status)


def json_error(
    status: int, code: str, message: str, fields: Mapping[str, str] | None = None
) -> HttpResponse:
    """An error in the shape of all errors under /api/."""
    error = {"code": code, "message": message, "fields": dict(fields or {})}
    return json_response({"error": error}, status=status)


def with_etag(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The answer with its ETag, or 304 where the asker has it already."""
    etag = f'"{hashlib.blake2b(response.content, digest_size=16).hexdigest()}"'
    response["ETag"] = etag
    # What one may see depends on who one is: keep it to oneself, and ask again each time.
    response["Cache-Control"] = "private, no-cache"
    patch_vary_headers(response, ["Cookie"])
    known = get_conditional_response(request, etag=etag, response=response)
    return known or response


def edges(chart: PathwayChart) -> list[dict[str, object]]:
    """Each band: from where to where, by which pathway, how wide, which incidents."""
    return [
        {
            "source": band.source.key,
            "source_label": band.source.label,
            "target": band.target.key,
            "target_label": band.target.label,
            "pathway": band.pathway or None,
            "value": int(band.width) if band.width == int(band.width) else band.width,
            "incidents": list(band.ids),
        }
        for band in chart.bands
    ]


def pathways_json(chart: PathwayChart, asked: Filter, as_of: date) -> HttpResponse:
    """The pathway chart as numbers, with what it is out of and what is not known."""
    return json_response(
        {
            "as_of": as_of,
            "filter": dict(asked.written),
            "width": asked.width,
            "shown": asked.shown.value,
            "columns": list(COLUMNS),
            "n": len(chart.rows),
            "unknown": {
                "route": chart.route_unknown,
                "end_user": chart.user_unknown,
                "chip_count": chart.without_chips,
            },
            "not_drawn": chart.not_drawn,
            "pathways": {str(count.words.code): count.incidents for count in chart.counts},
            "edges": edges(chart),
        }
    )


def pathways_csv(chart: PathwayChart) -> HttpResponse:
    """The bands of the pathway chart, one a line; a missing pathway is an empty cell."""
    rows = (
        [
            " ".join(value) if isinstance(value, list) else value
            for value in (edge[column] for column in EDGE_COLUMNS)
        ]
        for edge in edges(chart)
    )
    return csv_response("pathways.csv", EDGE_COLUMNS, rows)


def timeline_json(
    halves: Sequence[HalfYear], asked: Filter, as_of: date, *, n: int, dated: int
) -> HttpResponse:
    """The half-years as numbers, with what is not drawn."""
    return json_response(
        {
            "as_of": as_of,
            "filter": dict(asked.written),
            "n": n,
            "unknown": {"not_drawn": n - dated},
            "half_years": [
                {
                    "half_year": half.label,
                    "from": half.first_day,
                    "to": half.last_day,
                    "incidents": half.total,
                    "last_step": {code or "not_reported": count for code, count in half.counts},
                }
                for half in halves
            ],
        }
    )


def timeline_csv(halves: Sequence[HalfYear]) -> HttpResponse:
    """One line a half-year and pathway of the last step; a missing pathway is an empty cell."""
    rows = ((half.label, code, count) for half in halves for code, count in half.counts)
    return csv_response("timeline.csv", ("half_year", "pathway_of_last_step", "incidents"), rows)
