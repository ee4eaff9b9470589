"""rules/: the export-control rules as dated data."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from rest_framework.exceptions import NotFound
from rest_framework.request import Request

from api.door import Door, answer, encode
from api.keyset import Ordering, Page, page_of
from api.pages import answer_page
from api.parameters import Asked, Terms, read_detail, read_list
from api.v1.rule import rule_detail, rule_row
from api.v1.shapes import describe_detail, describe_list
from api.v1.shapes.rules import RuleDetail, RulePage
from dashboards.queries.rules import RuleRow, find_rule, matching, rule_rows
from rules.loading import REGIMES

ROW = (
    "public_id",
    "url",
    "name",
    "kind",
    "layer",
    "regime",
    "status",
    "standing",
    "announced",
    "published",
    "effective",
    "compliance",
    "ended",
    "suspended",
    "unsettled",
    "citation",
    "unverified",
)
DETAIL = (
    *ROW,
    "summary",
    "settlements",
    "scope",
    "acts",
    "enforcement",
    "parameters",
    "ways",
    "pathways",
    "tests",
    "sources",
    "links",
)
TERMS = Terms(
    noun="rules",
    fields=ROW,
    orderings={"public_id": Ordering("public_id")},
    default="public_id",
    common_filters=("pathway",),
    more_filters=("regime",),
    words={"regime": ("Whose rules.", list(REGIMES))},
)


def page_of_rules(rows: list[RuleRow], asked: Asked, request: HttpRequest) -> Page[Any]:
    """One page by id, as `read_page` does it in the database."""
    position = asked.position
    falling = asked.descending != (position is not None and position.backwards)
    ordered = sorted(rows, key=lambda row: row.rule.id, reverse=falling)
    if position:
        start = str(position.key)
        ordered = [
            row for row in ordered if (row.rule.id < start if falling else row.rule.id > start)
        ]
    shown = [
        (_text(row, asked, request), row.rule.id, row.rule.id)
        for row in ordered[: asked.page_size + 1]
    ]
    return page_of(shown, position=position, size=asked.page_size)


def _text(row: RuleRow, asked: Asked, request: HttpRequest) -> str:
    member = rule_row(row, request)
    return encode({field: member[field] for field in asked.fields}).decode()


class Rules(Door):
    """Rules, letters, guidance and bills. They come with the product and say the same to all."""

    lookup_field = "public_id"
    lookup_value_regex = "[A-Z]{2}-[A-Za-z0-9-]{1,60}"

    @describe_list(TERMS, RulePage, summary="Export-control rules by id")
    def list(self, request: Request) -> HttpResponseBase:
        asked = read_list(request, TERMS)
        rows = matching(
            rule_rows(timezone.localdate()),
            q=asked.filter.q,
            pathway=asked.filter.pathway,
            regime=asked.more.get("regime", ""),
        )
        return answer_page(request, page_of_rules(rows, asked, request), asked, TERMS)

    @describe_detail(RuleDetail, DETAIL, summary="One rule")
    def retrieve(self, request: Request, public_id: str) -> HttpResponseBase:
        fields = read_detail(request, "rules", DETAIL)
        row = find_rule(public_id, timezone.localdate())
        if row is None:
            raise NotFound(f"There is no rule {public_id}.")
        detail = rule_detail(row, request)
        return answer(request, encode({field: detail[field] for field in fields}))
