"""chips/: the catalogue and one chip under every set of rules."""

from decimal import Decimal

import pytest

from tests.factories import ChipFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def chips():
    family = ChipFactory(slug="a800", name="A800", is_family=True)
    ChipFactory(
        slug="a800-pcie",
        name="A800 PCIe",
        family=family,
        tpp=Decimal(4992),
        performance_density=Decimal("6.04"),
        link_bandwidth=Decimal(400),
        memory_bandwidth=Decimal(1935),
        data_centre=True,
        aliases=["英伟达A800"],
    )
    ChipFactory(slug="mystery", name="Mystery", vendor="")
    return family


def test_the_list_says_null_for_what_nobody_knows(read, chips):
    rows = {row["slug"]: row for row in read("chips/")["results"]}

    assert list(rows) == ["a800", "a800-pcie", "mystery"]
    assert rows["a800-pcie"]["tpp"] == 4992
    assert rows["a800-pcie"]["family"] == "a800"
    assert rows["mystery"]["tpp"] is None and rows["mystery"]["vendor"] is None


def test_a_chip_is_found_as_texts_write_it(read, chips):
    assert [row["slug"] for row in read("chips/", {"q": "英伟达a800"})["results"]] == ["a800-pcie"]


def test_one_chip_turns_on_the_day_the_rule_did(read, chips):
    before = read("chips/a800-pcie/", {"as_of": "2023-11-16"})
    after = read("chips/a800-pcie/", {"as_of": "2023-11-17"})

    assert (before["text"], after["text"]) == ("not_covered", "covered")
    assert after["vintages"][-1]["from"] == "2023-11-17"
    assert any("4992" in test["reason"] for test in after["vintages"][-1]["tests"])


def test_a_family_names_its_variants_and_stands_as_they_do(read, chips):
    family = read("chips/a800/", {"as_of": "2024-01-01"})

    assert family["variants"] == ["a800-pcie"]
    assert family["text"] == "covered"


def test_what_is_unknown_or_wrong_is_named(read, chips):
    assert "nothing" in read("chips/nothing/", status=404)["error"]["message"]
    error = read("chips/a800/", {"destination": "Atlantis"}, status=400)["error"]
    assert "Atlantis" in error["fields"]["destination"]
    assert read("chips/", {"pathway": "smuggling_transshipment"}, status=400)["error"]["code"]
