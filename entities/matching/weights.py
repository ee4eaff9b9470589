"""How much a word of a name says: rare words much, places and trades little."""

import math
from collections.abc import Mapping

from entities.matching.places import PLACES

_PLACE = 0.2
_LEAST = 0.05


class Weights:
    """Weights of words from how many names of the list hold them."""

    def __init__(self, counts: Mapping[str, int], names: int) -> None:
        whole = math.log(names + 2)
        self._weights = {
            word: max(_LEAST, (1 - math.log(count + 1) / whole) ** 2)
            for word, count in counts.items()
        }
        for place in PLACES:
            self._weights[place] = min(_PLACE, self._weights.get(place, _PLACE))

    def knows(self, word: str) -> bool:
        """Whether a name of the list holds the word."""
        return word in self._weights

    def of(self, word: str) -> float:
        """Between 0.05 and 1; a word the list does not hold weighs 1."""
        return self._weights.get(word, 1.0)
