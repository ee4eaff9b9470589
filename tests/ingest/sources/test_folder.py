"""A directory as a feed."""

from pathlib import Path

import pytest

from ingest.sources import SOURCES, Item, Place, SourceError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "news"
    (root / "2023").mkdir(parents=True)
    for name in ("b.html", "2023/a.TXT", "c.pdf", "notes.docx", ".hidden.txt"):
        (root / name).write_bytes(b"text")
    (tmp_path / "secret.txt").write_bytes(b"secret")
    return root


def items(folder: Path) -> list[Item]:
    return SOURCES["folder"](Place(str(folder))).items


def test_its_files_are_items_in_order_of_name(folder: Path) -> None:
    assert [item.guid for item in items(folder)] == ["2023/a.TXT", "b.html", "c.pdf"]


def test_an_item_carries_its_file(folder: Path) -> None:
    for item in items(folder):
        assert item.document and item.document().body == b"text"
        assert item.url == (folder / item.guid).as_uri()


def test_a_link_that_leaves_the_directory_is_not_followed(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    assert "link.txt" not in {item.guid for item in items(folder)}


def test_a_file_swapped_for_a_link_out_of_the_directory_is_not_read(folder: Path) -> None:
    item = items(folder)[1]
    (folder / item.guid).unlink()
    (folder / item.guid).symlink_to(folder.parent / "secret.txt")
    with pytest.raises(SourceError, match="no longer a file in"):
        item.document()


def test_a_file_above_the_limit_is_refused(folder: Path) -> None:
    with (folder / "b.html").open("r+b") as file:
        file.truncate(10 * 1024 * 1024 + 1)
    with pytest.raises(SourceError, match="larger than"):
        items(folder)[1].document()


def test_a_directory_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="is not a directory"):
        items(tmp_path / "nowhere")
