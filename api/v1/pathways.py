"""pathways/: the bands of the pathway chart, added up by the same query as the chart's."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from rest_framework.request import Request

from api import addresses
from api.door import Door, encode, number
from api.keyset import Ordering, Page, page_of
from api.pages import answer_page
from api.parameters import Asked, Terms, read_list
from api.v1.shapes import describe_list
from api.v1.shapes.pathways import EdgePage
from cases.models import Incident
from dashboards.columns import Place
from dashboards.figures.sankey import Band, band_key, bands
from dashboards.queries.incidents import selected_rows, trails
from dashboards.rows import IncidentRow

ROW = ("key", "from", "to", "pathway", "incidents", "chips", "chips_unknown", "public_ids", "url")
TERMS = Terms(
    noun="pathways",
    fields=ROW,
    orderings={"incidents": Ordering("incidents"), "chips": Ordering("chips")},
    default="-incidents",
    more_filters=("grade", "shown"),
)


@dataclass(frozen=True, slots=True)
class Edge:
    """A band with what it adds up. `chips` counts no incident that gives no figure."""

    band: Band
    incidents: int
    chips: Decimal
    chips_unknown: int

    @property
    def key(self) -> str:
        return band_key(self.band)

    def member(self, request: HttpRequest) -> dict[str, Any]:  # Any: a JSON object
        """The edge as the API gives it."""
        return {
            "key": self.key,
            "from": _place(self.band.source),
            "to": _place(self.band.target),
            "pathway": self.band.pathway or None,
            "incidents": self.incidents,
            "chips": number(self.chips),
            "chips_unknown": self.chips_unknown,
            "public_ids": list(self.band.ids),
            "url": f"{addresses.site(request)}/incidents/?band={self.key}",
        }


def edges(rows: Sequence[IncidentRow], asked: Asked) -> list[Edge]:
    """One edge per (from, to, pathway)."""
    counted = {row.public_id: row.counted_chips for row in rows}
    return [_edge(band, counted) for band in bands(trails(rows, asked.filter))]


def _edge(band: Band, counted: dict[str, Decimal | None]) -> Edge:
    figures = [counted[public_id] for public_id in band.ids]
    known = [figure for figure in figures if figure is not None]
    return Edge(band, len(figures), sum(known, Decimal()), len(figures) - len(known))


def _place(place: Place) -> dict[str, Any]:  # Any: a JSON object
    column, _, what = place.key.partition(":")
    return {"column": column, "key": what, "label": str(place.label), "known": not place.unknown}


def page_of_edges(found: Sequence[Edge], asked: Asked, request: HttpRequest) -> Page[Any]:
    """One page, ties broken by key, as `read_page` does it in the database."""

    def place_in_order(edge: Edge) -> tuple[float, str]:
        return float(getattr(edge, asked.column)), edge.key

    position = asked.position
    falling = asked.descending != (position is not None and position.backwards)
    ordered = sorted(found, key=place_in_order, reverse=falling)
    if position:
        start = (float(position.value or 0), str(position.key))
        ordered = [e for e in ordered if _is_beyond(place_in_order(e), start, falling=falling)]
    shown = [
        (_text(edge, asked, request), *place_in_order(edge))
        for edge in ordered[: asked.page_size + 1]
    ]
    return page_of(shown, position=position, size=asked.page_size)


def _is_beyond(place: tuple[float, str], start: tuple[float, str], *, falling: bool) -> bool:
    return place < start if falling else place > start


def _text(edge: Edge, asked: Asked, request: HttpRequest) -> str:
    member = edge.member(request)
    return encode({field: member[field] for field in asked.fields}).decode()


class Pathways(Door):
    """Who passes chips, or computing time, to whom, added up over incidents."""

    @describe_list(TERMS, EdgePage, summary="Aggregated edges from chip maker to end user")
    def list(self, request: Request) -> HttpResponseBase:
        asked = read_list(request, TERMS)
        incidents = Incident.objects.visible_to(request.user).counted()
        rows = selected_rows(incidents, asked.filter, as_of=timezone.localdate())
        page = page_of_edges(edges(rows, asked), asked, request)
        return answer_page(request, page, asked, TERMS)
