"""Numbers in digits and words, with their bounds."""

from decimal import Decimal

import pytest

from ingest.reading.fold import fold
from ingest.reading.numbers import numbers


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "about 2,304 chips", 2304),
        ("en", "$28.4m", "28400000"),
        ("en", "$2bn", 2_000_000_000),
        ("en", "ten dollars", 10),
        ("en", "15,000 B200 chips", 15000),
        ("de", "rund 36.000 Chips", 36000),
        ("de", "2,5 Milliarden Dollar", 2_500_000_000),
        ("de", "acht seiner Chips", 8),
        ("fr", "3,9 millions de dollars", 3_900_000),
        ("es", "2.500 chips", 2500),
        ("zh", "八块显卡", 8),
        ("zh", "1.76 亿美元", 176_000_000),
        ("zh", "十億美元", 1_000_000_000),
        ("zh", "约13,600个", 13600),
        ("zh", "11.5万枚", 115_000),
        ("ja", "約1万5000個", 15000),
        ("ko", "1억 6천만 달러", 160_000_000),
    ],
)
def test_a_number_is_read(lang: str, text: str, value: int | str) -> None:
    assert numbers(fold(text), lang)[0].best == Decimal(value)


@pytest.mark.parametrize(
    ("lang", "text", "low", "high"),
    [
        ("en", "more than 300 chips", 300, None),
        ("de", "mehr als 300 Chips", 300, None),
        ("en", "up to 300 chips", None, 300),
        ("zh", "逾300枚", 300, None),
        ("en", "about 300 chips", 300, 300),
    ],
)
def test_bounds_are_kept(lang: str, text: str, low: int | None, high: int | None) -> None:
    number = numbers(fold(text), lang)[0]
    assert (number.low, number.best, number.high) == (low, 300, high)


def test_a_model_number_is_no_number() -> None:
    assert numbers(fold("the A100 and the RTX-4090"), "en") == []
