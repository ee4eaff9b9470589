"""How close two names are letter by letter, to put nearly equal answers in order."""

from entities.matching.answers import Hit
from entities.matching.distance import typing_errors
from entities.matching.fold import HAN
from entities.matching.listing import ListedNames
from entities.matching.name import Name

_CLOSEST = 12
#: What of a name is compared letter by letter, and what it may lose by it.
_COMPARED, _CLOSENESS = 80, 0.04


def prefer_closest(asked: Name, hits: dict[int, Hit], listing: ListedNames) -> None:
    """Of nearly equal hits, the one whose whole name, legal words included, is closest."""
    top = max((hit.score for hit in hits.values()), default=0.0)
    close = sorted((n for n in hits if hits[n].score > top - 0.06), key=lambda n: -hits[n].score)
    if len(close) < 2 or HAN.search(asked.folded):
        return
    for number in close[:_CLOSEST]:
        whole = _errors(asked.folded, listing.folded[number])
        named = _errors(" ".join(asked.words), listing.words[number])
        hits[number].score -= _CLOSENESS * (whole + 2 * named) / 3


def _errors(first: str, second: str) -> float:
    """The share of letters in which two texts differ."""
    first, second = first[:_COMPARED], second[:_COMPARED]
    return typing_errors(first, second) / max(len(first), len(second), 1)
