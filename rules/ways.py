"""What one rule does to an act: its ways tried, test by test, three-valued."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from rules.acts import Act
from rules.checks import CHECKS
from rules.codes import Pathway
from rules.facts import Facts
from rules.findings import (
    Answer,
    Enforcement,
    Level,
    Outcome,
    Reading,
    Reason,
    Standing,
    Turn,
    answer,
)
from rules.on_day import RuleOnDay
from rules.regime import Effect, Rule, Statement, Status, Way

IN_FORCE = "in_force"


class Judged(NamedTuple):
    """A rule's reading with the answers it rests on.

    `open`: tests that keep a way open; `policy`: how an application would be reviewed.
    """

    rule: RuleOnDay
    reading: Reading
    answers: tuple[tuple[str, Answer], ...]
    open: frozenset[str] = frozenset()
    policy: str = ""


class _Plan(NamedTuple):
    """What of a rule matters for a pathway and an act: the tests to run, the ways to try."""

    statement: Statement
    tests: tuple[tuple[str, Callable[[Facts, RuleOnDay], Answer]], ...]
    covering: tuple[tuple[Way, tuple[Turn, ...]], ...]
    reviewing: tuple[Way, ...]


class _Tried(NamedTuple):
    """A way with what came of it."""

    way: Way
    low: Level
    high: Level
    turns_on: tuple[Turn, ...]


@lru_cache(maxsize=10_000)
def _plan(rule: Rule, pathway: Pathway, act: Act) -> _Plan:
    statement = rule.pathways[pathway]
    ways = [way for way in rule.ways if not way.acts or act in way.acts]
    names = dict.fromkeys(name for way in ways for name in way.tests)
    covering: tuple[tuple[Way, tuple[Turn, ...]], ...] = ()
    if statement.status is not Status.NOT_APPLICABLE:
        covering = tuple(
            (way, tuple(dict.fromkeys(way.turns_on + statement.turns_on)))
            for way in ways
            if way.effect is Effect.COVERS
        )
    return _Plan(
        statement,
        tuple((name, CHECKS[name].run) for name in names),
        covering,
        tuple(way for way in ways if way.effect is Effect.REVIEW),
    )


def judge(facts: Facts, rule: RuleOnDay) -> Judged:
    """Whether the rule reaches the act: at least how far, at most how far, and why."""
    plan = _plan(rule.rule, facts.pathway, facts.judged)
    statement = plan.statement
    act = CHECKS["act_is_reached"].run(facts, rule)
    if act.outcome is not Outcome.MET:
        reason = _says(statement) if statement.because_of_act else act.reason
        return _outside(rule, reason, act)
    if statement.status is Status.NOT_COVERED and not statement.because_of_act:
        return _outside(rule, _says(statement), act)
    answers = {name: run(facts, rule) for name, run in plan.tests}
    tried = [_try(facts, way, turns, answers) for way, turns in plan.covering]
    reading = _read(rule, tried, statement)
    if rule.standing is not Standing.IN_FORCE:
        answers = _whether_it_stands(rule) | answers
    policy = _policy(plan, answers) if plan.reviewing else ""
    return Judged(rule, reading, tuple(answers.items()), _open(tried, answers), policy)


def _whether_it_stands(rule: RuleOnDay) -> dict[str, Answer]:
    """A finding of its own where a rule is suspended, or nobody has verified that it stands."""
    if rule.standing is Standing.SUSPENDED:
        return {IN_FORCE: answer(Outcome.NOT_MET, "in_force_suspended", day=rule.day)}
    question = _question(rule)
    return {IN_FORCE: answer(Outcome.UNDETERMINED, "in_force_unsettled", question=question)}


def _question(rule: RuleOnDay) -> str:
    return next(one.question for one in rule.rule.unsettled if one.holds(rule.day))


def _try(facts: Facts, way: Way, turns: tuple[Turn, ...], answers: dict[str, Answer]) -> _Tried:
    """How far a way reaches; knowledge that the facts settle is no open turn any more."""
    if facts.knowledge is not None and Turn.KNOWLEDGE in turns:
        if not facts.knowledge:
            return _Tried(way, Level.NOT_COVERED, Level.NOT_COVERED, turns)
        turns = tuple(turn for turn in turns if turn is not Turn.KNOWLEDGE)
    reach = Level.CONDITIONAL if turns else Level.COVERED
    low = reach
    for name in way.tests:
        outcome = answers[name].outcome
        if outcome is Outcome.NOT_MET:
            return _Tried(way, Level.NOT_COVERED, Level.NOT_COVERED, turns)
        if outcome is Outcome.UNDETERMINED:
            low = Level.NOT_COVERED
    return _Tried(way, low, reach, turns)


def _read(rule: RuleOnDay, tried: list[_Tried], statement: Statement) -> Reading:
    """The furthest reach of all ways, and the best enforced of those that get there."""
    if not tried:
        return _reading(rule, Level.NOT_COVERED, Level.NOT_COVERED, _says(statement))
    low = high = Level.NOT_COVERED
    for one in tried:
        low = one.low if one.low > low else low
        high = one.high if one.high > high else high
    if high is Level.NOT_COVERED:
        return _reading(rule, low, high, _NOT)
    best = [one for one in tried if (one.low == low if low else one.high == high)]
    best.sort(key=lambda one: _FIRMNESS.index(rule.enforcement[one.way.name]))
    turns = tuple(dict.fromkeys(turn for one in best for turn in one.turns_on))
    state = rule.enforcement[best[0].way.name]
    return _reading(rule, low, high, _why(low, high, best[0].way, turns), state, turns)


def _open(tried: list[_Tried], answers: dict[str, Answer]) -> frozenset[str]:
    """Undetermined tests of the ways that may still be met, and whether the rule stands."""
    ways = [one.way for one in tried if one.high is not Level.NOT_COVERED]
    if not ways:
        return frozenset()
    names = {name for way in ways for name in way.tests} | {IN_FORCE}
    return frozenset(
        name
        for name, said in answers.items()
        if said.outcome is Outcome.UNDETERMINED and name in names
    )


_FIRMNESS = tuple(Enforcement)
_NOT = Reason("rule_not")
_OPEN = Reason("rule_undetermined")


def _why(low: Level, high: Level, way: Way, turns: tuple[Turn, ...]) -> Reason:
    if low is not high:
        return _OPEN
    if low is Level.COVERED:
        return Reason("rule_covers", (("says", way.says),))
    words = tuple(turn.value.replace("_", " ") for turn in turns)
    return Reason("rule_conditional", (("says", way.says), ("turns", words)))


def _reading(
    rule: RuleOnDay,
    low: Level,
    high: Level,
    reason: Reason,
    enforcement: Enforcement = Enforcement.UNKNOWN,
    turns_on: tuple[Turn, ...] = (),
) -> Reading:
    """A rule nobody has verified to stand reaches at least nothing."""
    if rule.standing is Standing.UNSETTLED and high is not Level.NOT_COVERED:
        reason = Reason("rule_unsettled", (("question", _question(rule)),))
        low, enforcement = Level.NOT_COVERED, Enforcement.UNKNOWN
    return Reading(rule.rule.id, rule.standing, low, high, reason, enforcement, turns_on)


def _outside(rule: RuleOnDay, reason: Reason, act: Answer) -> Judged:
    reading = _reading(rule, Level.NOT_COVERED, Level.NOT_COVERED, reason)
    return Judged(rule, reading, (("act_is_reached", act),))


def _says(statement: Statement) -> Reason:
    return Reason("rule_says", (("reason", statement.reason),))


def _policy(plan: _Plan, answers: dict[str, Answer]) -> str:
    """How an application would be reviewed, where a review way of the rule is met."""
    for way in plan.reviewing:
        if all(answers[name].outcome is Outcome.MET for name in way.tests):
            return way.policy
    return ""
