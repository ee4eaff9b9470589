"""What would be if a rule changed; and how an open question is settled."""

from dataclasses import replace
from datetime import date

import pytest

from rules.assess import assess
from rules.findings import Enforcement, Text, Turn
from rules.loading import load_regime
from rules.reform import READERS, read_reform, reform_from_json
from rules.schema import RegimeError
from tests.rules.cases import cases, facts_of

US = load_regime()


def case(name: str) -> dict:
    return next(one for one in cases() if one["case"] == name)


def verdicts(name: str, edits: str, day: date | None = None) -> tuple[Text, Text]:
    """The text of a worked case as it is, and with the reform."""
    row = case(name)
    reform = read_reform(f'name = "a reform"\n{edits}', US)
    day = day or row["day"]
    before, after = (assess(facts_of(row), day, one) for one in (US, reform.apply(US)))
    return before.verdict.text, after.verdict.text


REMOTE = """
[[edits]]
edit = "cover_act"
rule = "US-2023-10-25"
act = "remote_access"
from = 2024-01-01
turns_on = ["licence_terms"]
"""
HOLD = '[[edits]]\nedit = "lift_suspension"\nrule = "US-2025-09-AFFILIATES"\n'


def test_a_power_to_license_remote_access_makes_rentals_turn_on_its_terms():
    name = "Osaka (INC-45)"
    assert verdicts(name, REMOTE) == (Text.NOT_COVERED, Text.CONDITIONAL)
    assert verdicts(name, REMOTE, date(2023, 12, 31)) == (Text.NOT_COVERED, Text.NOT_COVERED)


def test_covering_remote_access_outright_covers_it():
    edit = REMOTE.replace('turns_on = ["licence_terms"]', "")
    assert verdicts("Osaka (INC-45)", edit)[1] is Text.COVERED


def test_covering_remote_access_leaves_purchases_as_they_are():
    assert verdicts("A800, caught", REMOTE) == (Text.COVERED, Text.COVERED)


def test_holding_the_50_percent_rule_reaches_the_suspension_and_after():
    name = "owned 60 percent, suspended"
    assert verdicts(name, HOLD) == (Text.NOT_COVERED, Text.COVERED)
    assert verdicts(name, HOLD, date(2026, 11, 10)) == (Text.UNKNOWN, Text.COVERED)


def test_a_quarter_instead_of_a_half():
    edit = (
        '[[edits]]\nedit = "set"\nrule = "US-2025-09-AFFILIATES"\n'
        'parameter = "percent"\nvalue = 25\nfrom = 2025-09-29\n'
    )
    name = "a minority holding is no coverage"
    assert verdicts(name, edit) == (Text.NOT_COVERED, Text.COVERED)


def test_a_moved_line_reaches_a_smaller_chip():
    edit = (
        '[[edits]]\nedit = "set"\nrule = "US-2022-10-07"\n'
        'parameter = "link_line"\nvalue = 400\nfrom = 2022-10-21\n'
    )
    name = "A800 orders of August 2023 (INC-13)"
    assert verdicts(name, edit) == (Text.NOT_COVERED, Text.COVERED)


def test_a_set_value_stays_where_the_rule_itself_changed_later():
    edit = (
        '[[edits]]\nedit = "set"\nrule = "US-2022-10-07"\n'
        'parameter = "destinations"\nvalue = ["CN", "HK"]\nfrom = 2022-10-21\n'
    )
    assert verdicts("Macau, added", edit) == (Text.COVERED, Text.NOT_COVERED)


def test_a_party_listed_earlier():
    edit = (
        '[[edits]]\nedit = "list_party"\nparty = "inspur_units"\n'
        'list = "US Entity List"\nfrom = 2023-03-02\n'
    )
    name = "Inspur units buy A800 in 2023 (INC-39)"
    assert verdicts(name, edit) == (Text.NOT_COVERED, Text.COVERED)


def test_a_country_added_to_a_rule_and_to_a_group():
    to_rule = (
        '[[edits]]\nedit = "add_country"\nrule = "US-2022-10-07"\n'
        'parameter = "destinations"\ncountry = "AE"\nfrom = 2022-10-21\n'
    )
    assert verdicts("H100 to the Emirates in 2022", to_rule)[1] is Text.COVERED
    assert verdicts("Macau, added", to_rule)[1] is Text.COVERED
    to_group = '[[edits]]\nedit = "add_country"\ngroup = "D:5"\ncountry = "MY"\nfrom = 2024-01-01\n'
    name = "H100 to Malaysia in 2026: only the diffusion text"
    assert verdicts(name, to_group) == (Text.CONDITIONAL, Text.COVERED)


def test_a_rule_begun_earlier_and_one_ended():
    begin = '[[edits]]\nedit = "begin"\nrule = "US-2022-10-07"\non = 2022-01-01\n'
    assert verdicts("stock bought by a buyer nobody names", begin)[1] is Text.COVERED
    end = '[[edits]]\nedit = "end"\nrule = "US-2023-10-25"\non = 2024-01-01\n'
    assert verdicts("A30 stands in tier b", end) == (Text.COVERED, Text.NOT_COVERED)


def test_a_suspension_added():
    edit = (
        '[[edits]]\nedit = "suspend"\nrule = "US-2023-10-25"\nfrom = 2024-01-01\nto = 2025-01-01\n'
    )
    row = case("A30 stands in tier b")
    changed = read_reform(f'name = "x"\n{edit}', US).apply(US)
    verdict = assess(facts_of(row), row["day"], changed).verdict
    assert (verdict.text, verdict.enforcement) == (Text.NOT_COVERED, Enforcement.SUSPENDED)


@pytest.mark.parametrize(("in_force", "text"), [("true", "covered"), ("false", "not_covered")])
def test_an_operator_settles_what_was_not_verified_with_one_entry(in_force, text):
    edit = (
        '[[edits]]\nedit = "settle"\nrule = "US-2025-09-AFFILIATES"\nfrom = 2026-11-10\n'
        f'to = 2026-12-01\nin_force = {in_force}\nsource = "Federal Register of that day"\n'
    )
    name = "owned 60 percent, due back, not verified"
    assert verdicts(name, edit) == (Text.UNKNOWN, text)
    assert verdicts(name, edit, date(2026, 12, 1)) == (Text.UNKNOWN, Text.UNKNOWN)
    settled = read_reform(f'name = "x"\n{edit}', US).apply(US)
    assert "Federal Register of that day" in settled.rule("US-2025-09-AFFILIATES").sources


def test_a_reform_leaves_the_regime_as_it_is_and_has_a_version_of_its_own():
    version = US.version
    changed = read_reform(f'name = "x"\n{HOLD}', US).apply(US)
    assert US.version == version != changed.version


def test_json_says_the_same_as_toml():
    values = {
        "name": "x",
        "edits": [
            {"edit": "set", "rule": "US-2023-10-25", "parameter": "a_density", "value": 8.5,
             "from": "2023-11-17"}
        ],
    }  # fmt: skip
    toml = (
        'name = "x"\n[[edits]]\nedit = "set"\nrule = "US-2023-10-25"\n'
        'parameter = "a_density"\nvalue = 8.5\nfrom = 2023-11-17\n'
    )
    assert reform_from_json(values, US) == read_reform(toml, US)


@pytest.mark.parametrize(
    ("edits", "line", "words"),
    [
        ('[[edits]]\nedit = "cover"\n', 3, "Did you mean “cover_act”"),
        ('[[edits]]\nedit = "lift_suspension"\nrule = "US-2025-AFFILIATES"\n', 4, "Did you mean"),
        ('[[edits]]\nedit = "lift_suspension"\nrule = "US-EL"\n', 4, "not suspended"),
        ('[[edits]]\nedit = "end"\nrule = "US-BILL-RASA"\non = 2026-01-01\n', 4, "covers nothing"),
        ('[[edits]]\nedit = "end"\nrule = "US-2023-10-25"\non = 2020-01-01\n', 2, "would end"),
        (REMOTE.replace('"remote_access"', '"remote"'), 6, "remote_access"),
        (REMOTE.replace("2024-01-01", '"soon"'), 7, "is not a day"),
        (REMOTE + 'colour = "red"\n', 9, "not known here"),
        ('[[edits]]\nedit = "suspend"\nrule = "US-EL"\nfrom = 2024-01-01\nto = 2024-01-01\n', 6,
         "must be after"),
        ('[[edits]]\nedit = "set"\nrule = "US-2022-10-07"\nparameter = "tpp_lines"\nvalue = 1\n'
         "from = 2024-01-01\n", 5, "tpp_line"),
        ('[[edits]]\nedit = "set"\nrule = "US-2022-10-07"\nparameter = "tpp_line"\nvalue = "much"\n'
         "from = 2024-01-01\n", 6, "must not be"),
        ('[[edits]]\nedit = "add_country"\ncountry = "China"\ngroup = "D:5"\n', 4,
         "ISO 3166"),
        ('[[edits]]\nedit = "settle"\nrule = "US-2025-09-AFFILIATES"\nfrom = 2026-11-10\n'
         "in_force = true\n", 2, "source"),
        ('[[edits]]\nedit = "settle"\nrule = "US-EL"\nfrom = 2026-11-10\n', 4, "is open"),
    ],
)  # fmt: skip
def test_a_bad_reform_says_which_line_and_why(edits, line, words):
    with pytest.raises(RegimeError) as error:
        read_reform(f'name = "a reform"\n{edits}', US, source="reform.toml")
    assert words in str(error.value)
    assert f"reform.toml, line {line}," in str(error.value)


def test_a_bad_reform_in_json_names_the_key():
    with pytest.raises(RegimeError, match=r"key “edits\[0\].rule”"):
        reform_from_json({"name": "x", "edits": [{"edit": "end", "rule": "X"}]}, US)
    with pytest.raises(RegimeError, match="at least one edit"):
        reform_from_json({"name": "x"}, US)


def test_every_edit_has_a_case_above():
    assert set(READERS) == {
        "set", "add_country", "cover_act", "list_party", "lift_suspension", "suspend", "begin",
        "end", "settle",
    }  # fmt: skip


def test_turns_of_a_copied_way_are_its_own():
    changed = read_reform(f'name = "x"\n{REMOTE}', US).apply(US)
    ways = {way.name: way for way in changed.rule("US-2023-10-25").ways}
    assert ways["destination"].turns_on == ()
    assert ways["destination_by_remote_access"].turns_on == (Turn.LICENCE_TERMS,)


def test_doubt_about_enforcement_follows_a_copied_way():
    changed = read_reform(f'name = "x"\n{REMOTE}', US).apply(US)
    rule = changed.rule("US-2023-10-25")
    state = rule.enforcement_on(date(2025, 6, 1), "headquarters_by_remote_access")
    assert state is Enforcement.DOUBTFUL


def test_a_listed_tenant_is_reached_once_the_list_speaks_of_remote_access():
    edit = REMOTE.replace("US-2023-10-25", "US-EL")
    row = case("listed tenant in China")
    changed = read_reform(f'name = "x"\n{edit}', US).apply(US)
    assert assess(facts_of(row), row["day"], changed).verdict.text is Text.CONDITIONAL
    unlisted = replace(facts_of(row), recipient=facts_of(case("Osaka (INC-45)")).recipient)
    assert assess(unlisted, row["day"], changed).verdict.text is Text.NOT_COVERED
