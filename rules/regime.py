"""A regime: its rules as dated data, and what of them stood on a day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from rules.acts import Act
from rules.codes import Pathway
from rules.facts import Listing
from rules.findings import Enforcement, Standing, Turn
from rules.groups import CountryGroups
from rules.schema import Value


class Layer(StrEnum):
    """Which layer of a verdict a rule speaks for."""

    TEXT = "text"
    ENFORCEMENT = "enforcement"
    NEITHER = "neither"


class Kind(StrEnum):
    """What sort of instrument a rule is."""

    STANDING_LIST = "standing_list"
    FINAL_RULE = "final_rule"
    INTERIM_FINAL_RULE = "interim_final_rule"
    IS_INFORMED_LETTER = "is_informed_letter"
    FOREIGN_RULE = "foreign_rule"
    GUIDANCE = "guidance"
    COURT_EVENT = "court_event"
    PROPOSED_RULE = "proposed_rule"
    BILL = "bill"
    DRAFT = "draft"
    PROCLAMATION = "proclamation"
    LICENSING_POLICY = "licensing_policy"


LAYERS: dict[Kind, Layer] = {
    Kind.STANDING_LIST: Layer.TEXT,
    Kind.FINAL_RULE: Layer.TEXT,
    Kind.INTERIM_FINAL_RULE: Layer.TEXT,
    Kind.IS_INFORMED_LETTER: Layer.TEXT,
    Kind.FOREIGN_RULE: Layer.TEXT,
    Kind.GUIDANCE: Layer.ENFORCEMENT,
    Kind.COURT_EVENT: Layer.ENFORCEMENT,
    Kind.PROPOSED_RULE: Layer.NEITHER,
    Kind.BILL: Layer.NEITHER,
    Kind.DRAFT: Layer.NEITHER,
    Kind.PROCLAMATION: Layer.NEITHER,
    Kind.LICENSING_POLICY: Layer.NEITHER,
}


class Status(StrEnum):
    """What a rule says of a pathway."""

    COVERED = "covered"
    NOT_COVERED = "not_covered"
    CONDITIONAL = "conditional"
    NOT_APPLICABLE = "not_applicable"


class Effect(StrEnum):
    """What follows when all tests of a way are met."""

    COVERS = "covers"
    REVIEW = "review"  # only how an application is reviewed


class Statement(NamedTuple):
    """A rule on one pathway. `because_of_act`: only since the pathway's act is not reached;
    `settled_by`: the tests that settle a conditional one; `turns_on`: what no case file settles.
    """

    status: Status
    reason: str
    citation: str
    settled_by: tuple[str, ...] = ()
    turns_on: tuple[Turn, ...] = ()
    because_of_act: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """One way in which a rule reaches an act: all its tests together suffice."""

    name: str
    says: str
    tests: tuple[str, ...]
    citation: str
    acts: tuple[Act, ...] = ()  # empty: all acts of the rule
    turns_on: tuple[Turn, ...] = ()
    effect: Effect = Effect.COVERS
    policy: str = ""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value of a rule from a day on, until another of the same name begins."""

    name: str
    value: Value
    from_day: date | None
    citation: str
    unverified: str = ""


@dataclass(frozen=True, slots=True)
class Window:
    """Days in which a rule is suspended, or in which nobody has verified whether it stands."""

    from_day: date
    to_day: date | None  # exclusive
    citation: str
    question: str = ""

    def holds(self, day: date) -> bool:
        return self.from_day <= day and (self.to_day is None or day < self.to_day)


@dataclass(frozen=True, slots=True)
class EnforcementEvent:
    """How a rule, or some of its ways, was enforced from a day on, apart from its text."""

    from_day: date
    state: Enforcement
    what: str
    citation: str
    ways: tuple[str, ...] = ()  # empty: all
    unverified: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule. All ends are exclusive: the first day without it.

    Two rules are the same only if they are one object; `Regime.version` compares by content.
    """

    id: str
    name: str
    kind: Kind
    layer: Layer
    status: str
    citation: str
    summary: str
    effective: date | None
    ended: date | None
    announced: date | None
    published: date | None
    compliance: date | None
    standing: bool  # in force through all of time we judge; its entries carry their own days
    scope: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    links: tuple[str, ...]
    unverified: tuple[str, ...]
    acts: tuple[Parameter, ...]
    parameters: tuple[Parameter, ...]
    suspended: tuple[Window, ...]
    unsettled: tuple[Window, ...]
    enforcement: tuple[EnforcementEvent, ...]
    ways: tuple[Way, ...]
    pathways: Mapping[Pathway, Statement]

    def standing_on(self, day: date) -> Standing | None:
        """How the rule stood on a day; None before it began and after it ended."""
        if not self.standing and (self.effective is None or day < self.effective):
            return None
        if self.ended is not None and day >= self.ended:
            return None
        if any(window.holds(day) for window in self.suspended):
            return Standing.SUSPENDED
        unsettled = any(window.holds(day) for window in self.unsettled)
        return Standing.UNSETTLED if unsettled else Standing.IN_FORCE

    def value_on(self, day: date, parameters: tuple[Parameter, ...]) -> dict[str, Value]:
        """The parameters as they stood: the latest of each name that has begun."""
        values: dict[str, Value] = {}
        for parameter in sorted(parameters, key=lambda one: one.from_day or date.min):
            if parameter.from_day is None or parameter.from_day <= day:
                values[parameter.name] = parameter.value
        return values

    def enforcement_on(self, day: date, way: str) -> Enforcement:
        """The state of the latest event that touches a way; enforced where there is none."""
        state = Enforcement.ENFORCED
        for event in sorted(self.enforcement, key=lambda one: one.from_day):
            if event.from_day <= day and (not event.ways or way in event.ways):
                state = event.state
        return state

    def change_days(self) -> set[date]:
        """Every day on which the rule, a value of it or its enforcement changes."""
        days = {day for day in (self.effective, self.ended) if day}
        for window in self.suspended + self.unsettled:
            days |= {day for day in (window.from_day, window.to_day) if day}
        days |= {one.from_day for one in self.parameters + self.acts if one.from_day}
        return days | {event.from_day for event in self.enforcement}


@dataclass(frozen=True, eq=False)
class Regime:
    """All rules of a jurisdiction. `listed` are entries that a reform adds, by party.

    `version` is a digest of everything in it: two regimes of one version judge alike.
    """

    code: str
    rules: tuple[Rule, ...]
    groups: CountryGroups = field(default_factory=CountryGroups)
    listed: tuple[tuple[str, Listing], ...] = ()

    @cached_property
    def version(self) -> str:
        """Sixteen hexadecimal digits of the digest."""
        # Imported here: it loads OpenSSL, which takes as long as half of this package.
        from hashlib import sha256

        content = repr((self.code, self.rules, _ordered(self.groups), self.listed))
        return sha256(content.encode()).hexdigest()[:16]

    def rule(self, rule_id: str) -> Rule:
        """The rule of that id; KeyError with the known ones."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        known = ", ".join(rule.id for rule in self.rules)
        raise KeyError(f"No rule {rule_id}. Known: {known}.")

    @cached_property
    def change_days(self) -> tuple[date, ...]:
        """Every day on which an answer may change for the rules' sake, oldest first."""
        days = set(self.standing_days)
        for rule in self.rules:
            days |= rule.change_days()
        return tuple(sorted(days))

    @cached_property
    def standing_days(self) -> frozenset[date]:
        """Those on which it changes for every rule: country groups, entries that a reform adds."""
        added = {entry.listed_on for _, entry in self.listed if entry.listed_on}
        return frozenset(self.groups.change_days() | added)


def _ordered(groups: CountryGroups) -> object:
    """The groups with their sets in order, so that the digest is the same every time."""
    texts = [
        (text.taken_on, sorted((name, sorted(members)) for name, members in text.members.items()))
        for text in groups.texts
    ]
    known = [
        (fact.country, sorted(fact.groups), sorted(fact.outside), fact.from_day, fact.to_day)
        for fact in groups.known
    ]
    return texts, known, groups.added
