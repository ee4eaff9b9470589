"""From a number of the coverage page to exactly the incidents it counts."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from dashboards.filters import DRAWING, WINDOW, Filter

_JUDGED = ("coverage", "judged_pathway", "judged_after", "judged_before")


@dataclass(frozen=True, slots=True)
class Span:
    """Days, both inclusive, such as a half-year; the earliest may have no first day."""

    label: str
    first: date | None
    last: date

    def holds(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and day <= self.last


def list_query(
    asked: Filter, *, coverage: str = "", pathway: str = "", span: Span | None = None
) -> str:
    """The query string of the incident list for what was asked and this part of it."""
    kept = [pair for pair in asked.written if pair[0] not in (*_JUDGED, *WINDOW, *DRAWING)]
    first, last = asked.judged_after, asked.judged_before
    if span:
        first = max(filter(None, (first, span.first)), default=None)
        last = min(filter(None, (last, span.last)))
    part = {
        "coverage": coverage or asked.coverage,
        "judged_pathway": pathway or asked.judged_pathway,
        "judged_after": first,
        "judged_before": last,
    }
    return urlencode([*kept, *((name, str(value)) for name, value in part.items() if value)])
