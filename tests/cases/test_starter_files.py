"""What the files of reported incidents must always hold."""

import re

import pytest

from cases.starter import incident_tables
from entities.starter import party_tables, read
from ingest.starter import outlet_tables
from rules.codes import LegalStage, Pathway, Relation, Role

HEDGED = re.compile(r"report|alleg|said to")


@pytest.fixture(scope="module")
def incidents():
    return dict(incident_tables())


def test_there_are_56_incidents_with_keys_of_their_own(incidents):
    assert len({incident["key"] for incident in incidents.values()}) == len(incidents) == 56


def test_all_thirteen_pathways_are_among_them(incidents):
    used = {code for incident in incidents.values() for code in incident["pathways"]}
    assert used == {code.value for code in Pathway}


def test_every_title_and_summary_says_reported_or_alleged(incidents):
    for file, incident in incidents.items():
        assert HEDGED.search(incident["title"]), file
        assert HEDGED.search(incident["summary"]), file


def test_steps_are_said_in_words_of_the_product(incidents):
    roles, relations = {r.value for r in Role}, {r.value for r in Relation}
    for file, incident in incidents.items():
        for hop in incident["hops"]:
            assert {hop["from_role"], hop["to_role"]} <= roles, file
            assert hop["relation"] in relations, file


def test_pathways_stand_in_the_order_of_the_steps(incidents):
    for file, incident in incidents.items():
        walked = list(dict.fromkeys(h["pathway"] for h in incident["hops"] if "pathway" in h))
        assert walked == [code for code in incident["pathways"] if code in walked], file


def test_every_end_of_a_step_is_a_party_or_described_in_the_file(incidents):
    parties = party_tables()
    for file, incident in incidents.items():
        described = set(incident.get("unidentified", {}))
        ends = {hop[end] for hop in incident["hops"] for end in ("from", "to")}
        assert ends <= described | set(parties), file
        assert described <= ends, file


def test_no_step_leads_from_a_party_to_itself(incidents):
    assert all(h["from"] != h["to"] for i in incidents.values() for h in i["hops"])


def test_every_incident_has_a_source_and_a_statement(incidents):
    outlets = outlet_tables()
    for file, incident in incidents.items():
        assert incident["statements"], file
        assert {source["outlet"] for source in incident["sources"]} <= set(outlets), file


def test_a_copy_points_at_what_it_copies_and_is_graded_no_better(incidents):
    for file, incident in incidents.items():
        sources = {source["key"]: source for source in incident["sources"]}
        for source in incident["sources"]:
            if "copy_of" in source:
                original = sources[source["copy_of"]]["grade"]
                assert all(
                    mine >= its for mine, its in zip(source["grade"], original, strict=True)
                ), file


def test_a_statement_is_graded_no_better_than_the_source_it_was_read_in(incidents):
    for file, incident in incidents.items():
        grades = {source["key"]: source["grade"] for source in incident["sources"]}
        for statement in incident["statements"]:
            source = grades[statement["source"]]
            grade = statement.get("grade", f"{source[0]}6")
            assert all(mine >= its for mine, its in zip(grade, source, strict=True)), (
                file,
                statement["key"],
            )


def test_every_statement_was_read_in_a_source_of_the_file(incidents):
    parties = party_tables()
    for file, incident in incidents.items():
        sources = {source["key"] for source in incident["sources"]}
        for statement in incident["statements"]:
            assert statement["source"] in sources, file
            assert statement.get("party", "nvidia") in parties, file
            assert statement.get("hop", 1) <= len(incident["hops"]), file


def test_chips_are_in_the_catalogue(incidents):
    tables = read("chips")
    slugs = {chip["slug"] for chip in [*tables["chip"], *tables["family"]]}
    used = {hop["chip"] for i in incidents.values() for hop in i["hops"] if "chip" in hop}
    assert used <= slugs


def test_only_a_plea_counts_as_found(incidents):
    found = [i for i in incidents.values() if i["legal_stage"] == LegalStage.FOUND]
    assert [incident["key"] for incident in found] == ["inc-41"]
    assert "plea" in found[0]["legal_outcome"]


def test_what_a_charge_says_is_no_documented_step(incidents):
    charged = [i for i in incidents.values() if i["legal_stage"] == LegalStage.CHARGED]
    assert len(charged) == 5
    assert not [hop for incident in charged for hop in incident["hops"] if "documented" in hop]


def test_denials_stand_beside_the_claims(incidents):
    by_key = {incident["key"]: incident for incident in incidents.values()}
    for key in ("seed-02", "seed-03", "inc-15", "inc-32", "inc-35", "inc-42", "inc-45", "inc-48"):
        assert "denies" in {s["support"] for s in by_key[key]["statements"]}, key


def test_what_is_not_verified_is_said(incidents):
    by_key = {incident["key"]: incident for incident in incidents.values()}
    assert "only a forum summary" in by_key["inc-25"]["unverified"][0]
    assert sum("unverified" in incident for incident in incidents.values()) > 35


def test_the_price_of_the_shanghai_offer_is_for_eight_chips(incidents):
    hop = incidents["2023-03-ai-galaxy-hourly-a100.toml"]["hops"][-1]
    assert hop["price"] == {"amount": 10, "currency": "USD", "per": "hour", "chips": 8}
