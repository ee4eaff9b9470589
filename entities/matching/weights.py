"""How much a word of a name says: rare words much, places and trades little."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from entities.matching.legal_forms import is_misspelled_legal_word
from entities.matching.name import Name
from entities.matching.places import PLACES
from entities.matching.trade_words import TRADES

_TRADE, _PLACE = 0.2, 0.15
_LEAST = 0.05
#: In a shorter list a word is rare by chance: it is weighed as in one of this length.
_FEWEST = 50_000


class Weights:
    """Weights of words from how many names of the list hold them."""

    def __init__(self, counts: Mapping[str, int], names: int) -> None:
        whole = math.log(max(names, _FEWEST))
        self._weights = {
            word: max(_LEAST, (1 - math.log(count + 1) / whole) ** 2)
            for word, count in counts.items()
        }
        for words, most in ((TRADES, _TRADE), (PLACES, _PLACE)):
            for word in words:
                self._weights[word] = min(most, self._weights.get(word, most))

    def knows(self, word: str) -> bool:
        """Whether a name of the list holds the word."""
        return word in self._weights

    def of(self, word: str) -> float:
        """Between 0.05 and 1; a word the list does not hold weighs 1."""
        return self._weights.get(word, 1.0)

    def without_misspelled_legal_words(self, name: Name) -> Name:
        """The name without words that are no names, but nearly the word of a legal form."""
        words = tuple(
            word for word in name.words if self.knows(word) or not is_misspelled_legal_word(word)
        )
        return Name(name.folded, words or name.words)


def weights_of(words: Sequence[str]) -> Weights:
    """What the words of some names weigh; each name as its words with spaces between."""
    counts = Counter(word for text in words for word in set(text.split()))
    return Weights(counts, len(words))
