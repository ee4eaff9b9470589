"""What must be true of every set of facts, looked for by trying."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from rules.assess import assess
from rules.edits import SetParameter, Suspend
from rules.findings import Level, Outcome, Standing, Text
from rules.loading import load_regime
from rules.ownership import owned_by
from rules.pathways import REMOTE
from tests.rules.strategies import DAYS, completed, facts, stakes

REGIME = load_regime()
LAST = REGIME.change_days[-1]
ADJUSTABLE = [
    (rule.id, one.name)
    for rule in REGIME.rules
    for one in rule.parameters
    if isinstance(one.value, Decimal) and not one.name.startswith(("ceiling", "die", "control"))
]
SUSPENDABLE = [rule.id for rule in REGIME.rules if rule.ways]
fast = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def extent(found) -> tuple[Level, Level]:
    """How far all rules reach: at least, at most."""
    counted = [one for one in found.readings if one.standing is not Standing.SUSPENDED]
    low = max((one.low for one in counted), default=Level.NOT_COVERED)
    return low, max((one.high for one in counted), default=Level.NOT_COVERED)


@fast
@given(facts(), DAYS, st.sampled_from(ADJUSTABLE), st.sampled_from(["0.1", "0.5", "0.99"]))
def test_a_lower_line_never_reaches_less(given_facts, day, which, factor):
    rule, name = which
    before = extent(assess(given_facts, day, REGIME))
    values = REGIME.rule(rule).value_on(day, REGIME.rule(rule).parameters)
    assume(name in values)
    edit = SetParameter(rule, name, values[name] * Decimal(factor), date(2019, 1, 1))
    after = extent(assess(given_facts, day, edit.apply(REGIME)))
    assert after[0] >= before[0] and after[1] >= before[1]


@fast
@given(facts(), DAYS, st.sampled_from(SUSPENDABLE), DAYS, st.integers(1, 900))
def test_an_added_suspension_never_covers_more(given_facts, day, rule, begins, length):
    before = extent(assess(given_facts, day, REGIME))
    edit = Suspend(rule, begins, begins + timedelta(days=length))
    after = extent(assess(given_facts, day, edit.apply(REGIME)))
    assert after[0] <= before[0] and after[1] <= before[1]


@fast
@given(facts())
def test_the_far_future_is_the_latest_text(given_facts):
    assert date(2030, 1, 1) > LAST
    latest = assess(given_facts, date(2030, 1, 1), REGIME).verdict
    assert assess(given_facts, date(2999, 12, 31), REGIME).verdict == latest


def holds_for_a_completion(data, given_facts, day):
    found = assess(given_facts, day, REGIME)
    assume(found.verdict.text is not Text.UNKNOWN)
    whole = data.draw(completed(given_facts))
    assert assess(whole, day, REGIME).verdict.text is found.verdict.text


@fast
@given(st.data(), facts(), DAYS)
def test_a_decided_verdict_holds_for_a_completion(data, given_facts, day):
    holds_for_a_completion(data, given_facts, day)


@pytest.mark.soak
@settings(max_examples=5000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), facts(), DAYS)
def test_a_decided_verdict_holds_for_thousands_of_completions(data, given_facts, day):
    holds_for_a_completion(data, given_facts, day)


@fast
@given(facts(), DAYS)
def test_an_unknown_verdict_says_what_is_missing(given_facts, day):
    found = assess(given_facts, day, REGIME)
    assert bool(found.missing) is (found.verdict.text is Text.UNKNOWN)
    assert all(one.outcome is Outcome.UNDETERMINED for one in found.missing)


@fast
@given(facts(st.sampled_from(sorted(REMOTE))), DAYS)
def test_remote_access_is_never_covered_without_a_controlled_end_use(given_facts, day):
    assume(not given_facts.end_uses)
    assert assess(given_facts, day, REGIME).verdict.text is Text.NOT_COVERED


@fast
@given(facts(), DAYS)
def test_every_reason_can_be_read(given_facts, day):
    found = assess(given_facts, day, REGIME)
    for one in (*found.findings, *found.readings):
        sentence = one.reason.sentence
        assert sentence.endswith((".", "?")) or one.reason.code == "rule_says"
        assert "None" not in sentence


@fast
@given(st.data(), stakes(), st.sets(st.sampled_from(["alpha", "beta", "holding", "unit"])))
def test_ownership_is_decided_only_where_all_completions_agree(data, given_stakes, known):
    day, line = date(2025, 10, 15), Decimal(50)
    listed = dict.fromkeys(data.draw(st.sets(st.sampled_from(["alpha", "beta"]))), Outcome.MET)
    listed = {
        "alpha": Outcome.NOT_MET,
        "beta": Outcome.NOT_MET,
        "holding": Outcome.NOT_MET,
    } | listed
    found = owned_by(
        "unit", given_stakes, day=day, threshold=line, listed=listed, fully_owned=frozenset(known)
    )
    assume(found.outcome is not Outcome.UNDETERMINED)
    exact = []
    for stake in given_stakes:
        low, high = stake.bounds
        share = data.draw(st.sampled_from(sorted({low, high})))
        exact.append((stake.owner, stake.asset, share))
    for asset in sorted({"unit", "holding"} - known):
        rest = 100 - sum(share for _, held, share in exact if held == asset)
        if rest > 0 and data.draw(st.booleans()):
            exact.append(("omega", asset, rest))
    assume(all(sum(s for _, a, s in exact if a == one) <= 100 for one in ("unit", "holding")))
    reached = {key for key, is_ in listed.items() if is_ is Outcome.MET} | {"omega"}
    for _ in range(3):
        reached |= {
            asset
            for asset in ("unit", "holding")
            if sum(share for owner, held, share in exact if held == asset and owner in reached)
            >= line
        }
    own = sum(share for owner, held, share in exact if held == "unit" and owner in reached)
    assert (own >= line) is (found.outcome is Outcome.MET)
