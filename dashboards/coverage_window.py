"""Before and after a day: the same counts on both sides of a change of the rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from dashboards.coverage_links import Span, list_query
from dashboards.figures.palette import PATHWAY_ORDER
from dashboards.filters import Filter
from dashboards.queries.coverage import CoverageRow
from dashboards.queries.rule_changes import RuleChange
from dashboards.tallies import Tally, grouped, tally
from dashboards.words import PathwayWords, pathway_words


@dataclass(frozen=True, slots=True)
class Side:
    """The incidents whose last step fell on one side of the day."""

    span: Span
    tally: Tally
    query: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One pathway before and after."""

    words: PathwayWords
    before: Side
    after: Side


@dataclass(frozen=True, slots=True)
class Comparison:
    """As many days on either side of `day`; `passed` is how many of those after have gone by."""

    day: date
    days: int
    passed: int
    changes: tuple[RuleChange, ...]  # of that very day
    between: tuple[RuleChange, ...]  # others within the window: they act on the numbers too
    before: Side
    after: Side
    turns: tuple[Turn, ...]

    @property
    def finding(self) -> str:
        """Both shares, each with its denominator."""
        if not self.before.tally.total and not self.after.tally.total:
            return _("No last step is reported within these days")
        return _(
            "No rule reached %(before)d of %(n_before)d last steps in the %(days)d days before, "
            "%(after)d of %(n_after)d after"
        ) % {
            "before": self.before.tally.gap,
            "n_before": self.before.tally.total,
            "after": self.after.tally.gap,
            "n_after": self.after.tally.total,
            "days": self.days,
        }


def compare(
    rows: Sequence[CoverageRow],
    asked: Filter,
    drawn: Sequence[RuleChange],
    known: Sequence[RuleChange],
    *,
    as_of: date,
) -> Comparison | None:
    """Around the day asked for, else the drawn change with most last steps on both its sides.

    Of all `known` changes those that fall into the window are named.
    """
    day = asked.day or _fullest(rows, drawn, asked.days)
    if day is None:
        return None
    before, after = _sides(day, asked.days)
    pathways = grouped((row for row in rows if _in(row, before, after)), key=lambda r: r.pathway)
    turns = [
        Turn(
            pathway_words(code),
            _side(pathways[code], asked, before, code),
            _side(pathways[code], asked, after, code),
        )
        for code in PATHWAY_ORDER
        if pathways[code]
    ]
    return Comparison(
        day,
        asked.days,
        min(asked.days, max((as_of - day).days + 1, 0)),
        tuple(one for one in known if one.day == day),
        tuple(one for one in known if one.day != day and _within(one.day, before, after)),
        _side(rows, asked, before),
        _side(rows, asked, after),
        tuple(turns),
    )


def _fullest(rows: Sequence[CoverageRow], changes: Sequence[RuleChange], days: int) -> date | None:
    """The change whose emptier side holds most; the latest of several."""

    def held(change: RuleChange) -> tuple[int, date]:
        sides = _sides(change.day, days)
        return min(sum(_in(row, side) for row in rows) for side in sides), change.day

    return max(changes, key=held).day if changes else None


def _sides(day: date, days: int) -> tuple[Span, Span]:
    long, one = timedelta(days=days), timedelta(days=1)
    return (
        Span(_("before"), day - long, day - one),
        Span(_("after"), day, day + long - one),
    )


def _in(row: CoverageRow, *spans: Span) -> bool:
    return row.day is not None and _within(row.day, *spans)


def _within(day: date, *spans: Span) -> bool:
    return any(span.holds(day) for span in spans)


def _side(rows: Sequence[CoverageRow], asked: Filter, span: Span, pathway: str = "") -> Side:
    within = [row for row in rows if _in(row, span)]
    return Side(span, tally(within), list_query(asked, pathway=pathway, span=span))
