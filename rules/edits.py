"""The small edits that a reform, or a settlement of an open question, is made of."""

from dataclasses import dataclass, replace
from datetime import date

from rules.acts import MOVING_ACTS, Act
from rules.facts import Listing
from rules.findings import Turn
from rules.groups import Added
from rules.regime import Effect, EnforcementEvent, Parameter, Regime, Rule, Way, Window
from rules.schema import Value


@dataclass(frozen=True, slots=True)
class SetParameter:
    """A value of a rule is another from a day on."""

    rule: str
    parameter: str
    value: Value
    from_day: date

    def apply(self, regime: Regime) -> Regime:
        rule = regime.rule(self.rule)
        kept = tuple(
            one for one in rule.parameters
            if one.name != self.parameter or (one.from_day or date.min) < self.from_day
        )  # fmt: skip
        new = Parameter(self.parameter, self.value, self.from_day, "reform")
        return with_rule(regime, replace(rule, parameters=(*kept, new)))


@dataclass(frozen=True, slots=True)
class AddCountry:
    """A country joins a country group, or a list of countries of one rule, from a day on."""

    country: str
    from_day: date
    group: str = ""
    rule: str = ""
    parameter: str = ""

    def apply(self, regime: Regime) -> Regime:
        if self.group:
            added = Added(self.country, self.group, self.from_day)
            groups = replace(regime.groups, added=(*regime.groups.added, added))
            return replace(regime, groups=groups)
        rule = regime.rule(self.rule)
        parameters = tuple(self._widened(one) for one in rule.parameters)
        on_the_day = rule.value_on(self.from_day, rule.parameters).get(self.parameter, ())
        assert isinstance(on_the_day, tuple)
        value = tuple(dict.fromkeys((*on_the_day, self.country)))
        new = Parameter(self.parameter, value, self.from_day, "reform")
        return with_rule(regime, replace(rule, parameters=(*parameters, new)))

    def _widened(self, parameter: Parameter) -> Parameter:
        """Later values hold the country too."""
        later = parameter.from_day is not None and parameter.from_day >= self.from_day
        if parameter.name != self.parameter or not later:
            return parameter
        assert isinstance(parameter.value, tuple)
        return replace(parameter, value=tuple(dict.fromkeys((*parameter.value, self.country))))


@dataclass(frozen=True, slots=True)
class CoverAct:
    """A rule reaches one more act from a day on, by the ways it has, perhaps turning on more."""

    rule: str
    act: Act
    from_day: date
    turns_on: tuple[Turn, ...] = ()

    def apply(self, regime: Regime) -> Regime:
        rule = regime.rule(self.rule)
        before = rule.value_on(self.from_day, rule.acts)["acts"]
        assert isinstance(before, tuple)
        if self.act in before:
            return regime
        old_acts = tuple(map(Act, before))
        acts = Parameter("acts", (*before, self.act.value), self.from_day, "reform")
        ways = [way if way.acts else replace(way, acts=old_acts) for way in rule.ways]
        ways += [self._copy(way) for way in rule.ways if self._reaches_more(way)]
        events = tuple(self._event(event) for event in rule.enforcement)
        changed = replace(rule, acts=(*rule.acts, acts), ways=tuple(ways), enforcement=events)
        return with_rule(regime, changed)

    def _reaches_more(self, way: Way) -> bool:
        """Ways of the rule's own; not those that reach a service only."""
        own = not way.acts or any(act in MOVING_ACTS for act in way.acts)
        return way.effect is Effect.COVERS and own

    def _name(self, way: str) -> str:
        return f"{way}_by_{self.act.value}"

    def _copy(self, way: Way) -> Way:
        turns = tuple(dict.fromkeys(way.turns_on + self.turns_on))
        return replace(way, name=self._name(way.name), acts=(self.act,), turns_on=turns)

    def _event(self, event: EnforcementEvent) -> EnforcementEvent:
        return replace(event, ways=event.ways + tuple(map(self._name, event.ways)))


@dataclass(frozen=True, slots=True)
class ListParty:
    """A party stands on a list from a day on, for all items."""

    party: str
    control_list: str
    from_day: date

    def apply(self, regime: Regime) -> Regime:
        entry = Listing(self.control_list, self.from_day, citation="reform")
        return replace(regime, listed=(*regime.listed, (self.party, entry)))


@dataclass(frozen=True, slots=True)
class LiftSuspension:
    """A rule is held: no suspension, and no question whether it stands."""

    rule: str

    def apply(self, regime: Regime) -> Regime:
        return with_rule(regime, replace(regime.rule(self.rule), suspended=(), unsettled=()))


@dataclass(frozen=True, slots=True)
class Suspend:
    """A rule is suspended for some days; without an end, for good."""

    rule: str
    from_day: date
    to_day: date | None = None  # exclusive

    def apply(self, regime: Regime) -> Regime:
        rule = regime.rule(self.rule)
        window = Window(self.from_day, self.to_day, "reform")
        return with_rule(regime, replace(rule, suspended=(*rule.suspended, window)))


@dataclass(frozen=True, slots=True)
class MoveBeginning:
    """A rule begins on another day, its first values with it."""

    rule: str
    on: date

    def apply(self, regime: Regime) -> Regime:
        rule = regime.rule(self.rule)
        first = rule.effective
        parameters = tuple(
            replace(one, from_day=self.on) if first and one.from_day == first else one
            for one in rule.parameters
        )
        return with_rule(regime, replace(rule, effective=self.on, parameters=parameters))


@dataclass(frozen=True, slots=True)
class EndRule:
    """A rule ends: the first day without it."""

    rule: str
    on: date

    def apply(self, regime: Regime) -> Regime:
        return with_rule(regime, replace(regime.rule(self.rule), ended=self.on))


@dataclass(frozen=True, slots=True)
class Settle:
    """What was not verified is settled for some days, on a source: the rule stood, or did not."""

    rule: str
    from_day: date
    in_force: bool
    source: str
    to_day: date | None = None  # exclusive

    def apply(self, regime: Regime) -> Regime:
        rule = regime.rule(self.rule)
        open_still = tuple(part for window in rule.unsettled for part in self._rest(window))
        suspended = rule.suspended
        if not self.in_force:
            suspended = (*suspended, Window(self.from_day, self.to_day, self.source))
        sources = (*rule.sources, self.source)
        changed = replace(rule, unsettled=open_still, suspended=suspended, sources=sources)
        return with_rule(regime, changed)

    def _rest(self, window: Window) -> list[Window]:
        """What of an open window lies before and after the settled days."""
        rest = []
        if window.from_day < self.from_day:
            end = min(self.from_day, window.to_day or self.from_day)
            rest.append(replace(window, to_day=end))
        if self.to_day and (window.to_day is None or self.to_day < window.to_day):
            rest.append(replace(window, from_day=max(self.to_day, window.from_day)))
        return rest


Edit = (
    SetParameter
    | AddCountry
    | CoverAct
    | ListParty
    | LiftSuspension
    | Suspend
    | MoveBeginning
    | EndRule
    | Settle
)


def with_rule(regime: Regime, changed: Rule) -> Regime:
    """The regime with one rule in place of the one of the same id."""
    rules = tuple(changed if rule.id == changed.id else rule for rule in regime.rules)
    return replace(regime, rules=rules)
