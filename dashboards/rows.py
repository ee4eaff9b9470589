"""The frozen rows that queries give and figures, pages, twins and the API take."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from dashboards.chain import Step

#: States in which chips have changed hands; totals count no others unless asked.
HANDED_OVER = frozenset({"delivered", "seized"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of things as reported. Any of the three may be unknown, not all."""

    low: Decimal | None
    best: Decimal | None
    high: Decimal | None
    unit: str
    state: str

    @property
    def counted(self) -> Decimal | None:
        """What totals add up: the best figure, else the low one; chips handed over only."""
        if self.unit != "chips" or self.state not in HANDED_OVER:
            return None
        return self.best if self.best is not None else self.low


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """An incident as lists show it."""

    pk: int
    public_id: str
    title: str
    reported_on: date | None
    reported_precision: str
    pathways: tuple[str, ...]
    grade: str
    stage: str
    review_state: str
    tlp: str
    is_starter: bool
    created_on: date
    end_users: tuple[str, ...]
    end_user_known: bool
    amount: Amount | None
    chips: tuple[str, ...]
    denied: bool
    counted_elsewhere: bool  # its chips are part of another incident's
    steps: tuple[Step, ...] = field(repr=False)

    @property
    def counted_chips(self) -> Decimal | None:
        """Chips for totals: once an incident, at its last hop, and not twice where overlapping."""
        if self.counted_elsewhere or self.amount is None:
            return None
        return self.amount.counted
