"""entities/ and providers/."""

from datetime import date

import pytest

from entities.models import CloudOffer, Identifier, Listing
from tests.factories import (
    ChipFactory,
    EntityFactory,
    HopFactory,
    IncidentFactory,
    NameFactory,
    ProviderFactory,
    UnidentifiedFactory,
)

pytestmark = pytest.mark.django_db


def ids(page: dict) -> list[str]:
    return [row["public_id"] for row in page["results"]]


def test_a_party_is_listed_with_its_names_and_whether_it_is_on_a_list(read):
    entity = EntityFactory(name="Acme", headquarters="Shenzhen")
    NameFactory(entity=entity, text="爱克美", kind="legal", lang="zh", source="register")
    Listing.objects.create(
        entity=entity, control_list="EL", name="ACME", listed_on=date(2020, 1, 1)
    )
    assert read("entities/")["results"] == [
        {
            "public_id": entity.public_id,
            "url": f"http://testserver/api/v1/entities/{entity.public_id}/",
            "name": "Acme",
            "kind": "company",
            "country": "CN",
            "headquarters": "Shenzhen",
            "names": [
                {
                    "text": "爱克美",
                    "kind": "legal",
                    "lang": "zh",
                    "script": None,
                    "source": "register",
                    "source_url": None,
                }
            ],
            "listed": True,
            "provider": None,
        }
    ]


def test_a_row_and_its_detail_say_the_same(read):
    provider = ProviderFactory()
    NameFactory(entity=provider.entity)
    for noun in ("entities", "providers"):
        row = read(f"{noun}/")["results"][0]
        detail = read(f"{noun}/{provider.entity.public_id}/")
        assert {name: detail[name] for name in row} == row


def test_a_party_that_was_taken_off_the_list_is_not_listed(read):
    entity = EntityFactory()
    Listing.objects.create(
        entity=entity,
        control_list="EL",
        name="A",
        listed_on=date(2020, 1, 1),
        delisted_on=date(2021, 1, 1),
    )
    assert read("entities/")["results"][0]["listed"] is False
    detail = read(f"entities/{entity.public_id}/")
    assert (detail["listed"], len(detail["listings"])) == (False, 1)


def test_persons_merged_and_unidentified_parties_stand_in_no_list(read):
    EntityFactory(kind="person")
    UnidentifiedFactory()
    target = EntityFactory()
    EntityFactory(merged_into=target)
    assert ids(read("entities/")) == [target.public_id]


def test_a_person_has_no_address(read):
    person = EntityFactory(kind="person")
    HopFactory(to_entity=person)
    read(f"entities/{person.public_id}/", status=404)


def test_an_unidentified_party_stands_only_with_an_incident_the_asker_sees(read):
    seen, hidden = UnidentifiedFactory(), UnidentifiedFactory(described_as="a start-up")
    HopFactory(to_entity=seen)
    HopFactory(to_entity=hidden, incident=IncidentFactory(review_state="draft"))
    detail = read(f"entities/{seen.public_id}/")
    assert (detail["identified"], detail["described_as"]) == (False, seen.described_as)
    read(f"entities/{hidden.public_id}/", status=404)


def test_a_merged_party_leads_to_what_it_was_merged_into_in_the_end(client):
    last = EntityFactory()
    middle = EntityFactory(merged_into=last)
    first = EntityFactory(merged_into=middle)
    response = client.get(f"/api/v1/entities/{first.public_id}/?fields=name")
    assert response.status_code == 302
    url = f"http://testserver/api/v1/entities/{last.public_id}/"
    assert response["Location"] == f"{url}?fields=name"
    assert response.json() == {
        "public_id": first.public_id,
        "merged_into": last.public_id,
        "url": url,
    }


def test_a_party_merged_into_a_person_leads_nowhere(read):
    merged = EntityFactory(merged_into=EntityFactory(kind="person"))
    read(f"entities/{merged.public_id}/", status=404)


def test_a_detail_counts_only_incidents_the_asker_sees_and_says_where_they_are(read):
    entity = EntityFactory()
    HopFactory(to_entity=entity)
    HopFactory(to_entity=entity, incident=IncidentFactory(review_state="draft"))
    Identifier.objects.create(entity=entity, scheme="USCC", value="91")
    detail = read(f"entities/{entity.public_id}/")
    assert detail["incidents"] == {
        "count": 1,
        "url": f"http://testserver/api/v1/incidents/?entity={entity.public_id}",
    }
    assert detail["identifiers"] == [{"scheme": "USCC", "value": "91"}]


def test_parties_are_found_by_name_country_and_id(read):
    acme = EntityFactory(name="Acme", country="SG")
    NameFactory(entity=acme, text="爱克美")
    EntityFactory()
    for asked in ({"q": "acm"}, {"q": "爱克"}, {"q": acme.public_id}, {"country": "SG"}):
        assert ids(read("entities/", asked)) == [acme.public_id]


def test_parties_are_found_by_the_incidents_they_take_part_in(read):
    hop = HopFactory(
        incident=IncidentFactory(legal_stage="charged", reported_on=date(2024, 5, 1)),
        chip=ChipFactory(slug="h100"),
    )
    HopFactory()
    both = sorted([hop.from_entity.public_id, hop.to_entity.public_id])
    for asked in (
        {"status": "charged"},
        {"chip": "h100"},
        {"reported_after": "2024"},
        {"entity": hop.to_entity.public_id},
    ):
        assert sorted(ids(read("entities/", asked))) == both
    assert ids(read("entities/", {"status": "charged", "pathway": "stockpiling"})) == []


def test_what_only_hidden_incidents_say_finds_no_party(read):
    HopFactory(incident=IncidentFactory(review_state="draft", legal_stage="charged"))
    assert ids(read("entities/", {"status": "charged"})) == []


def test_a_provider_has_type_seat_regions_and_chips_on_offer(read):
    provider = ProviderFactory(regions=["Shenzhen"], entity__name="Bright Cloud")
    for slug in ("h100", "a100"):
        CloudOffer.objects.create(
            provider=provider,
            chip=ChipFactory(slug=slug),
            chip_text=slug,
            price=10,
            currency="USD",
            hours=1,
        )
    public_id = provider.entity.public_id
    assert read("providers/")["results"] == [
        {
            "public_id": public_id,
            "url": f"http://testserver/api/v1/providers/{public_id}/",
            "name": "Bright Cloud",
            "type": "private",
            "seat": "CN",
            "regions": ["Shenzhen"],
            "chips": ["a100", "h100"],
            "entity": f"http://testserver/api/v1/entities/{public_id}/",
        }
    ]
    entity = read(f"entities/{public_id}/")
    assert entity["provider"] == f"http://testserver/api/v1/providers/{public_id}/"


def test_an_offer_shows_the_price_of_a_chip_hour_and_its_divisor(read):
    provider = ProviderFactory()
    CloudOffer.objects.create(
        provider=provider, chip_text="A100", gpus=8, price=10, currency="USD", hours=1
    )
    offer = read(f"providers/{provider.entity.public_id}/")["offers"][0]
    assert (offer["price_per_chip_hour"], offer["divisor"]) == (1.25, 8)
    assert (offer["chip"], offer["chip_as_written"]) == (None, "A100")


def test_an_offer_without_a_number_of_chips_has_no_price_of_a_chip_hour(read):
    provider = ProviderFactory()
    CloudOffer.objects.create(
        provider=provider, chip_text="A100", price=10, currency="USD", hours=1
    )
    offer = read(f"providers/{provider.entity.public_id}/")["offers"][0]
    assert (offer["price_per_chip_hour"], offer["divisor"]) == (None, None)


def test_a_provider_names_who_is_said_to_rent_there_in_incidents_the_asker_sees(read):
    provider = ProviderFactory()
    hop = HopFactory(from_entity=provider.entity)
    HopFactory(from_entity=provider.entity, incident=IncidentFactory(review_state="draft"))
    HopFactory(from_entity=provider.entity, relation="sells")
    tenants = read(f"providers/{provider.entity.public_id}/")["tenants"]
    assert [tenant["party"]["public_id"] for tenant in tenants] == [hop.to_entity.public_id]
    assert tenants[0]["incident"]["public_id"] == hop.incident.public_id
    assert tenants[0]["incident"]["status"] == "reported"


def test_a_person_said_to_rent_is_named_in_the_incident_only(read):
    provider = ProviderFactory()
    person = EntityFactory(kind="person", name="A Person")
    HopFactory(from_entity=provider.entity, to_entity=person)
    HopFactory(from_entity=provider.entity, to_entity=EntityFactory(merged_into=person))
    assert read(f"providers/{provider.entity.public_id}/")["tenants"] == []


def test_providers_are_found_by_type_chip_country_and_name(read):
    wanted = ProviderFactory(type="state_cluster", seat="SG", entity__name="Bright Cloud")
    CloudOffer.objects.create(
        provider=wanted,
        chip=ChipFactory(slug="h100"),
        chip_text="H100",
        price=1,
        currency="USD",
        hours=1,
    )
    ProviderFactory()
    for asked in ({"type": "state_cluster"}, {"chip": "h100"}, {"country": "SG"}, {"q": "bright"}):
        assert ids(read("providers/", asked)) == [wanted.entity.public_id]
    error = read("providers/", {"type": "cloud"}, status=400)["error"]
    assert "hyperscaler" in error["fields"]["type"]


def test_a_merged_provider_leads_to_what_it_was_merged_into(client):
    target = ProviderFactory()
    merged = ProviderFactory(entity__merged_into=target.entity)
    response = client.get(f"/api/v1/providers/{merged.entity.public_id}/")
    assert response.status_code == 302
    assert response["Location"].endswith(f"/providers/{target.entity.public_id}/")


def test_a_party_that_rents_out_nothing_is_no_provider(read):
    read(f"providers/{EntityFactory().public_id}/", status=404)
