"""Names that no list prints: what the product knows of Chinese, pinyin, brand and former names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass

from entities.matching.chinese import ChineseNames
from entities.matching.features import Found
from entities.matching.fold import HAN, fold
from entities.matching.name import Name, name_of
from entities.matching.pinyin import syllables_of
from entities.matching.places import PLACES
from entities.matching.sound import sound, spoken
from entities.matching.trade_words import TRADE_SOUNDS

_PLACE_SOUNDS = frozenset(map(sound, PLACES))
#: So short a name may be that of others as well.
_ACRONYM = 4
_WHOLE, _TRADE, _PART, _SHORT = 0.97, 0.95, 0.91, 0.86


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The names of one body in all its scripts, the one that lists print most often first."""

    latin: tuple[str, ...]
    chinese: tuple[str, ...] = ()
    #: Whether a list names the body. If none does, a longer listed name that holds the words of
    #: this one is somebody else's.
    listed: bool = True


@dataclass(frozen=True, slots=True)
class KnownHit:
    """A listed name that carries a known name."""

    name: int  # its number in the index
    score: float
    carried: str  # the known name as it stands in the table


def chinese_words(table: Iterable[KnownNames]) -> dict[str, tuple[str, ...]]:
    """The Chinese names of the table as words for translating longer names, in two ways at most."""
    return {
        fold(chinese).replace(" ", ""): tuple(map(fold, known.latin[:2]))
        for known in table
        for chinese in known.chinese
        if len(chinese) >= 2
    }


class KnownIndex:
    """Finds listed names by any known name of the same body."""

    def __init__(self, table: Sequence[KnownNames], chinese: ChineseNames) -> None:
        self._table = table
        self._keys: dict[str, set[int]] = {}
        for row, known in enumerate(table):
            for key in _keys_of(known, chinese):
                self._keys.setdefault(key, set()).add(row)
        self._hits: dict[int, list[KnownHit]] = {}

    def apart(self) -> "KnownIndex":
        """The same names for another list."""
        other = copy(self)
        other._hits = {}
        return other

    def learn(self, listed: Sequence[Sequence[str]], written: Sequence[str]) -> None:
        """Look up once which listed names, given as sounds and as words, carry a known name."""
        wanted = {word for sounds, _, _ in self._sounds() for word in sounds}
        carriers: dict[str, list[int]] = {}
        for name, words in enumerate(listed):
            for word in wanted.intersection(words):
                carriers.setdefault(word, []).append(name)
        for sounds, row, latin in self._sounds():
            words_of_it = name_of(latin).words
            # Another syllable of pinyin is another name: Shuguang is not Shouguang.
            is_pinyin = all(syllables_of(word) for word in words_of_it)
            short = is_pinyin or len("".join(sounds)) <= _ACRONYM
            rarest = min(sounds, key=lambda word: len(carriers.get(word, ())))
            for name in carriers.get(rarest, ()):
                words = written[name].split() if short else listed[name]
                asked = list(words_of_it) if short else sounds
                if score := _carries(words, asked, whole=not self._table[row].listed):
                    self._hits.setdefault(row, []).append(KnownHit(name, score, latin))

    def hits(self, keys: Iterable[str]) -> Iterator[KnownHit]:
        """Listed names of the bodies that one of the keys names."""
        rows = set().union(*(self._keys.get(key, ()) for key in keys))
        for row in sorted(rows):
            yield from self._hits.get(row, ())

    def _sounds(self) -> Iterator[tuple[list[str], int, str]]:
        for row, known in enumerate(self._table):
            for latin in known.latin:
                if sounds := sound(" ".join(name_of(latin).words)).split():
                    yield sounds, row, latin


def key_of(name: Name) -> str:
    """The key under which a Latin name is looked up."""
    return "".join(name.words)


def sound_key_of(name: Name) -> str:
    """The key under which other spellings of a Latin name are looked up."""
    return "~" + "".join(sound(" ".join(name.words)).split())


def _keys_of(known: KnownNames, chinese: ChineseNames) -> Iterator[str]:
    for latin in known.latin:
        name = name_of(latin)
        yield key_of(name)
        if len(key_of(name)) > _ACRONYM:
            yield sound_key_of(name)
    for written in known.chinese:
        core = chinese.core(fold(written))
        yield core
        yield "".join(chinese.spelled(core)) if HAN.search(core) else core


def _carries(listed: Sequence[str], known: Sequence[str], *, whole: bool) -> float:
    """How sure a listed name is that of a known body: 0 if the words do not stand in it."""
    size = len(known)
    if whole and len(listed) > size:
        return 0.0
    for at in range(len(listed) - size + 1):
        if list(listed[at : at + size]) == list(known):
            rest = [*listed[:at], *listed[at + size :]]
            if len("".join(known)) <= _ACRONYM:
                return _SHORT - min(0.05, 0.004 * len(rest))
            if not rest:
                return _WHOLE
            base = _TRADE if all(_says_little(word) for word in rest) else _PART
            return base - min(0.03, 0.004 * len(rest))
    return 0.0


def _says_little(word: str) -> bool:
    return bool({word, spoken(word)} & (TRADE_SOUNDS | _PLACE_SOUNDS))


def known_names(table: Iterable[Mapping[str, object]]) -> list[KnownNames]:
    """Rows of a starter file, each {latin: [...], zh: [...], source}, as known names."""
    return [
        KnownNames(_texts(row["latin"]), _texts(row.get("zh", ())), row.get("source") == "csl")
        for row in table
    ]


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise ValueError(f"{value!r} must be a list of names.")
    return tuple(map(str, value))


def known_name(carried: str, score: float) -> Found:
    """The table knows the one name, and the listed one carries another of the same body."""
    sentence = f"Known under “{carried}”, which the listed name carries."
    return Found("known_name", score, sentence)
