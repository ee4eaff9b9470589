"""The closure kept in memory: what one changed stake changes, without going over the others.

Whoever is reached stands on owners that were reached earlier. When a stake falls away, those are
taken back whose earlier owners no longer suffice, and then those of them are reached again who
are reached in another way: in circles nobody holds himself up.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from rules.findings import Outcome
from rules.ownership.closure import (
    WHOLE,
    Closure,
    Counting,
    Flags,
    Numbers,
    Stakes,
    by_party,
    close,
)

Share = tuple[int, int]


class Standing:
    """Who is reached, for one day, kept right through changes of single stakes."""

    def __init__(
        self,
        stakes: Stakes,
        listed: Flags,
        *,
        maybe_listed: Flags | None = None,
        complete: Flags | None = None,
        test: Counting | None = None,
    ) -> None:
        self.test = test or Counting()
        if not (self.test.cascade and self.test.aggregate):
            raise ValueError("Only the test that adds up and cascades is kept in memory.")
        found: Closure = close(
            stakes, listed, maybe_listed=maybe_listed, complete=complete, test=self.test
        )
        self._neighbours = _Neighbours(stakes)
        self._complete = complete
        start = listed if maybe_listed is None else listed | maybe_listed
        self._sure = _Side(found.turn, listed, self._neighbours, self._surely)
        self._possible = _Side(found.possible_turn, start, self._neighbours, self._possibly)

    def outcome(self, party: int) -> Outcome:
        """The 50 percent test of one party."""
        if self._sure.reaches(party):
            return Outcome.MET
        possible = self._possible.reaches(party)
        return Outcome.UNDETERMINED if possible else Outcome.NOT_MET

    def change(self, owner: int, asset: int, *, was: Share | None, is_: Share | None) -> set[int]:
        """Replace, add or take away one stake; who is reached, surely or possibly, differently."""
        if owner == asset:
            raise ValueError(f"Party {owner} cannot own itself.")
        if is_ is not None and not 0 <= is_[0] <= is_[1] <= WHOLE:
            raise ValueError(f"Share must run from low to high within 0 and {WHOLE}, not {is_}.")
        self._neighbours.change(owner, asset, was=was, is_=is_)
        surely = self._sure.settle([asset])
        return surely | self._possible.settle([asset, *surely])

    def _surely(self, own: list[tuple[int, Share]], within: Callable[[int], bool], _: int) -> bool:
        return sum(low for owner, (low, _high) in own if within(owner)) >= self.test.threshold

    def _possibly(
        self, own: list[tuple[int, Share]], within: Callable[[int], bool], party: int
    ) -> bool:
        # Where the shares on file come to more than the whole, room alone would say less.
        if self._sure.reaches(party):
            return True
        others = sum(low for owner, (low, _high) in own if not within(owner))
        most = max(WHOLE - others, 0)
        if self._complete is None or self._complete[party]:
            most = min(most, sum(high for owner, (_low, high) in own if within(owner)))
        return most >= self.test.threshold


class _Neighbours:
    """Owners and holdings of a party, read from the arrays when first asked for."""

    def __init__(self, stakes: Stakes) -> None:
        self._stakes = stakes
        self._by_asset = by_party(stakes.asset, stakes.parties)
        self._by_owner = by_party(stakes.owner, stakes.parties)
        self._above: dict[int, list[tuple[int, Share]]] = {}
        self._below: dict[int, list[int]] = {}

    def above(self, party: int) -> list[tuple[int, Share]]:
        if party not in self._above:
            stakes, places = self._stakes, _places(self._by_asset, party)
            columns = (stakes.owner, stakes.low, stakes.high)
            owner, low, high = (column[places].tolist() for column in columns)
            self._above[party] = list(zip(owner, zip(low, high, strict=True), strict=True))
        return self._above[party]

    def below(self, party: int) -> list[int]:
        if party not in self._below:
            places = _places(self._by_owner, party)
            self._below[party] = self._stakes.asset[places].tolist()
        return self._below[party]

    def change(self, owner: int, asset: int, *, was: Share | None, is_: Share | None) -> None:
        above, below = self.above(asset), self.below(owner)
        if was is not None:
            if (owner, was) not in above:
                raise ValueError(f"Party {owner} holds no stake of {was} in {asset}.")
            above.remove((owner, was))
            below.remove(asset)
        if is_ is not None:
            above.append((owner, is_))
            below.append(asset)


def _places(sorted_: tuple[Numbers, Numbers], party: int) -> Numbers:
    order, start = sorted_
    places: Numbers = order[start[party] : start[party + 1]]
    return places


Holds = Callable[[list[tuple[int, Share]], Callable[[int], bool], int], bool]


@dataclass(slots=True)
class _Side:
    """The reached parties of one reading of the shares, each with when it was reached."""

    turn: Numbers
    start: Flags
    neighbours: _Neighbours
    holds: Holds
    last: int = field(init=False)

    def __post_init__(self) -> None:
        self.last = int(self.turn.max(initial=0))

    def reaches(self, party: int) -> bool:
        """Whether its owners reach a party, its own listing left aside."""
        turn = self.turn
        return self.holds(self.neighbours.above(party), lambda owner: turn[owner] >= 0, party)

    def settle(self, parties: list[int]) -> set[int]:
        """Bring everybody below parties up to date; who was reached before or is now, not both."""
        lost = self._take_back(parties)
        gained = self._reach([*lost, *parties])
        return lost ^ gained

    def _take_back(self, parties: list[int]) -> set[int]:
        lost: set[int] = set()
        open_ = list(parties)
        while open_:
            party = open_.pop()
            before = int(self.turn[party])
            if before < 0 or self.start[party] or self._stands(party, before):
                continue
            self.turn[party] = -1
            lost.add(party)
            open_ += self.neighbours.below(party)
        return lost

    def _stands(self, party: int, before: int) -> bool:
        turn = self.turn
        return self.holds(
            self.neighbours.above(party), lambda owner: 0 <= turn[owner] < before, party
        )

    def _reach(self, parties: Iterable[int]) -> set[int]:
        gained: set[int] = set()
        open_ = list(parties)
        while open_:
            party = open_.pop()
            if self.turn[party] >= 0 or not self.reaches(party):
                continue
            self.last += 1
            self.turn[party] = self.last
            gained.add(party)
            open_ += self.neighbours.below(party)
        return gained
