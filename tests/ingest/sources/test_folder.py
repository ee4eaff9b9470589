"""A directory as a feed."""

from pathlib import Path

import pytest

from ingest.sources import SOURCES, SourceError
from ingest.sources.folder import items, path_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "news"
    (root / "2023").mkdir(parents=True)
    for name in ("b.html", "2023/a.TXT", "c.pdf", "notes.docx", ".hidden.txt"):
        (root / name).write_bytes(b"text")
    (tmp_path / "secret.txt").write_bytes(b"secret")
    return root


def test_its_files_are_items_in_order_of_name(folder: Path) -> None:
    assert [item.guid for item in SOURCES["folder"](str(folder), False)] == [
        "2023/a.TXT",
        "b.html",
        "c.pdf",
    ]


def test_an_item_leads_back_to_its_file(folder: Path) -> None:
    for item in items(str(folder)):
        assert path_of(str(folder), item.guid).read_bytes() == b"text"
        assert item.url == (folder / item.guid).as_uri()


@pytest.mark.parametrize("guid", ["../secret.txt", "/etc/passwd", "missing.txt", ".hidden.txt", ""])
def test_nothing_outside_the_directory_is_opened(folder: Path, guid: str) -> None:
    with pytest.raises(SourceError, match="is not a file in"):
        path_of(str(folder), guid)


def test_a_link_that_leaves_the_directory_is_not_followed(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    assert "link.txt" not in {item.guid for item in items(str(folder))}
    with pytest.raises(SourceError):
        path_of(str(folder), "link.txt")


def test_a_file_above_the_limit_is_refused(folder: Path) -> None:
    with (folder / "b.html").open("r+b") as file:
        file.truncate(10 * 1024 * 1024 + 1)
    with pytest.raises(SourceError, match="larger than"):
        path_of(str(folder), "b.html")


def test_a_directory_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="is not a directory"):
        items(str(tmp_path / "nowhere"))
