"""A chip under one set of rules after another."""

from datetime import date
from decimal import Decimal

import pytest

from rules.facts import Chip
from rules.findings import Enforcement, Outcome, Text
from rules.loading import load_regime
from rules.vintages import FIRST_DAY, vintages

H20 = Chip(
    "H20",
    "h20",
    "",
    "Nvidia",
    tpp=Decimal(2368),
    performance_density=Decimal("2.91"),
    link_bandwidth=Decimal(900),
    memory_bandwidth=Decimal(4000),
    data_centre=True,
)
A800 = Chip(
    "A800",
    "a800",
    "",
    "Nvidia",
    tpp=Decimal(4992),
    performance_density=Decimal("6.04"),
    link_bandwidth=Decimal(400),
    memory_bandwidth=Decimal(2039),
    data_centre=True,
)
LAST = date(2026, 11, 1)


def texts(chip: Chip, destination: str = "CN") -> list[tuple[date, Text]]:
    """The days on which the answer turned, and what it turned to."""
    turns: list[tuple[date, Text]] = []
    for one in vintages([chip], destination, LAST, load_regime()):
        if not turns or turns[-1][1] is not one.verdict.text:
            turns.append((one.from_day, one.verdict.text))
    return turns


def stands(chips, destination, day, regime):
    return vintages(chips, destination, day, regime)[-1].verdict


def test_a_day_before_the_first_rule_is_a_day_too():
    assert stands([H20], "CN", date(2020, 1, 1), load_regime()).text is Text.NOT_COVERED


def test_a_chip_made_for_the_lines_is_reached_when_they_move():
    assert texts(A800) == [(FIRST_DAY, Text.NOT_COVERED), (date(2023, 11, 17), Text.COVERED)]


def test_a_chip_below_all_lines_is_reached_by_the_letter_that_names_it():
    assert texts(H20) == [(FIRST_DAY, Text.NOT_COVERED), (date(2025, 4, 9), Text.COVERED)]


def test_the_days_are_whole_and_end_with_the_last_one():
    found = vintages([H20], "CN", LAST, load_regime())

    assert found[0].from_day == FIRST_DAY
    assert [one.to_day for one in found[:-1]] == [one.from_day for one in found[1:]]
    assert sum(one.days for one in found) == (LAST - FIRST_DAY).days + 1


def test_each_test_says_its_figures():
    tiers = [
        finding
        for one in vintages([A800], "CN", LAST, load_regime())
        for finding in one.findings
        if finding.test == "performance_tiers"
    ]

    assert {one.outcome for one in tiers} == {Outcome.MET}
    assert all("4992" in one.sentence for one in tiers)


def test_an_unknown_figure_leaves_the_answer_open():
    nothing = Chip("X", "x", "", "Nvidia")

    assert stands([nothing], "CN", LAST, load_regime()).text is Text.UNKNOWN


@pytest.mark.parametrize(
    ("chips", "text"),
    [([A800, A800], Text.NOT_COVERED), ([A800, H20], Text.NOT_COVERED)],
)
def test_a_family_is_judged_by_its_variants_where_they_agree(chips, text):
    assert stands(chips, "CN", date(2023, 11, 1), load_regime()).text is text


def test_a_family_whose_variants_differ_is_unknown():
    assert stands([A800, H20], "CN", date(2024, 1, 1), load_regime()).text is Text.UNKNOWN


def test_a_sale_to_an_ally_is_reached_only_by_a_rule_that_is_not_enforced():
    found = stands([A800], "JP", LAST, load_regime())

    assert found.text is Text.CONDITIONAL
    assert found.enforcement is Enforcement.NOT_ENFORCED


def test_what_keeps_the_answer_open_is_said():
    open_days = [
        one
        for one in vintages([A800], "JP", LAST, load_regime())
        if one.verdict.text is Text.UNKNOWN
    ]

    assert open_days
    for one in open_days:
        missing = [finding for finding in one.findings if finding.outcome is Outcome.UNDETERMINED]
        assert any("JP" in finding.sentence for finding in missing)
