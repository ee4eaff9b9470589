"""The worked cases, one by one."""

import pytest

from rules.assess import assess
from rules.findings import Level, Outcome
from rules.loading import load_regime
from tests.rules.cases import cases, facts_of

CASES = cases()


def test_there_are_enough_of_them_and_each_is_named_once():
    names = [case["case"] for case in CASES]
    assert len(names) == len(set(names)) >= 120


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_the_worked_answer(case):
    found = assess(facts_of(case), case["day"], load_regime())
    covering = {one.rule for one in found.readings if one.low is Level.COVERED}
    undetermined = {one.test for one in found.missing if one.outcome is Outcome.UNDETERMINED}
    argument = "\n".join(f"{one.rule} {one.outcome}: {one.sentence}" for one in found.findings)
    assert found.verdict.text == case["text"], argument
    assert found.verdict.enforcement == case.get("enforcement", found.verdict.enforcement)
    assert set(case.get("covers", ())) <= covering
    assert case.get("open", "") in undetermined | {""}
    assert found.licence_policy == case.get("policy", found.licence_policy)
