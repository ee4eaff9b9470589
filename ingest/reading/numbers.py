"""Numbers in digits and in words, with what the text says of their exactness."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from ingest.reading.lexicons import lexicon_for
from ingest.reading.lexicons.counting import up_to_ninety_nine
from ingest.reading.lexicons.lexicon import Lexicon

_HAN_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6,
               "七": 7, "八": 8, "九": 9}  # fmt: skip
_HAN_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "兆": 10**12,
               "만": 10**4, "억": 10**8, "천": 1000, "조": 10**12, "백": 100}  # fmt: skip
#: Alone they stand in names and words: 千问, 百度.
_BARE_SCALES = frozenset("百千万亿兆")
_MORE_AFTER = ("余", "多")
_HAN = "零〇一二两三四五六七八九十百千万亿兆"
_SCALES = "万亿兆千百백천만억조"
_DIGITS = r"\d{1,3}(?:[.,'\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_CJK_NUMBER = re.compile(
    rf"(?:(?:{_DIGITS})\s?[{_SCALES}]+(?:\s?\d[\d,]*[{_SCALES}]+)*"
    rf"(?:\s?\d{{1,4}}(?!\d|[年月日]))?"
    rf"|(?:{_DIGITS})|[{_HAN}]+)"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number at text[start:end]. "more than 300" is low 300, best 300, high unknown."""

    start: int
    end: int
    low: Decimal | None
    best: Decimal
    high: Decimal | None
    scaled: bool = False  # "million" or 万 stood with it
    in_words: bool = False


def read_digits(written: str, *, decimal_comma: bool) -> Decimal:
    """The value of digits with separators, by the habit of the language."""
    plain = re.sub(r"['\s]", "", written)
    point, comma = plain.rfind("."), plain.rfind(",")
    if point >= 0 and comma >= 0:
        decimal = max(point, comma)
        whole = plain[:decimal].replace(".", "").replace(",", "")
        return Decimal(f"{whole}.{plain[decimal + 1 :]}")
    mark = "." if point >= 0 else ","
    if max(point, comma) < 0:
        return Decimal(plain)
    grouped = re.fullmatch(rf"\d{{1,3}}(?:\{mark}\d{{3}})+", plain)
    habit = (mark == ".") == decimal_comma
    if grouped and (habit or plain.count(mark) > 1):
        return Decimal(plain.replace(mark, ""))
    return Decimal(plain.replace(mark, "."))


def read_han(written: str) -> Decimal | None:
    """The value of a number in Chinese characters or digits with 万, 亿, 억; None if it is none."""
    total = section = Decimal(0)
    current: Decimal | None = None
    for part in re.findall(r"\d[\d,]*(?:\.\d+)?|\D", written):
        if part[0].isdigit():
            current = Decimal(part.replace(",", ""))
        elif part in _HAN_DIGITS:
            current = Decimal(_HAN_DIGITS[part])
        elif part in _HAN_SCALES:
            scale = _HAN_SCALES[part]
            if scale >= 10**4:
                total += (section + (current or 0) or 1) * scale
                section = Decimal(0)
            else:
                section += (current if current is not None else 1) * scale
            current = None
        elif not part.isspace():
            return None
    return total + section + (current or 0)


@lru_cache(maxsize=16)
def _numerals(lang: str) -> dict[str, int]:
    return {**up_to_ninety_nine(lang), **lexicon_for(lang).numerals}


@lru_cache(maxsize=16)
def _latin_pattern(lang: str) -> re.Pattern[str]:
    lexicon = lexicon_for(lang)
    scales = "|".join(sorted(map(re.escape, lexicon.scales), key=len, reverse=True))
    numerals = "|".join(sorted(map(re.escape, _numerals(lang)), key=len, reverse=True))
    scale = rf"(?:[\s-]?(?P<scale>{scales})(?![^\W_]))?" if scales else ""
    words = rf"|(?<![^\W_])(?P<word>{numerals})(?![^\W_])" if numerals else ""
    return re.compile(rf"(?:(?<![\w.,#])(?<![a-z]-)(?P<digits>{_DIGITS}){words}){scale}")


@lru_cache(maxsize=16)
def _hedges(lang: str) -> tuple[re.Pattern[str] | None, ...]:
    lexicon = lexicon_for(lang)
    return tuple(
        re.compile(rf"(?:{'|'.join(map(re.escape, listing))})\s?(?:\S{{1,3}}\s?)?$")
        if listing
        else None
        for listing in (lexicon.more_than, lexicon.less_than, lexicon.about)
    )


def numbers(folded: str, lang: str) -> list[Number]:
    """All numbers in a folded text, in reading order."""
    lexicon = lexicon_for(lang)
    found = _cjk(folded) if lexicon.lang in ("zh", "ja", "ko") else _latin(folded, lexicon)
    return [_hedged(folded, number, lexicon) for number in found]


def _latin(folded: str, lexicon: Lexicon) -> list[Number]:
    found: list[Number] = []
    for match in _latin_pattern(lexicon.lang).finditer(folded):
        digits, word, scale = (
            match.group("digits"),
            match.groupdict().get("word"),
            match.group("scale"),
        )
        if digits:
            try:
                value = read_digits(digits, decimal_comma=lexicon.decimal_comma)
            except ArithmeticError:
                continue
        else:
            value = Decimal(_numerals(lexicon.lang)[word or ""])
        value *= lexicon.scales[scale] if scale else 1
        found.append(
            Number(match.start(), match.end(), value, value, value, bool(scale), not digits)
        )
    return found


def _cjk(folded: str) -> list[Number]:
    found: list[Number] = []
    for match in _CJK_NUMBER.finditer(folded):
        written = match.group()
        before = folded[match.start() - 1 : match.start()]
        letter = folded[max(0, match.start() - 2) : match.start()][:1]
        if before.isascii() and (before.isalnum() or before == "."):
            continue
        if before == "-" and not letter.isdigit():
            continue
        if written in _BARE_SCALES:
            continue
        value = (
            read_han(written)
            if not written[-1].isdigit() or re.search(r"[^\d.,]", written)
            else read_digits(written, decimal_comma=False)
        )
        if value is None or (value == 0 and written not in ("0", "零")):
            continue
        scaled = written[-1] in _HAN_SCALES
        found.append(
            Number(
                match.start(), match.end(), value, value, value, scaled, not written[0].isdigit()
            )
        )
    return found


def _hedged(folded: str, number: Number, lexicon: Lexicon) -> Number:
    """The number with "more than", "up to" or 余 taken into its bounds."""
    head = folded[max(0, number.start - 24) : number.start].rstrip("$€£¥ ") + " "
    more, less, _about = _hedges(lexicon.lang)
    low, high = number.low, number.high
    if (more and more.search(head)) or folded[number.end : number.end + 1] in _MORE_AFTER:
        high = None
    elif less and less.search(head):
        low = None
    else:
        return number
    return Number(number.start, number.end, low, number.best, high, number.scaled, number.in_words)
