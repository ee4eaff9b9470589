"""An assessment as an argument to be read: the verdict in words, then every step towards it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext

from dashboards import rule_words as words
from dashboards.queries.rules import explain
from rules.checks import CHECKS
from rules.regime import Regime
from rules.written import Names, sentence

Plain = Mapping[str, Any]  # Any: an argument as rules.written writes it


@dataclass(frozen=True, slots=True)
class Cited:
    """A rule that asks a test, and where the test stands. The rule may be none."""

    rule: str
    name: str
    citation: str


@dataclass(frozen=True, slots=True)
class Line:
    """One test: what it asks, how it came out and why, under all rules for which it came out so."""

    test: str
    outcome: str
    headline: str
    sentence: str
    cited: tuple[Cited, ...]

    @property
    def rules(self) -> set[str]:
        return {one.rule for one in self.cited if one.rule}


@dataclass(frozen=True, slots=True)
class Flag:
    """A red flag; `units` are all of a group's listed units where the sentence names some."""

    sentence: str
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Argued:
    """What is said of one act on one day.

    `reached` are the rules that cover it, perhaps; `lines` the tests that the verdict hangs on,
    `rest` those of rules that did not reach the act.
    """

    verdict: str
    enforcement: str
    confidence: str
    day: date
    reached: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]
    rest: tuple[Line, ...]
    presumed: tuple[str, ...]
    missing: tuple[Line, ...]
    red_flags: tuple[Flag, ...]
    beside: tuple[tuple[str, str], ...]
    licence_policies: tuple[str, ...]
    variants: tuple[tuple[str, str], ...]  # name and verdict

    @property
    def differ(self) -> bool:
        return len({verdict for _, verdict in self.variants}) > 1


def argued(
    argument: Plain,
    *,
    verdict: tuple[str, str, str],
    reached_by: Iterable[str],
    names: Names,
    regime: Regime,
) -> Argued:
    """An argument in the words of a page. `verdict`: text, enforcement, confidence."""
    titles = {rule.id: rule.name for rule in regime.rules}
    missing = _lines(argument["missing"], names, titles)
    reached = tuple(reached_by)
    matter = set(reached).union(*(line.rules for line in missing))
    lines = _lines(argument["findings"], names, titles)
    if matter:
        of_matter = [line for line in lines if not line.rules or line.rules & matter]
    else:  # no rule comes near: all that stood against them is the argument
        of_matter = [line for line in lines if not line.rules or line.outcome != "met"]
    return Argued(
        *verdict,
        names.as_of,
        tuple((rule, titles.get(rule, rule)) for rule in reached),
        tuple(of_matter),
        tuple(line for line in lines if line not in of_matter),
        tuple(words.said(words.PRESUMPTIONS, code) for code in argument["presumed"]),
        missing,
        tuple(
            Flag(sentence(flag, names, gettext), tuple(flag["units"]))
            for flag in argument["red_flags"]
        ),
        tuple((rule, titles.get(rule, rule)) for rule in argument["beside"]),
        tuple(argument["licence_policy"]),
        tuple((one["name"], one["text"]) for one in argument["variants"]),
    )


def headline(test: str) -> str:
    """What a test asks, as a statement that is met or not."""
    if test in CHECKS:
        return gettext(explain(test).headline)
    return words.said(words.GENERAL, test)


def _lines(findings: Iterable[Plain], names: Names, titles: Mapping[str, str]) -> tuple[Line, ...]:
    """Findings that say the same under several rules are one line; those of one test are read
    together, in legal order."""
    found: dict[tuple[str, str, str], list[Cited]] = {}
    for one in findings:
        said = (one["test"], one["outcome"], sentence(one, names, gettext))
        rule = one["rule"]
        found.setdefault(said, []).append(Cited(rule, titles.get(rule, rule), one["citation"]))
    order = {test: place for place, (test, _, _) in reversed(list(enumerate(found)))}
    return tuple(
        Line(test, outcome, headline(test), text, tuple(cited))
        for (test, outcome, text), cited in sorted(found.items(), key=lambda one: order[one[0][0]])
    )
