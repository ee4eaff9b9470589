"""Chinese names as an English list may print them: word by word, or in pinyin."""

import re
from collections.abc import Mapping

from entities.matching.fold import HAN
from entities.matching.legal_forms import CHINESE_LEGAL_FORMS, without_chinese_legal_form
from entities.matching.pinyin import pinyin_of, syllables_of
from entities.matching.places import CHINESE_PLACES
from entities.matching.trade_words import PLACE_SUFFIXES, TRADE_WORDS

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_NUMBER = re.compile("第?([零〇一二三四五六七八九十百千]+)(?=研究|所|院|厂|设计|实验|局|号|总体)")
#: Chinese legal forms in pinyin without spaces, the longest first.
SPELLED_LEGAL_FORMS = sorted(
    {"".join(pinyin_of(form)) for form in CHINESE_LEGAL_FORMS}, key=len, reverse=True
)
_NOTHING: Mapping[str, str] = {}
_LATIN = re.compile("[a-z0-9]+")
_LONGEST = 16


def number_of(chinese: str) -> int:
    """The value of a number below ten thousand in Chinese characters.

    >>> number_of("五十四"), number_of("七〇九")
    (54, 709)
    """
    if not any(sign in _UNITS for sign in chinese):
        return int("".join(str(_DIGITS[sign]) for sign in chinese))
    total, digit = 0, 0
    for sign in chinese:
        if sign in _UNITS:
            total += (digit or 1) * _UNITS[sign]
            digit = 0
        else:
            digit = _DIGITS[sign]
    return total + digit


class ChineseNames:
    """Renders Chinese names in Latin letters, with the words of a table of known names."""

    def __init__(self, known: Mapping[str, tuple[str, ...]]) -> None:
        self._words = dict(TRADE_WORDS) | CHINESE_PLACES
        self._by_pinyin = {pinyin_of(chinese): english for chinese, english in self._words.items()}
        self._places = {
            place + suffix: latin
            for place, latin in CHINESE_PLACES.items()
            for suffix in ("", *PLACE_SUFFIXES)
        }
        self._words |= self._places
        self._names = known.keys() - self._words.keys()
        self._words |= {chinese: latin[0] for chinese, latin in known.items()}
        self._second = {chinese: latin[1] for chinese, latin in known.items() if len(latin) > 1}
        self._places |= {latin: latin for latin in CHINESE_PLACES.values()}

    def core(self, folded: str) -> str:
        """The Chinese characters of a folded name, without legal form."""
        return without_chinese_legal_form(folded.replace(" ", ""))

    def without_spelled_legal_form(self, run: str) -> str:
        """A run of pinyin without the legal forms that end it."""
        for ending in SPELLED_LEGAL_FORMS:
            if run.endswith(ending) and len(run) - len(ending) >= 4:
                return run[: -len(ending)]
        return run

    def without_place(self, core: str) -> tuple[str, str]:
        """A Chinese core or run of pinyin without a leading place, and the place, folded."""
        for size in range(min(12, len(core) - 2), 1, -1):
            place = self._places.get(core[:size])
            if place:
                return core[size:], place
        return core, ""

    def known_head(self, core: str) -> str:
        """A known name of three characters or more, when only trades and places follow it."""
        for size in range(min(_LONGEST, len(core) - 1), 2, -1):
            if core[:size] in self._names:
                rest = core[size:]
                while rest and (word := self._word_at(rest, 0, inside=False)):
                    rest = rest[len(word) :]
                return core[:size] if not rest else ""
        return ""

    def renderings(self, folded: str) -> list[str]:
        """Latin spellings of a folded name, the likelier first; itself if it has no Chinese."""
        if HAN.search(folded):
            core = self.core(folded)
            first, second = self.translated(core), self.translated(core, self._second)
            plain = self.translated(core, with_names=False)
            return list(dict.fromkeys([first, second, plain, " ".join(self.spelled(core))]))
        translated = self._translated_pinyin(folded)
        return [folded, translated] if translated else [folded]

    def translated(
        self, chinese: str, preferred: Mapping[str, str] = _NOTHING, *, with_names: bool = True
    ) -> str:
        """Known words in English, places by name, the rest in pinyin.

        Without names of the table a longer name that begins with one is spelled as a whole.
        """
        chinese = _NUMBER.sub(lambda found: f" {number_of(found.group(1))} ", chinese)
        words: list[str] = []
        unknown = ""
        at = 0
        while at < len(chinese):
            found = _LATIN.match(chinese, at)
            known = self._word_at(chinese, at, inside=bool(unknown), with_names=with_names)
            word = known or (found.group() if found else "")
            if word:
                words += [
                    *self.spelled(unknown),
                    preferred.get(word) or self._words.get(word, word),
                ]
                unknown = ""
            else:
                unknown += chinese[at].strip()
            at += len(word) or 1
        return " ".join([*words, *self.spelled(unknown)])

    def spelled(self, chinese: str) -> list[str]:
        """A run of characters as one word in pinyin."""
        return ["".join(pinyin_of(chinese))] if chinese else []

    def _word_at(self, chinese: str, at: int, *, inside: bool, with_names: bool = True) -> str:
        """The longest known word from here.

        A single character counts only at the end, and a short known name not `inside` another.
        """
        for size in range(min(_LONGEST, len(chinese) - at), 0, -1):
            word, rest = chinese[at : at + size], chinese[at + size :]
            if word not in self._words or (size == 1 and rest):
                continue
            if word in self._names and (not with_names or (inside and size == 2)):
                continue
            # 泰国际 is no Thailand: 国际, international, begins there.
            if not (word.endswith("国") and rest.startswith("际")):
                return word
        return ""

    def _translated_pinyin(self, folded: str) -> str:
        """Pinyin of trade words in English: `keji` is technology. Empty if it is no pinyin."""
        syllables: list[str] = []
        for run in folded.split():
            cut = syllables_of(run)
            if not cut:
                return ""
            syllables += cut
        if len(syllables) < 3:
            return ""
        words: list[str] = []
        unknown = ""
        at = found = 0
        while at < len(syllables):
            size = self._pinyin_word_at(syllables, at)
            if not size:
                unknown += syllables[at]
                at += 1
                continue
            found += 1
            words += [unknown] if unknown else []
            unknown = ""
            words.append(self._by_pinyin[tuple(syllables[at : at + size])])
            at += size
        words += [unknown] if unknown else []
        return " ".join(words) if found else ""

    def _pinyin_word_at(self, syllables: list[str], at: int) -> int:
        """How many syllables from here are a known word of two syllables or more."""
        for size in range(min(8, len(syllables) - at), 1, -1):
            # As with 泰国际 above: guoji, international, begins there.
            begins = syllables[at + size - 1 : at + size + 1] == ["guo", "ji"]
            if not begins and tuple(syllables[at : at + size]) in self._by_pinyin:
                return size
        return 0
