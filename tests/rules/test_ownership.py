"""Who is reached through ownership: sums, chains, circles, ranges, and what is not recorded."""

from datetime import date
from decimal import Decimal

import pytest

from rules.facts import Stake
from rules.findings import Outcome
from rules.ownership import owned_by, ultimate_headquarters

DAY = date(2025, 10, 15)
MET, NOT_MET, OPEN = Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED


def stake(owner, asset, low=None, high=None, **more):
    low = None if low is None else Decimal(str(low))
    high = low if high is None else Decimal(str(high))
    return Stake(owner, asset, low, high, **more)


def owned(*stakes, listed, known=(), asset="unit", threshold=50):
    names = {one.owner for one in stakes} | {one.asset for one in stakes}
    status = {name: MET if name in listed else NOT_MET for name in names}
    return owned_by(
        asset, stakes, day=DAY, threshold=Decimal(threshold), listed=status,
        fully_owned=frozenset(known),
    )  # fmt: skip


def test_thirds_sum_exactly():
    found = owned(
        stake("a", "unit", "16.666"), stake("b", "unit", "16.667"), stake("c", "unit", "16.667"),
        listed="abc", known=["unit"],
    )  # fmt: skip
    assert (found.outcome, found.least) == (MET, Decimal("50.000"))


def test_a_reached_owner_counts_whole_and_not_by_product():
    found = owned(stake("a", "mid", 50), stake("mid", "unit", 50), listed="a")
    assert found.outcome is MET
    assert "mid (reached through its owners) 50" in found.arithmetic
    assert found.arithmetic.index("of mid") < found.arithmetic.index("of unit")


def test_owners_of_two_levels_add_up():
    found = owned(
        stake("a", "mid", 60), stake("mid", "unit", 30), stake("a", "unit", 20), listed="a"
    )
    assert found.outcome is MET


def test_a_circle_reaches_nobody_by_itself():
    found = owned(stake("x", "unit", 60), stake("unit", "x", 60), listed="", known=["x", "unit"])
    assert found.outcome is NOT_MET


def test_a_circle_with_a_listed_party_in_it_is_reached():
    found = owned(
        stake("unit", "x", 60), stake("x", "unit", 40), stake("a", "x", 40), stake("a", "unit", 20),
        listed="a", known=["x", "unit"],
    )  # fmt: skip
    assert found.outcome is NOT_MET
    found = owned(
        stake("unit", "x", 10), stake("x", "unit", 40), stake("a", "x", 50), stake("a", "unit", 20),
        listed="a", known=["x", "unit"],
    )  # fmt: skip
    assert found.outcome is MET


def test_a_range_across_the_line_is_undetermined():
    assert owned(stake("a", "unit", 45, 55), listed="a", known=["unit"]).outcome is OPEN


def test_a_range_below_the_line_is_not_met():
    assert owned(stake("a", "unit", 10, 49), listed="a", known=["unit"]).outcome is NOT_MET


def test_what_others_surely_hold_cannot_be_the_listed_partys():
    found = owned(stake("a", "unit"), stake("b", "unit", 51), listed="a", known=["b"])
    assert (found.outcome, found.most) == (NOT_MET, Decimal(49))


def test_unrecorded_owners_leave_it_open():
    assert owned(stake("a", "unit", 10), listed="a").outcome is OPEN
    assert owned_by(
        "unit", [], day=DAY, threshold=Decimal(50), listed={}, fully_owned=frozenset()
    ).outcome is OPEN  # fmt: skip


def test_an_owner_nobody_looked_up_may_be_listed():
    stakes = [stake("a", "unit", 80)]
    found = owned_by(
        "unit", stakes, day=DAY, threshold=Decimal(50), listed={"a": OPEN},
        fully_owned=frozenset({"unit", "a"}),
    )  # fmt: skip
    assert found.outcome is OPEN


def test_a_stake_counts_on_its_days_only():
    past = stake("a", "unit", 80, to_day=DAY)
    future = stake("a", "unit", 80, from_day=date(2025, 10, 16))
    assert owned(past, listed="a", known=["unit"]).outcome is NOT_MET
    assert owned(future, listed="a", known=["unit"]).outcome is NOT_MET
    held = stake("a", "unit", 80, from_day=DAY, to_day=date(2025, 10, 16))
    assert owned(held, listed="a", known=["unit"]).outcome is MET


def test_the_threshold_is_a_parameter():
    stakes = [stake("a", "unit", 30)]
    assert owned(*stakes, listed="a", known=["unit"], threshold=25).outcome is MET


def test_a_share_beyond_the_whole_is_refused():
    with pytest.raises(ValueError, match="140"):
        stake("a", "unit", 140)


def test_the_ultimate_parent_is_found_upwards():
    stakes = [
        stake("mid", "unit", 100, owner_headquarters="SG"),
        stake("top", "mid", 60, owner_name="Top", owner_headquarters="CN"),
    ]
    control = Decimal(50)
    found = ultimate_headquarters(
        "unit", "SG", stakes, day=DAY, control=control, fully_owned=frozenset({"top"})
    )
    assert found == ("CN", "Top")
    open_end = ultimate_headquarters(
        "unit", "SG", stakes, day=DAY, control=control, fully_owned=frozenset()
    )
    assert open_end[0] is None


def test_two_parents_of_a_half_each_leave_the_seat_open():
    stakes = [
        stake("a", "unit", 50, owner_headquarters="CN"),
        stake("b", "unit", 50, owner_headquarters="US"),
    ]
    found = ultimate_headquarters(
        "unit",
        "SG",
        stakes,
        day=DAY,
        control=Decimal(50),
        fully_owned=frozenset({"unit", "a", "b"}),
    )
    assert found[0] is None


def test_others_hold_surely_only_their_smallest_share():
    found = owned(stake("a", "unit"), stake("b", "unit", 40, 60), listed="a", known=["unit", "b"])
    assert (found.outcome, found.most) == (OPEN, Decimal(60))


def test_a_holding_that_may_be_reached_exactly_leaves_what_it_owns_open():
    found = owned(
        stake("a", "mid", 40, 50), stake("mid", "unit", 60), listed="a", known=["mid", "unit"]
    )
    assert found.outcome is OPEN
