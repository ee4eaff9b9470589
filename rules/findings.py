"""What an assessment says: tests met or not, what each rule does, and the whole in three layers."""

from datetime import date
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import NamedTuple

from rules.facts import Confidence
from rules.sentences import SENTENCES


class Outcome(StrEnum):
    """The answer of one test. Undetermined never becomes not met."""

    MET = "met"
    NOT_MET = "not_met"
    UNDETERMINED = "undetermined"


class Text(StrEnum):
    """What the rules, as they stood, say of the act."""

    COVERED = "covered"
    NOT_COVERED = "not_covered"
    CONDITIONAL = "conditional"
    UNKNOWN = "unknown"


class Enforcement(StrEnum):
    """Whether what the text covers was enforced. Unknown also where there is nothing to enforce."""

    ENFORCED = "enforced"
    DOUBTFUL = "doubtful"
    NOT_ENFORCED = "not_enforced"
    SUSPENDED = "suspended"
    UNKNOWN = "unknown"


class Level(IntEnum):
    """How far a rule reaches, so that the further of two is their maximum."""

    NOT_COVERED = 0
    CONDITIONAL = 1
    COVERED = 2


class Turn(StrEnum):
    """What no case file settles, and a rule may turn on."""

    KNOWLEDGE = "knowledge"
    LICENCE_TERMS = "licence_terms"
    ITEM_SCOPE = "item_scope"


class Presumption(StrEnum):
    """What is taken for granted unless the facts say otherwise. The list is complete."""

    SUBJECT_TO_REGULATION = "subject_to_regulation"
    NO_SENSITIVE_END_USE = "no_sensitive_end_use"
    NO_LICENCE = "no_licence"
    RELEASE_DATE_NOT_TESTED = "release_date_not_tested"


PRESUMPTIONS: dict[Presumption, str] = {
    Presumption.SUBJECT_TO_REGULATION: (
        "A chip in the catalogue, or designed by a US firm, is subject to the US regulations."
    ),
    Presumption.NO_SENSITIVE_END_USE: (
        "There is no weapons, military, military-intelligence or supercomputer end use."
    ),
    Presumption.NO_LICENCE: "There is no licence, and no licence exception applies.",
    Presumption.RELEASE_DATE_NOT_TESTED: (
        "Whether the chip was on sale on that day is not tested."
    ),
}


Figure = str | int | Decimal | date | tuple[str, ...] | None


class Reason(NamedTuple):
    """Why, as a code and its figures; the sentence is made when it is read."""

    code: str
    figures: tuple[tuple[str, Figure], ...] = ()

    @property
    def sentence(self) -> str:
        return SENTENCES[self.code].format_map(self.written)

    @property
    def written(self) -> dict[str, str]:
        """The figures as text, for a sentence in any language."""
        return {name: _written(value) for name, value in self.figures}


class Answer(NamedTuple):
    """What one test says: the outcome, why, and the names of the facts it used."""

    outcome: Outcome
    reason: Reason
    facts: tuple[str, ...] = ()
    presumed: Presumption | None = None


class Finding(NamedTuple):
    """A test's answer under one rule. `rule` is empty for what concerns no single rule."""

    rule: str
    test: str
    outcome: Outcome
    reason: Reason
    facts: tuple[str, ...]
    citation: str

    @property
    def sentence(self) -> str:
        return self.reason.sentence


class Standing(StrEnum):
    """How a rule stood on the day."""

    IN_FORCE = "in_force"
    SUSPENDED = "suspended"
    UNSETTLED = "unsettled"


class Reading(NamedTuple):
    """What one rule does to the act: at least `low`, at most `high` once the unknown is known."""

    rule: str
    standing: Standing
    low: Level
    high: Level
    reason: Reason
    enforcement: Enforcement
    turns_on: tuple[Turn, ...] = ()


class Verdict(NamedTuple):
    """The whole, in three layers."""

    text: Text
    enforcement: Enforcement
    confidence: Confidence


class Assessment(NamedTuple):
    """Findings in legal order, readings of each rule, and the verdict.

    `missing` are the undetermined findings that keep the verdict unknown; `beside` the guidance in
    effect that day; `licence_policy` how an application would be reviewed, where known.
    """

    verdict: Verdict
    presumed: tuple[Presumption, ...]
    findings: tuple[Finding, ...]
    readings: tuple[Reading, ...]
    missing: tuple[Finding, ...]
    red_flags: tuple[Reason, ...]
    beside: tuple[str, ...]
    licence_policy: str
    regime: str


def answer(
    outcome: Outcome,
    code: str,
    *facts: str,
    presumed: Presumption | None = None,
    **figures: Figure,
) -> Answer:
    """An answer whose sentence is `code` filled with the figures."""
    return Answer(outcome, Reason(code, tuple(figures.items())), facts, presumed)


def _written(value: Figure) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def either(*outcomes: Outcome) -> Outcome:
    """Met when one is; not met when all are not; else undetermined."""
    if Outcome.MET in outcomes:
        return Outcome.MET
    return Outcome.UNDETERMINED if Outcome.UNDETERMINED in outcomes else Outcome.NOT_MET


def both(*outcomes: Outcome) -> Outcome:
    """Not met when one is not; met when all are; else undetermined."""
    if Outcome.NOT_MET in outcomes:
        return Outcome.NOT_MET
    return Outcome.UNDETERMINED if Outcome.UNDETERMINED in outcomes else Outcome.MET


def reaches(figure: Decimal | None, line: Decimal) -> Outcome:
    """Whether a figure is at or above a line; a figure nobody knows is undetermined."""
    if figure is None:
        return Outcome.UNDETERMINED
    return Outcome.MET if figure >= line else Outcome.NOT_MET


def below(figure: Decimal | None, line: Decimal) -> Outcome:
    """Whether a figure is under a line."""
    return opposite(reaches(figure, line))


def opposite(outcome: Outcome) -> Outcome:
    """Three-valued not."""
    if outcome is Outcome.UNDETERMINED:
        return outcome
    return Outcome.NOT_MET if outcome is Outcome.MET else Outcome.MET


def known(fact: bool | None) -> Outcome:
    """A yes or no that may be unknown, as an outcome."""
    if fact is None:
        return Outcome.UNDETERMINED
    return Outcome.MET if fact else Outcome.NOT_MET
