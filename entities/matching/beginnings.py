"""Names that begin with what somebody has typed so far."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from entities.matching.fold import HAN

#: A longer run of names with one beginning is cut: nobody reads so many.
_MOST = 200


class Beginnings:
    """The names of a list in order. `folded` is theirs by number and must not change."""

    def __init__(self, folded: Sequence[str]) -> None:
        self._folded = folded
        self._order = array("i", sorted(range(len(folded)), key=folded.__getitem__))
        self._chinese = array("i", (n for n, name in enumerate(folded) if HAN.search(name)))

    def starting(self, typed: str) -> list[int]:
        """Numbers of names that begin with it, the shortest first."""
        first = bisect_left(self._order, typed, key=self._folded.__getitem__)
        run = islice(self._order, first, first + _MOST)
        found = [number for number in run if self._folded[number].startswith(typed)]
        return sorted(found, key=lambda number: (len(self._folded[number]), number))

    def holding(self, typed: str) -> Iterator[int]:
        """Numbers of Chinese names that hold it: they have no words to begin with."""
        if HAN.search(typed):
            yield from (number for number in self._chinese if typed in self._folded[number])
