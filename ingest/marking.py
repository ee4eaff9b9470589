"""Cut a text where spans begin and end, so that overlapping marks can be shown.

Pure: text and marks in, paragraphs of segments out. Offsets are half-open code points.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to show. `name` ties it to a field, `label` is the small word at its end."""

    start: int
    end: int
    name: str
    label: str = ""
    style: str = ""  # CSS classes
    href: str = ""
    weight: int = 0  # where marks overlap, the lightest gives the look


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text under the same marks throughout."""

    text: str
    marks: tuple[Mark, ...] = ()
    labels: tuple[str, ...] = ()  # of the marks that end here
    begins: tuple[int, ...] = ()  # where the marks that begin here start, for anchors

    @property
    def names(self) -> str:
        """The names of its marks, each once, separated by spaces."""
        return " ".join(dict.fromkeys(mark.name for mark in self.marks if mark.name))

    @property
    def label(self) -> str:
        return " · ".join(dict.fromkeys(label for label in self.labels if label))

    @property
    def top(self) -> Mark | None:
        """The mark that gives the look: the lightest, then the shortest."""
        return min(
            self.marks,
            key=lambda mark: (mark.weight, mark.end - mark.start, mark.start, mark.name),
            default=None,
        )


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the text, where it begins, and its segments."""

    start: int
    segments: tuple[Segment, ...]


def to_word_ends(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch that begins or ends inside a word, as far as the word goes.

    Scripts written without spaces have no word ends to reach.
    """
    while start > 0 and _are_one_word(text[start - 1], text[start]):
        start -= 1
    while 0 < end < len(text) and _are_one_word(text[end - 1], text[end]):
        end += 1
    return start, end


def _are_one_word(left: str, right: str) -> bool:
    return all(letter.isalnum() and letter < "\u2e80" for letter in (left, right))


def paragraphs(text: str, marks: Iterable[Mark]) -> list[Paragraph]:
    """The text by its line breaks, empty lines left out, each cut at the ends of its marks.

    A mark that runs over a line break goes on in the next paragraph; its label stands at its end.
    A mark outside the text, or empty, is left out.
    """
    kept = sorted(
        (mark for mark in marks if 0 <= mark.start < mark.end <= len(text)),
        key=lambda mark: (mark.start, mark.end),
    )
    found: list[Paragraph] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            found.append(Paragraph(start, _segments(text, start, end, kept)))
        start = end + 1
    return found


def _segments(text: str, start: int, end: int, marks: list[Mark]) -> tuple[Segment, ...]:
    here = [mark for mark in marks if mark.start < end and mark.end > start]
    cuts = {start, end}
    for mark in here:
        cuts |= {max(start, mark.start), min(end, mark.end)}
    points = sorted(cuts)
    return tuple(_segment(text, left, right, here) for left, right in pairwise(points))


def _segment(text: str, left: int, right: int, marks: list[Mark]) -> Segment:
    over = tuple(mark for mark in marks if mark.start <= left and mark.end >= right)
    # A mark that ends with the line break ends, for the eye, with the line.
    ending = tuple(mark.label for mark in over if text[right : mark.end].strip() == "")
    begins = tuple(dict.fromkeys(mark.start for mark in over if mark.start == left))
    return Segment(text[left:right], over, ending, begins)
