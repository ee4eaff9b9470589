"""The chain over captures: sealed in order, checked whole, the first break named."""

import hashlib
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage
from django.core.management import CommandError, call_command
from django.urls import reverse

from ingest import tasks
from ingest.actions.keep import NotKept, bytes_of, keep
from ingest.actions.seal import BrokenChain, check_chain, seal_captures
from ingest.chain import BEGINNING, link
from ingest.models import Capture, Feed, FeedItem, Seal
from ingest.models.capture import archive
from tests.factories import NOW, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def captures(settings, tmp_path) -> list[Capture]:
    """Three captures, the second by a person, sealed; their files lie in a place of their own."""
    settings.MEDIA_ROOT = tmp_path
    by = UserFactory(username="ada")
    made = [
        keep(
            f"Text {number}.".encode(),
            "text/plain",
            url=f"https://news.example/{number}",
            now=NOW + timedelta(minutes=number),
            by=by if number == 2 else None,
        )
        for number in (1, 2, 3)
    ]
    assert seal_captures(now=NOW) == 3
    return made


def broken() -> str:
    with pytest.raises(BrokenChain) as caught:
        check_chain()
    return str(caught.value)


def test_captures_are_sealed_in_order_once(captures):
    assert [seal.capture for seal in Seal.objects.all()] == captures
    assert [seal.number for seal in Seal.objects.all()] == [1, 2, 3]
    assert seal_captures(now=NOW) == 0
    assert check_chain().links == 3


def test_a_link_covers_the_one_before_and_what_when_and_by_whom(captures):
    first, second = Seal.objects.all()[:2]
    assert first.digest == link(
        BEGINNING,
        url="https://news.example/1",
        captured_at=NOW + timedelta(minutes=1),
        operator="",
        sha256=captures[0].sha256,
        kind="article",
        record_sha256=captures[0].record_sha256,
    )
    assert second.operator == "ada"


def test_the_chain_goes_on_after_later_captures(captures):
    keep(b"More.", "text/plain", url="https://news.example/4", now=NOW)
    assert seal_captures(now=NOW) == 1
    assert check_chain().links == 4


@pytest.mark.parametrize(
    "change",
    [
        {"url": "https://news.example/forged"},
        {"captured_at": NOW},
        {"sha256": "0" * 64},
        {"record_sha256": "0" * 64},
        {"kind": "feed"},
    ],
)
def test_a_changed_capture_breaks_its_link(captures, change):
    Capture.objects.filter(pk=captures[1].pk).update(**change)
    assert broken().startswith("Link 2 ")


def test_a_changed_operator_breaks_the_link(captures):
    Seal.objects.filter(number=2).update(operator="eve")
    assert broken().startswith("Link 2 ")


def test_a_removed_link_is_missed(captures):
    Seal.objects.filter(number=2).delete()
    assert broken() == "Link 2 is missing: after 1 comes 3."


def test_an_account_that_is_gone_breaks_nothing(captures):
    captures[1].captured_by.delete()
    assert check_chain().links == 3


def test_changed_and_missing_files_are_told_apart(captures):
    path = Path(captures[2].body.path)
    path.write_bytes(b"Other.")
    assert broken().endswith("its file is not the record that was sealed.")
    path.unlink()
    assert broken().endswith("its file cannot be read.")


def test_records_that_change_places_are_named(captures):
    first, second = (Path(row.body.path) for row in captures[:2])
    one, other = first.read_bytes(), second.read_bytes()
    first.write_bytes(other)
    second.write_bytes(one)
    assert broken().startswith("Link 1 ")


@pytest.mark.parametrize("cut", [1, 40, 200])
def test_a_record_with_a_byte_cut_or_changed_anywhere_is_named(captures, cut):
    path = Path(captures[1].body.path)
    whole = path.read_bytes()
    path.write_bytes(whole[:-cut])
    assert broken().startswith("Link 2 ")
    path.write_bytes(whole[:cut] + bytes([whole[cut] ^ 1]) + whole[cut + 1 :])
    assert broken().startswith("Link 2 ")


def test_captures_from_before_there_were_records_are_read_and_checked(captures):
    body = b"As it was kept at first."
    name = archive().save("captures/ab/abcd", ContentFile(body))
    plain = Capture.objects.create(
        url="https://news.example/0", captured_at=NOW, size=len(body), body=name,
        sha256=hashlib.sha256(body).hexdigest(),
    )  # fmt: skip
    seal_captures(now=NOW)
    assert Seal.objects.last().digest == link(
        Seal.objects.get(number=3).digest,
        url=plain.url, captured_at=NOW, operator="", sha256=plain.sha256,
    )  # fmt: skip
    assert bytes_of(plain) == body and check_chain().links == 4
    assert keep(body, "text/plain", url="https://news.example/9", now=NOW).revisits is None
    Path(plain.body.path).write_bytes(b"Other.")
    assert broken().endswith("its file is not the one captured.")


def test_the_archive_may_be_any_storage(captures, monkeypatch):
    memory = InMemoryStorage()
    monkeypatch.setattr("ingest.actions.keep.archive", lambda: memory)
    kept = keep(b"More.", "text/plain", url="https://news.example/4", now=NOW)
    again = keep(b"More.", "text/plain", url="https://news.example/5", now=NOW)
    assert memory.exists(kept.body.name)
    assert again.revisits == kept and bytes_of(again) == b"More."
    memory.delete(kept.body.name)
    with pytest.raises(NotKept, match="cannot be read"):
        bytes_of(again)


def test_the_command_says_that_all_holds_or_names_the_first_break(captures):
    out = StringIO()
    call_command("verify_archive", stdout=out)
    assert out.getvalue() == "All 3 links hold. 0 captures wait to be sealed.\n"
    Capture.objects.filter(pk__in=[row.pk for row in captures[1:]]).update(url="x")
    with pytest.raises(CommandError, match=r"^Link 2 "):
        call_command("verify_archive")


def test_the_stage_seals(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    keep(b"Text.", "text/plain", url="https://news.example/1", now=NOW)
    tasks.seal()
    assert Seal.objects.count() == 1


def test_nothing_is_fetched_while_the_disk_is_nearly_full(settings, tmp_path, client):
    (tmp_path / "a.txt").write_text("words")
    Feed.objects.create(name="F", kind="folder", location=str(tmp_path))
    settings.ARCHIVE_LEAST_FREE_BYTES = 2**62
    tasks.poll()
    tasks.store()
    assert not FeedItem.objects.exists()
    client.force_login(UserFactory())
    assert "Nothing is fetched: only" in client.get(reverse("operations")).content.decode()
    settings.ARCHIVE_LEAST_FREE_BYTES = 0
    tasks.poll()
    assert FeedItem.objects.exists()
