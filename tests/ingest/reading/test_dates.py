"""Days and months, also those told from the day of publication."""

from datetime import date

import pytest

from ingest.reading.dates import dates, stamped_day
from ingest.reading.fold import fold

PUBLISHED = date(2023, 3, 9)


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        ("de", "im vergangenen Oktober", date(2022, 10, 1), date(2022, 11, 1)),
        ("en", "last October", date(2022, 10, 1), date(2022, 11, 1)),
        ("en", "in January 2024", date(2024, 1, 1), date(2024, 2, 1)),
        ("en", "on October 20, 2023", date(2023, 10, 20), date(2023, 10, 21)),
        ("de", "am 8. Dezember 2025", date(2025, 12, 8), date(2025, 12, 9)),
        ("zh", "2022 年 10 月", date(2022, 10, 1), date(2022, 11, 1)),
        ("ja", "2025年2月27日", date(2025, 2, 27), date(2025, 2, 28)),
        ("zh", "2021年", date(2021, 1, 1), date(2022, 1, 1)),
    ],
)
def test_a_period_is_read(lang: str, text: str, first: date, last: date) -> None:
    period = dates(fold(text), lang, PUBLISHED)[0].period
    assert (period.from_day, period.to_day) == (first, last)


def test_before_a_month_is_marked() -> None:
    assert dates(fold("bevor im Oktober 2022 die Regeln kamen"), "de", PUBLISHED)[0].before


def test_without_a_day_of_publication_last_october_is_no_date() -> None:
    assert dates(fold("last October"), "en", None) == []


def test_a_unix_stamp_gives_the_day() -> None:
    assert stamped_day("1678327101 Chinesische KI") == date(2023, 3, 9)
    assert stamped_day("no stamp 12345") is None
