"""The closure over all parties against a fixed point written down as the rule says it."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.facts import Stake
from rules.findings import Outcome
from rules.ownership import owned_by
from rules.ownership.closure import Counting, Stakes, close
from rules.ownership.standing import Standing

DAY = date(2025, 10, 15)
PARTIES = 7
#: Shares that meet at the line: 16.666 + 16.667 + 16.667 is 50.000 exactly.
SHARES = [0, 100, 10_000, 16_666, 16_667, 25_000, 33_334, 49_999, 50_000, 50_001, 60_000, 100_000]
many = settings(max_examples=100, deadline=None)

ends = st.tuples(st.integers(0, PARTIES - 1), st.integers(0, PARTIES - 1)).filter(
    lambda pair: pair[0] != pair[1]
)
shares = st.lists(st.sampled_from(SHARES), min_size=2, max_size=2).map(lambda s: tuple(sorted(s)))
#: Circles and several stakes of one owner in one party come by themselves among so few.
graphs = st.lists(st.tuples(ends, shares), max_size=16)
flags = st.lists(st.booleans(), min_size=PARTIES, max_size=PARTIES)


def arrays(graph) -> Stakes:
    rows = [(owner, asset, low, high) for (owner, asset), (low, high) in graph]
    columns = np.array(rows, dtype=np.int64).reshape(-1, 4).T
    return Stakes(PARTIES, *columns)


def brute(graph, listed, line, side, *, cascade=True, aggregate=True) -> set[int]:
    """Everybody of whom listed and already caught owners hold the line; again until none comes."""
    caught = {party for party in range(PARTIES) if listed[party]}
    while True:
        met = set()
        for party in range(PARTIES):
            own = [(o, share[side]) for (o, a), share in graph if a == party and o in caught]
            if not aggregate:
                one = {o: sum(s for other, s in own if other == o) for o, _ in own}
                if max(one.values(), default=0) >= line:
                    met.add(party)
            elif sum(share for _, share in own) >= line:
                met.add(party)
        if not cascade or met <= caught:
            return met
        caught |= met


@many
@given(graphs, flags, st.sampled_from([50_000, 25_000, 33_334]), st.booleans(), st.booleans())
def test_the_closure_is_the_fixed_point(graph, listed, line, cascade, aggregate):
    test = Counting(line, cascade=cascade, aggregate=aggregate)
    found = close(arrays(graph), np.array(listed), test=test)
    wanted = brute(graph, listed, line, 0, cascade=cascade, aggregate=aggregate)
    assert set(np.flatnonzero(found.met)) == wanted


@many
@given(graphs, flags, flags, st.booleans(), st.booleans())
def test_the_closure_and_the_argument_for_one_party_agree(
    graph, listed, complete, cascade, aggregate
):
    test = Counting(cascade=cascade, aggregate=aggregate)
    found = close(arrays(graph), np.array(listed), complete=np.array(complete), test=test)
    stakes = [
        Stake(str(owner), str(asset), Decimal(low) / 1000, Decimal(high) / 1000)
        for (owner, asset), (low, high) in graph
    ]
    standing = {str(p): Outcome.MET if listed[p] else Outcome.NOT_MET for p in range(PARTIES)}
    for party in range(PARTIES):
        one = owned_by(
            str(party),
            stakes,
            day=DAY,
            threshold=Decimal(50),
            listed=standing,
            fully_owned=frozenset(str(p) for p in range(PARTIES) if complete[p]),
            cascade=cascade,
            aggregate=aggregate,
        )
        bounds = (int(one.least * 1000), int(one.most * 1000))
        assert bounds == (found.least[party], found.most[party])
        assert found.met[party] == (one.outcome is Outcome.MET)
        assert found.undetermined[party] == (one.outcome is Outcome.UNDETERMINED)


@many
@given(graphs, flags, flags, flags)
def test_the_surely_reached_are_among_the_possibly_reached(graph, listed, maybe, complete):
    found = close(
        arrays(graph), np.array(listed), maybe_listed=np.array(maybe), complete=np.array(complete)
    )
    assert (found.least <= found.most).all()
    assert set(np.flatnonzero(found.turn >= 0)) <= set(np.flatnonzero(found.possible_turn >= 0))


@many
@given(graphs, flags)
def test_the_largest_shares_bound_what_the_smallest_reach(graph, listed):
    assert brute(graph, listed, 50_000, 0) <= brute(graph, listed, 50_000, 1)
    found = close(arrays(graph), np.array(listed))
    possible = set(np.flatnonzero(found.met | found.undetermined))
    assert possible <= brute(graph, listed, 50_000, 1)


@many
@given(graphs, flags, flags, st.lists(st.tuples(ends, shares, st.integers(0, 99)), max_size=6))
def test_one_changed_stake_leaves_what_a_fresh_closure_finds(graph, listed, complete, changes):
    graph = list(graph)
    standing = Standing(arrays(graph), np.array(listed), complete=np.array(complete))
    for (owner, asset), share, which in changes:
        was = None
        if graph and which % 3:
            (owner, asset), was = graph.pop(which % len(graph))
        is_ = None if which % 3 == 2 and was else share
        if is_:
            graph.append(((owner, asset), is_))
        standing.change(owner, asset, was=was, is_=is_)
        fresh = close(arrays(graph), np.array(listed), complete=np.array(complete))
        for party in range(PARTIES):
            outcome = standing.outcome(party)
            assert (outcome is Outcome.MET) == fresh.met[party]
            assert (outcome is Outcome.UNDETERMINED) == fresh.undetermined[party]


def test_a_change_tells_who_is_reached_differently():
    graph = [((0, 1), (50_000, 50_000)), ((1, 2), (30_000, 30_000)), ((2, 1), (50_000, 50_000))]
    listed = np.array([True] + [False] * (PARTIES - 1))
    standing = Standing(arrays(graph), listed)
    assert standing.change(0, 2, was=None, is_=(20_000, 20_000)) == {2}
    assert standing.change(0, 1, was=(50_000, 50_000), is_=None) == {1, 2}


def test_shares_beyond_the_whole_leave_the_reached_among_the_possible():
    graph = [((2, 1), (90_000, 90_000)), ((1, 3), (0, 60_000))]
    listed = np.array([True] + [False] * (PARTIES - 1))
    standing = Standing(arrays(graph), listed)
    assert standing.outcome(3) is Outcome.NOT_MET
    assert standing.change(0, 1, was=None, is_=(60_000, 60_000)) == {1, 3}
    assert (standing.outcome(1), standing.outcome(3)) == (Outcome.MET, Outcome.UNDETERMINED)
    assert standing.change(0, 1, was=(60_000, 60_000), is_=None) == {1, 3}
    assert standing.outcome(3) is Outcome.NOT_MET


def test_exactly_the_threshold_is_met_and_a_thousandth_less_is_not():
    listed = np.array([True, True, True] + [False] * (PARTIES - 3))
    parts = [((0, 3), (16_666, 16_666)), ((1, 3), (16_667, 16_667))]
    for last, outcome in ((16_667, True), (16_666, False)):
        found = close(arrays([*parts, ((2, 3), (last, last))]), listed)
        assert found.met[3] == outcome


def test_a_share_beyond_the_whole_is_refused_and_named():
    with pytest.raises(ValueError, match="140000"):
        arrays([((0, 1), (0, 140_000))])


def test_a_stake_that_is_not_there_cannot_be_taken_away():
    standing = Standing(arrays([]), np.zeros(PARTIES, dtype=bool))
    with pytest.raises(ValueError, match="holds no stake"):
        standing.change(0, 1, was=(1, 1), is_=None)
    with pytest.raises(ValueError, match="own itself"):
        standing.change(1, 1, was=None, is_=(1, 1))


def test_a_threshold_of_nothing_is_refused():
    with pytest.raises(ValueError, match="above 0"):
        Counting(0)
