"""Offers and exchange rates by hand and from a file: a sentence for each mistake."""

import csv
import io
from datetime import date
from decimal import Decimal
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.policy import UserRole
from entities.models import CloudOffer, ExchangeRate
from tests.factories import ChipFactory, EntityFactory, ProviderFactory, UserFactory

pytestmark = pytest.mark.django_db

HEADER = "provider,chip,gpus,price,currency,hours,observed_on,source"


@pytest.fixture
def cloud():
    return ProviderFactory(entity=EntityFactory(name="Cloud Ltd"))


@pytest.fixture
def editor(client):
    user = UserFactory(role=UserRole.INVESTIGATOR)
    client.force_login(user)
    return client


@pytest.fixture
def archive(settings, tmp_path):
    """Uploaded files lie where nothing else of the tests looks."""
    options = {"location": str(tmp_path)}
    backend = "django.core.files.storage.FileSystemStorage"
    settings.STORAGES = {**settings.STORAGES, "archive": {"BACKEND": backend, "OPTIONS": options}}


def typed(**changed):
    return {
        "provider": "Cloud Ltd",
        "chip_text": "A100",
        "gpus": "8",
        "price": "32.77",
        "currency": "usd",
        "hours": "1",
        "observed_on": "2023-03-10",
        "source": "Price list",
        "quality": "official",
    } | changed


def said(answer) -> str:
    return unescape(answer.content.decode())


def upload(client, *lines, header=HEADER):
    return upload_bytes(client, "\n".join([header, *lines]).encode())


def upload_bytes(client, body):
    return client.post("/offers/import/", {"file": SimpleUploadedFile("offers.csv", body)})


def take(client, preview, **given):
    page = client.get(preview)
    return client.post(preview, {"mark": page.context["plan"].mark, **given})


def test_an_offer_by_hand_is_kept_with_its_chip_and_who_typed_it(editor, cloud):
    chip = ChipFactory(slug="a100", name="A100")

    answer = editor.post("/offers/new/", typed())

    offer = CloudOffer.objects.get()
    assert answer["Location"] == f"/providers/{cloud.entity.public_id}/"
    assert (offer.chip, offer.currency, offer.price_per_chip_hour) == (
        chip,
        "USD",
        Decimal("32.77") / 8,
    )
    assert offer.events.get().pgh_context.metadata["why"] == "Price list"


def test_a_chip_of_no_catalogue_stays_as_written(editor, cloud):
    answer = editor.post("/offers/new/", typed(chip_text="Ascend 999"), follow=True)

    assert "no chip of the catalogue" in said(answer)
    assert CloudOffer.objects.get().chip is None


def test_a_family_stands_where_it_and_its_variants_share_a_name(editor, cloud):
    family = ChipFactory(slug="a100", name="A100", is_family=True)
    ChipFactory(slug="a100-80gb", name="A100 80GB", aliases=["A100"], family=family)

    editor.post("/offers/new/", typed(chip_text="a100"))

    assert CloudOffer.objects.get().chip == family


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("price", "-5", "It must be 0 or more, not “-5”."),
        ("price", "1.200,50", "“1.200,50” is no number."),
        ("price", "1e9", "“1e9” is no number."),
        ("price", "99999999999", "more digits than are kept"),
        ("gpus", "0", "not “0”"),
        ("gpus", "-8", "not “-8”"),
        ("hours", "0", "more than 0 hours"),
        ("currency", "XQQ", "“XQQ” is no currency."),
        ("currency", "XXX", "“XXX” is no currency."),
        ("observed_on", "1899-12-31", "too long ago"),
        ("observed_on", "2999-01-01", "has not come yet"),
        ("observed_on", "31.12.2023", "“31.12.2023” is no day."),
        ("provider", "Nobody Ltd", "Nobody on file is called “Nobody Ltd”."),
        ("chip_text", "x" * 10_000, "120 characters, not 10000"),
        ("region", "Shen\x07zhen", "U+0007"),
        ("terms", "\u202eevil", "U+202E"),
        ("source", "", "Source: "),
    ],
)
def test_what_cannot_be_is_said_and_nothing_kept(editor, cloud, field, value, sentence):
    answer = editor.post("/offers/new/", typed(**{field: value}))

    assert answer.status_code == 422
    assert sentence in said(answer)
    assert not CloudOffer.objects.exists()


def test_a_party_that_is_no_provider_offers_nothing(editor):
    EntityFactory(name="Cloud Ltd")

    assert "is no cloud provider on file" in said(editor.post("/offers/new/", typed()))


def test_the_same_offer_is_kept_once(editor, cloud):
    editor.post("/offers/new/", typed())
    answer = editor.post("/offers/new/", typed(source="Another paper"))

    assert "on file already" in said(answer)
    assert CloudOffer.objects.count() == 1


def test_an_offer_is_corrected_and_taken_away_on_the_edit_page(editor, cloud):
    editor.post("/offers/new/", typed())
    offer = CloudOffer.objects.get()
    page = f"/entities/{cloud.entity.public_id}/facts/offer/"
    corrected = {**typed(price="30"), "row": offer.pk}
    del corrected["provider"]

    assert editor.post(page, corrected).status_code == 302
    offer.refresh_from_db()
    assert offer.price == 30

    editor.post(f"{page}remove/", {"row": offer.pk, "why": "The list was withdrawn."})
    assert not CloudOffer.objects.exists()


@pytest.mark.parametrize("page", ["/offers/new/", "/offers/import/", "/exchange-rates/"])
def test_a_reader_keeps_nothing(client, cloud, page):
    client.force_login(UserFactory(role=UserRole.READER))

    assert client.post(page, typed()).status_code == 403
    assert not CloudOffer.objects.exists()


def test_a_file_is_shown_then_taken_and_a_second_time_adds_nothing(editor, cloud, archive):
    preview = upload(
        editor,
        "Cloud Ltd,A100,8,10.00,USD,1,2023-03-09,Financial Times",
        f"{cloud.entity.public_id},H100,1,17500,CNY,730,2024-06-01,Price list",
        "Cloud Ltd,A100,8,10,USD,1,2023-03-09,Another paper",
    )["Location"]

    assert not CloudOffer.objects.exists()
    assert "2 to add, 1 on file already or twice in the file" in said(editor.get(preview))
    take(editor, preview)
    assert CloudOffer.objects.count() == 2
    assert take(editor, preview).status_code == 302
    assert CloudOffer.objects.count() == 2


def test_refused_lines_bear_their_number_and_wait_for_a_word(editor, cloud, archive):
    preview = upload(
        editor,
        "Cloud Ltd,A100,8,10.00,USD,1,2023-03-09,Financial Times",
        "Cloud Ltd,A100,0,-3,EURO,1,1890-01-01,",
        "Nobody,A100,8,10,USD,1,2023-03-09,Paper",
    )["Location"]
    page = said(editor.get(preview))

    assert "line 3" in page and "gpus:" in page and "price: It must be 0 or more" in page
    assert "line 4" in page and "Nobody on file is called “Nobody”." in page
    assert "Some lines are refused" in said(take(editor, preview))
    assert not CloudOffer.objects.exists()
    take(editor, preview, leave_refused="on")
    assert CloudOffer.objects.count() == 1


def test_what_moved_since_it_was_shown_is_not_taken(editor, cloud, archive):
    preview = upload(editor, "Cloud Ltd,A100,8,10,USD,1,2023-03-09,Paper")["Location"]
    mark = editor.get(preview).context["plan"].mark
    editor.post("/offers/new/", typed(price="10", observed_on="2023-03-09"))

    assert "changed since this was shown" in said(editor.post(preview, {"mark": mark}))
    assert CloudOffer.objects.count() == 1


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"", "The file is empty."),
        (b"%PDF-1.7 ...", "This is a PDF, not a text file."),
        (b"PK\x03\x04rest", "a ZIP file or workbook"),
        (b"provider;price\n", "The column chip is missing."),
        (b"provider,chip,colour\n", "“colour” is no column of this file."),
        (HEADER.encode(), "The file holds no offer."),
        (HEADER.encode() + b"\nCloud Ltd,A100,8,10,USD", "Line 2 has 5 columns, not 8."),
        (HEADER.encode() + b'\nCloud Ltd,"A100,8,10', "Line 2 is not CSV"),
        ("provider,chip\nWolke für alle".encode("latin-1"), "is not UTF-8"),
        (HEADER.encode() + b"\n\x00", "NUL characters"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused_whole(editor, archive, body, sentence):
    answer = upload_bytes(editor, body)

    assert answer.status_code == 422
    assert sentence in said(answer)


def test_the_template_goes_back_in_as_it_came_out(editor, archive):
    template = editor.get("/offers/template.csv").content.decode("utf-8-sig")
    line = next(csv.DictReader(io.StringIO(template)))
    cloud = ProviderFactory()

    filled = template.replace(line["provider"], cloud.entity.public_id)
    preview = upload_bytes(editor, filled.encode())["Location"]
    take(editor, preview)

    assert CloudOffer.objects.get().price == Decimal("32.77")


def test_a_rate_is_stated_and_then_corrected(editor):
    rate = {"currency": "CNY", "per_usd": "7.1", "day": "2024-07-01", "source": "Bank"}

    editor.post("/exchange-rates/", {**rate, "quality": "official"})
    editor.post("/exchange-rates/", {**rate, "per_usd": "7.19", "quality": "official"})

    assert ExchangeRate.objects.get().per_usd == Decimal("7.19")
    assert ExchangeRate.objects.get().events.count() == 2


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("currency", "USD", "A dollar is a dollar."),
        ("per_usd", "0", "more than 0"),
        ("day", "2999-01-01", "has not come yet"),
    ],
)
def test_a_rate_that_cannot_be_is_said(editor, field, value, sentence):
    rate = {"currency": "CNY", "per_usd": "7.1", "day": "2024-07-01", "source": "Bank"}

    answer = editor.post("/exchange-rates/", {**rate, "quality": "official", field: value})

    assert sentence in said(answer)
    assert not ExchangeRate.objects.exists()


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 6, 1), date(2024, 7, 1)),
        (date(2024, 1, 1), date(2024, 7, 1)),  # 182 days before it, 184 after the other
        (date(2025, 1, 1), date(2024, 7, 1)),
        (date(2025, 1, 2), None),
        (date(2023, 12, 31), date(2023, 7, 1)),  # 183 days from both
    ],
)
def test_the_rate_nearest_to_the_day_is_used_and_none_far_from_it(cloud, day, expected):
    for year in (2023, 2024):
        ExchangeRate.objects.create(currency="CNY", day=date(year, 7, 1), per_usd=7)
    CloudOffer.objects.create(
        provider=cloud, chip_text="A100", price=70, currency="CNY", hours=1, observed_on=day
    )

    key = CloudOffer.objects.with_rate().get().rate_key
    assert (ExchangeRate.objects.get(pk=key).day if key else None) == expected
