"""The regime's files: whole, cited, and refused with file, line, key and reason when wrong."""

from datetime import date
from importlib.resources import files

import pytest

from rules.checks import CHECKS
from rules.codes import Pathway
from rules.loading import load_regime, read_groups, read_regime, read_rule
from rules.regime import Layer, Status
from rules.schema import RegimeError, read_toml

RULE = (files("rules") / "regimes" / "us" / "us-2022-10-07.toml").read_text("utf-8")


def broken(old: str, new: str) -> str:
    assert old in RULE
    return RULE.replace(old, new, 1)


def refused(text: str) -> str:
    with pytest.raises(RegimeError) as error:
        read_rule(read_toml(text, "us/rule.toml"))
    return str(error.value)


def test_all_rules_of_the_draft_are_there():
    ids = {rule.id for code in ("us", "my") for rule in load_regime(code).rules}
    assert len(ids) == 27
    assert {"US-EL", "US-2023-10-25", "US-2025-09-AFFILIATES", "US-BILL-RASA"} <= ids


@pytest.mark.parametrize("rule", load_regime().rules, ids=lambda rule: rule.id)
def test_a_rule_cites_everything_and_speaks_of_every_pathway(rule):
    assert rule.citation and rule.summary and rule.sources
    assert set(rule.pathways) == set(Pathway)
    assert all(one.reason and one.citation for one in rule.pathways.values())
    parts = (*rule.ways, *rule.parameters, *rule.suspended, *rule.unsettled, *rule.enforcement)
    assert all(part.citation for part in parts)


def test_only_rules_that_speak_for_the_text_can_cover():
    for rule in load_regime().rules:
        if rule.layer is not Layer.TEXT:
            assert not rule.ways, rule.id


def test_no_rule_of_the_sources_reaches_remote_access_but_support_by_us_persons():
    for rule in load_regime().rules:
        said = rule.pathways[Pathway.OFFSHORE_CLOUD_RENTAL].status
        if rule.layer is Layer.TEXT and rule.id != "US-744-6-SUPPORT":
            assert said in (Status.NOT_COVERED, Status.NOT_APPLICABLE), rule.id


def test_every_test_explains_itself_and_names_its_source():
    for name, check in CHECKS.items():
        assert check.run.__doc__, name
        cited = ("CFR", " FR ", "3A090", "Act ", "filings")
        assert any(word in check.run.__doc__ for word in cited), name


@pytest.mark.parametrize(
    ("old", "new", "line_of", "words"),
    [
        ('kind = "interim_final_rule"', 'kind = "interim_rule"', "kind =", "Did you mean"),
        ("effective = 2022-10-21", "effective = 2022", "effective =", "must be a day"),
        ("ended = 2023-11-17", "ended = 2022-10-01", "ended =", "must be after"),
        ("value = 600", 'value = "600"', 'value = "600"', "link_line must not be"),
        ('name = "link_line"', 'name = "link_lien"', "link_lien", "“link_line”"),
        ('"performance_and_links"', '"performance_and_link"', "tests = ", "Did you mean"),
        ('"supercomputer"]', '"supercomputers"]', '"supercomputers"]', "supercomputer"),
        ("summary =", "sumary =", "", "summary"),
        ("[pathways.stockpiling]", "[pathways.stockpile]", "[pathways.", "stockpiling"),
        ('acts = ["export"', 'acts = ["exports"', "acts =", "“export”"),
        ("[scope]", "unknown_key = 1\n[scope]", "unknown_key", "not known here"),
    ],
)
def test_a_wrong_rule_is_refused_with_line_and_reason(old, new, line_of, words):
    text = broken(old, new)
    message = refused(text)
    assert message.startswith("us/rule.toml")
    assert words in message
    if line_of:
        lines = [at for at, line in enumerate(text.splitlines(), 1) if line_of in line]
        assert any(f"line {at}," in message for at in lines), message


def test_broken_toml_is_refused_with_its_file():
    assert refused("id = ").startswith("us/rule.toml: ")


def test_a_conditional_statement_says_what_settles_it():
    text = broken('settled_by = ["performance_and_links", "destination_controlled"]\n', "")
    assert "settled_by or turns_on" in refused(text)


def test_a_rule_is_there_once():
    with pytest.raises(RegimeError, match="twice"):
        read_regime("us", {"a.toml": RULE, "b.toml": RULE}, {})


def test_an_unknown_regime_is_refused():
    with pytest.raises(RegimeError, match="Known: us, my"):
        load_regime("de")


def test_the_version_follows_the_content():
    one = read_regime("us", {"a.toml": RULE}, {})
    again = read_regime("us", {"a.toml": RULE}, {})
    other = read_regime("us", {"a.toml": broken("value = 600", "value = 601")}, {})
    assert one.version == again.version != other.version


def test_membership_before_the_oldest_text_is_not_known():
    groups = load_regime().groups
    assert groups.has("MY", "D:5", date(2026, 7, 22)) is None
    assert groups.has("MY", "D:5", date(2026, 7, 23)) is False
    assert groups.has("CN", "D:5", date(2022, 1, 1)) is True
    assert groups.has("MO", "D:5", date(2022, 1, 1)) is False
    assert groups.has("AE", "D:4", date(2023, 11, 17)) is True
    assert groups.has("AE", "D:4", date(2023, 11, 18)) is None


def test_a_text_of_the_groups_needs_its_day():
    with pytest.raises(RegimeError, match="taken_on"):
        read_groups({"groups.toml": '[[texts]]\ncitation = "x"\n[texts.members]\n"D:5" = ["CN"]\n'})
