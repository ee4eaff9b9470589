"""Tables for spreadsheets: CSV in which no cell is run as a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_response(
    filename: str, head: Sequence[str], rows: Iterable[Sequence[object]]
) -> HttpResponse:
    """A CSV answer, UTF-8 with a mark so that spreadsheets read Chinese; no cell is a formula."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(head)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return HttpResponse(
        "\ufeff" + written.getvalue(),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{filename}"'},
    )


def harmless(cell: object) -> str:
    """The cell as text; one a spreadsheet would run as a formula is quoted."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_FORMULA) and not _is_number(text) else text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
