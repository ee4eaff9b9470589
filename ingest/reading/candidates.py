"""By which keys the stored articles that may carry the same report are found.

A key is looked up by a number. Of each key only the few articles nearest in time are taken, so a
key that thousands share costs what a rare one costs; it then says little, and counts for little.
"""

from collections.abc import Sequence
from hashlib import md5

from ingest.reading.fingerprint import Fingerprint
from ingest.reading.likeness import weight

#: Articles taken of one key on each side of the day.
NEAREST = 8
#: Stored articles that are looked at more closely, and how many of one story.
MOST_CANDIDATES = 12
MOST_OF_A_STORY = 4
#: Below this no two texts come together, whatever the keys nobody looks up add to it.
LEAST_SHARED = 0.7

_WEIGHT_OF_RUN = 0.8
_WEIGHT_OF_ADDRESS = 10.0
_WEIGHT_OF_PAIR = 0.3


def numbered(print_: Fingerprint) -> dict[int, float]:
    """The number of each rare key, and what it says when two articles share it."""
    return {number_of(key): weight_of(key) for key in print_.rare_keys}


def number_of(key: str) -> int:
    """A key as a signed number of eight bytes."""
    return int.from_bytes(md5(key.encode(), usedforsecurity=False).digest()[:8], signed=True)


def weight_of(key: str) -> float:
    """What it says when two articles share a rare key."""
    kind = key.partition(":")[0]
    if "+" in key:
        return _WEIGHT_OF_PAIR
    if kind == "run":
        return _WEIGHT_OF_RUN
    return _WEIGHT_OF_ADDRESS if kind == "at" else weight(key)


def beside(mine: dict[int, float], others: Sequence[dict[int, float]]) -> list[int]:
    """Which of some other articles, by their place, share enough keys, the nearest first."""
    shared = [sum(map(mine.__getitem__, mine.keys() & other.keys())) for other in others]
    near = [at for at, weighed in enumerate(shared) if weighed >= LEAST_SHARED]
    return sorted(near, key=lambda at: -shared[at])[:MOST_CANDIDATES]
