"""What one rule does to an act: its ways tried, test by test, three-valued."""

from dataclasses import dataclass

from rules.checks import CHECKS
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
from rules.regime import Effect, Statement, Status, Way

IN_FORCE = "in_force"


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """A rule's reading with the answers it rests on, and its review policy if it has one."""

    rule: RuleOnDay
    reading: Reading
    answers: tuple[tuple[str, Answer], ...]
    policy: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class _Tried:
    """A way with what came of it."""

    way: Way
    low: Level
    high: Level
    turns_on: tuple[Turn, ...]


def judge(facts: Facts, rule: RuleOnDay) -> Judged:
    """Whether the rule reaches the act: at least how far, at most how far, and why."""
    act = CHECKS["act_is_reached"].run(facts, rule)
    statement = rule.rule.pathways[facts.pathway]
    if act.outcome is not Outcome.MET:
        reason = _says(statement) if statement.because_of_act else act.reason
        return _outside(rule, reason, act)
    told = statement.status is Status.NOT_COVERED and not statement.because_of_act
    if told:
        return _outside(rule, _says(statement), act)
    answers = _whether_it_stands(rule) | _answers(facts, rule)
    policy = _policy(rule, answers)
    if statement.status is Status.NOT_APPLICABLE:
        reading = _reading(rule, Level.NOT_COVERED, Level.NOT_COVERED, _says(statement))
        return Judged(rule, reading, tuple(answers.items()), policy)
    tried = [
        _try(facts, way, statement, answers)
        for way in rule.rule.ways
        if way.effect is Effect.COVERS and (not way.acts or facts.judged in way.acts)
    ]
    return Judged(rule, _read(rule, tried), tuple(answers.items()), policy)


def _whether_it_stands(rule: RuleOnDay) -> dict[str, Answer]:
    """A finding of its own where a rule is suspended, or nobody has verified that it stands."""
    if rule.standing is Standing.SUSPENDED:
        return {IN_FORCE: answer(Outcome.NOT_MET, "in_force_suspended", day=rule.day)}
    if rule.standing is Standing.UNSETTLED:
        question = _question(rule)
        return {IN_FORCE: answer(Outcome.UNDETERMINED, "in_force_unsettled", question=question)}
    return {}


def _question(rule: RuleOnDay) -> str:
    return next(one.question for one in rule.rule.unsettled if one.holds(rule.day))


def _answers(facts: Facts, rule: RuleOnDay) -> dict[str, Answer]:
    """Every test of the rule's ways, once."""
    names = dict.fromkeys(
        name
        for way in rule.rule.ways
        if not way.acts or facts.judged in way.acts
        for name in way.tests
    )
    return {name: CHECKS[name].run(facts, rule) for name in names}


def _try(facts: Facts, way: Way, statement: Statement, answers: dict[str, Answer]) -> _Tried:
    """How far a way reaches; knowledge that the facts settle is no open turn any more."""
    turns = tuple(dict.fromkeys(way.turns_on + statement.turns_on))
    if Turn.KNOWLEDGE in turns and facts.knowledge is not None:
        if not facts.knowledge:
            return _Tried(way, Level.NOT_COVERED, Level.NOT_COVERED, turns)
        turns = tuple(turn for turn in turns if turn is not Turn.KNOWLEDGE)
    reach = Level.CONDITIONAL if turns else Level.COVERED
    outcomes = {answers[name].outcome for name in way.tests}
    if Outcome.NOT_MET in outcomes:
        return _Tried(way, Level.NOT_COVERED, Level.NOT_COVERED, turns)
    if Outcome.UNDETERMINED in outcomes:
        return _Tried(way, Level.NOT_COVERED, reach, turns)
    return _Tried(way, reach, reach, turns)


def _read(rule: RuleOnDay, tried: list[_Tried]) -> Reading:
    """The furthest reach of all ways, and the best enforced of those that get there."""
    low = max((one.low for one in tried), default=Level.NOT_COVERED)
    high = max((one.high for one in tried), default=Level.NOT_COVERED)
    best = [one for one in tried if one.low == low and low > Level.NOT_COVERED]
    if not best:
        best = [one for one in tried if one.high == high and high > Level.NOT_COVERED]
    best.sort(key=lambda one: _FIRMNESS.index(rule.enforcement[one.way.name]))
    turns = tuple(dict.fromkeys(turn for one in best for turn in one.turns_on))
    state = rule.enforcement[best[0].way.name] if best else Enforcement.UNKNOWN
    return _reading(rule, low, high, _why(low, high, best, turns), state, turns)


_FIRMNESS = tuple(Enforcement)


def _why(low: Level, high: Level, best: list[_Tried], turns: tuple[Turn, ...]) -> Reason:
    if high is Level.NOT_COVERED:
        return Reason("rule_not")
    if low != high:
        return Reason("rule_undetermined")
    says = ("says", best[0].way.says)
    if low is Level.COVERED:
        return Reason("rule_covers", (says,))
    words = ", ".join(turn.value.replace("_", " ") for turn in turns)
    return Reason("rule_conditional", (says, ("turns", words)))


def _reading(
    rule: RuleOnDay,
    low: Level,
    high: Level,
    reason: Reason,
    enforcement: Enforcement = Enforcement.UNKNOWN,
    turns_on: tuple[Turn, ...] = (),
) -> Reading:
    """A rule nobody has verified to stand reaches at least nothing."""
    if rule.standing is Standing.UNSETTLED and high > Level.NOT_COVERED:
        reason = Reason("rule_unsettled", (("question", _question(rule)),))
        low, enforcement = Level.NOT_COVERED, Enforcement.UNKNOWN
    return Reading(rule.rule.id, rule.standing, low, high, reason, enforcement, turns_on)


def _outside(rule: RuleOnDay, reason: Reason, act: Answer) -> Judged:
    reading = _reading(rule, Level.NOT_COVERED, Level.NOT_COVERED, reason)
    return Judged(rule, reading, (("act_is_reached", act),))


def _says(statement: Statement) -> Reason:
    return Reason("rule_says", (("reason", statement.reason),))


def _policy(rule: RuleOnDay, answers: dict[str, Answer]) -> str:
    """How an application would be reviewed, where a review way of the rule is met."""
    for way in rule.rule.ways:
        reviewed = way.effect is Effect.REVIEW and all(name in answers for name in way.tests)
        if reviewed and {answers[name].outcome for name in way.tests} == {Outcome.MET}:
            return way.policy
    return ""
