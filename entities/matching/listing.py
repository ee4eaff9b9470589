"""All distinct names of a list, and who bears them."""

from array import array

import numpy as np
from numpy.typing import NDArray

from entities.matching.name import Name


class ListedNames:
    """Names by number. `close` it once all are in; then it tells who bears each."""

    def __init__(self) -> None:
        self.folded: list[str] = []
        self.words: list[str] = []
        self.written: list[str] = []
        self._numbers: dict[str, int] = {}
        self._borne, self._by = array("i"), array("i")
        self._starts: NDArray[np.int64] = np.zeros(1, dtype=np.int64)
        self._bearers: NDArray[np.int32] = np.zeros(0, dtype=np.int32)

    def add(self, name: Name, written: str, party: int) -> None:
        """One name of one party; a name that is there gets one more bearer."""
        number = self._numbers.setdefault(name.folded, len(self.folded))
        if number == len(self.folded):
            words = " ".join(name.words)
            self.folded.append(name.folded)
            # Most names have no legal form: one text serves for both.
            self.words.append(name.folded if words == name.folded else words)
            self.written.append(written)
        self._borne.append(number)
        self._by.append(party)

    def close(self) -> None:
        """Forget what only adding needs."""
        self._numbers = {}
        pairs = np.frombuffer(self._borne, dtype=np.int32).astype(np.int64) << 32
        pairs = np.unique(pairs | np.frombuffer(self._by, dtype=np.int32)) if len(pairs) else pairs
        self._bearers = (pairs & 0xFFFFFFFF).astype(np.int32)
        counts = np.bincount(pairs >> 32, minlength=len(self.folded))
        self._starts = np.concatenate([[0], np.cumsum(counts)])
        self._borne, self._by = array("i"), array("i")

    def bearers(self, number: int) -> list[int]:
        """The parties that bear a name, in the order they came in."""
        found: list[int] = self._bearers[self._starts[number] : self._starts[number + 1]].tolist()
        return found
