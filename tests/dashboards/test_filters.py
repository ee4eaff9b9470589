"""The query string of a dashboard."""

from datetime import date

import pytest

from dashboards.filters import DRAWING, SELECTING, WrongFilter, read_filter

KNOWN = (*SELECTING, *DRAWING)


def refusal(**query: str) -> str:
    with pytest.raises(WrongFilter) as wrong:
        read_filter(query, known=KNOWN)
    return str(wrong.value)


def test_days_are_inclusive_and_as_exact_as_written():
    asked = read_filter({"reported_after": "2023", "reported_before": "2023-03"}, known=KNOWN)

    assert (asked.reported_after, asked.reported_before) == (date(2023, 1, 1), date(2023, 3, 31))


def test_an_empty_value_is_no_filter():
    asked = read_filter({"pathway": "", "chip": " "}, known=KNOWN)

    assert not asked.selects
    assert asked.query == ""


def test_a_parameter_nobody_knows_is_named_with_the_nearest_known_one():
    assert "“patway” is not a filter" in refusal(patway="x")
    assert "Did you mean pathway?" in refusal(patway="x")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("pathway", "cloud"),
        ("country", "Malaysia"),
        ("grade", "G"),
        ("status", "guilty"),
        ("width", "money"),
        ("shown", "all"),
        ("entity", "7"),
        ("chip", "H100 SXM"),
        ("band", "maker:x"),
        ("node", "nowhere:x"),
        ("reported_after", "31 Feb 2025"),
        ("reported_before", "2025-02-31"),
    ],
)
def test_a_wrong_value_is_said_back(name, value):
    assert value in refusal(**{name: value})


def test_a_search_has_an_end():
    assert "at most 200 characters" in refusal(q="x" * 201)


def test_one_part_can_be_dropped_and_the_rest_stays():
    asked = read_filter({"pathway": "stockpiling", "country": "CN"}, known=KNOWN)

    assert asked.without("country") == "pathway=stockpiling"
