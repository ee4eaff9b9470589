"""Newsletters as mail."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from ingest.sources import SOURCES, Item, Place, SourceError

HTML = b"""Message-ID: <one@letters.example>
Subject: =?utf-8?q?Gr=C3=B6=C3=9Fere_Wolken?=
Date: Thu, 09 Mar 2023 03:58:00 +0200
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=x

--x
Content-Type: text/plain; charset=utf-8

Plain words.
--x
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<p>Gr=F6=DFe</p>
--x--
"""
PLAIN = b"Message-ID: <two@letters.example>\nSubject: Two\n\nFrom a reader, words.\n>From here.\n"


def items(folder: Path) -> list[Item]:
    return SOURCES["mailbox"](Place(str(folder))).items


def document_of(item: Item):
    assert item.document is not None
    return item.document()


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    (tmp_path / "a.eml").write_bytes(HTML)
    mbox = b"From a@b Thu Mar  9 2023\n" + HTML + b"\nFrom b@c Fri Mar 10 2023\n" + PLAIN
    (tmp_path / "b.mbox").write_bytes(mbox)
    return tmp_path


def test_each_message_is_an_item_once(letters: Path) -> None:
    assert [item.guid for item in items(letters)] == ["one@letters.example", "two@letters.example"]


def test_an_item_has_subject_date_and_an_address_of_its_own(letters: Path) -> None:
    first, second = items(letters)
    assert first.title == "Größere Wolken"
    assert first.published == datetime(2023, 3, 9, 1, 58, tzinfo=UTC)
    assert first.url == "mid:one@letters.example"
    assert second.published is None


def test_html_goes_before_plain_text_and_keeps_its_charset(letters: Path) -> None:
    first = document_of(items(letters)[0])
    assert first.content_type == "text/html; charset=iso-8859-1"
    assert "Größe" in first.body.decode("iso-8859-1")


def test_a_message_in_a_mailbox_ends_where_the_next_begins(letters: Path) -> None:
    (letters / "a.eml").unlink()
    first, second = items(letters)
    assert b"Two" not in document_of(first).body
    assert b"From a reader" in document_of(second).body


def test_a_message_without_an_id_is_known_by_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(b"Subject: None\n\nwords")
    first, again = items(tmp_path), items(tmp_path)
    assert first[0].guid == again[0].guid and len(first[0].guid) == 64


@pytest.mark.parametrize("name", ["big.eml", "big.mbox"])
def test_a_message_above_the_limit_is_refused(tmp_path: Path, name: str) -> None:
    with (tmp_path / name).open("wb") as file:
        file.write(b"From a@b Thu Mar  9 2023\n" * name.endswith("mbox") + b"Subject: Big\n\n")
        file.truncate(10 * 1024 * 1024 + 100)
    with pytest.raises(SourceError, match="larger than"):
        document_of(items(tmp_path)[0])


def test_a_message_of_pictures_only_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(b"Content-Type: image/png\n\nxxxx")
    with pytest.raises(SourceError, match="neither html nor text"):
        document_of(items(tmp_path)[0])


@pytest.mark.parametrize(
    "mail",
    [b"", b"\0\xff\xfe", b"Date: never\nSubject: =?x?q?=FF?=\n\nwords", b"Message-ID: <<\n\nx"],
)
def test_broken_mail_does_no_harm(tmp_path: Path, mail: bytes) -> None:
    (tmp_path / "a.eml").write_bytes(mail)
    assert items(tmp_path)[0].published is None
