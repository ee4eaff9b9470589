"""Each figure says what it counts, and languages and numbers are said in words."""

import pytest
from django.urls import reverse

from tests.factories import (
    ArticleFactory,
    EntityFactory,
    MemberFactory,
    ProviderFactory,
    UnidentifiedFactory,
    UserFactory,
    VersionFactory,
)

pytestmark = pytest.mark.django_db


def shown(client, name: str, *args: str) -> str:
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("name", ["overview", "pathways"])
def test_the_chart_says_whom_its_first_column_counts(client, rental, name):
    rental()

    assert "the maker of the chip reported" in shown(client, name)


def test_the_parties_say_what_their_number_of_incidents_is(client, rental):
    tenant = EntityFactory()
    rental(tenant=tenant)

    assert "those with a step that names the party" in shown(client, "entities")
    assert "Those with a step that names the party" in shown(client, "entity", tenant.public_id)


def test_the_providers_say_how_many_are_named_as_the_api_counts_them(client):
    ProviderFactory()
    described = ProviderFactory(entity=UnidentifiedFactory())

    page = shown(client, "providers")

    assert "2 cloud providers" in page
    assert "1 named; 1 only described in reports" in page
    assert len(client.get("/api/v1/providers/").json()["results"]) == 1
    shown(client, "provider", described.entity.public_id)


def test_a_party_that_is_only_described_has_no_page(client):
    described = UnidentifiedFactory()

    assert client.get(reverse("entity", args=[described.public_id])).status_code == 404


def test_a_party_page_tells_its_incidents_in_full(client, rental):
    tenant = EntityFactory()
    rental(tenant=tenant, title="Chips said to be rented")

    page = shown(client, "entity", tenant.public_id).split('id="incidents"')[1]

    assert "Chips said to be rented" in page
    for told in ("Said to be", "Pathways", "Grade", "Stage", "Denials"):
        assert f'data-l="{told}"' in page or f"<th>{told}</th>" in page


def test_languages_are_named(client):
    client.force_login(UserFactory())
    article = ArticleFactory(lang="de")
    member = MemberFactory(version=VersionFactory(article=article))

    for name, public_id in (("story", member.story.public_id), ("article", article.public_id)):
        page = shown(client, name, public_id)
        assert "German" in page
        assert ", de<" not in page and "(de)" not in page


def test_the_busiest_half_year_is_said_in_a_sentence(client, rental):
    for _number in range(2):
        rental()

    finding = client.get(reverse("overview")).context["trend_finding"]

    assert finding.startswith("Most reports date from 2023 H1: 2. The last step of 2 is: ")
