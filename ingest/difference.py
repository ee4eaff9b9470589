"""What changed from one version of a text to the next, as a person reads it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

#: Paragraphs with more words than this are shown old and new, not word by word.
MOST_WORDS = 1500
#: Longer texts are compared by paragraph only.
LONGEST = 200_000
#: Beyond so many paragraphs the comparison would take too long; they are then old and new.
MOST_PARAGRAPHS = 2000
#: Paragraphs less alike than this are another text, not an edit.
ALIKE = 0.5

_WORD = re.compile(r"\s+|[\u3040-\u30ff\u3400-\u9fff]|\w+|[^\w\s]")


class Change(StrEnum):
    """What happened to a piece of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that was kept, added or removed."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its changes; `skipped` unchanged ones stand before it and are left out."""

    pieces: tuple[Piece, ...]
    skipped: int = 0


def difference(old: str, new: str) -> list[Paragraph]:
    """The changed paragraphs from one text to another, each word by word; none if none is."""
    before, after = _paragraphs(old), _paragraphs(new)
    most_words = MOST_WORDS if len(old) + len(new) <= LONGEST else 0
    found: list[Paragraph] = []
    skipped = 0
    for tag, b1, b2, a1, a2 in _steps(before, after, MOST_PARAGRAPHS):
        if tag == "equal":
            skipped += b2 - b1
            continue
        for pieces in _changed(before[b1:b2], after[a1:a2], most_words):
            found.append(Paragraph(pieces, skipped))
            skipped = 0
    return found


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _steps(before: list[str], after: list[str], most: int) -> list[tuple[str, int, int, int, int]]:
    """How one list becomes the other; in one step where comparing would take too long."""
    if max(len(before), len(after)) > most:
        return [("replace", 0, len(before), 0, len(after))]
    return list(SequenceMatcher(None, before, after, autojunk=False).get_opcodes())


def _changed(before: list[str], after: list[str], most_words: int) -> Iterator[tuple[Piece, ...]]:
    """Pairs of old and new paragraphs in their order, then those without a partner."""
    for number in range(max(len(before), len(after))):
        old = before[number] if number < len(before) else ""
        new = after[number] if number < len(after) else ""
        pieces = _words(old, new, most_words)
        kept = sum(len(piece.text) for piece in pieces if piece.change is Change.SAME)
        if old and new and kept < ALIKE * min(len(old), len(new)):
            yield (Piece(Change.REMOVED, old),)
            yield (Piece(Change.ADDED, new),)
        else:
            yield pieces


def _words(old: str, new: str, most: int) -> tuple[Piece, ...]:
    """One paragraph's changes, word by word."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    pieces = []
    for tag, b1, b2, a1, a2 in _steps(before, after, most):
        if tag == "equal":
            pieces.append(Piece(Change.SAME, "".join(before[b1:b2])))
            continue
        pieces.append(Piece(Change.REMOVED, "".join(before[b1:b2])))
        pieces.append(Piece(Change.ADDED, "".join(after[a1:a2])))
    return tuple(piece for piece in pieces if piece.text)
