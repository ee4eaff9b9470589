"""A price that a report states becomes an offer of the provider by a person's hand."""

from datetime import date
from decimal import Decimal
from html import unescape

import pytest

from accounts.policy import UserRole
from cases.models import LeadState
from entities.models import CloudOffer
from tests.factories import (
    ChipFactory,
    EntityFactory,
    HopFactory,
    ProviderFactory,
    UserFactory,
    story_with_lead,
)

pytestmark = pytest.mark.django_db

PRICE = {
    "price_amount": Decimal(10),
    "price_currency": "USD",
    "price_per": "hour",
    "price_chips": 8,
}


@pytest.fixture
def editor(client):
    client.force_login(UserFactory(role=UserRole.REVIEWER))
    return client


@pytest.fixture
def cloud():
    return ProviderFactory(entity=EntityFactory(name="Cloud Ltd"))


def filled(client, address: str, **changed) -> dict[str, str]:
    """What the form would send as it stands."""
    form = client.get(address).context["form"]
    return {name: form[name].value() or "" for name in form.fields} | changed


def test_a_lead_fills_the_form_in_from_its_fields_and_its_article(editor, cloud):
    chip = ChipFactory(name="A100", slug="a100")
    lead = story_with_lead(host=cloud.entity, chip=chip, **PRICE)
    address = f"/leads/{lead.public_id}/offer/"

    given = filled(editor, address)
    answer = editor.post(address, given)

    offer = CloudOffer.objects.get()
    assert answer["Location"] == f"/providers/{cloud.entity.public_id}/"
    assert (offer.provider, offer.chip, offer.price_per_chip_hour) == (cloud, chip, Decimal("1.25"))
    assert (offer.observed_on, offer.incident_key) == (date(2023, 3, 9), lead.public_id)
    assert "2023-03-09" in offer.source and offer.source_url.startswith("https://news.example/")


def test_it_is_kept_once(editor, cloud):
    lead = story_with_lead(host=cloud.entity, chip_text="A100", **PRICE)
    address = f"/leads/{lead.public_id}/offer/"
    given = filled(editor, address)

    editor.post(address, given)

    assert "on file already" in unescape(editor.post(address, given).content.decode())
    assert CloudOffer.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"price_per": "chip"}, "states no price of an hour or a month"),
        ({"price_amount": None}, "states no price of an hour or a month"),
        ({"host": None}, "is a cloud provider on file"),
    ],
)
def test_what_is_no_offer_is_said(editor, cloud, changed, sentence):
    lead = story_with_lead(**{"host": cloud.entity, **PRICE, **changed})

    page = editor.get(f"/leads/{lead.public_id}/offer/", follow=True).content.decode()

    assert sentence in unescape(page)


def test_a_marked_report_gives_no_offer_that_everybody_reads(editor, cloud):
    lead = story_with_lead(host=cloud.entity, **PRICE)
    article = lead.fields.first().version.article
    article.tlp = "amber"
    article.save()

    page = editor.get(f"/leads/{lead.public_id}/offer/", follow=True).content.decode()

    assert "TLP:AMBER" in page
    assert not CloudOffer.objects.exists()


def test_a_judged_lead_leads_to_its_offer(editor, cloud):
    lead = story_with_lead(host=cloud.entity, **PRICE)
    editor.post(f"/leads/{lead.public_id}/reject/", {"why": "Seen before."})
    lead.refresh_from_db()

    assert lead.state == LeadState.REJECTED
    assert (
        f"/leads/{lead.public_id}/offer/"
        in editor.get(f"/leads/{lead.public_id}/").content.decode()
    )


def test_a_step_of_an_incident_is_kept_with_a_source_that_is_typed(editor, cloud):
    step = HopFactory(from_entity=cloud.entity, position=3, chip_text="A100", **PRICE)
    incident = step.incident.public_id
    address = f"/incidents/{incident}/steps/3/offer/"

    assert address in editor.get(f"/incidents/{incident}/").content.decode()
    given = filled(editor, address, source="Price list", observed_on="2023-03-09")
    assert editor.post(address, given).status_code == 302
    assert CloudOffer.objects.get().incident_key == incident


def test_an_incident_that_is_not_open_gives_no_offer(editor, cloud):
    step = HopFactory(from_entity=cloud.entity, position=1, incident__review_state="draft", **PRICE)
    incident = step.incident.public_id

    page = editor.get(f"/incidents/{incident}/steps/1/offer/", follow=True).content.decode()

    assert "is not open to all readers" in page
    assert "/offer/" not in editor.get(f"/incidents/{incident}/").content.decode()


def test_a_reader_is_neither_offered_nor_allowed_it(client, cloud):
    step = HopFactory(from_entity=cloud.entity, position=1, **PRICE)
    address = f"/incidents/{step.incident.public_id}/steps/1/offer/"
    assert address not in client.get(f"/incidents/{step.incident.public_id}/").content.decode()

    client.force_login(UserFactory(role=UserRole.READER))
    assert client.get(address).status_code == 403
