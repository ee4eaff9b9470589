"""Where sentences and paragraphs begin and end."""

import re

from ingest.reading.types import Span

_BREAK = re.compile(
    r"\n\s*\n\s*|\n(?=\s*(?:[-*•#]|\d+\.\s))|(?<=[.!?。！？：:”“»\"])\n"
    r"|(?<=[.!?…])[\"”“»’)\]*_]{0,3}\s+(?=[\"“„«‘(\[*_¿¡]{0,3}[^\s\"“„«‘(\[*_])"
    r"|(?<=;)\s+(?=\S)|(?<=；)(?=\S)"
    r"|(?<=[。！？])[”」』）)*]{0,3}\s*(?=\S)"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“„])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Inc|Corp|Ltd|Co|LLC|St|Sen|Rep|Gov|No|vs|etc|e\.g|i\.e"
    r"|U\.S|U\.K|U\.N|z\. ?B|d\. ?h|u\. ?a|ca|bzw|Nr|Mio|Mrd|Jr|Sr|Dept|approx|Jan|Feb|Mar|Apr"
    r"|Pte|Sdn|Bhd|Pty|Cía|Cie|Ltda|Aug|Sept|Sep|Oct|Nov|Dec|M|Mme|EE\.UU|EE|UU|Sra|Sr|г|т|др|им|млн|млрд|долл|[A-Z]\.[A-Z])\.$"
)
_DAY = re.compile(r"\b\d{1,2}\.$")
_LONGEST = 1500


def sentences(text: str) -> list[tuple[Span, int]]:
    """The sentences of a text in order, each with the number of its paragraph."""
    found: list[tuple[Span, int]] = []
    start = paragraph = 0
    for gap in _BREAK.finditer(text):
        paragraph_ends = "\n" in gap.group()
        sure = paragraph_ends or text[gap.start() - 1] in ";；"
        if not sure and _is_abbreviation(text, start, gap.start(), gap.end()):
            continue
        end = gap.start() + len(gap.group().rstrip()) if not gap.group().isspace() else gap.start()
        _add(found, text, start, end, paragraph)
        start = gap.end()
        paragraph += paragraph_ends
    _add(found, text, start, len(text), paragraph)
    return found


def _is_abbreviation(text: str, start: int, end: int, next_start: int) -> bool:
    """The full stop before `end` ends a word cut short, not a sentence."""
    head = text[max(start, end - 12) : end]
    if _DAY.search(head) and next_start < len(text):
        return True
    if not _ABBREVIATION.search(head):
        goes_on = text[next_start : next_start + 2]
        return goes_on.islower() or (goes_on[:1].islower() and not goes_on[1:].isupper())
    return True


def _add(found: list[tuple[Span, int]], text: str, start: int, end: int, paragraph: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        found.append((Span(start, start + _LONGEST), paragraph))
        start += _LONGEST
    if end > start:
        found.append((Span(start, end), paragraph))
