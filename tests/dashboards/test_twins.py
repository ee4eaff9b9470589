"""CSV cells and JSON twins."""

import pytest

from dashboards.twins import csv_response, harmless


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "-x", "@SUM", "\t=1"])
def test_no_cell_is_run_as_a_formula(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-5", "+3.5", "H100", "", 7])
def test_numbers_and_words_stay_as_they_are(cell):
    assert harmless(cell) == str(cell)


def test_a_csv_file_carries_its_encoding():
    answer = csv_response("x.csv", ["name"], [["浪潮"]])

    assert answer.content.decode() == "\ufeffname\r\n浪潮\r\n"
    assert answer["Content-Disposition"] == 'attachment; filename="x.csv"'
