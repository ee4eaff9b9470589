"""Reads the rules that come with the package, one TOML file a rule."""

from datetime import date
from functools import cache
from pathlib import Path

from rules.acts import Act
from rules.checks import CHECKS, KNOWN_WORDS, PARAMETERS
from rules.codes import Pathway
from rules.findings import Enforcement, Turn
from rules.groups import CountryGroups, GroupText, KnownMembership
from rules.regime import (
    LAYERS,
    Effect,
    EnforcementEvent,
    Kind,
    Layer,
    Parameter,
    Regime,
    Rule,
    Statement,
    Status,
    Way,
    Window,
)
from rules.schema import RegimeError, Table, read_toml

REGIMES = ("us", "my")
_FOLDER = Path(__file__).parent / "regimes"


def load_regime(code: str = "us") -> Regime:
    """The regime of a jurisdiction as it comes with the package; RegimeError for an unknown one."""
    if code not in REGIMES:
        raise RegimeError(f"No regime “{code}”. Known: {', '.join(REGIMES)}.")
    return _loaded(code)


@cache
def _loaded(code: str) -> Regime:
    return read_regime(code, _texts(code), _texts(f"{code}/groups"))


def read_regime(code: str, rules: dict[str, str], groups: dict[str, str]) -> Regime:
    """A regime out of texts by file name; RegimeError says file, line, key and why."""
    read = [read_rule(read_toml(text, name)) for name, text in rules.items()]
    by_id: dict[str, Rule] = {}
    for rule, name in zip(read, rules, strict=True):
        if rule.id in by_id:
            raise RegimeError(f"{name}, key “id”: {rule.id} is there twice.")
        by_id[rule.id] = rule
    ordered = sorted(read, key=lambda rule: (_begins(rule), rule.id))
    return Regime(code, tuple(ordered), read_groups(groups))


def _begins(rule: Rule) -> date:
    if rule.standing:
        return date.min
    return rule.effective or rule.published or rule.announced or date.max


def _texts(folder: str) -> dict[str, str]:
    """The TOML files of a folder of regimes, by name."""
    paths = sorted((_FOLDER / folder).glob("*.toml"))
    return {f"{folder}/{path.name}": path.read_text("utf-8") for path in paths}


def read_rule(top: Table) -> Rule:
    """One rule; every key checked, none unknown."""
    kind = top.word("kind", Kind)
    layer = top.word("layer", Layer, LAYERS[kind])
    parameters, acts = _parameters(top), _acts(top)
    ways = tuple(_way(table) for table in top.tables("ways"))
    for window in ("suspended", "unsettled"):
        _ordered_windows(top, window)
    scope = top.table("scope")
    rule = Rule(
        id=top.text("id"),
        name=top.text("name"),
        kind=kind,
        layer=layer,
        status=top.text("status"),
        citation=top.text("citation"),
        summary=top.text("summary"),
        effective=top.day("effective"),
        ended=top.day("ended"),
        announced=top.day("announced"),
        published=top.day("published"),
        compliance=top.day("compliance"),
        standing=top.has("standing") and top.flag("standing"),
        scope=tuple((key, scope.text(key)) for key in scope.names),
        sources=top.texts("sources"),
        links=top.texts("links"),
        unverified=top.texts("unverified"),
        acts=acts,
        parameters=parameters,
        suspended=_windows(top, "suspended"),
        unsettled=_windows(top, "unsettled"),
        enforcement=tuple(_event(table) for table in top.tables("enforcement")),
        ways=ways,
        pathways=_pathways(top.table("pathways"), top.text("citation")),
    )
    _consistent(top, rule)
    top.close()
    return rule


def _acts(top: Table) -> tuple[Parameter, ...]:
    """The acts a rule reaches, from its first day on."""
    acts = top.words("acts", Act)
    return (Parameter("acts", tuple(acts), None, top.text("citation")),)


def _parameters(top: Table) -> tuple[Parameter, ...]:
    found = []
    for table in top.tables("parameters"):
        name = table.choice("name", PARAMETERS, "parameter")
        value = table.value("value")
        if not isinstance(value, PARAMETERS[name]):
            raise table.error("value", f"{name} must not be {value!r}.")
        for word in value if isinstance(value, tuple) and name in KNOWN_WORDS else ():
            table.refuse_unknown("value", word, KNOWN_WORDS[name], f"word for {name}")
        found.append(
            Parameter(
                name,
                value,
                table.day("from"),
                table.text("citation"),
                table.text("unverified", ""),
            )
        )
        table.close()
    return tuple(found)


def _way(table: Table) -> Way:
    tests = table.texts("tests")
    if not tests:
        raise table.error("tests", "a way needs at least one test.")
    for test in tests:
        table.refuse_unknown("tests", test, CHECKS, "test")
    way = Way(
        name=table.text("name"),
        says=table.text("says"),
        tests=tests,
        citation=table.text("citation"),
        acts=table.words("acts", Act),
        turns_on=table.words("turns_on", Turn),
        effect=table.word("effect", Effect, Effect.COVERS),
        policy=table.text("policy", ""),
    )
    table.close()
    return way


def _windows(top: Table, key: str) -> tuple[Window, ...]:
    found = []
    for table in top.tables(key):
        from_day = table.day("from", required=True)
        assert from_day is not None
        question = table.text("question") if key == "unsettled" else ""
        found.append(Window(from_day, table.day("to"), table.text("citation"), question))
        table.close()
    return tuple(found)


def _ordered_windows(top: Table, key: str) -> None:
    for table in top.tables(key):
        first, last = table.day("from", required=True), table.day("to")
        if first and last and first >= last:
            raise table.error("to", f"{last} must be after {first}; ends are exclusive.")


def _event(table: Table) -> EnforcementEvent:
    from_day = table.day("from", required=True)
    assert from_day is not None
    event = EnforcementEvent(
        from_day=from_day,
        state=table.word("state", Enforcement),
        what=table.text("what"),
        citation=table.text("citation"),
        ways=table.texts("ways"),
        unverified=table.text("unverified", ""),
    )
    table.close()
    return event


def _pathways(table: Table, citation: str) -> dict[Pathway, Statement]:
    """What the rule says of each of the pathways; none may be left out. Cites the rule itself
    where a statement cites nothing."""
    for name in table.names:
        table.refuse_unknown(name, name, list(Pathway), "pathway")
    said = {}
    for pathway in Pathway:
        said[pathway] = _statement(table.table(pathway.value), citation)
    table.close()
    return said


def _statement(table: Table, citation: str) -> Statement:
    statement = Statement(
        status=table.word("status", Status),
        reason=table.text("reason"),
        citation=table.text("citation", citation),
        settled_by=table.texts("settled_by"),
        turns_on=table.words("turns_on", Turn),
        because_of_act=table.has("because_of_act") and table.flag("because_of_act"),
    )
    open_ended = not statement.settled_by and not statement.turns_on
    if statement.status is Status.CONDITIONAL and open_ended:
        raise table.error("status", "a conditional statement names settled_by or turns_on.")
    for test in statement.settled_by:
        table.refuse_unknown("settled_by", test, CHECKS, "test")
    table.close()
    return statement


def _consistent(top: Table, rule: Rule) -> None:
    """What no single key can tell: dates in order, tests with their parameters, known ways."""
    if rule.effective and rule.ended and rule.effective >= rule.ended:
        raise top.error("ended", f"{rule.ended} must be after {rule.effective}.")
    speaks = any(way.effect is Effect.COVERS for way in rule.ways)
    if rule.layer is Layer.TEXT and not (rule.standing or rule.effective):
        raise top.error("effective", "a rule that speaks for the text needs its first day.")
    if speaks and rule.layer is not Layer.TEXT:
        raise top.error("layer", f"a {rule.kind} covers nothing by itself.")
    names = {parameter.name for parameter in rule.parameters}
    for way in rule.ways:
        for test in way.tests:
            for name in CHECKS[test].needs:
                if name not in names:
                    raise top.error("parameters", f"test {test} needs the parameter {name}.")
    ways = {way.name for way in rule.ways}
    for event in rule.enforcement:
        for name in event.ways:
            if name not in ways:
                raise top.error("enforcement", f"“{name}” is no way of this rule.")


def read_groups(texts: dict[str, str]) -> CountryGroups:
    """Country groups out of TOML texts by file name."""
    printed: list[GroupText] = []
    known: list[KnownMembership] = []
    for name, text in texts.items():
        top = read_toml(text, name)
        printed += [_group_text(table) for table in top.tables("texts")]
        known += [_membership(table) for table in top.tables("known")]
        top.close()
    return CountryGroups(tuple(sorted(printed, key=lambda one: one.taken_on)), tuple(known))


def _group_text(table: Table) -> GroupText:
    taken_on = table.day("taken_on", required=True)
    assert taken_on is not None
    members = table.table("members")
    groups = {key: frozenset(members.texts(key)) for key in members.names}
    citation = table.text("citation")
    table.close()
    return GroupText(taken_on, groups, citation)


def _membership(table: Table) -> KnownMembership:
    fact = KnownMembership(
        country=table.text("country"),
        groups=frozenset(table.texts("groups")),
        outside=frozenset(table.texts("outside")),
        from_day=table.day("from"),
        to_day=table.day("to"),
        citation=table.text("citation"),
        unverified=table.text("unverified", ""),
    )
    table.close()
    return fact
