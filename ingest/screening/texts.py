"""Which of our parties and listed names stand in a text."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from entities.matching.fold import fold
from entities.matching.legal_forms import LEGAL_WORDS
from entities.screening.asking import visible
from entities.screening.index import current_index
from entities.screening.parties import Screened
from ingest.reading.names import Names
from ingest.reading.types import KnownName, MentionKind

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User

LONGEST_TEXT = 200_000
#: A single Latin word so short is a word of many texts: only in capitals is it a name.
_SHORT_WORD = 3
_IN_BRACKETS = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Found:
    """A name in the text: text[start:end]. Several parties may bear it."""

    start: int
    end: int
    text: str
    name: str  # as stored
    reason: str
    parties: tuple[Screened, ...]


@dataclass(frozen=True, slots=True)
class _Bearers:
    """Names to look for, and who bears each."""

    version: tuple[int, ...]
    names: Names
    parties: Mapping[str, tuple[str, ...]]


_lock = Lock()
_bearers: _Bearers | None = None


def find_parties(text: str, user: "User | AnonymousUser") -> list[Found]:
    """Names in reading order, of those parties that the asker may see. Nothing is stored."""
    index = current_index()
    known = _current()
    mentions = [m for m in known.names.find(text) if m.kind is MentionKind.PARTY and m.key]
    bearers = {key for mention in mentions for key in known.parties.get(mention.key, ())}
    parties = [index.parties[key] for key in sorted(bearers) if key in index.parties]
    seen = visible(parties, user)
    found = []
    for mention in mentions:
        span = mention.span
        own = tuple(p for p in parties if p.id in known.parties[mention.key] and p.id in seen)
        if own:
            reason = _reason(mention.text, mention.key)
            found.append(Found(span.start, span.end, mention.text, mention.key, reason, own))
    return found


def _reason(written: str, stored: str) -> str:
    """Why a stretch of text is taken for a stored name."""
    if written == stored:
        return "Written as the name is stored."
    ours, theirs = fold(written), fold(stored)
    if ours == theirs:
        return "The stored name but for case, width, accents, script or punctuation."
    longer = ours if len(ours) > len(theirs) else theirs
    rest = longer.replace(min(ours, theirs, key=len), "", 1).split()
    if set(rest) <= LEGAL_WORDS:
        return "The stored name but for its legal form."
    return "A short form or an ending of the stored name."


def _current() -> _Bearers:
    """The names of the index in this process, as a text scanner; made anew when it changed."""
    global _bearers
    index = current_index()
    known = _bearers
    if known is not None and known.version == index.version:
        return known
    with _lock:
        known = _bearers
        if known is None or known.version != index.version:
            known = _bearers = _scanner(index.version, index.parties)
        return known


def _scanner(version: tuple[int, ...], parties: Mapping[str, Screened]) -> _Bearers:
    bearers: dict[str, list[str]] = defaultdict(list)
    for party in parties.values():
        for name in party.names:
            if _is_telling(name):
                bearers[name].append(party.id)
    names = Names(KnownName(name, name, MentionKind.PARTY, name) for name in bearers)
    return _Bearers(version, names, {name: tuple(ids) for name, ids in bearers.items()})


def _is_telling(name: str) -> bool:
    """Whether a name can be told from an ordinary word of a text."""
    if not fold(_IN_BRACKETS.sub("", name)):
        return False
    if len(name) > _SHORT_WORD or not name.isascii():
        return len(name) > 1
    return name.isupper() and len(name) == _SHORT_WORD
