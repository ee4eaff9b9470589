"""Reforms as data: a name and a few edits to a regime, checked against it.

In TOML an edit is a table of `edits`; its `edit` says which:

    name = "Hold the 50 percent rule"
    [[edits]]
    edit = "lift_suspension"
    rule = "US-2025-09-AFFILIATES"

`settle` is the edit by which an operator answers, with a source, what the regime leaves open.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rules.acts import Act
from rules.checks import KNOWN_WORDS, PARAMETERS
from rules.edits import (
    AddCountry,
    CoverAct,
    Edit,
    EndRule,
    LiftSuspension,
    ListParty,
    MoveBeginning,
    SetParameter,
    Settle,
    Suspend,
)
from rules.findings import Turn
from rules.regime import Layer, Regime, Rule
from rules.schema import RegimeError, Table, Value, read_json, read_toml


@dataclass(frozen=True, slots=True)
class Reform:
    """A named set of edits, applied in order."""

    name: str
    edits: tuple[Edit, ...]

    def apply(self, regime: Regime) -> Regime:
        """The regime as it would be. The one given stays as it is."""
        for edit in self.edits:
            regime = edit.apply(regime)
        return regime


def read_reform(text: str, regime: Regime, *, source: str = "reform") -> Reform:
    """A reform out of TOML; RegimeError says which line and why."""
    return _reform(read_toml(text, source), regime)


def reform_from_json(values: dict[str, object], regime: Regime) -> Reform:
    """A reform out of JSON; RegimeError says which key and why."""
    return _reform(read_json(values, "reform"), regime)


def _reform(top: Table, regime: Regime) -> Reform:
    name = top.text("name")
    tables = top.tables("edits")
    if not tables:
        raise top.error("edits", "a reform needs at least one edit.")
    edits = []
    for table in tables:
        kind = table.choice("edit", READERS, "edit")
        edit = READERS[kind](table, regime)
        table.close()
        edits.append(edit)
        regime = _applied(edit, regime, table)
    top.close()
    return Reform(name, tuple(edits))


def _applied(edit: Edit, regime: Regime, table: Table) -> Regime:
    """The next edit is checked against what the earlier ones made of the regime."""
    after = edit.apply(regime)
    for rule in after.rules:
        if rule.effective and rule.ended and rule.effective >= rule.ended:
            raise table.error("", f"{rule.id} would end {rule.ended}, before it begins.")
    return after


def _day(table: Table, key: str) -> date:
    found = table.day(key, required=True)
    assert found is not None
    return found


def _rule(table: Table, regime: Regime) -> Rule:
    known = [rule.id for rule in regime.rules]
    return regime.rule(table.choice("rule", known, "rule of this regime"))


def _text_rule(table: Table, regime: Regime) -> Rule:
    rule = _rule(table, regime)
    if rule.layer is not Layer.TEXT:
        raise table.error("rule", f"{rule.id} is a {rule.kind}: it covers nothing to edit.")
    return rule


def _until(table: Table, from_day: date) -> date | None:
    to_day = table.day("to")
    if to_day is not None and to_day <= from_day:
        raise table.error("to", f"{to_day} must be after {from_day}; ends are exclusive.")
    return to_day


def _set(table: Table, regime: Regime) -> Edit:
    rule = _text_rule(table, regime)
    names = sorted({one.name for one in rule.parameters})
    name = table.choice("parameter", names, f"parameter of {rule.id}")
    value: Value = table.value("value")
    if not isinstance(value, PARAMETERS[name]):
        raise table.error("value", f"{name} must not be {value!r}.")
    for word in value if isinstance(value, tuple) and name in KNOWN_WORDS else ():
        table.refuse_unknown("value", word, KNOWN_WORDS[name], f"word for {name}")
    return SetParameter(rule.id, name, value, _day(table, "from"))


def _add_country(table: Table, regime: Regime) -> Edit:
    country = table.text("country")
    if len(country) != 2 or not country.isalpha() or not country.isupper():
        raise table.error("country", f"“{country}” is no ISO 3166 alpha-2 code.")
    from_day = _day(table, "from")
    if table.has("group"):
        groups = sorted({name for text in regime.groups.texts for name in text.members})
        group = table.choice("group", groups, "country group")
        return AddCountry(country, from_day, group=group)
    rule = _text_rule(table, regime)
    lists = ("destinations", "seat_countries", "route_countries")
    parameter = table.choice("parameter", lists, "list of countries")
    return AddCountry(country, from_day, rule=rule.id, parameter=parameter)


def _cover_act(table: Table, regime: Regime) -> Edit:
    rule = _text_rule(table, regime)
    turns_on = table.words("turns_on", Turn)
    return CoverAct(rule.id, table.word("act", Act), _day(table, "from"), turns_on)


def _list_party(table: Table, regime: Regime) -> Edit:
    lists = sorted(_lists(regime))
    control_list = table.choice("list", lists, "list that a rule speaks of")
    return ListParty(table.text("party"), control_list, _day(table, "from"))


def _lists(regime: Regime) -> set[str]:
    return {
        word
        for rule in regime.rules
        for one in rule.parameters
        if one.name == "lists" and isinstance(one.value, tuple)
        for word in one.value
    }


def _lift(table: Table, regime: Regime) -> Edit:
    rule = _text_rule(table, regime)
    if not rule.suspended and not rule.unsettled:
        raise table.error("rule", f"{rule.id} is not suspended on any day.")
    return LiftSuspension(rule.id)


def _suspend(table: Table, regime: Regime) -> Edit:
    rule, from_day = _text_rule(table, regime), _day(table, "from")
    return Suspend(rule.id, from_day, _until(table, from_day))


def _begin(table: Table, regime: Regime) -> Edit:
    rule = _text_rule(table, regime)
    if rule.standing:
        raise table.error("rule", f"{rule.id} stands throughout; list a party earlier instead.")
    return MoveBeginning(rule.id, _day(table, "on"))


def _end(table: Table, regime: Regime) -> Edit:
    return EndRule(_text_rule(table, regime).id, _day(table, "on"))


def _settle(table: Table, regime: Regime) -> Edit:
    rule, from_day = _text_rule(table, regime), _day(table, "from")
    if not any(window.to_day is None or from_day < window.to_day for window in rule.unsettled):
        raise table.error("rule", f"nothing about {rule.id} is open on {from_day}.")
    to_day = _until(table, from_day)
    return Settle(rule.id, from_day, table.flag("in_force"), table.text("source"), to_day)


#: Every edit by its word.
READERS: dict[str, Callable[[Table, Regime], Edit]] = {
    "set": _set,
    "add_country": _add_country,
    "cover_act": _cover_act,
    "list_party": _list_party,
    "lift_suspension": _lift,
    "suspend": _suspend,
    "begin": _begin,
    "end": _end,
    "settle": _settle,
}

__all__ = ["READERS", "Reform", "RegimeError", "read_reform", "reform_from_json"]
