"""What the rules said of the last step of each incident, with what it moved, in a few queries."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from cases.models import Assessing, Assessment, Hop, Incident, Overlap
from cases.regime import current_inputs
from dashboards.coverages import Coverage, coverage_of
from dashboards.filters import Filter
from dashboards.queries.incidents import last_amount, selected_rows
from dashboards.queries.selection import select
from dashboards.rows import Amount
from rules.codes import QuantityState

Keys = QuerySet[Incident, Any]  # Any: rows of keys

#: What only rows tell, so that the database alone cannot choose by it.
_BY_ROWS = ("band", "node", "last_step", "end_user")
#: Totals are in the currency nearly all reports give.
CURRENCY = "USD"
_NOT_DONE = frozenset({QuantityState.PLANNED})


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """An incident as the rules judged its last step on `day`; `basis` says whose day.

    `chips` handed over and `value` of the deal in US dollars are what totals add up, once an
    incident; None where nobody says how many, or how much. `missing` are the tests left open.
    """

    public_id: str
    coverage: Coverage
    enforcement: str
    confidence: str
    pathway: str
    day: date | None
    basis: str
    missing: tuple[str, ...]
    is_stale: bool
    straddles: bool
    chips: Decimal | None
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class _Verdict:
    """The assessment that speaks for an incident."""

    pathway: str
    day: date
    basis: str
    text: str
    enforcement: str
    confidence: str
    missing: list[str]
    straddles: bool


@dataclass(frozen=True, slots=True)
class _Moved:
    """What changed hands in an incident, as far as it is told."""

    amount: Amount | None
    value: Decimal | None


def chosen(incidents: QuerySet[Incident], asked: Filter, *, as_of: date) -> QuerySet[Incident]:
    """The incidents a filter asks for, by exactly the rules of the incident list."""
    if any(getattr(asked, name) for name in _BY_ROWS):
        rows = selected_rows(incidents, asked, as_of=as_of)
        return incidents.filter(pk__in=[row.pk for row in rows])
    return select(incidents, asked)


def coverage_rows(incidents: QuerySet[Incident]) -> list[CoverageRow]:
    """One row an incident, by number. What is part of another of them counts there, not here."""
    among = incidents.order_by().values("pk")
    elsewhere = Overlap.objects.filter(incident=OuterRef("pk"), other__in=among)
    found = list(
        incidents.annotate(elsewhere=Exists(elsewhere))
        .order_by("pk")
        .values_list("pk", "public_id", "elsewhere")
    )
    verdicts, moved = _verdicts(among), _moved(among)
    behind = Assessing.objects.behind(current_inputs()).filter(incident__in=among)
    stale = frozenset(behind.order_by().values_list("pk", flat=True))
    return [
        _row(public_id, verdicts.get(pk), None if twice else moved.get(pk), pk in stale)
        for pk, public_id, twice in found
    ]


def _row(
    public_id: str, verdict: _Verdict | None, moved: _Moved | None, is_stale: bool
) -> CoverageRow:
    amount = moved.amount if moved else None
    chips, value = amount.counted if amount else None, moved.value if moved else None
    if verdict is None:
        return CoverageRow(
            public_id, Coverage.NOT_ASSESSED, "", "", "", None, "", (), False, False, chips, value
        )
    return CoverageRow(
        public_id,
        coverage_of(verdict.text, verdict.enforcement),
        verdict.enforcement,
        verdict.confidence,
        verdict.pathway,
        verdict.day,
        verdict.basis,
        tuple(verdict.missing),
        is_stale,
        verdict.straddles,
        chips,
        value,
    )


def _verdicts(among: Keys) -> Mapping[int, _Verdict]:
    rows = Assessment.objects.speaking().filter(incident__in=among).order_by()
    columns = ("fact_set__pathway", "as_of", "day_basis", "text", "enforcement", "confidence",
               "missing", "straddles")  # fmt: skip
    return {pk: _Verdict(*row) for pk, *row in rows.values_list("incident_id", *columns)}


def _moved(among: Keys) -> Mapping[int, _Moved]:
    """Amounts and sums of incidents that tell any."""
    told = ~Q(quantity_low=None, quantity_best=None, quantity_high=None) | ~Q(price_amount=None)
    hops = Hop.objects.filter(told, incident__in=among).order_by("incident", "position", "pk")
    together = groupby(hops.iterator(), key=lambda hop: hop.incident_id)
    return {pk: _Moved(last_amount(rows := list(of_one)), _sum(rows)) for pk, of_one in together}


def _sum(hops: Collection[Hop]) -> Decimal | None:
    """The reported price of the whole deal, at the last step that gives one; none of a plan."""
    priced = [hop for hop in hops if hop.price_amount is not None and hop.price_per == "deal_total"]
    last = priced[-1] if priced else None
    counts = last and last.price_currency == CURRENCY and last.quantity_state not in _NOT_DONE
    return last.price_amount if last and counts else None
