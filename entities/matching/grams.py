"""Which listed names share rare runs of three letters with an asked one."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_ALPHABET = np.zeros(128, dtype=np.int32)
for _place, _letter in enumerate("0123456789abcdefghijklmnopqrstuvwxyz", 1):
    _ALPHABET[ord(_letter)] = _place
_BASE = 37
_GRAMS = _BASE**3
#: Postings read for one name at most, the rarest runs first: so many, or a share of the list.
_BUDGET = 30_000
_SHARE = 2
_FEWEST_RUNS = 5


def _codes(text: str) -> NDArray[np.int32]:
    """The runs of three of a text, as numbers."""
    letters = _ALPHABET[np.frombuffer(text.encode("ascii", "replace"), dtype=np.uint8) & 127]
    runs = letters[:-2] * (_BASE * _BASE) + letters[1:-1] * _BASE + letters[2:]
    codes: NDArray[np.int32] = runs.astype(np.int32)
    return codes


class GramIndex:
    """An inverted index from runs of three letters to names."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._names = len(texts)
        self._budget = max(_BUDGET, len(texts) // _SHARE)
        joined = "".join(f" {text}  " for text in texts)
        codes = _codes(joined) if joined else np.zeros(0, dtype=np.int32)
        sizes = np.fromiter((len(text) + 3 for text in texts), dtype=np.int64, count=len(texts))
        owners = np.repeat(np.arange(len(texts), dtype=np.int64), sizes)[: len(codes)]
        # A run with a blank in its middle, or two blanks, bridges words or names.
        inside = (codes // _BASE) % _BASE != 0
        pairs = np.sort(codes[inside].astype(np.int64) * max(self._names, 1) + owners[inside])
        pairs = pairs[np.diff(pairs, prepend=-1) != 0]
        runs = pairs // max(self._names, 1)
        self._postings = (pairs % max(self._names, 1)).astype(np.int32)
        counts = np.bincount(runs, minlength=_GRAMS)
        self._starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        self._rarity = np.log((self._names + 2) / (counts + 1)).astype(np.float32) ** 2
        weight = np.bincount(
            self._postings, weights=self._rarity[runs], minlength=max(self._names, 1)
        )
        self._lengths = np.sqrt(weight + 1e-6).astype(np.float32)

    def nearest(self, text: str, limit: int) -> NDArray[np.int64]:
        """Numbers of at most `limit` names, the likeliest first."""
        codes = np.unique(_codes(f" {text} ")) if text else np.zeros(0, dtype=np.int32)
        codes = codes[(codes // _BASE) % _BASE != 0]
        starts, ends = self._starts[codes], self._starts[codes + 1]
        order = np.argsort(ends - starts)
        read = np.cumsum((ends - starts)[order])
        keep = order[: max(_FEWEST_RUNS, int(np.searchsorted(read, self._budget)))]
        parts = [self._postings[starts[at] : ends[at]] for at in keep]
        if not parts or not sum(map(len, parts)):
            return np.zeros(0, dtype=np.int64)
        found = np.concatenate(parts)
        rarity = np.repeat(self._rarity[codes[keep]], ends[keep] - starts[keep])
        likeness = np.bincount(found, weights=rarity, minlength=self._names) / self._lengths
        near = np.flatnonzero(likeness > 0.45 * likeness.max())
        if len(near) > limit:
            near = near[np.argpartition(likeness[near], -limit)[-limit:]]
        return near[np.argsort(-likeness[near])]
