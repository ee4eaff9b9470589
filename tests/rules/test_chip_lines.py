"""Every chip of the catalogue against the three vintages of the chip lines."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from rules.checks.performance_2022 import performance_and_links
from rules.checks.performance_2023 import performance_tier_a, performance_tiers
from rules.checks.review_window import within_the_review_window
from rules.codes import Pathway
from rules.facts import Facts, Party
from rules.findings import Outcome
from rules.loading import load_regime
from rules.on_day import rules_on
from tests.rules.cases import catalogue

STATUS = tomllib.loads(Path(__file__).with_name("chip_status.toml").read_text("utf-8"))
FIRST = {
    "controlled_3A090": Outcome.MET,
    "below_limits": Outcome.NOT_MET,
    "unknown": Outcome.UNDETERMINED,
}
#: Tiers a and b together, then tier a alone.
TIERS = {
    "3A090.a": (Outcome.MET, Outcome.MET),
    "3A090.a_NAC_ACA_eligible": (Outcome.MET, Outcome.MET),
    "3A090.b": (Outcome.MET, Outcome.NOT_MET),
    "not_controlled": (Outcome.NOT_MET, Outcome.NOT_MET),
    "not_controlled_not_datacentre": (Outcome.NOT_MET, Outcome.NOT_MET),
    "unknown": (Outcome.UNDETERMINED, Outcome.UNDETERMINED),
}
WINDOW = {"case_by_case_window": Outcome.MET, "presumption_of_denial": Outcome.NOT_MET}


def on(rule: str, day: date):
    return next(one for one in rules_on(load_regime(), day) if one.rule.id == rule)


def facts(slug: str) -> Facts:
    return Facts(Pathway.DIRECT_PURCHASE, Party("a buyer"), "CN", catalogue()[slug])


@pytest.mark.parametrize("slug", STATUS)
def test_the_first_line_asks_for_performance_and_links(slug):
    found = performance_and_links(facts(slug), on("US-2022-10-07", date(2023, 1, 1)))
    assert found.outcome is FIRST[STATUS[slug][0]], found.reason.sentence


@pytest.mark.parametrize("slug", STATUS)
def test_the_tiers_of_2023(slug):
    both, only_a = TIERS[STATUS[slug][1]]
    found = performance_tiers(facts(slug), on("US-2023-10-25", date(2024, 1, 1)))
    assert found.outcome is both, found.reason.sentence
    diffusion = on("US-2025-01-AIDIFF", date(2025, 6, 1))
    assert performance_tier_a(facts(slug), diffusion).outcome is only_a


@pytest.mark.parametrize("slug", [slug for slug in STATUS if STATUS[slug][2] in WINDOW])
def test_the_review_window_of_2026(slug):
    found = within_the_review_window(facts(slug), on("US-2026-01-15", date(2026, 2, 1)))
    assert found.outcome is WINDOW[STATUS[slug][2]], found.reason.sentence
