"""From what was asked of a list and the page found to the answer, as JSON or CSV."""

import csv
import io
import itertools
from collections.abc import Mapping, Sequence
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponseBase

from api.addresses import with_cursor
from api.cursors import Position, write_cursor
from api.door import answer, encode
from api.keyset import Page
from api.parameters import Asked, Terms
from dashboards.twins import harmless

CSV = "text/csv; charset=utf-8"


def answer_page(
    request: HttpRequest,
    page: Page[tuple[Any, ...]],  # Any: the row's JSON text, its ordering value, its key
    asked: Asked,
    terms: Terms,
) -> HttpResponseBase:
    """The page as {"results", "next", "previous"}, or as CSV with the neighbours as links."""
    following = _address(request, page.following, asked, terms)
    preceding = _address(request, page.preceding, asked, terms)
    texts: list[str] = [row[0] for row in page.rows]
    link = _link_header(following, preceding)
    if asked.format == "csv":
        body = write_csv([orjson.loads(text) for text in texts], asked.fields)
        return answer(request, body, content_type=CSV, link=link)
    rows = [orjson.Fragment(text) for text in texts]
    body = encode({"results": rows, "next": following, "previous": preceding})
    return answer(request, body, link=link)


def _address(
    request: HttpRequest, position: Position | None, asked: Asked, terms: Terms
) -> str | None:
    if position is None:
        return None
    cursor = write_cursor(position, noun=terms.noun, ordering=asked.ordering)
    return with_cursor(request, asked.written, cursor)


def _link_header(following: str | None, preceding: str | None) -> str:
    named = {"next": following, "prev": preceding}
    return ", ".join(f'<{url}>; rel="{rel}"' for rel, url in named.items() if url)


def write_csv(rows: Sequence[Mapping[str, Any]], fields: Sequence[str]) -> bytes:
    """A table with one line a row; nested members become columns such as period.from."""
    flat = [flatten({field: row[field] for field in fields}) for row in rows]
    header = list(dict.fromkeys(itertools.chain.from_iterable(flat))) or list(fields)
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(header)
    table.writerows([cell(row.get(column)) for column in header] for row in flat)
    return written.getvalue().encode()


def flatten(row: Mapping[str, Any], start: str = "") -> dict[str, Any]:  # Any: JSON values
    """{"period": {"from": …}} as {"period.from": …}."""
    flat: dict[str, Any] = {}
    for name, value in row.items():
        if isinstance(value, Mapping):
            flat |= flatten(value, f"{start}{name}.")
        else:
            flat[f"{start}{name}"] = value
    return flat


def cell(value: object) -> str:
    """A value as a cell that no spreadsheet takes for a formula."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return harmless(_listed(value) if isinstance(value, list) else value)


def _listed(values: list[object]) -> str:
    """Words by blanks; objects as the JSON they are."""
    if any(isinstance(value, Mapping) for value in values):
        return orjson.dumps(values).decode()
    return " ".join(map(str, values))
