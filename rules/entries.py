"""Reads from the licence requirement of a list entry, as printed, how far the entry goes.

Source: Supplement No. 4 to part 744, column "License Requirement", with its footnotes.
"""

import re
from dataclasses import dataclass

_ALL = re.compile(r"^(?:for )?all items subject to the ear\b", re.IGNORECASE)
_LIMITED = re.compile(
    r"\b(except|apart from|other than|excluding|specified|classified)\b", re.IGNORECASE
)
#: Footnotes are printed as bare digits: at the end, or after 734.9(e) and a closing "EAR".
_FOOTNOTE = re.compile(r"(?:734\.9\(e\)|\bEAR|\),?)\s?([1-5])(?=[\s,.;)]|$)")


@dataclass(frozen=True, slots=True)
class EntryScope:
    """`every_item` is None where the text names some items, or says it in another way."""

    every_item: bool | None
    footnotes: tuple[int, ...]


def scope_of(requirement: str) -> EntryScope:
    """The scope of an entry out of its printed licence requirement."""
    text = " ".join(requirement.split())
    every_item = True if _ALL.match(text) and not _LIMITED.search(text) else None
    footnotes = sorted({int(found) for found in _FOOTNOTE.findall(text)})
    return EntryScope(every_item, tuple(footnotes))
