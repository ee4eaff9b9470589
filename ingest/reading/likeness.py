"""How much two fingerprints have in common, and which of it says something.

Weights were set by hand on labelled articles in ten languages: what few texts of the subject
share weighs most. `strength` is the shared weight times its part of the smaller text, less where
the two give other figures, months, chips or places.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ingest.reading.fingerprint import RUNS_A_STRETCH, Fingerprint

Runs = npt.NDArray[np.uint32]

_NAME_WEIGHT = 0.8
_LEAST_OF_A_STRETCH = 5  # runs; a shorter last stretch says nothing

#: Acts that few reports speak of.
_RARE_ACTS = frozenset(
    {
        "act:courier", "act:relabel", "act:straw-buyer", "act:stockpile", "act:false-papers",
        "act:black-market", "act:launder", "act:repair", "act:shell",
    }
)  # fmt: skip
_COMMON_CHIPS = frozenset({"a100", "h100", "h200", "h20", "a800", "h800", "b200", "rtx4090"})
_COMMON_MONTHS = frozenset({"2022-10", "2023-10"})  # the two rules every background names

#: What a report pins down: two that each say it and agree on none may be two reports.
_PINS = ("month:", "chip:", "pl:")

_FLAT = {"percent": 0.9, "people": 0.5, "au": 0.15, "party": 1.0, "firm": 0.7}


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two texts share. `part` and `spread` are shares from 0 to 1 of the smaller text."""

    keys: tuple[str, ...]  # shared keys and names, the heaviest first
    weight: float
    part: float
    spread: float  # stretches of the smaller text that stand in the other, same language only
    covered: float  # runs of words of the smaller text that do, its two best stretches left out
    clash: bool  # both give exact figures and none agrees
    contradicted: tuple[str, ...] = ()  # of months, chips and places, those with none in common

    @property
    def strength(self) -> float:
        """One number to compare pairs by."""
        agreed = (0.7 if self.clash else 1.0) * 0.75 ** len(self.contradicted)
        return self.weight * self.part * agreed

    @property
    def telling(self) -> bool:
        """At least one shared key is not common to the subject."""
        return any(_tells(key) for key in self.keys)

    @property
    def agree_on_a_figure(self) -> bool:
        """Both give a sum of money or a larger number, and the same one."""
        return any(
            key.startswith(("money:", "number:")) and weight(key) >= 0.6 for key in self.keys
        )


def likeness(one: Fingerprint, other: Fingerprint) -> Likeness:
    """Compare two fingerprints; the order makes no difference."""
    names = one.names & other.names
    if one.lang != other.lang:
        names |= (one.names & other.capitals) | (one.capitals & other.names)
    shared = [*(one.keys & other.keys), *(f"name:{name}" for name in names)]
    shared.sort(key=lambda key: (-weight(key), key))
    total = sum(map(weight, shared))
    spread, covered = _spread(one, other) if one.lang == other.lang else (0.0, 0.0)
    smaller = min(_total(one), _total(other))
    return Likeness(
        keys=tuple(shared),
        weight=total,
        part=min(1.0, total / smaller) if smaller else 0.0,
        spread=spread,
        covered=covered,
        clash=_clash(one, other),
        contradicted=tuple(kind for kind in _PINS if _parted(one, other, kind)),
    )


def weight(key: str) -> float:
    """What it says when two texts share this key, from 0.1 to 1.2."""
    kind, _, rest = key.partition(":")
    if kind in _FLAT:
        return _FLAT[kind]
    if kind == "money":
        amount = float(rest.rpartition(":")[2])
        return 0.8 if amount < 1000 or amount in (1e6, 1e9) else 1.2
    if kind == "number":
        return 1.0 if float(rest) >= 1000 else 0.6 if float(rest) >= 100 else 0.3
    if kind == "month":
        return 0.1 if rest in _COMMON_MONTHS else 0.4
    if kind == "pl":
        return 0.3 if rest.isupper() else 0.6
    if kind == "act":
        return 0.6 if key in _RARE_ACTS else 0.25
    if kind == "chip":
        return 0.25 if rest in _COMMON_CHIPS else 0.5
    return _NAME_WEIGHT


def _tells(key: str) -> bool:
    kind, _, rest = key.partition(":")
    if kind in {"name", "party", "percent"} or key in _RARE_ACTS:
        return True
    if kind == "pl":
        return not rest.isupper()
    return (kind == "money" and weight(key) > 1) or (kind == "number" and weight(key) > 0.5)


def _total(one: Fingerprint) -> float:
    return sum(map(weight, one.keys)) + _NAME_WEIGHT * len(one.names)


def _exact(one: Fingerprint) -> set[str]:
    return {key for key in one.keys if key.startswith(("money:", "number:")) and weight(key) >= 0.6}


def _clash(one: Fingerprint, other: Fingerprint) -> bool:
    mine, theirs = _exact(one), _exact(other)
    return bool(mine and theirs and not mine & theirs)


def _parted(one: Fingerprint, other: Fingerprint, kind: str) -> bool:
    """Both say something of this kind and nothing agrees; what every background names is none."""
    mine, theirs = (
        {key for key in print_.keys if key.startswith(kind)}
        - {f"month:{month}" for month in _COMMON_MONTHS}
        for print_ in (one, other)
    )
    return bool(mine and theirs and not mine & theirs)


def _spread(one: Fingerprint, other: Fingerprint) -> tuple[float, float]:
    """Of the smaller text: stretches of which a fifth stands in the other, and runs that do.

    A quote of forty words fills two stretches, which do not count where there are four or more.
    A rewritten copy thins out all: with a third of the words replaced, four runs in ten remain.
    """
    small, large = sorted((one, other), key=lambda print_: len(print_.told))
    recurring = _stand_in(small.runs, large.distinct)
    starts = np.arange(0, len(recurring), RUNS_A_STRETCH)
    lengths = np.diff(starts, append=len(recurring))
    if not len(starts) or lengths[0] < _LEAST_OF_A_STRETCH:
        return 0.0, 0.0
    parts = np.add.reduceat(recurring, starts, dtype=np.float64) / lengths
    parts = parts[lengths >= _LEAST_OF_A_STRETCH]
    spread = float(np.mean(parts >= 0.2))
    counted = np.sort(parts)[:-2] if len(parts) >= 4 else parts
    return spread, float(np.mean(counted))


def _stand_in(runs: Runs, distinct: Runs) -> npt.NDArray[np.bool_]:
    """Which of the runs are among the distinct ones, which stand in order."""
    if not len(distinct):
        return np.zeros(len(runs), np.bool_)
    at = np.minimum(np.searchsorted(distinct, runs), len(distinct) - 1)
    found: npt.NDArray[np.bool_] = distinct[at] == runs
    return found
