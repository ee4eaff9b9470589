"""One plain spelling of a name, whatever script, width, case and accents it came in."""

import re
import unicodedata
from functools import lru_cache

from opencc import OpenCC

from entities.matching.transliteration import to_latin

#: Longer texts are no names; what follows is ignored rather than compared at length.
LONGEST = 400
HAN = re.compile("[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")

_SIMPLIFIER = OpenCC("t2s")
_SILENT = re.compile("['’‘ʼ`´ʹʺ\"“”«»\u00ad\u200b-\u200f\u2060\ufeff]")
_INITIALS = re.compile(r"\b[^\W\d_](?:\.[^\W\d_])+\b")
_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")
_NUMBER_SIGN = re.compile(r"\bno[. ]*(?=\d)")
_WORD = re.compile("[a-z0-9]+|[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff]+")


@lru_cache(maxsize=20_000)
def _simplified_character(character: str) -> str:
    return str(_SIMPLIFIER.convert(character))


def simplified(text: str) -> str:
    """Traditional Chinese characters in their simplified form, one for one."""
    return HAN.sub(lambda run: "".join(map(_simplified_character, run.group())), text)


def fold(text: str) -> str:
    """Words of the name in lower case, parted by single spaces; Han runs stay, simplified.

    >>> fold("Xi’an Ænterprise Co., L.L.C")
    'xian aenterprise co llc'
    """
    text = text[:LONGEST]
    if not text.isascii():
        text = _plain(text)
    text = _SILENT.sub("", text.lower())
    if "." in text:
        text = _INITIALS.sub(lambda run: run.group().replace(".", ""), text)
    text = text.replace("&", " and ")
    if any(map(str.isdigit, text)):
        text = _ORDINAL.sub(r"\1", _NUMBER_SIGN.sub("", text))
    return " ".join(_WORD.findall(text))


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).casefold()
    if HAN.search(text):
        text = simplified(text)
    text = to_latin(text)
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))
