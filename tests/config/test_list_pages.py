"""Control lists on the operations page, and the stage that imports them."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from accounts.policy import UserRole
from config import list_orders
from config.list_orders import import_ordered, order, order_scheduled
from config.models import ListOrder, ListSchedule
from entities.lists import READERS
from entities.models import FileState, ListFile, Listing
from ingest.fetching import Response, Unreachable
from tests.entities.lists.files import compact, published, record
from tests.factories import NOW, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(client):
    user = UserFactory(role=UserRole.ADMINISTRATOR)
    client.force_login(user)
    return user


def upload(client, body, **values):
    given = {"reader": "csl", "upload": SimpleUploadedFile("list.json", body)} | values
    return client.post(reverse("list-import"), given, follow=True)


def said(answer) -> list[str]:
    return [str(message) for message in answer.context["messages"]]


def test_an_uploaded_list_is_imported_by_the_stage_and_says_what_came_of_it(client, administrator):
    answer = upload(client, published(record("Quill Co"), day="2026-06-30"))
    assert said(answer) == ["US Consolidated Screening List is imported now."]
    assert not Listing.objects.exists()
    assert import_ordered() == 1
    assert Listing.objects.get().name == "Quill Co"
    page = client.get(reverse("operations")).content.decode()
    assert "1 entries applied; links: 0 by rule, 0 proposed." in page
    assert ListFile.objects.get().by == administrator


def test_what_is_no_list_is_an_outcome_and_is_not_tried_again(client, administrator):
    upload(client, b"%PDF-1.7 nothing of the kind")
    import_ordered()
    row = ListOrder.objects.get()
    assert row.done_at is not None and row.outcome.startswith("Nothing was changed. ")
    assert not ListFile.objects.exists()


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"address": "https://x.example/"}, "Give a file or an address, not both."),
        ({"upload": "", "address": "ftp://x"}, "Give an address that begins with https://."),
        ({"day": "1066-10-14"}, "The day must be between 1990 and today."),
        ({"reader": "moon"}, "Select a valid choice. moon is not one of the available choices."),
    ],
)
def test_a_wrong_order_is_a_sentence(client, administrator, values, sentence):
    assert sentence in said(upload(client, b"{}", **values))
    assert not ListOrder.objects.exists()


def test_only_an_administrator_imports(client):
    client.force_login(UserFactory(role=UserRole.REVIEWER))
    assert upload(client, b"{}").status_code == 403
    page = client.get(reverse("operations")).content.decode()
    assert reverse("list-import") not in page


def test_a_list_that_cannot_be_fetched_is_tried_again(monkeypatch):
    def fail(*_, **__):
        raise Unreachable("https://x.example/ could not be fetched: no route.")

    monkeypatch.setattr("config.list_files.fetch", fail)
    order("csl", "https://x.example/", by=None, now=NOW)
    import_ordered()
    row = ListOrder.objects.get()
    assert row.done_at is None and row.retry_at > timezone.now()
    assert "no route" in row.failure


def test_the_schedule_is_off_until_somebody_switches_it_on(client, administrator):
    assert order_scheduled(now=NOW) == 0
    client.post(reverse("list-schedule"), {"reader": "csl", "hours": "12", "is_on": "on"})
    assert order_scheduled(now=NOW) == 1
    assert ListOrder.objects.get().place == READERS["csl"].address
    assert order_scheduled(now=NOW + timedelta(hours=11)) == 0
    assert order_scheduled(now=NOW + timedelta(hours=12)) == 1
    assert ListOrder.objects.count() == 1, "the first one is not done yet"


def test_the_official_file_unchanged_says_so(monkeypatch):
    body = published(record("Quill Co"), day="2026-05-31")
    answer = Response("https://x.example/", 200, "application/json", body)
    monkeypatch.setattr("config.list_files.fetch", lambda *_, **__: answer)
    ListSchedule.objects.create(reader="csl", is_on=True, hours=1)
    for day in (0, 1):
        order_scheduled(now=NOW + timedelta(days=day))
        import_ordered(now=timezone.now)
    latest = ListOrder.objects.newest_first().first()
    assert "was applied on" in latest.outcome and "Nothing was changed." in latest.outcome


def test_a_held_file_is_decided_on_its_page(client, administrator):
    upload(client, compact({"n": "Held Co"}, count=4), completeness="complete")
    import_ordered()
    held = ListFile.objects.get()
    page = client.get(reverse("list-file", args=[held.short])).content.decode()
    assert held.state == FileState.HELD and "has 4 entries, and has 1" in page
    decide = reverse("list-decide", args=[held.short])
    assert "Write why" in said(client.post(decide, {"act": "apply"}, follow=True))[0]
    client.post(decide, {"act": "apply", "why": "one entry is right"})
    import_ordered()
    held.refresh_from_db()
    assert (held.state, held.decided_by) == (FileState.APPLIED, administrator)
    assert Listing.objects.get().name == "Held Co"


def test_a_held_file_can_be_put_aside(client, administrator):
    upload(client, compact({"n": "Aside Co"}, count=4), completeness="complete")
    import_ordered()
    held = ListFile.objects.get()
    decide = reverse("list-decide", args=[held.short])
    client.post(decide, {"act": "discard", "why": "cut short"})
    held.refresh_from_db()
    assert held.state == FileState.DISCARDED and not Listing.objects.exists()


def test_how_far_an_import_is_can_be_seen_while_it_runs(transactional_db, monkeypatch):
    seen = []

    def watched(given, *, by, now, progress):
        progress("reading", 2000, 26_000)
        row = ListOrder.objects.get()
        seen.append((row.step, row.reached, row.goal))
        raise Unreachable("gone")

    monkeypatch.setattr(list_orders, "take_in", watched)
    monkeypatch.setattr(list_orders, "bytes_at", lambda place: b"{}")
    order("csl", "https://x.example/", by=None, now=NOW)
    import_ordered()
    assert seen == [("reading", 2000, 26_000)]
