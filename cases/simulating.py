"""What a reform would have changed: recorded incidents judged again, like facts once."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from django.contrib.postgres.fields import ArrayField
from django.db.models import Count, DateField, Func, IntegerField, Min, QuerySet, Value
from django.db.models.expressions import Combinable

from cases.models import Assessment, Decision, FactSet, Incident
from rules.findings import Text
from rules.on_day import RuleOnDay, rules_on
from rules.recorded import Recorded, read_facts
from rules.reform import Reform, read_reform
from rules.regime import Effect, Regime, Status
from rules.variants import OfVariants, assess_recorded, decide_recorded

#: What figures call a verdict, of its text and its enforcement. A flip is another word.
Word = Callable[[str, str], str]


class Key(NamedTuple):
    """Incidents alike: one decision, on days between two turns of the reformed rules."""

    decision: int
    turn: int


@dataclass(frozen=True, slots=True)
class Alike:
    """So many incidents with one set of facts between two turns, before and after a reform."""

    key: Key
    fact_set: int
    pathway: str
    day: date  # the first of theirs
    incidents: int
    before: str
    after: str
    missing: tuple[str, ...]  # tests left open under the reform

    @property
    def flips(self) -> bool:
        return self.before != self.after


@dataclass(frozen=True)
class Simulation:
    """A reform held against incidents: all of them, those assessed by sets of like facts."""

    reform: Reform
    incidents: QuerySet[Incident]
    turns: tuple[date, ...]
    total: int
    alike: tuple[Alike, ...]
    decided: int  # how often the rules were asked

    @property
    def assessed(self) -> int:
        return sum(one.incidents for one in self.alike)

    @property
    def not_assessed(self) -> int:
        """Waiting for their assessment, or without a step that rules speak of."""
        return self.total - self.assessed

    def judged(self) -> QuerySet[Assessment]:
        """The assessments that speak, each with the turn it lies behind."""
        return _judged(self.incidents, self.turns)


@lru_cache(maxsize=64)
def reformed(text: str, regime: Regime) -> tuple[Reform, Regime]:
    """A reform written as TOML, and the rules as it would have them. Raises RegimeError."""
    reform = read_reform(text, regime)
    return reform, reform.apply(regime)


def simulate(incidents: QuerySet[Incident], text: str, regime: Regime, *, word: Word) -> Simulation:
    """Hold a reform, written as TOML, against incidents. RegimeError says what is wrong in it."""
    reform, rules = reformed(text, regime)
    turns = rules.change_days
    rows = list(
        _judged(incidents, turns)
        .values_list("decision_id", "turn")
        .annotate(Count("pk"), Min("as_of"))
        .order_by("decision_id", "turn")
    )
    bench = _Bench(regime, rules, word)
    decisions = _decisions({row[0] for row in rows}, regime)
    asked = [(Key(pk, turn), number, day, decisions[pk]) for pk, turn, number, day in rows]
    facts = facts_of({one.fact_set for _, _, day, one in asked if bench.may_differ(one, day)})
    alike = tuple(
        bench.alike(key, day, number, one, facts.get(one.fact_set))
        for key, number, day, one in asked
    )
    return Simulation(reform, incidents, turns, incidents.count(), alike, bench.decided)


def facts_of(fact_sets: Collection[int]) -> dict[int, Recorded]:
    """Sets of facts as the rules read them."""
    rows = FactSet.objects.filter(pk__in=fact_sets).values_list("pk", "facts")
    return {pk: read_facts(facts) for pk, facts in rows}


class _Decided(NamedTuple):
    """A decision as it was kept. Made under other rules than today's, it is stale."""

    fact_set: int
    pathway: str
    text: str
    enforcement: str
    missing: Sequence[str]
    is_stale: bool


class _Bench:
    """Both sets of rules, asked only where they may differ."""

    def __init__(self, regime: Regime, rules: Regime, word: Word) -> None:
        self._regime, self._rules, self._word = regime, rules, word
        self._same: dict[tuple[str, date], bool] = {}
        self.decided = 0

    def may_differ(self, one: _Decided, day: date) -> bool:
        """Whether another rule speaks, or one speaks otherwise, of a pathway on the day."""
        place = (one.pathway, day)
        if place not in self._same:
            before, after = (_speaking(rules, *place) for rules in (self._regime, self._rules))
            self._same[place] = before == after
        return one.is_stale or not self._same[place]

    def alike(
        self, key: Key, day: date, number: int, one: _Decided, recorded: Recorded | None
    ) -> Alike:
        before = after = self._word(one.text, one.enforcement)
        missing = tuple(one.missing) if one.text == Text.UNKNOWN else ()
        if recorded is not None and self.may_differ(one, day):
            before = self._said(recorded, day, self._regime) if one.is_stale else before
            after = self._said(recorded, day, self._rules)
            missing = ()
            if after == Text.UNKNOWN:
                missing = _open_tests(recorded, day, self._rules)
        return Alike(key, one.fact_set, one.pathway, day, number, before, after, missing)

    def _said(self, recorded: Recorded, day: date, regime: Regime) -> str:
        self.decided += 1
        verdict = decide_recorded(recorded, day, regime)
        return self._word(verdict.text, verdict.enforcement)


def _speaking(regime: Regime, pathway: str, day: date) -> list[RuleOnDay]:
    """The rules that may say something of a pathway, but for the day itself."""
    found = []
    for one in rules_on(regime, day):
        silent = one.rule.pathways[pathway].status is Status.NOT_APPLICABLE  # type: ignore[index]
        if not silent or any(way.effect is Effect.REVIEW for way in one.rule.ways):
            found.append(one)
    return found


def _open_tests(recorded: Recorded, day: date, regime: Regime) -> tuple[str, ...]:
    """The tests open for want of a fact; variants of a chip that differ are one too."""
    found: OfVariants = assess_recorded(recorded, day, regime)
    tests = [one.test for _chip, said in found.variants for one in said.missing]
    return tuple(dict.fromkeys([*tests, *(["variants"] if found.differ else [])]))


def _decisions(keys: Collection[int], regime: Regime) -> dict[int, _Decided]:
    columns = ("pk", "fact_set_id", "fact_set__pathway", "text", "enforcement", "missing",
               "regime_version")  # fmt: skip
    rows = Decision.objects.filter(pk__in=keys).values_list(*columns)
    return {
        pk: _Decided(facts, pathway, text, enforcement, missing, version != regime.version)
        for pk, facts, pathway, text, enforcement, missing, version in rows
    }


def _judged(
    incidents: QuerySet[Incident], turns: Sequence[date]
) -> QuerySet[Any]:  # Any: assessments that know their `turn` beside
    speaking = Assessment.objects.speaking().filter(incident__in=incidents.order_by().values("pk"))
    return speaking.annotate(turn=_turn(turns)).order_by()


def _turn(turns: Sequence[date]) -> Combinable:
    """How many of the days lie on or before the day judged."""
    days = Value(list(turns), output_field=ArrayField(DateField()))
    return Func("as_of", days, function="width_bucket", output_field=IntegerField())
