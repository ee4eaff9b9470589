"""What the coverage page and its twins say: rows in, tallies, cells and findings out."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.steps import Basis
from dashboards.argument import headline
from dashboards.coverage_links import Span, list_query
from dashboards.coverages import Coverage
from dashboards.figures.palette import PATHWAY_ORDER
from dashboards.filters import Filter
from dashboards.queries.coverage import CoverageRow
from dashboards.tallies import Measure, Part, Tally, grouped, measure, tally
from dashboards.ways import RENTALS
from dashboards.words import PathwayWords, pathway_words
from rules.facts import Confidence

#: So many half-years have a column each; what lies further back shares one.
MOST_SPANS = 10
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """The incidents whose last step is of one pathway and fell into one half-year."""

    span: Span
    tally: Tally
    query: str


@dataclass(frozen=True, slots=True)
class Line:
    """One pathway through all half-years."""

    words: PathwayWords
    cells: tuple[Cell, ...]
    tally: Tally
    query: str


@dataclass(frozen=True, slots=True)
class OpenTest:
    """A test for which facts are missing, and the incidents that hang on it."""

    test: str
    headline: str
    incidents: int
    named: tuple[str, ...]


@dataclass(frozen=True)
class CoverageChart:
    """Everything said about the coverage of some incidents; all of it from the same rows."""

    rows: tuple[CoverageRow, ...]
    asked: Filter
    as_of: date

    @cached_property
    def tally(self) -> Tally:
        return tally(self.rows)

    @cached_property
    def stale(self) -> int:
        """Verdicts that rest on what has changed since."""
        return sum(row.is_stale for row in self.rows)

    @cached_property
    def straddling(self) -> int:
        """Steps that went on across a change of rules: the later side is counted."""
        return sum(row.straddles for row in self.rows)

    @cached_property
    def by_report(self) -> int:
        """Steps without days of their own, judged on the day of the report."""
        return sum(row.basis == Basis.REPORT for row in self.rows)

    @property
    def undecided(self) -> int:
        return int(self.tally.undecided)

    @property
    def covered(self) -> int:
        return int(self.tally.of(Coverage.COVERED))

    @property
    def not_assessed(self) -> int:
        return int(self.tally.not_assessed)

    @property
    def judged(self) -> int:
        """Incidents with a verdict, be it that none can be given."""
        return len(self.rows) - self.not_assessed

    @cached_property
    def unknown_query(self) -> str:
        """The query of the undecided; empty where there are none."""
        return list_query(self.asked, coverage=Coverage.UNKNOWN) if self.undecided else ""

    @cached_property
    def spans(self) -> list[Span]:
        return spans([row.day for row in self.rows if row.day], until=self.as_of)

    @cached_property
    def lines(self) -> list[Line]:
        """One line a pathway that some last step is of."""
        by_pathway = grouped(self.rows, key=lambda row: row.pathway)
        return [
            Line(
                pathway_words(code),
                tuple(self._cell(by_pathway[code], span, code) for span in self.spans),
                tally(by_pathway[code]),
                list_query(self.asked, pathway=code),
            )
            for code in PATHWAY_ORDER
            if by_pathway[code]
        ]

    @cached_property
    def columns(self) -> list[Cell]:
        """All pathways together, half-year by half-year."""
        return [self._cell(self.rows, span) for span in self.spans]

    def _cell(self, rows: Iterable[CoverageRow], span: Span, pathway: str = "") -> Cell:
        query = list_query(self.asked, pathway=pathway, span=span)
        return Cell(span, tally(_within(rows, span)), query)

    @cached_property
    def key(self) -> list[tuple[Part, str]]:
        """The parts of the whole, each with the query of exactly those incidents."""
        return [(p, list_query(self.asked, coverage=p.coverage)) for p in self.tally.parts]

    @cached_property
    def rented_gap(self) -> int:
        """How many of the gap were rentals, not purchases."""
        in_gap = (row for row in self.rows if row.coverage is Coverage.NOT_COVERED)
        return sum(row.pathway in RENTALS for row in in_gap)

    @cached_property
    def measures(self) -> list[Measure]:
        """Incidents, chips and money: what of each lay outside every rule."""
        n = len(self.rows)
        chips = [(row, row.chips) for row in self.rows if row.chips is not None]
        value = [(row, row.value) for row in self.rows if row.value is not None]
        return [
            Measure("incidents", _("Incidents"), self.tally, n, n, Decimal(0), ""),
            measure("chips", _("Chips delivered or seized"), chips, n),
            measure("value", _("Price of reported deals"), value, n),
        ]

    @cached_property
    def confidence(self) -> list[tuple[Confidence, Tally]]:
        """How sure the facts are on which the verdicts rest, the surest first."""
        sure = grouped(self.rows, key=lambda row: row.confidence)
        return [(word, tally(sure[word.value])) for word in Confidence if sure[word.value]]

    @cached_property
    def open_tests(self) -> list[OpenTest]:
        """Why some could not be decided, the commonest first; an incident may lack several."""
        ids: dict[str, list[str]] = defaultdict(list)
        for row in self.rows:
            if row.coverage is Coverage.UNKNOWN:
                for test in dict.fromkeys(row.missing):
                    ids[test].append(row.public_id)
        ordered = sorted(ids.items(), key=lambda item: (-len(item[1]), item[0]))
        return [
            OpenTest(test, headline(test).rstrip("."), len(found), tuple(found[:_NAMED]))
            for test, found in ordered
        ]

    @cached_property
    def finding(self) -> str:
        """The page's first sentence."""
        if not self.rows:
            return _("No incident matches this filter")
        said = ngettext(
            "%(gap)d of %(n)d reported incident ended in a step outside every rule",
            "%(gap)d of %(n)d reported incidents ended in a step outside every rule",
            len(self.rows),
        ) % {"gap": self.tally.gap, "n": len(self.rows)}
        if not self.rented_gap:
            return said
        return _("%(finding)s, %(rented)d of them rentals") % {
            "finding": said,
            "rented": self.rented_gap,
        }

    @cached_property
    def trend_finding(self) -> str:
        """The half-year in which most lay outside every rule."""
        if not self.columns:
            return _("No last step has a day yet")
        most = max(self.columns, key=lambda cell: cell.tally.gap)
        if not most.tally.gap:
            return _("No last step lay outside every rule")
        return _("Most steps outside every rule: %(half)s, %(gap)d of %(n)d") % {
            "half": most.span.label,
            "gap": most.tally.gap,
            "n": most.tally.total,
        }


def spans(days: Sequence[date], *, until: date) -> list[Span]:
    """Half-years from the first day until today, or to the last day where that is later; all
    beyond the newest MOST_SPANS are one."""
    if not days:
        return []
    first, last = _number(min(days)), _number(max(*days, until))
    begin = max(first, last - MOST_SPANS + 1)
    found = [
        Span(f"{number // 2} H{number % 2 + 1}", _first(number), _first(number + 1) - _A_DAY)
        for number in range(begin, last + 1)
    ]
    if begin > first:
        found.insert(0, Span(_("before"), None, _first(begin) - _A_DAY))
    return found


_A_DAY = timedelta(days=1)


def _number(day: date) -> int:
    return day.year * 2 + (day.month > 6)


def _first(number: int) -> date:
    return date(number // 2, 1 + 6 * (number % 2), 1)


def _within(rows: Iterable[CoverageRow], span: Span) -> list[CoverageRow]:
    return [row for row in rows if row.day and span.holds(row.day)]
