"""The day before, on and after every change of every rule, generated from the rules' own files."""

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

import rules
from rules.assess import assess
from rules.findings import Level, Standing
from rules.loading import REGIMES, load_regime
from tests.rules.cases import cases, facts_of

FOLDER = Path(rules.__file__).parent / "regimes"
RAW = {
    rule["id"]: (code, rule)
    for code in REGIMES
    for path in sorted((FOLDER / code).glob("*.toml"))
    for rule in [tomllib.loads(path.read_text("utf-8"))]
}
#: A worked case that each rule reaches while it stands.
WITNESS = {
    "US-HUAWEI-FDP": "a die for Huawei under the direct-product rule",
    "US-2022-08-LETTER": "letters, sold by Nvidia, first day",
    "US-2022-10-07": "the destination rule, first day",
    "US-2023-10-25": "A800, caught",
    "US-2024-12-02": "high-bandwidth memory, first day",
    "US-2025-01-AIDIFF": "H100 to the Netherlands in 2026",
    "US-2025-01-FOUNDRY": "compliance due",
    "US-2025-04-LETTER": "H20, first day",
    "US-2025-09-AFFILIATES": "owned 60 percent, first day",
    "MY-2025-07-14": "H100 by way of Malaysia (INC-33)",
}


def rule_days(raw: dict) -> set[date]:
    windows = [*raw.get("suspended", ()), *raw.get("unsettled", ())]
    days = {raw.get("effective"), raw.get("ended")}
    days |= {window[end] for window in windows for end in ("from", "to") if end in window}
    return days - {None}


def around(days: set[date]) -> list[date]:
    return sorted({day + timedelta(days=step) for day in days for step in (-1, 0, 1)})


def expected_standing(raw: dict, day: date) -> Standing | None:
    begins = date.min if raw.get("standing") else raw.get("effective")
    if begins is None or not begins <= day < raw.get("ended", date.max):
        return None
    for key, standing in (("suspended", Standing.SUSPENDED), ("unsettled", Standing.UNSETTLED)):
        for window in raw.get(key, ()):
            if window["from"] <= day < window.get("to", date.max):
                return standing
    return Standing.IN_FORCE


STANDING = [(name, day) for name, (_, raw) in RAW.items() for day in around(rule_days(raw))]
VALUES = [
    (name, parameter, day)
    for name, (_, raw) in RAW.items()
    for parameter in sorted({one["name"] for one in raw.get("parameters", ())})
    for day in around(
        {one["from"] for one in raw["parameters"] if one["name"] == parameter and "from" in one}
    )
]
EVENTS = [
    (name, way["name"], day)
    for name, (_, raw) in RAW.items()
    for way in raw.get("ways", ())
    for day in around({event["from"] for event in raw.get("enforcement", ())})
]


@pytest.mark.parametrize(("name", "day"), STANDING)
def test_a_rule_stands_on_its_days_and_on_no_other(name, day):
    code, raw = RAW[name]
    assert load_regime(code).rule(name).standing_on(day) is expected_standing(raw, day)


@pytest.mark.parametrize(("name", "day"), [one for one in STANDING if one[0] in WITNESS])
def test_a_rule_reaches_its_case_on_its_days_and_on_no_other(name, day):
    code, raw = RAW[name]
    case = next(one for one in cases() if one["case"] == WITNESS[name])
    found = assess(facts_of(case), day, load_regime(code))
    reading = next((one for one in found.readings if one.rule == name), None)
    standing = expected_standing(raw, day)
    assert (reading and reading.standing) is standing
    if reading:
        assert reading.high > Level.NOT_COVERED
        assert (reading.low > Level.NOT_COVERED) is (standing is not Standing.UNSETTLED)


def test_every_rule_that_can_cover_from_a_day_on_has_its_case():
    reach = {
        name
        for name, (_, raw) in RAW.items()
        if "effective" in raw and any("effect" not in way for way in raw.get("ways", ()))
    }
    assert reach == set(WITNESS)


@pytest.mark.parametrize(("name", "parameter", "day"), VALUES)
def test_a_value_holds_from_its_day_on(name, parameter, day):
    code, raw = RAW[name]
    rule = load_regime(code).rule(name)
    begun = [
        one
        for one in raw["parameters"]
        if one["name"] == parameter and one.get("from", date.min) <= day
    ]
    latest = max(begun, key=lambda one: one.get("from", date.min), default=None)
    found = rule.value_on(day, rule.parameters).get(parameter)
    expected = latest and latest["value"]
    if isinstance(expected, list):
        assert found == tuple(expected)
    else:
        assert found == expected or str(found) == str(expected)


@pytest.mark.parametrize(("name", "way", "day"), EVENTS)
def test_enforcement_changes_on_its_day_and_only_for_its_ways(name, way, day):
    code, raw = RAW[name]
    begun = [
        event
        for event in raw["enforcement"]
        if event["from"] <= day and way in event.get("ways", [way])
    ]
    latest = max(begun, key=lambda event: event["from"], default={"state": "enforced"})
    assert load_regime(code).rule(name).enforcement_on(day, way) == latest["state"]
