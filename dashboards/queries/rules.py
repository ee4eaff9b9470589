"""The rules of every regime that comes with the product, as the pages and the API show them."""

import inspect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from cases.models import RuleSettlement
from cases.regime import regime_in_force
from dashboards.rule_words import standing_of
from rules.checks import CHECKS
from rules.codes import Pathway
from rules.loading import REGIMES
from rules.regime import Rule, Statement, Status


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule with the regime it belongs to and how it stands on a day, in a word."""

    regime: str
    rule: Rule
    standing: str

    @property
    def open_questions(self) -> int:
        """How many things about it nobody has verified."""
        return len(unverified_of(self.rule))


@dataclass(frozen=True, slots=True)
class Moment:
    """A day on which something of a rule, or of its enforcement, changed.

    `kind`: text, enforcement or question; `state` of an enforcement event; `until` is the first
    day without.
    """

    day: date
    kind: str
    what: str
    said: str
    citation: str
    state: str = ""
    until: date | None = None
    unverified: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A test of a rule, explained by the words that stand at its code."""

    name: str
    headline: str
    more: str


@dataclass(frozen=True, slots=True)
class Said:
    """What a rule says of a pathway."""

    pathway: Pathway
    statement: Statement


def rule_rows(as_of: date) -> list[RuleRow]:
    """Every rule as it is in force here, each regime in the order its rules began."""
    return [
        RuleRow(code, rule, standing_of(rule, as_of))
        for code in REGIMES
        for rule in regime_in_force(code).rules
    ]


def matching(rows: Iterable[RuleRow], *, q: str, pathway: str, regime: str) -> list[RuleRow]:
    """Rules whose texts hold all the words, that speak of the pathway, of the regime."""
    words = q.casefold().split()
    return [
        row
        for row in rows
        if (not regime or row.regime == regime)
        and (not pathway or speaks_of(row.rule, Pathway(pathway)))
        and all(word in _text(row.rule) for word in words)
    ]


def find_rule(rule_id: str, as_of: date) -> RuleRow | None:
    """The rule of that id in whatever regime, in any case of letters."""
    wanted = rule_id.upper()
    return next((row for row in rule_rows(as_of) if row.rule.id == wanted), None)


def speaks_of(rule: Rule, pathway: Pathway) -> bool:
    return rule.pathways[pathway].status is not Status.NOT_APPLICABLE


def _text(rule: Rule) -> str:
    return " ".join((rule.id, rule.name, rule.summary, rule.citation)).casefold()


def unverified_of(rule: Rule) -> list[str]:
    """Everything about a rule that nobody has verified, in its own words."""
    found = [*rule.unverified, *(window.question for window in rule.unsettled)]
    found += [one.unverified for one in rule.parameters if one.unverified]
    found += [one.unverified for one in rule.enforcement if one.unverified]
    return list(dict.fromkeys(found))


def moments(rule: Rule) -> list[Moment]:
    """Events of the text and of enforcement, oldest first, the text first on one day."""
    found = [*_days_of_text(rule), *_windows(rule), *_enforcement(rule)]
    return sorted(found, key=lambda one: (one.day, one.kind != "text"))


def _days_of_text(rule: Rule) -> Iterator[Moment]:
    for what in ("announced", "published", "effective", "compliance", "ended"):
        day = getattr(rule, what)
        if day is not None:
            yield Moment(day, "text", what, "", rule.citation)


def _windows(rule: Rule) -> Iterator[Moment]:
    for window in rule.suspended:
        yield Moment(window.from_day, "text", "suspended", "", window.citation, until=window.to_day)
    for window in rule.unsettled:
        yield Moment(
            window.from_day,
            "question",
            "unsettled",
            window.question,
            window.citation,
            until=window.to_day,
        )


def _enforcement(rule: Rule) -> Iterator[Moment]:
    for event in rule.enforcement:
        yield Moment(
            event.from_day,
            "enforcement",
            "enforcement",
            event.what,
            event.citation,
            state=event.state.value,
            unverified=event.unverified,
        )


def settlements_of(rule: Rule) -> list[RuleSettlement]:
    """How open questions about a rule were settled here, those taken back too, latest first."""
    rows = RuleSettlement.objects.filter(rule=rule.id).select_related("by", "undone_by")
    return list(rows.order_by("-pk"))


def sayings(rule: Rule) -> list[Said]:
    """What the rule says of each pathway, in the order of the pathways."""
    return [Said(pathway, rule.pathways[pathway]) for pathway in Pathway]


def explanations(rule: Rule) -> list[Explanation]:
    """The tests that the rule's ways are made of, each once, in legal order."""
    names = {test for way in rule.ways for test in way.tests}
    ordered = sorted(names, key=lambda name: (CHECKS[name].rank, name))
    return [explain(name) for name in ordered]


@cache
def explain(test: str) -> Explanation:
    """A test in the words of its docstring, which names its source."""
    headline, _, more = (inspect.getdoc(CHECKS[test].run) or "").partition("\n\n")
    return Explanation(test, " ".join(headline.split()), " ".join(more.split()))
