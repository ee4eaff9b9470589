"""One spelling of a text for comparing: same length, so that offsets stay true."""

import re
import sys
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from opencc import OpenCC

from ingest.reading.han import HAN_PAIRS

#: No letter beyond this code point has a lower case.
_LAST_WITH_CASE = 0x1FFFF
_LAST_NARROW = 0xFFFF  # what two bytes hold, so that half the bytes suffice for most texts
_FIRST_HAN, _LAST_HAN = 0x4E00, 0x9FFF
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"
_QUOTES = {"’": "'", "‘": "'", "ʼ": "'", "＇": "'", "‐": "-", "‑": "-", "–": "-", "−": "-"}
_DROPPED = re.compile(
    "(?<=[^\\W\\d_])-\n(?=[a-zäöü])|[\u00ad\u200b\u200c\u200d\u2060\ufeff]|(?<= ) +(?=\\S)"
)
_HAN_BREAK = re.compile("\n(?<=[\u3400-\u9fff]\n)(?=[\u3400-\u9fff])")
_DROPPED_WHERE_WRAPPED = re.compile(f"{_DROPPED.pattern}|{_HAN_BREAK.pattern}")
_FULL_STOP_BREAKS = ("。\n", "！\n", "？\n", "”\n", "」\n")
_SIGNS_OF_DROPPED = ("\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "-\n", "  ")


def _table() -> npt.NDArray[np.uint32]:
    """What every code point becomes."""
    table = np.arange(sys.maxunicode + 1, dtype=np.uint32)
    for code in range(_LAST_WITH_CASE + 1):
        low = chr(code).lower()
        if len(low) == 1:
            table[code] = ord(low)
    han = [chr(code) for code in range(_FIRST_HAN, _LAST_HAN + 1)]
    for char, simplified in zip(
        han, OpenCC("t2s").convert("\n".join(han)).split("\n"), strict=True
    ):
        if ord(simplified) <= _LAST_NARROW:
            table[ord(char)] = ord(simplified)
    for pair in HAN_PAIRS.split():
        table[ord(pair[0])] = ord(pair[1])
    for space in _SPACES + "\u3000\n\r\t":
        table[ord(space)] = ord(" ")
    for old, new in _QUOTES.items():
        table[ord(old)] = ord(new)
    for code in range(0xFF01, 0xFF5F):
        table[code] = ord(unicodedata.normalize("NFKC", chr(code)).lower())
    return table


_TABLE = _table()
_NARROW = _TABLE[: _LAST_NARROW + 1].astype("<u2")
_BYTES = bytes(_TABLE[:256].astype(np.uint8))
_ASCII_SPACES = str.maketrans("\n\r\t", "   ")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without invisible characters; `origin[i]` is where its i-th one stood."""

    text: str
    origin: list[int] | None = None

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Where text[start:end] stands in the text as it came."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1 if end > start else self.origin[start]


def clean(text: str) -> Cleaned:
    """Drop soft hyphens, zero-width characters and hyphens at line ends, keep count of it.

    Where Chinese lines are wrapped, their ends part no words and are dropped as well.
    """
    dropped = _dropped_in(text)
    if dropped is None or not dropped.search(text):
        return Cleaned(text)
    kept: list[str] = []
    origin: list[int] = []
    at = 0
    for found in dropped.finditer(text):
        kept.append(text[at : found.start()])
        origin.extend(range(at, found.start()))
        at = found.end()
    kept.append(text[at:])
    origin.extend(range(at, len(text) + 1))
    return Cleaned("".join(kept), origin)


def _dropped_in(text: str) -> re.Pattern[str] | None:
    """What is to be dropped from a text; None where a quick look sees nothing of it."""
    if text.isascii():
        return _DROPPED if "-\n" in text or "  " in text else None
    if _is_wrapped(text):
        return _DROPPED_WHERE_WRAPPED
    return _DROPPED if any(sign in text for sign in _SIGNS_OF_DROPPED) else None


def _is_wrapped(text: str) -> bool:
    """More lines end amid Chinese words than at the end of a sentence, as headings do."""
    if not _HAN_BREAK.search(text):
        return False
    return len(_HAN_BREAK.findall(text)) > sum(map(text.count, _FULL_STOP_BREAKS))


def fold(text: str) -> str:
    """Lower case, half width, plain spaces and quotes, simplified script; length unchanged.

    The fewer bytes a text's characters take, the faster the table is read.
    """
    if text.isascii():
        return text.lower().translate(_ASCII_SPACES)
    try:
        return text.encode("latin-1").translate(_BYTES).decode("latin-1")
    except UnicodeEncodeError:
        wide = text.encode("utf-16-le", "surrogatepass")
    if len(wide) == 2 * len(text):
        narrow = _NARROW[np.frombuffer(wide, dtype="<u2")]
        return str(narrow.tobytes(), "utf-16-le", "surrogatepass")
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    return str(_TABLE[codes].tobytes(), "utf-32-le", "surrogatepass")


@lru_cache(maxsize=65536)
def is_cjk(char: str) -> bool:
    """A character of a script that writes without spaces, Hangul included."""
    return (
        "\u2e80" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af" or "\uf900" <= char <= "\ufaff"
    )


@lru_cache(maxsize=65536)
def is_letter(char: str) -> bool:
    """A letter or digit of a script that puts spaces between words."""
    return char.isalnum() and not is_cjk(char)


def inside_word(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether text[start:end] has a letter of the same word before it, and after it."""
    before = start > 0 and is_letter(text[start - 1]) and is_letter(text[start])
    after = end < len(text) and is_letter(text[end]) and is_letter(text[end - 1])
    return before, after
