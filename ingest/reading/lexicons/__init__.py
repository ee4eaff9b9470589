"""One file per language: plain data, no rules."""

from functools import lru_cache
from importlib import import_module

from ingest.reading.lexicons.lexicon import Lexicon

LANGUAGES = ("de", "en", "zh", "fr", "ja", "es", "ru", "ko", "pt", "it", "cs")


@lru_cache(maxsize=32)
def lexicon_for(lang: str) -> Lexicon:
    """The lexicon of a language; the English one where we have none."""
    known = lang if lang in LANGUAGES else "en"
    found = import_module(f"ingest.reading.lexicons.{known}").LEXICON
    assert isinstance(found, Lexicon)
    return found
