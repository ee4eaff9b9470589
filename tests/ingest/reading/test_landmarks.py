"""Places, acts and newsrooms in any language."""

import pytest

from ingest.reading.landmarks import known_landmarks, landmarks, newsroom, newsroom_key


@pytest.mark.parametrize(
    "text", ["malaysia", "in malaisie", "через малайзию", "运往马来西亚", "말레이시아로"]
)
def test_a_place_is_found_in_every_script(text: str) -> None:
    assert list(landmarks(text)) == ["pl:MY"]


def test_a_stem_is_never_found_inside_a_word() -> None:
    assert "act:rent" not in set(landmarks("the current trend, apparently different"))


def test_no_spelling_is_written_with_capitals() -> None:
    assert not [stem for stem, _ in known_landmarks().stems if stem != stem.lower()]


def test_no_spelling_stands_for_two_things() -> None:
    stems = [stem for stem, _ in known_landmarks().stems]
    assert len(stems) == len(set(stems))


def test_a_newsroom_is_known_by_its_host_and_by_its_name() -> None:
    assert newsroom_key(host="www.ft.com") == newsroom_key(name="Financial Times") == "out:ft"
    assert newsroom("out:ft") == "Financial Times"
    assert newsroom_key(host="notft.com") == ""
