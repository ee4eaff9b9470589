"""The language files are plain data that the finder can use."""

import pytest

from ingest.reading.cues import Cue, finder_for
from ingest.reading.fold import fold
from ingest.reading.lexicons import LANGUAGES, lexicon_for
from ingest.reading.places import ENGLISH_NAMES

FULL = ("de", "en", "zh", "fr", "ja", "es", "ru", "ko", "pt", "it", "cs")
NEEDED = (
    Cue.RENT, Cue.BUY, Cue.SMUGGLE, Cue.MIDDLEMAN, Cue.SUBSIDIARY, Cue.SHELL, Cue.STOCKPILE,
    Cue.STATE, Cue.CLUSTER, Cue.HYPERSCALER, Cue.ABROAD, Cue.CHIP, Cue.SAY, Cue.DENY,
    Cue.NO_COMMENT, Cue.COMPLY, Cue.LEGAL_VIEW, Cue.NEGATION, Cue.IRREALIS, Cue.PLAN, Cue.HEDGE,
    Cue.COURIER, Cue.DRIVES, Cue.FOUNDRY, Cue.GAMING,
)  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_has_words_for_the_whole_subject(lang: str) -> None:
    lexicon = lexicon_for(lang)
    assert lexicon.lang == lang
    assert [cue for cue in NEEDED if not lexicon.cues.get(cue)] == []
    assert lexicon.currencies and lexicon.units and lexicon.agencies and lexicon.anonymous


@pytest.mark.parametrize("lang", LANGUAGES)
def test_entries_hold_an_asterisk_at_their_ends_only(lang: str) -> None:
    entries = [entry for listing in lexicon_for(lang).cues.values() for entry in listing]
    assert [entry for entry in entries if "*" in entry.strip("*") or "?" in entry] == []
    assert all(entry.strip("* ") for entry in entries)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_place_has_a_name(lang: str) -> None:
    assert set(lexicon_for(lang).places.values()) <= set(ENGLISH_NAMES)


def test_a_stem_is_found_and_a_whole_word_is_not_found_inside_another() -> None:
    hits = finder_for("en").find(fold("They smuggled chips; the coverage was current."))
    assert {hit.cue for hit in hits if hit.cue in (Cue.SMUGGLE, Cue.RENT)} == {Cue.SMUGGLE}


def test_an_unknown_language_is_read_with_english_words() -> None:
    assert lexicon_for("xx").lang == "en"
