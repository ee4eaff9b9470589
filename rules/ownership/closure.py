"""Whom listed parties reach on one day, for all parties at once: arrays in, arrays out.

The same test as `owned_by`, with the same bounds, over parties that are numbers. Shares are whole
thousandths of a percent, so that exactly 50.00 percent is met. Rounds run over the stakes of those
that were reached last, so that every stake is added once.
"""

from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]

#: The whole of a party, in thousandths of a percent.
WHOLE = 100_000


@dataclass(frozen=True, slots=True)
class Stakes:
    """The stakes of one day, one a place. Parties are numbers below `parties`."""

    parties: int
    owner: Numbers
    asset: Numbers
    low: Numbers
    high: Numbers

    def __post_init__(self) -> None:
        wrong = (self.low < 0) | (self.high > WHOLE) | (self.low > self.high)
        if wrong.any():
            at = int(np.flatnonzero(wrong)[0])
            raise ValueError(
                f"Share of {self.owner[at]} in {self.asset[at]} must run from low to high within"
                f" 0 and {WHOLE}, not {self.low[at]} to {self.high[at]}."
            )


@dataclass(frozen=True, slots=True)
class Counting:
    """How stakes are counted. Without `cascade` only listed parties count, not whom they reach;
    without `aggregate` one owner alone must hold the threshold."""

    threshold: int = WHOLE // 2
    cascade: bool = True
    aggregate: bool = True

    def __post_init__(self) -> None:
        if not 0 < self.threshold <= WHOLE:
            raise ValueError(
                f"Threshold must lie above 0 and up to {WHOLE} thousandths of a percent,"
                f" not {self.threshold}."
            )


@dataclass(frozen=True, slots=True)
class Closure:
    """What listed and reached parties hold of each party: at least, and at most.

    `met` and `undetermined` exclude each other. `turn` is the round in which a party was surely
    reached, 0 for a listed one, -1 for the others; `possible_turn` the same for the possible.
    """

    least: Numbers
    most: Numbers
    met: Flags
    undetermined: Flags
    turn: Numbers
    possible_turn: Numbers


@dataclass(slots=True)
class Outgoing:
    """Stakes by owner, so that those of some owners are found without looking at the others."""

    stakes: Stakes
    order: Numbers = field(init=False)
    start: Numbers = field(init=False)

    def __post_init__(self) -> None:
        self.order, self.start = by_party(self.stakes.owner, self.stakes.parties)

    def of(self, owners: Numbers) -> Numbers:
        """Places of the stakes that these parties hold."""
        first = self.start[owners]
        count = self.start[owners + 1] - first
        ends = np.cumsum(count)
        if not ends.size or not ends[-1]:
            return np.empty(0, dtype=np.int64)
        within: Numbers = np.arange(ends[-1]) + np.repeat(first - ends + count, count)
        places: Numbers = self.order[within]
        return places


def by_party(end: Numbers, parties: int) -> tuple[Numbers, Numbers]:
    """Places in the order of one end, and where those of each party start."""
    counted = np.bincount(end, minlength=parties)
    # Sorting party and place as one number takes two thirds of the time of sorting places.
    bits = max(end.size - 1, 0).bit_length()
    order: Numbers = np.sort((end << bits) | np.arange(end.size)) & ((1 << bits) - 1)
    return order, np.concatenate(([0], np.cumsum(counted)))


def close(
    stakes: Stakes,
    listed: Flags,
    *,
    maybe_listed: Flags | None = None,
    complete: Flags | None = None,
    test: Counting | None = None,
) -> Closure:
    """Whom listed parties reach, surely and possibly.

    `maybe_listed`: nobody looked them up. `complete`: every owner is recorded; None where the
    recorded stakes are taken for all there are.
    """
    test = test or Counting()
    known = np.ones(stakes.parties, dtype=bool) if complete is None else complete
    if not test.aggregate:
        stakes = _one_an_owner(stakes)
    whole = np.zeros(stakes.parties, dtype=np.int64)
    np.add.at(whole, stakes.asset, stakes.low)
    outgoing = Outgoing(stakes)
    least, reached, turn = _surely(outgoing, listed, test)
    start = reached if maybe_listed is None else reached | maybe_listed
    most, possible_turn = _possibly(outgoing, start, known, whole, test)
    least = np.minimum(least, WHOLE)
    most = np.maximum(most, least)
    met = least >= test.threshold
    return Closure(least, most, met, ~met & (most >= test.threshold), turn, possible_turn)


def _one_an_owner(stakes: Stakes) -> Stakes:
    """Several stakes of one owner in one party as one."""
    pair = stakes.owner * stakes.parties + stakes.asset
    both, place = np.unique(pair, return_inverse=True)
    low, high = np.zeros(both.size, dtype=np.int64), np.zeros(both.size, dtype=np.int64)
    np.add.at(low, place, stakes.low)
    np.add.at(high, place, stakes.high)
    owner, asset = np.divmod(both, max(stakes.parties, 1))
    return Stakes(stakes.parties, owner, asset, np.minimum(low, WHOLE), np.minimum(high, WHOLE))


def _surely(outgoing: Outgoing, listed: Flags, test: Counting) -> tuple[Numbers, Flags, Numbers]:
    """What is surely held of each party, who is surely reached, and in which round."""
    stakes = outgoing.stakes
    held = np.zeros(stakes.parties, dtype=np.int64)
    reached, turn = listed.copy(), np.where(listed, 0, -1)
    frontier, round_ = np.flatnonzero(listed), 0
    add = np.add if test.aggregate else np.maximum
    while frontier.size:
        places = outgoing.of(frontier)
        assets = stakes.asset[places]
        add.at(held, assets, stakes.low[places])
        if not test.cascade:
            break
        frontier = np.unique(assets[(held[assets] >= test.threshold) & ~reached[assets]])
        round_ += 1
        reached[frontier] = True
        turn[frontier] = round_
    return held, reached, turn


def _possibly(
    outgoing: Outgoing, start: Flags, complete: Flags, whole: Numbers, test: Counting
) -> tuple[Numbers, Numbers]:
    """The largest part of each party that those can hold whom some completion reaches."""
    stakes = outgoing.stakes
    rest = np.clip(WHOLE - whole, 0, WHOLE)
    most = np.where(complete, 0, rest)
    turn, round_ = np.where(start, 0, -1), 1
    if test.cascade:
        turn[(most >= test.threshold) & ~start] = round_
    theirs, others = np.zeros_like(whole), whole.copy()
    room_of_each = np.clip(WHOLE - whole[stakes.asset] + stakes.low, 0, WHOLE)
    frontier = np.flatnonzero(turn >= 0)
    while frontier.size:
        places = outgoing.of(frontier)
        assets = stakes.asset[places]
        if test.aggregate:
            np.add.at(theirs, assets, stakes.high[places])
            np.subtract.at(others, assets, stakes.low[places])
            room = np.clip(WHOLE - others[assets], 0, WHOLE)
            most[assets] = np.where(complete[assets], np.minimum(theirs[assets], room), room)
        else:
            room = room_of_each[places]
            alone = np.where(complete[assets], np.minimum(stakes.high[places], room), room)
            np.maximum.at(most, assets, alone)
        if not test.cascade:
            break
        frontier = np.unique(assets[(most[assets] >= test.threshold) & (turn[assets] < 0)])
        round_ += 1
        turn[frontier] = round_
    return most, turn
