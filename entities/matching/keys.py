"""Look-ups of names by key, in two arrays: a dictionary of lists takes five times more."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable

import numpy as np


class KeyIndex:
    """Numbers of names by key. Two keys may meet by chance, so what is found must be compared."""

    def __init__(self, keys: Iterable[tuple[int, Iterable[str]]]) -> None:
        hashes, numbers = array("q"), array("i")
        for number, of_one in keys:
            for key in of_one:
                hashes.append(hash(key))
                numbers.append(number)
        if hashes:
            order = np.argsort(np.frombuffer(hashes, dtype=np.int64), kind="stable")
            hashes = array("q", np.frombuffer(hashes, dtype=np.int64)[order].tobytes())
            numbers = array("i", np.frombuffer(numbers, dtype=np.int32)[order].tobytes())
        self._hashes, self._numbers = hashes, numbers

    def numbers(self, key: str) -> list[int]:
        """Numbers of the names that have this key, the lowest first."""
        wanted = hash(key)
        first = last = bisect_left(self._hashes, wanted)
        while last < len(self._hashes) and self._hashes[last] == wanted:
            last += 1
        return self._numbers[first:last].tolist()
