"""What the starter files of parties, lists, chips and stakes must always hold."""

from collections import Counter

import pytest

from entities.models.facts import Quality
from entities.models.party import EntityKind, NameKind
from entities.models.provider import ProviderType
from entities.starter import party_tables, read, starter_names
from rules.codes import Role


@pytest.fixture(scope="module")
def parties():
    return party_tables()


def test_every_curated_party_has_a_kind_a_source_and_a_quality():
    for key, party in read("parties").items():
        assert party["kind"] in EntityKind.values, key
        assert party["source"], key
        assert party["quality"] in Quality.values, key


def test_roles_and_kinds_of_names_are_words_of_the_product(parties):
    for key, party in parties.items():
        assert set(party.get("roles", [])) <= {role.value for role in Role}, key
        assert {name["kind"] for name in party.get("names", [])} <= set(NameKind.values), key


def test_no_key_stands_in_two_files():
    assert not set(read("parties")) & set(read("listed_units"))


def test_every_listing_names_a_party_its_citation_and_the_basis_of_its_date(parties):
    for entry in read("listings")["listing"]:
        assert entry["party"] in parties, entry["key"]
        assert entry["citation"], entry["key"]
        assert entry["listed_basis"], entry["key"]


def test_a_list_prints_misspellings_and_they_are_kept():
    printed = {entry["name"] for entry in read("listings")["listing"]}
    assert "Suma Techology Co., Ltd." in printed


def test_persons_stand_on_no_list_here(parties):
    listed = {entry["party"] for entry in read("listings")["listing"]}
    assert not [key for key in listed if parties[key]["kind"] == "person"]


def test_every_stake_has_two_known_ends_and_a_source(parties):
    tables = read("ownership")
    known = set(parties) | set(tables["unidentified"])
    for stake in tables["ownership"]:
        assert {stake["owner"], stake["asset"]} <= known
        assert stake["source"]
        assert 0 < stake.get("share", 1) <= 100


def test_a_share_nobody_gives_is_missing_and_never_zero():
    stakes = {(s["owner"], s["asset"]): s.get("share") for s in read("ownership")["ownership"]}
    assert stakes["inspur-electronic", "aivres"] is None
    assert stakes["inspur", "inspur-electronic"] == 33.26
    assert 0 not in stakes.values()


def test_every_provider_is_a_party_and_no_person(parties):
    for key, provider in read("providers").items():
        assert parties[key]["kind"] != "person", key
        assert provider["type"] in ProviderType.values, key


def test_the_chip_catalogue_is_whole_and_every_variant_knows_its_family():
    tables = read("chips")
    families = {family["slug"] for family in tables["family"]}
    assert len(tables["chip"]) == 50
    assert {chip["family"] for chip in tables["chip"] if "family" in chip} <= families
    assert max(Counter(c["slug"] for c in [*tables["chip"], *tables["family"]]).values()) == 1


def test_a_bare_chip_name_means_the_family_not_one_variant():
    keys = {name.text: name.key for name in starter_names() if name.kind == "chip"}
    assert keys["A100"] == "a100"
    assert keys["A100 40GB SXM4"] == "a100-40gb-sxm4"
    assert keys["H100"] == "h100"


def test_no_name_stands_for_two_parties():
    told = {(name.text, name.key) for name in starter_names()}
    doubled = [text for text, times in Counter(text for text, _ in told).items() if times > 1]
    assert doubled == []


def test_chinese_names_are_there_with_their_language():
    names = {name.text: name for name in starter_names()}
    assert names["科大讯飞"].key == "party.iflytek"
    assert names["科大讯飞"].lang == "zh"
    assert names["商汤"].listed
    assert not names["DeepSeek"].listed
