"""Layers, presumptions, red flags, sides of a change, variants, acts, and speed."""

import subprocess
import sys
import time
from dataclasses import replace
from datetime import date

import pytest

from rules.acts import Act
from rules.assess import assess, decide
from rules.codes import Pathway, Relation
from rules.confidence import confidence_of
from rules.facts import Confidence, EndUse, Facts, Party
from rules.findings import PRESUMPTIONS, Presumption, Text
from rules.loading import load_regime
from rules.on_day import rules_on
from rules.pathways import REMOTE, act_of_hop, judged_act
from rules.sides import assess_period
from rules.variants import assess_variants
from tests.rules.cases import cases, catalogue, facts_of, party_of

US = load_regime()


def found(name: str, **changes):
    row = next(one for one in cases() if one["case"] == name)
    return assess(replace(facts_of(row), **changes), row["day"], US)


def test_what_was_presumed_is_named():
    rental = found("SEED-01: iFlytek rents A100 capacity")
    assert rental.presumed == (Presumption.NO_SENSITIVE_END_USE,)
    purchase = found("A800, caught")
    assert set(purchase.presumed) == set(Presumption)


def test_the_printed_list_of_presumptions_is_complete():
    assert set(PRESUMPTIONS) == set(Presumption)


def test_a_verdict_that_rests_on_a_presumption_is_at_most_probable():
    sure = Confidence.CONFIRMED
    assert found("A800, caught", confidence=sure).verdict.confidence is Confidence.PROBABLE
    settled = found("A800, caught", confidence=sure, licence=False)
    assert settled.verdict.confidence is sure
    rental = found("Osaka (INC-45)", confidence=sure)
    assert rental.verdict.confidence is Confidence.PROBABLE
    ruled_out = found("Osaka (INC-45)", confidence=sure, end_uses_ruled_out=frozenset(EndUse))
    assert ruled_out.verdict.confidence is sure


def test_facts_that_nobody_graded_stay_as_given():
    assert found("A800, caught").verdict.confidence is Confidence.AS_GIVEN


@pytest.mark.parametrize(
    ("grade", "word"),
    [("A1", "confirmed"), ("B2", "probable"), ("C3", "possible"), ("B4", "doubtful"),
     ("D1", "possible"), ("E2", "possible"), ("F6", "as_given")],
)  # fmt: skip
def test_confidence_is_derived_from_the_grade(grade, word):
    assert confidence_of(*grade) == word


def test_findings_are_in_legal_order():
    tests = [one.test for one in found("A800, caught").findings]
    order = ["act", "subject_to_regulation", "performance_tiers", "named_on_a_list",
             "destination_controlled", "licence_or_exception"]  # fmt: skip
    assert sorted(order, key=tests.index) == order


def test_every_finding_cites_and_a_test_cites_its_paragraph():
    findings = found("A800, caught").findings
    assert all(one.citation for one in findings)
    tiers = next(one for one in findings if one.test == "performance_tiers")
    assert tiers.citation.startswith("3A090; 15 CFR 742.6(a)(6) · 88 FR 73458")


def test_a_rental_finds_that_renting_is_no_regulated_act():
    first = found("SEED-01: iFlytek rents A100 capacity").findings[0]
    assert (first.test, first.outcome) == ("act", "not_met")


def test_guidance_stands_beside_and_covers_nothing():
    rental = found("Osaka (INC-45)")
    assert "US-2026-05-31-GUIDANCE" not in rental.beside
    purchase = found("restated")
    assert set(purchase.beside) == {"US-2025-05-13-GUIDANCE", "US-2026-05-31-GUIDANCE"}
    assert not {one.rule for one in purchase.readings} & set(purchase.beside)


def test_listed_units_and_minority_holders_are_red_flags_and_no_coverage():
    group = replace(party_of("sensetime_unit"), listed_units=("Beijing SenseTime",))
    answer = assess(
        Facts(Pathway.DIRECT_PURCHASE, group, "CN", catalogue()["t4"]), date(2023, 3, 9), US
    )
    assert answer.verdict.text is Text.NOT_COVERED
    assert "Beijing SenseTime" in answer.red_flags[0].sentence
    minority = found("a minority holding is no coverage")
    assert "33.26 percent" in minority.red_flags[0].sentence
    assert "not known" in found("a share nobody states").red_flags[0].sentence
    assert found("owned 60 percent, first day").red_flags == ()


def test_a_period_across_a_change_has_both_sides():
    row = next(one for one in cases() if one["case"] == "A800, caught")
    sides = assess_period(facts_of(row), date(2023, 1, 1), date(2024, 1, 1), US)
    assert [(one.from_day, one.assessment.verdict.text) for one in sides] == [
        (date(2023, 1, 1), Text.NOT_COVERED), (date(2023, 11, 17), Text.COVERED),
    ]  # fmt: skip
    assert sides[0].to_day == sides[1].from_day


def test_a_period_is_cut_where_the_facts_change_too():
    row = next(one for one in cases() if one["case"] == "iFlytek buys T4, first day")
    sides = assess_period(facts_of(row), date(2019, 1, 1), date(2020, 1, 1), US)
    assert [one.from_day for one in sides] == [date(2019, 1, 1), date(2019, 10, 9)]


def test_a_period_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="2020-01-01"):
        assess_period(facts_of(cases()[0]), date(2020, 1, 1), date(2020, 1, 1), US)


def test_variants_that_differ_leave_the_answer_unknown_and_say_which():
    row = next(one for one in cases() if one["case"] == "A800, caught")
    chips = [catalogue()["rtx-4090"], catalogue()["rtx-4090-d"]]
    mixed = assess_variants(facts_of(row), chips, date(2024, 1, 1), US)
    assert mixed.differ and mixed.verdict.text is Text.UNKNOWN
    assert [one.verdict.text for _, one in mixed.variants] == [Text.COVERED, Text.NOT_COVERED]
    alike = [catalogue()["a100-pcie"], catalogue()["a100-80gb-sxm4"]]
    assert assess_variants(facts_of(row), alike, date(2024, 1, 1), US).verdict.text is Text.COVERED


def test_rentals_and_couriered_data_are_remote_access():
    for pathway in Pathway:
        act = judged_act(pathway, origin=None, destination="CN")
        assert act is (Act.REMOTE_ACCESS if pathway in REMOTE else Act.EXPORT)


def test_where_goods_leave_tells_export_reexport_and_transfer():
    buy = Pathway.DIRECT_PURCHASE
    assert judged_act(buy, origin="US", destination="CN") is Act.EXPORT
    assert judged_act(buy, origin="TW", destination="CN") is Act.REEXPORT
    assert judged_act(buy, origin="CN", destination="CN") is Act.TRANSFER


def test_owning_and_hiding_are_no_acts():
    assert act_of_hop(Relation.OWNS) is act_of_hop(Relation.HIDES) is None
    assert act_of_hop(Relation.RENTS_OUT) is act_of_hop(Relation.HOSTS) is Act.REMOTE_ACCESS
    assert act_of_hop(Relation.SHIPS, origin="MY", destination="CN") is Act.REEXPORT


def test_malaysias_rule_fits_the_same_form():
    row = next(one for one in cases() if one["case"] == "H100 by way of Malaysia (INC-33)")
    malaysia = load_regime("my")
    texts = [
        assess(facts_of(row), day, malaysia).verdict.text
        for day in (date(2025, 7, 13), date(2025, 7, 14))
    ]
    assert texts == [Text.NOT_COVERED, Text.CONDITIONAL]


@pytest.mark.parametrize("row", cases(), ids=[row["case"] for row in cases()])
def test_deciding_alone_gives_the_verdict_of_the_assessment(row):
    facts = replace(facts_of(row), confidence=Confidence.CONFIRMED)
    assert decide(facts, row["day"], US) == assess(facts, row["day"], US).verdict


def test_an_assessment_is_the_same_every_time():
    row = cases()[0]
    assert assess(facts_of(row), row["day"], US) == assess(facts_of(row), row["day"], US)


def test_the_same_facts_are_one_key_so_that_each_set_is_decided_once():
    assert len({facts_of(row) for row in (cases()[0], cases()[0], cases()[1])}) == 2


def test_a_regime_as_it_stood_is_shared_by_all_days_between_two_changes():
    first, second = (rules_on(US, day)[0] for day in (date(2024, 6, 1), date(2024, 6, 2)))
    assert first.day != second.day and first.values is second.values


def test_a_party_of_whom_nothing_is_known_is_no_free_party():
    stranger = Facts(Pathway.DIRECT_PURCHASE, Party("somebody"))
    assert assess(stranger, date(2024, 1, 1), US).verdict.text is Text.UNKNOWN


def test_one_assessment_takes_less_than_a_millisecond():
    rows = [(facts_of(row), row["day"]) for row in cases()]
    for facts, day in rows:
        assess(facts, day, US)
    begun = time.process_time()
    for facts, day in rows:
        assess(facts, day, US)
    assert (time.process_time() - begun) / len(rows) < 0.001


def test_the_package_imports_quickly_and_alone():
    # The aim is 50 ms on a quiet machine (benchmarks/assess.py); a busy one needs some air.
    code = (
        "import sys, time, dataclasses, decimal, importlib.resources\n"
        "begun = time.process_time()\n"
        "import rules.assess, rules.loading, rules.reform\n"
        "took = time.process_time() - begun\n"
        "sys.exit('django' in sys.modules and 'Django was loaded' or f'{took}')"
    )
    took = min(
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stderr)
        for _ in range(3)
    )
    assert took < 0.15
