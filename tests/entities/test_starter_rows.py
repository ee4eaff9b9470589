"""A row of a starter file says exactly what is wrong with it."""

from datetime import date

import pytest

from entities.starter.row import StarterError, StarterRow


def row(**table):
    return StarterRow("parties.toml", "nvidia", table)


def test_a_missing_field_is_named_with_file_and_row():
    with pytest.raises(
        StarterError, match=r"parties\.toml, row “nvidia”, field “name”: it is miss"
    ):
        row().text("name", required=True)


def test_a_value_of_the_wrong_kind_is_shown():
    with pytest.raises(StarterError, match="field “share”: 'half' is not what belongs here"):
        row(share="half").number("share")


def test_a_truth_value_is_no_number():
    with pytest.raises(StarterError, match="True is not what belongs here"):
        row(share=True).number("share")


def test_a_misspelled_field_is_refused():
    one = row(nmae="Nvidia")
    one.text("name")
    with pytest.raises(StarterError, match="field “nmae”: no such field; is it misspelled"):
        one.done()


def test_an_unknown_word_is_shown():
    with pytest.raises(StarterError, match="field “chip”: “a1000” is not known"):
        row(chip="a1000").known("chip", {"a100": 1}.__getitem__)


def test_both_ends_of_a_period_are_inclusive_as_sources_write_them():
    period = row(period={"from": "2022-10", "to": "2023"}).period("period")
    assert period["from_day"] == date(2022, 10, 1)
    assert period["to_day"] == date(2024, 1, 1)
    assert period["precision"] == "year"
    assert period["as_written"] == "2022-10 to 2023"


def test_a_period_of_one_month_is_written_once():
    assert row(period={"from": "2024-04", "to": "2024-04"}).period("period")["as_written"] == (
        "2024-04"
    )


def test_no_period_says_nothing():
    assert row().period("period") == {}


def test_a_wrong_day_is_named():
    with pytest.raises(StarterError, match="“2023-13” is not a date"):
        row(period={"from": "2023-13"}).period("period")
