"""Counts of incidents, chips and money by what the rules said."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.utils.translation import gettext as _

from dashboards.coverages import LABELS, Coverage
from dashboards.queries.coverage import CoverageRow
from dashboards.rows import IncidentRow
from dashboards.words import number_words

_BILLION = 10**9
_MILLION = 10**6


@dataclass(frozen=True, slots=True)
class Part:
    """How much of something fell under one word, and its share of all in percent."""

    coverage: Coverage
    count: Decimal
    share: int

    @property
    def label(self) -> str:
        return str(LABELS[self.coverage])


@dataclass(frozen=True)
class Tally:
    """Counts by coverage. What is unknown and what is not assessed are parts like the others."""

    counts: tuple[tuple[Coverage, Decimal], ...]

    @cached_property
    def total(self) -> Decimal:
        return sum((count for _coverage, count in self.counts), Decimal(0))

    @cached_property
    def parts(self) -> list[Part]:
        """Those that occur, the gap first."""
        return [Part(word, count, self._share(count)) for word, count in self.counts if count]

    def of(self, coverage: Coverage) -> Decimal:
        return dict(self.counts)[coverage]

    @property
    def gap(self) -> Decimal:
        """What lay outside every rule."""
        return self.of(Coverage.NOT_COVERED)

    @property
    def undecided(self) -> Decimal:
        return self.of(Coverage.UNKNOWN)

    @property
    def not_assessed(self) -> Decimal:
        return self.of(Coverage.NOT_ASSESSED)

    @property
    def gap_share(self) -> int:
        """The gap in percent of all, the undecided included."""
        return self._share(self.gap)

    @property
    def said(self) -> str:
        """All parts in words, for who cannot see the bar."""
        return " ".join(f"{part.label}: {part.count:,f}." for part in self.parts)

    def _share(self, count: Decimal) -> int:
        return round(100 * count / self.total) if self.total else 0


@dataclass(frozen=True, slots=True)
class Measure:
    """Something the incidents are measured in: how much of them tells it, and how it splits."""

    code: str
    label: str
    tally: Tally
    told_by: int
    out_of: int
    largest: Decimal
    largest_id: str

    @property
    def gap(self) -> str:
        return self._said(self.tally.gap)

    @property
    def total(self) -> str:
        return self._said(self.tally.total)

    @property
    def undecided(self) -> str:
        return self._said(self.tally.undecided)

    @property
    def largest_share(self) -> int:
        """The share of a single incident in percent: few reports may make up most."""
        return round(100 * self.largest / self.tally.total) if self.tally.total else 0

    def _said(self, amount: Decimal) -> str:
        if self.code != "value":
            return number_words(amount)
        if amount >= _BILLION:
            return _("USD %(n)s bn") % {"n": number_words(round(amount / _BILLION, 1))}
        return _("USD %(n)s m") % {"n": number_words(round(amount / _MILLION, 1))}


def by_pathway(
    coverage: Sequence[CoverageRow], incidents: Iterable[IncidentRow]
) -> dict[str, Tally]:
    """Per pathway the incidents that use it, by what the rules said of their last step."""
    said = {row.public_id: row for row in coverage}
    using: dict[str, list[CoverageRow]] = defaultdict(list)
    for incident in incidents:
        for code in set(incident.pathways):
            using[code].append(said[incident.public_id])
    return {code: tally(using[code]) for code in using}


def tally(rows: Iterable[CoverageRow]) -> Tally:
    """Incidents by coverage."""
    counted = Counter(row.coverage for row in rows)
    return Tally(tuple((word, Decimal(counted[word])) for word in Coverage))


def grouped(
    rows: Iterable[CoverageRow], *, key: Callable[[CoverageRow], str]
) -> dict[str, list[CoverageRow]]:
    found: dict[str, list[CoverageRow]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found


def measure(
    code: str, label: str, told: Sequence[tuple[CoverageRow, Decimal]], out_of: int
) -> Measure:
    summed: dict[Coverage, Decimal] = dict.fromkeys(Coverage, Decimal(0))
    for row, amount in told:
        summed[row.coverage] += amount
    largest, public_id = max(
        ((amount, row.public_id) for row, amount in told), default=(Decimal(0), "")
    )
    whole = Tally(tuple(summed.items()))
    return Measure(code, label, whole, len(told), out_of, largest, public_id)
