"""Names in scripts that leave out vowels, found by the consonants both spellings have in common."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from entities.matching.features import Found
from entities.matching.fold import fold
from entities.matching.keys import KeyIndex
from entities.matching.legal_forms import LEGAL_WORDS
from entities.matching.sound import spoken

ABJAD = re.compile("[\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\ufb1d-\ufb4f\ufb50-\ufefc]")
#: Sounds that spellings mix up share a class; vowels, semivowels and glottal stops have none.
_CLASSES = {
    "b": "بپفבפף", "t": "تطثטת", "d": "دذضظزדז", "j": "جچژغگقג", "h": "حخهחה", "r": "رר",
    "s": "سشصסשצץ", "k": "كکכךק", "l": "لל", "m": "مמם", "n": "نנן",
}  # fmt: skip
_LETTERS = str.maketrans(
    {letter: plain for plain, letters in _CLASSES.items() for letter in letters}
)
_DIGRAPHS = (
    ("kh", "h"), ("gh", "j"), ("ch", "j"), ("zh", "j"), ("sh", "s"), ("th", "t"), ("dh", "d"),
    ("ph", "b"), ("tz", "s"), ("ts", "s"), ("x", "ks"),
)  # fmt: skip
_LATIN = str.maketrans("pfzgqc", "bbdjjk")
_NO_CONSONANT = re.compile("[^btdjhrsklmn]")
_DOUBLED = re.compile(r"(.)\1+")
_ARTICLES = frozenset(
    (
        "al",
        "el",
        "as",
        "ash",
        "an",
        "ad",
        "ar",
        "az",
        "at",
        "e",
        "i",
        "va",
        "wa",
        "bin",
        "ibn",
        "abu",
    )
)
#: In fewer consonants two names meet by chance.
_FEWEST = 5
_MOST_BEARERS, _MOST_LOOKED_AT = 400, 80
_SAME, _TOO_FEW, _LEAST = 0.93, 0.8, 0.45


def consonants_of(text: str) -> list[str]:
    """The consonants of each word, in classes; words without any are left out.

    >>> consonants_of("منصور السعدي") == consonants_of("Mansur al-Sa'di")
    True
    """
    found: list[str] = []
    for word in unicodedata.normalize("NFKC", text).split():
        if ABJAD.search(word):
            found.append(_of_abjad(word))
        else:
            found += map(_of_latin, fold(word).split())
    return [word for word in found if word]


def same_consonants(
    asked: Sequence[str], listed: Sequence[str], weights: dict[str, float]
) -> Found | None:
    """The names share the consonants of their words: Arabic, Persian and Hebrew write no others.

    Fewer than five consonants say too little for a match.
    """
    if "".join(asked) == "".join(listed):
        ours = theirs = 1.0
    else:
        shared = Counter(asked) & Counter(listed)
        common = sum(weights[word] for word in shared.elements())
        ours = common / (sum(weights[word] for word in asked) or 1)
        theirs = common / (sum(weights[word] for word in listed) or 1)
    if not ours or not theirs:
        return None
    score = _SAME * 2 * ours * theirs / (ours + theirs)
    if len("".join(asked)) < _FEWEST:
        score = min(score, _TOO_FEW)
    words = " ".join(asked)
    return Found("same_consonants", score, f"The consonants {words} agree to {ours:.0%}.")


class Consonants:
    """The names of a list by the consonants of their words, apart by kind of script."""

    def __init__(self, written: Sequence[str]) -> None:
        self._written = written
        kinds: tuple[list[int], list[int]] = ([], [])
        for number, name in enumerate(written):
            kinds[bool(ABJAD.search(name))].append(number)
        self._keys = tuple(
            KeyIndex((number, _keys(consonants_of(written[number]))) for number in numbers)
            for numbers in kinds
        )

    def nearest(self, text: str) -> Iterator[tuple[int, Found]]:
        """Names in the other kind of script that share consonants with a text."""
        asked = consonants_of(text)
        if not asked:
            return
        index = self._keys[not ABJAD.search(text)]
        numbers = index.numbers(f"+{'+'.join(sorted(asked))}") + index.numbers("".join(asked))
        bearers = [index.numbers(f"w{word}") for word in dict.fromkeys(asked)]
        for found in sorted(bearers, key=len):
            if len(found) <= _MOST_BEARERS:
                numbers += found
        weights: dict[str, float] = {}
        for number in list(dict.fromkeys(numbers))[:_MOST_LOOKED_AT]:
            listed = consonants_of(self._written[number])
            for word in {*asked, *listed} - weights.keys():
                weights[word] = self._weight(len(index.numbers(f"w{word}")))
            same = same_consonants(asked, listed, weights)
            if same and not _latin_words_agree(text, self._written[number]):
                same = replace(same, score=min(same.score, _TOO_FEW))
            if same and same.score >= _LEAST:
                yield number, same

    def _weight(self, bearers: int) -> float:
        """Rare words say more than common ones."""
        return max(0.1, 1 - math.log(bearers + 1) / math.log(len(self._written) + 2))


def _latin_words_agree(first: str, second: str) -> bool:
    """Whether Latin words of the name in the other script sound alike in the Latin one."""
    mixed, latin = (first, second) if ABJAD.search(first) else (second, first)
    words = [word for word in mixed.split() if not ABJAD.search(word)]
    if not words:
        return True
    heard = set(map(spoken, fold(latin).split()))
    return all(spoken(word) in heard for word in fold(" ".join(words)).split())


def _keys(words: Sequence[str]) -> set[str]:
    return {f"+{'+'.join(sorted(words))}", "".join(words), *(f"w{word}" for word in words)}


def _of_abjad(word: str) -> str:
    if len(word) > 3 and word.startswith("ال"):
        word = word[2:]
    return _plain(word.translate(_LETTERS))


@lru_cache(maxsize=50_000)
def _of_latin(word: str) -> str:
    if word in _ARTICLES or word in LEGAL_WORDS:
        return ""
    word = _DOUBLED.sub(r"\1", word)
    for written, plain in _DIGRAPHS:
        if written in word:
            word = word.replace(written, plain)
    return _plain(word.translate(_LATIN))


def _plain(word: str) -> str:
    """Without what is no consonant; an h at the end is as often written as not."""
    plain = _NO_CONSONANT.sub("", word)
    return plain.removesuffix("h") if len(plain) > 1 else plain
