"""What of a report survives copying, rewriting and translation.

A fingerprint holds two things. Keys: figures, Latin names, chips, months, places, acts, parties
and newsrooms, which read the same in every language. Runs: the hashed runs of words in the order
of the text, which tell a copy from a shared quote within one language.
"""

import re
import zlib
from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any, Self
from urllib.parse import urlsplit

import numpy as np
import numpy.typing as npt

from ingest.reading.figures import figures, months
from ingest.reading.landmarks import known_landmarks, landmarks, newsroom_key
from ingest.reading.types import Mention, MentionKind

RUNS_A_STRETCH = 25
_MOST_RUNS = 400 * RUNS_A_STRETCH
_RUN = np.dtype("<u4")
_MINIMA = 12

_HAN_OR_KANA = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORD = re.compile(rf"[{_HAN_OR_KANA}]|[^\W_{_HAN_OR_KANA}]+")
_CHIP = re.compile(
    r"(?<![A-Za-z\d])(?:(?:RTX|GTX)[ -]?\d{4}(?: ?(?:Ti|D)\b)?|GB\d{3}|GH\d{3}|[ABHLV]\d{2,3}"
    r"|MI\d{3}[A-Z]?|910[BC])(?![A-Z\d])"
)
_NAME = re.compile(
    r"(?<![\w@/.])(?:[a-z]?[A-ZÀ-ÖØ-ÝČŠŽ][\wÀ-ž]*(?:[-&.][A-ZÀ-Ý][\wÀ-ž]*)*)(?:[’']s(?!\w))?"
)
_LATIN = re.compile(r"[A-Za-z][A-Za-z\d]*(?:[-&][A-Za-z\d]+)*")
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?:;•|\n#*“„\"«(]|[-–—] )[\s“”„\"«»)*]*$")
_LOWER = re.compile(r"(?<!\w)[a-zà-öø-ž]+(?!\w)")

_TRACKER = re.compile(r"utm_|fbclid=|gclid=|ref=|oc=", re.IGNORECASE)
_MODEL_NUMBER = re.compile(r"[a-z]{0,3}-?\d{2,}")

#: Where a capital says nothing: only two in a row make a name.
_ALL_NOUNS_CAPITAL = frozenset({"de", "lb"})

#: Scripts in which a Latin word is a name whatever its case.
_OTHER_SCRIPTS = frozenset({"zh", "ja", "ko", "ru", "uk", "ar", "he", "th", "hi"})


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What two texts are compared by. All keys are short strings, the same in every language."""

    lang: str
    keys: frozenset[str]  # figures, months, places, acts, authorities, chips, parties
    names: frozenset[str]  # Latin names, folded
    capitals: frozenset[str]  # Latin words that may be names: capitalised where all nouns are
    outlets: frozenset[str]  # newsrooms the text speaks of
    publisher: str  # the newsroom that put it out, when known
    address: str  # its URL without scheme and trackers, or empty
    told: bytes  # hashed runs of words in the order of the text, four bytes each
    labels: tuple[tuple[str, str], ...] = ()  # party keys and the names to show for them

    @property
    def rare_keys(self) -> list[str]:
        """Keys to find candidates by, most telling first; see rarity for what is left out."""
        found = [f"name:{name}" for name in sorted(self.names) if len(name) > 3]
        found += sorted(key for key in self.keys if _finds(key))
        found += [f"run:{one:x}" for one in self.distinct[:_MINIMA].tolist()]
        if self.address:
            found.append(f"at:{self.address}"[:120])
        return [*found, *self._combined()]

    def _combined(self) -> Iterator[str]:
        """A rare act and a place together, so that a text without one figure is found too."""
        acts = sorted(key for key in self.keys if key.startswith("act:"))
        places = sorted(key for key in self.keys if key.startswith("pl:"))
        for act in acts:
            for place in places[:3]:
                yield f"{act}+{place}"
        newsrooms = {*self.outlets, self.publisher} - {""}
        for newsroom in sorted(newsrooms):
            for act in acts:
                yield f"{newsroom}+{act}"

    @property
    def runs(self) -> npt.NDArray[np.uint32]:
        """All hashed runs, in the order of the text."""
        return np.frombuffer(self.told, _RUN)

    @property
    def distinct(self) -> npt.NDArray[np.uint32]:
        """Each hashed run once, the smallest first."""
        return _distinct(self.told)

    @property
    def stretches(self) -> int:
        """How many stretches of RUNS_A_STRETCH the text has, a shorter last one included."""
        return -(-len(self.runs) // RUNS_A_STRETCH)

    @property
    def repetitive(self) -> bool:
        """The text says one thing over and over: few runs of words, many stretches."""
        return self.stretches >= 4 and len(self.distinct) < 0.25 * _told_anew(self.told)

    def as_json(self) -> dict[str, Any]:  # what a JSON column takes
        """Plain lists and strings; `from_json` reads them back."""
        plain = asdict(self)
        for field in ("keys", "names", "capitals", "outlets"):
            plain[field] = sorted(plain[field])
        plain["told"] = b64encode(self.told).decode("ascii")
        return plain

    @classmethod
    def from_json(cls, plain: dict[str, Any]) -> Self:  # as above
        """The fingerprint that `as_json` wrote."""
        return cls(
            lang=plain["lang"],
            keys=frozenset(plain["keys"]),
            names=frozenset(plain["names"]),
            capitals=frozenset(plain["capitals"]),
            outlets=frozenset(plain["outlets"]),
            publisher=plain["publisher"],
            address=plain["address"],
            told=b64decode(plain["told"]) if "told" in plain else _as_once(plain["segments"]),
            labels=tuple((key, label) for key, label in plain["labels"]),
        )


def fingerprint(
    text: str,
    lang: str,
    mentions: Iterable[Mention] = (),
    *,
    title: str = "",
    publisher: str = "",
    address: str = "",
) -> Fingerprint:
    """Take the fingerprint of one text.

    `address` is its URL. `publisher` is a newsroom_key; empty, it is looked up by the host.
    """
    parties = [one for one in mentions if one.kind is MentionKind.PARTY and _counts(one)]
    whole = f"{title}\n{text}"
    publisher = publisher or newsroom_key(host=urlsplit(address).hostname or "")
    marks = set(landmarks(whole.lower()))
    outlets = {mark for mark in marks if mark.startswith("out:")}
    bare = _without(text, parties)
    names, capitals = _latin_names(bare, lang)
    keys = marks - outlets
    keys |= set(figures(_CHIP.sub(" ", whole), lang)) | set(months(whole)) | set(_chips(whole))
    labels = {_party_key(one): one.label for one in parties}
    return Fingerprint(
        lang=lang,
        keys=frozenset(keys | labels.keys()),
        names=frozenset(names),
        capitals=frozenset(capitals - names),
        outlets=frozenset(outlets - {publisher}),
        publisher=publisher,
        address=_bare(address),
        told=_runs(text, lang),
        labels=tuple(sorted(labels.items())),
    )


def _party_key(party: Mention) -> str:
    kind = "firm" if party.label.lower() in known_landmarks().common_parties else "party"
    return f"{kind}:{party.key}"


def _bare(url: str) -> str:
    """A web address without its scheme, "www.", fragment and what only tracks the reader."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"}:
        return ""
    asked = [pair for pair in parts.query.split("&") if pair and not _TRACKER.match(pair)]
    host = (parts.hostname or "").removeprefix("www.")
    return host + parts.path.rstrip("/") + ("?" + "&".join(asked) if asked else "")


def _counts(party: Mention) -> bool:
    """A known party that not every text names; authorities have keys of their own."""
    everywhere = party.label.lower() in known_landmarks().common_words
    return bool(party.key) and not everywhere and not any(landmarks(party.text.lower()))


def _finds(key: str) -> bool:
    """A key few texts share: parties, sums of money, larger numbers."""
    kind, _, rest = key.partition(":")
    if kind == "number":
        return float(rest) >= 100
    return kind in {"party", "firm", "money", "percent"}


def _chips(text: str) -> Iterator[str]:
    for found in _CHIP.finditer(text):
        yield "chip:" + re.sub(r"[ -]", "", found[0]).lower()


def _without(text: str, parties: Sequence[Mention]) -> str:
    """The text with the names of known parties blanked: they count once, by their key."""
    kept, at = [], 0
    for one in sorted(parties, key=lambda mention: mention.span):
        if one.span.start >= at:
            kept.append(text[at : one.span.start])
            kept.append(" " * (one.span.end - one.span.start))
            at = one.span.end
    return "".join(kept) + text[at:]


def _latin_names(text: str, lang: str) -> tuple[set[str], set[str]]:
    """Latin names that are surely names, and capitalised words that may be."""
    if lang in _OTHER_SCRIPTS:
        capitalised = (word.lower() for word in _LATIN.findall(text) if not word.islower())
        return set(filter(_telling, capitalised)), set()
    ordinary = set(_LOWER.findall(text))
    names: set[str] = set()
    capitals: set[str] = set()
    last, last_end = "", -2  # the capitalised word before, where a name may go on
    for found in _NAME.finditer(text):
        written = re.sub(r"[’']s$", "", found[0])
        word = written.lower()
        opens = _opens(text, found.start())
        neighbour = last if found.start() == last_end + 1 else ""
        last, last_end = "" if opens else word, found.end()
        if word in ordinary:
            continue
        capitals |= {word, word.removesuffix("s")}
        if _inner_capital(written) or (lang not in _ALL_NOUNS_CAPITAL and not opens):
            names.add(word)
        elif neighbour:
            names |= {word, neighbour} - ordinary
    return set(filter(_telling, names)), set(filter(_telling, capitals))


def _telling(word: str) -> bool:
    """Not a word of the subject, a model number, or a place that has its own key."""
    return (
        len(word) > 2
        and word not in known_landmarks().common_words
        and not _MODEL_NUMBER.match(word)
        and not any(landmarks(word))
    )


def _inner_capital(word: str) -> bool:
    """iFlytek, DeepSeek and ASUS; not the German compound US-Dollar."""
    return any(
        part.lower() not in known_landmarks().common_words
        and any(sign.isupper() for sign in part[1:])
        for part in word.split("-")
    )


def _opens(text: str, start: int) -> bool:
    """A capital here may only mark the beginning of a sentence."""
    return bool(_OPENS_SENTENCE.search(text[max(0, start - 6) : start])) or start == 0


def _runs(text: str, lang: str) -> bytes:
    """Hashed runs of two words (three signs, in Chinese and Japanese), in order."""
    words = [word.encode() for word in _WORD.findall(text.casefold())]
    following = (words, words[1:], words[2:]) if lang in {"zh", "ja"} else (words, words[1:])
    runs = array("I", map(zlib.crc32, map(b" ".join, zip(*following, strict=False))))
    return np.array(runs[:_MOST_RUNS], _RUN).tobytes()


def _as_once(stretches: Iterable[Iterable[int]]) -> bytes:
    """The runs of a fingerprint as they were written before they had one string."""
    return np.array([run for stretch in stretches for run in stretch], _RUN).tobytes()


@lru_cache(maxsize=1024)
def _distinct(told: bytes) -> npt.NDArray[np.uint32]:
    return np.unique(np.frombuffer(told, _RUN))


@lru_cache(maxsize=1024)
def _told_anew(told: bytes) -> int:
    """Runs of all stretches, each counted once a stretch."""
    runs = np.frombuffer(told, _RUN).tolist()
    starts = range(0, len(runs), RUNS_A_STRETCH)
    return sum(len(set(runs[start : start + RUNS_A_STRETCH])) for start in starts)
