"""Stakes multiplied along paths and summed, apart from any test of a rule."""

import itertools
from datetime import date
from decimal import Decimal

import pytest

from rules.facts import Stake
from rules.findings import Outcome
from rules.ownership import economic_share, owned_by

DAY = date(2025, 10, 15)


def stake(owner, asset, low, high=None, **more):
    high = low if high is None else high
    return Stake(owner, asset, Decimal(str(low)), Decimal(str(high)), **more)


def share(*stakes, holders="a", asset="unit"):
    return economic_share(asset, stakes, holders, day=DAY)


def test_half_of_a_half_is_a_quarter_and_still_reached():
    stakes = [stake("a", "mid", 50), stake("mid", "unit", 50)]
    found = share(*stakes)
    assert (found.low, found.high) == (25, 25)
    reached = owned_by(
        "unit", stakes, day=DAY, threshold=Decimal(50),
        listed={"a": Outcome.MET, "mid": Outcome.NOT_MET},
    )  # fmt: skip
    assert reached.outcome is Outcome.MET


def test_paths_are_summed():
    found = share(stake("a", "mid", 60), stake("mid", "unit", 30), stake("a", "unit", 20))
    assert found.low == 38


def test_a_path_counts_up_to_the_first_holder_only():
    found = share(stake("a", "b", 100), stake("b", "unit", 40), holders="ab")
    assert found.low == 40


def test_an_unknown_share_leaves_a_range():
    found = share(Stake("a", "mid"), stake("mid", "unit", 40, 60))
    assert (found.low, found.high) == (0, 60)


def test_parties_that_own_each_other_come_to_a_closed_sum():
    found = share(stake("a", "unit", 50), stake("unit", "other", 50), stake("other", "unit", 50))
    assert abs(found.low - Decimal("66.667")) <= Decimal("0.002")
    assert found.within <= Decimal("0.0005")


def test_a_closed_circle_belongs_to_nobody_outside():
    found = share(stake("x", "unit", 100), stake("unit", "x", 100), stake("a", "else", 100))
    assert (found.low, found.high, found.within) == (0, 0, 0)


def test_a_circle_that_hardly_loses_anything_says_how_far_off_it_is():
    found = share(
        stake("a", "unit", "0.001"), stake("x", "unit", "99.998"), stake("unit", "x", 100)
    )
    assert 0 < found.low <= 50 <= found.low + found.within


def test_a_stake_counts_on_its_days_only():
    assert share(stake("a", "unit", 80, to_day=DAY)).high == 0


@pytest.mark.parametrize("length", [3, 40])
def test_long_chains_multiply(length):
    names = ["a", *(f"n{i}" for i in range(length)), "unit"]
    stakes = [stake(one, two, 99) for one, two in itertools.pairwise(names)]
    wanted = Decimal(100) * Decimal("0.99") ** (length + 1)
    assert abs(share(*stakes).low - wanted) <= Decimal("0.001")
