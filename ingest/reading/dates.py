"""Days and months in a text, also those told from the day of publication."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from ingest.reading.fold import fold
from ingest.reading.lexicons import lexicon_for
from ingest.reading.types import Span
from rules.codes import Precision
from rules.periods import Period

_STAMP = re.compile(r"(?<!\d)(1[4-9]\d{8})(?!\d)")
_ISO = re.compile(r"(?<!\d)(20[12]\d)-(\d\d)-(\d\d)(?!\d)")
_CJK_DAY = re.compile(r"(?:(20[12]\d)\s?[年년]\s?)(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일号])?")
_CJK_YEAR = re.compile(r"(?<!\d)(20[12]\d)\s?[年년]")


@dataclass(frozen=True, slots=True)
class Dated:
    """A stretch of time and where it stands."""

    span: Span
    period: Period
    before: bool = False  # "before October 2022": what happened ended then


def stamped_day(text: str) -> date | None:
    """The day of a Unix time stamp that stands in the text, as aggregators leave them."""
    found = _STAMP.search(text[:2000])
    return datetime.fromtimestamp(int(found.group(1)), UTC).date() if found else None


@lru_cache(maxsize=16)
def _pattern(lang: str) -> re.Pattern[str] | None:
    lexicon = lexicon_for(lang)
    if not lexicon.months:
        return None
    months = "|".join(
        sorted((re.escape(fold(month)) for month in lexicon.months), key=len, reverse=True)
    )
    last = "|".join(re.escape(fold(word)) for word in lexicon.last) or "(?!)"
    before = "|".join(re.escape(fold(word)) for word in lexicon.before) or "(?!)"
    return re.compile(
        rf"(?:(?P<before>{before})\s(?:\w+\s){{0,4}}?)?"
        rf"(?:(?P<last>{last})\s)?(?:(?P<day>\d{{1,2}})\.?\s(?:de\s)?)?"
        rf"(?<![^\W_])(?P<month>{months})(?![^\W_])\.?"
        rf"(?:\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?(?:,?\s(?:de\s|of\s|del\s)?(?P<year>20[12]\d))?"
    )


def dates(folded: str, lang: str, published: date | None) -> list[Dated]:
    """The periods a text names, in reading order."""
    found = [*_month_dates(folded, lang, published), *_digit_dates(folded)]
    return sorted(found, key=lambda dated: dated.span)


def _month_dates(folded: str, lang: str, published: date | None) -> list[Dated]:
    pattern = _pattern(lexicon_for(lang).lang)
    if pattern is None:
        return []
    months = {fold(month): number for month, number in lexicon_for(lang).months.items()}
    found: list[Dated] = []
    for match in pattern.finditer(folded):
        month = months[match.group("month")]
        year = int(match.group("year")) if match.group("year") else 0
        if not year:
            unsure = len(match.group("month")) <= 3 and not match.group("last")
            if unsure or not published:
                continue
            year = published.year - (month >= published.month)
            if not match.group("last") and month <= published.month:
                year = published.year
        day = match.group("day") or match.group("day2")
        period = _period(year, month, int(day) if day else 0, match.group())
        if period:
            found.append(
                Dated(Span(match.start(), match.end()), period, bool(match.group("before")))
            )
    return found


def _digit_dates(folded: str) -> list[Dated]:
    found: list[Dated] = []
    for match in _ISO.finditer(folded):
        period = _period(int(match[1]), int(match[2]), int(match[3]), match.group())
        if period:
            found.append(Dated(Span(match.start(), match.end()), period))
    taken = 0
    for match in _CJK_DAY.finditer(folded):
        period = _period(int(match[1]), int(match[2]), int(match[3] or 0), match.group())
        if period:
            ahead = folded[match.end() : match.end() + 3]
            found.append(
                Dated(
                    Span(match.start(), match.end()), period, ahead[:1] == "前" or "之前" in ahead
                )
            )
        taken = match.end()
    for match in _CJK_YEAR.finditer(folded):
        if match.start() >= taken:
            year = int(match[1])
            period = Period(date(year, 1, 1), date(year + 1, 1, 1), Precision.YEAR, match.group())
            found.append(Dated(Span(match.start(), match.end()), period))
    return found


def _period(year: int, month: int, day: int, written: str) -> Period | None:
    try:
        first = date(year, month, day or 1)
    except ValueError:
        return None
    if day:
        return Period(first, first + timedelta(days=1), Precision.DAY, written)
    return Period(first, date(year + month // 12, month % 12 + 1, 1), Precision.MONTH, written)
