"""Words that keep their meaning across languages: places, acts, authorities, newsrooms.

Two texts in different languages share few words. What they do share is written in
landmarks.toml, one key with its spellings: "pl:MY" for Malaysia, 马来西亚 and Малайзия.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ahocorasick_rs import AhoCorasick, MatchKind

#: From here on the code points belong to scripts that run words together.
_FIRST_HAN = "\u2e80"


@dataclass(frozen=True, slots=True)
class Newsroom:
    """One that others quote."""

    name: str
    hosts: tuple[str, ...]
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Landmarks:
    """All that landmarks.toml holds."""

    stems: tuple[tuple[str, str], ...]  # spelling and key
    newsrooms: dict[str, Newsroom]  # by key, such as "out:ft"
    common_words: frozenset[str]
    common_parties: frozenset[str]


@cache
def known_landmarks() -> Landmarks:
    """The landmarks, read once."""
    written = tomllib.loads(
        files("ingest.reading").joinpath("landmarks.toml").read_text(encoding="utf-8")
    )
    newsrooms = {
        f"out:{key}": Newsroom(facts["name"], tuple(facts["hosts"]), tuple(facts["spellings"]))
        for key, facts in written["out"].items()
    }
    stems = [
        (spelling, f"{kind}:{key}")
        for kind in ("pl", "act", "au")
        for key, spellings in written[kind].items()
        for spelling in spellings
    ]
    stems += [(one, key) for key, room in newsrooms.items() for one in room.spellings]
    common = written["common"]
    return Landmarks(
        tuple(stems), newsrooms, frozenset(common["words"]), frozenset(common["parties"])
    )


@cache
def _automaton() -> AhoCorasick:
    stems = [stem for stem, _ in known_landmarks().stems]
    return AhoCorasick(stems, matchkind=MatchKind.LeftmostLongest)


def landmarks(folded: str) -> Iterator[str]:
    """Keys of all landmarks in a lower-cased text, in order, with repetitions."""
    stems = known_landmarks().stems
    for found, start, _ in _automaton().find_matches_as_indexes(folded):
        if _begins_a_word(folded, start):
            yield stems[found][1]


def newsroom(key: str) -> str:
    """A newsroom's name: "out:ft" is Financial Times. An unknown key is its own name."""
    known = known_landmarks().newsrooms.get(key)
    return known.name if known else key.removeprefix("out:")


def newsroom_key(*, host: str = "", name: str = "") -> str:
    """The key of the newsroom that publishes at a host or goes by a name, or empty."""
    host = host.lower().removeprefix("www.")
    for key, room in known_landmarks().newsrooms.items():
        if any(host == known or host.endswith(f".{known}") for known in room.hosts):
            return key
        if name and (name.lower() == room.name.lower() or name.lower() in room.spellings):
            return key
    return ""


def _begins_a_word(text: str, start: int) -> bool:
    """Chinese and Japanese run words together; other scripts must begin one here."""
    if start == 0 or text[start] >= _FIRST_HAN:
        return True
    return not text[start - 1].isalpha() or text[start - 1] >= _FIRST_HAN
