"""The chips as pages: the catalogue, one chip, and their twins."""

import csv
import io
from datetime import date
from decimal import Decimal
from html import unescape

import plotly.graph_objects as go
import pytest

from cases.models import Incident
from dashboards.figures.chips import performance_chart
from dashboards.queries.chips import chip_rows
from entities.models import CloudOffer
from rules.findings import Text
from tests.factories import ChipFactory, HopFactory, ProviderFactory

pytestmark = pytest.mark.django_db

A800 = {
    "slug": "a800-pcie",
    "name": "A800 PCIe",
    "tpp": Decimal(4992),
    "performance_density": Decimal("6.04"),
    "link_bandwidth": Decimal(400),
    "memory_bandwidth": Decimal(1935),
    "data_centre": True,
}


@pytest.fixture
def family():
    """A family with one variant, and a chip about which nothing is known."""
    family = ChipFactory(slug="a800", name="A800", is_family=True)
    ChipFactory(family=family, **A800)
    ChipFactory(slug="mystery", name="Mystery", vendor="AMD")
    return family


def text_of(client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return unescape(answer.content.decode())


def twin(client, address: str) -> dict:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.json()


def test_the_catalogue_says_what_the_rules_said_on_the_day(client, family):
    before = twin(client, "/chips.json?as_of=2023-11-16&q=a800")
    after = twin(client, "/chips.json?as_of=2023-11-17&q=a800")

    assert before["verdicts"] == {"not_covered": 2}
    assert after["verdicts"] == {"covered": 2}


def test_a_family_stands_as_its_variants_do_and_the_unknown_stays_unknown(client, family):
    chips = {row["slug"]: row for row in twin(client, "/chips.json?as_of=2024-01-01")["chips"]}

    assert chips["a800"]["text"] == chips["a800-pcie"]["text"] == "covered"
    assert chips["mystery"]["text"] == "unknown"
    assert chips["mystery"]["tpp"] is None


def test_filters_narrow_page_and_twins_alike(client, family):
    query = "?vendor=AMD&verdict=unknown&as_of=2024-01-01"
    page = text_of(client, f"/chips/{query}")
    rows = list(
        csv.DictReader(io.StringIO(client.get(f"/chips.csv{query}").content.decode("utf-8-sig")))
    )

    assert "Mystery" in page and "A800" not in page
    assert [row["slug"] for row in rows] == ["mystery"]
    assert twin(client, f"/chips.json{query}")["n"] == 1


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("destination=Atlantis", "Atlantis"),
        ("verdict=maybe", "maybe"),
        ("vendor=Nobody", "Nobody"),
        ("as_of=1800-01-01", "1800-01-01"),
        ("colour=red", "colour"),
    ],
)
def test_what_is_not_understood_is_named(client, family, query, said):
    assert said in text_of(client, f"/chips/?{query}", status=400)
    assert said in client.get(f"/chips.json?{query}").json()["error"]["message"]


def test_a_chip_shows_each_set_of_rules_with_its_arithmetic(client, family):
    page = text_of(client, "/chips/a800-pcie/?as_of=2024-01-01")

    assert "links of 400" in page  # the line of 2022
    assert "3A090.a" in page  # the tiers of 2023
    assert page.index("2022-10-21") < page.index("2023-11-17")


def test_a_chip_in_another_case_of_letters_leads_on_and_none_is_a_404(client, family):
    assert client.get("/chips/A800/")["Location"] == "/chips/a800/"
    assert client.get("/chips/nothing/").status_code == 404
    assert "nothing" in client.get("/chips/nothing.json").json()["error"]["message"]


def test_incidents_and_offers_of_a_variant_stand_at_the_family_too(client, family):
    variant = family.variants.get()
    hop = HopFactory(chip=variant)
    provider = ProviderFactory()
    CloudOffer.objects.create(
        provider=provider, chip=variant, chip_text="A800", gpus=8, price=10, currency="USD", hours=1
    )
    page = text_of(client, "/chips/a800/")

    assert hop.incident.title in page
    assert str(provider.entity.label) in page
    assert twin(client, "/chips/a800.json")["chip"]["incidents"] == 1


def test_a_draft_is_not_counted_for_who_may_not_see_it(client, family):
    HopFactory(chip=family.variants.get(), incident__review_state="draft")

    assert twin(client, "/chips/a800.json")["chip"]["incidents"] == 0


def test_the_twin_of_a_chip_holds_every_day_once(client, family):
    spans = twin(client, "/chips/a800-pcie.json?as_of=2026-01-01")["vintages"]
    lines = client.get("/chips/a800-pcie.csv?as_of=2026-01-01").content.decode("utf-8-sig")

    assert [span["to"] for span in spans[:-1]] == [span["from"] for span in spans[1:]]
    assert sum(len(span["tests"]) for span in spans) == len(lines.splitlines()) - 1


def test_the_chart_draws_what_has_figures(family):
    chips = [family, *family.variants.all()]
    rows = chip_rows(chips, Incident.objects.all(), destination="CN", as_of=date(2024, 1, 1))
    figure = performance_chart(rows, [("3A090.a", 4800.0)], height=400, links="/chips/")

    drawn = go.Figure(figure)
    assert [tuple(trace.x) for trace in drawn.data] == [(4992.0,)]
    assert rows[0].verdict.text is Text.COVERED


def test_without_public_read_nothing_is_shown(client, family, settings):
    settings.PUBLIC_READ = False

    assert client.get("/chips/a800/").status_code in (302, 404)
