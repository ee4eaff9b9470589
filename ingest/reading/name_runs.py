"""Runs of capitalised words that may be names, and a text to be asked what stands beside them."""

import re
from bisect import bisect_left
from functools import lru_cache

from ingest.reading.cues import Cue, Hit
from ingest.reading.fold import fold
from ingest.reading.lexicons import lexicon_for
from ingest.reading.lexicons.shared import NO_NAMES
from ingest.reading.types import Place

_WORD = r"(?:[A-ZÀ-ÞĀ-ŽА-ЯЁ][\w'’&.-]*[\w&]|[A-Z]\d?|[a-z]{1,2}[A-Z]\w+|\d{1,2}[A-Z][a-z]\w*)"
_RUN = re.compile(
    rf"(?<![\w-]){_WORD}"
    rf"(?:[ \u00a0](?:(?:de|del|da|do|of|van|bin|&)[ ](?=[A-ZÀ-ÞА-ЯЁ]))?{_WORD}){{0,4}}"
)
_QUOTED = re.compile(r"[«„“\"「『]\s?(?P<name>[A-ZÀ-ÞА-ЯЁ][\w .&-]{2,38}\w)[»“”\"」』]")
LEGAL = re.compile(
    r",?\s(?:Inc|LLC|Ltd|Corp|GmbH|AG|KG|SE|BV|B\.V|NV|SA|S\.A|SL|S\.L|SAS|SARL|srl|S\.r\.l|SpA|S\.p\.A"
    r"|Lda|Ltda|Oy|AB|AS|ApS|Pte\.?\sLtd|Sdn\.?\sBhd|Pty\.?\sLtd|s\.r\.o|a\.s|Co|Limited|Holdings?)\b\.?"
)
#: "Orient Computing of Shenzhen": the town is no part of the name; of a university it is.
_SEAT = re.compile(r"(?<=\w)(?<!niversity)(?<!nstitute)(?<!cademy)(?<!ank) (?:of|de) (?=[A-Z]\w+$)")
#: Words a company may bear in its name.
_IN_NAMES = (Cue.CHINESE, Cue.CLOUD, Cue.COMPUTE, Cue.RENT, Cue.LAB)
_OF_PLACE = re.compile(r"-(?:based|listed|owned|backed|registered|ansässig\w*|basiert\w*)$")
#: Articles that begin a name too: "Al Nouri", "La Paz".
_OF_NAMES = frozenset({"al", "el", "la", "le", "los", "las", "san", "du", "da", "di"})
_ADVERBS = ("ly", "ment", "mente", "weise", "lich")


class Page:
    """The text with its cues and places, asked for what stands next to a span."""

    def __init__(
        self, text: str, folded: str, lang: str, hits: list[Hit], places: list[Place]
    ) -> None:
        self.text, self.folded, self.lang = text, folded, lang
        self.hits, self.places = hits, places
        self._starts = [hit.start for hit in hits]
        self.place_words = {
            word for place in places for word in folded[place.span.start : place.span.end].split()
        }
        self.capitals_in_prose = lexicon_for(lang).lang == "de"

    def near(self, start: int, end: int, *cues: Cue) -> list[Hit]:
        """The hits of the cues, or all, that begin in the stretch."""
        low = bisect_left(self._starts, start)
        high = bisect_left(self._starts, end)
        found = self.hits[low:high]
        return [hit for hit in found if hit.cue in cues] if cues else found

    def country_at(self, start: int, end: int) -> str:
        """The country of the last place in a stretch."""
        found = [p.country for p in self.places if start <= p.span.start < end]
        return found[-1] if found else ""

    def follows_capital(self, start: int) -> bool:
        """The word before has a capital too, or the name stands in quotation marks."""
        head = self.text[max(0, start - 40) : start].split()
        return bool(head) and (head[-1][:1].isupper() or head[-1][-1:] in '„“»«"')

    def opens_sentence(self, start: int) -> bool:
        """Nothing but a sign stands before."""
        head = self.text[max(0, start - 3) : start].rstrip(' \n"“„«(¿¡-–—')
        return not head or head[-1] in ".!?:…\n"


def is_heading(text: str) -> bool:
    """A line without a full stop: its capitals and its grammar are a headline's."""
    return len(text) < 200 and not re.search(r"[.!?]\s|[。！？]|\.$", text)


def runs(page: Page) -> list[tuple[int, int, bool]]:
    found: dict[int, tuple[int, int, bool]] = {}
    for match in _QUOTED.finditer(page.text):
        if len(match.group("name").split()) <= 4:
            found[match.start("name")] = (*match.span("name"), True)
    busy = sorted(found.values())
    for match in _RUN.finditer(page.text):
        start, end = _trimmed(page, *match.span())
        if end - start < 3 or not _may_be_name(page, start, end):
            continue
        if not any(low < end and start < high for low, high, _ in busy):
            found.setdefault(start, (start, end, False))
    return sorted(found.values())


def _trimmed(page: Page, start: int, end: int) -> tuple[int, int]:
    """The run without openers, titles and possessives; with its legal form."""
    while True:
        word = re.match(r"\S+\s", page.text[start:end])
        if word is None or not _is_opener(page, start, start + len(word.group().rstrip())):
            break
        start += word.end()
    written = page.text[start:end]
    for tail in ("'s", "’s", "'", "’", ".", ","):
        if written.endswith(tail):
            end -= len(tail)
            written = page.text[start:end]
    seat = _SEAT.search(page.text, start, end)
    if seat and any(p.span.start == seat.end() for p in page.places):
        end = seat.start()
    legal = LEGAL.match(page.text, end)
    return start, legal.end() if legal else end


def _is_opener(page: Page, start: int, end: int) -> bool:
    """A word that only stands before a name: an article, a nationality, a month."""
    word = re.split(r"['’]", page.folded[start:end].strip(".,'’"))[0]
    if page.text[start:end].endswith(("'s", "’s")) and _is_place_word(page, start):
        return True
    if word in _OF_NAMES and not page.opens_sentence(start):
        return False
    if word in NO_NAMES or word in lexicon_for(page.lang).months or _OF_PLACE.search(word):
        return True
    if page.opens_sentence(start) and (word in _common(page.lang) or word.isdigit()):
        return True
    # "Rüstungszulieferer X": the noun is no part of the name
    nouns = page.near(start, end, Cue.COMPANY, Cue.MIDDLEMAN, Cue.HOST)
    return page.capitals_in_prose and any(hit.end <= end + 3 for hit in nouns)


def _is_place_word(page: Page, start: int) -> bool:
    return any(place.span.start == start for place in page.places)


@lru_cache(maxsize=16)
def _common(lang: str) -> frozenset[str]:
    """Single words of the lexicon that mean something of their own, and so are no names."""
    lexicon = lexicon_for(lang)
    listed = {e.strip("*") for entries in lexicon.cues.values() for e in entries if " " not in e}
    listed |= set(lexicon.numerals) | set(lexicon.scales) | set(lexicon.currencies)
    return frozenset(fold(word) for word in (*listed, *lexicon.units, *lexicon.joining))


def _may_be_name(page: Page, start: int, end: int) -> bool:
    """No place, outlet, number or word of the language alone."""
    words = page.folded[start:end].split()
    if page.capitals_in_prose and len(words) == 1 and not page.follows_capital(start):
        return False
    months, common = lexicon_for(page.lang).months, _common(page.lang)
    if all(w.strip(".,") in NO_NAMES or w in common or w in months for w in words):
        return False
    if any(p.span.start <= start and end <= p.span.end + 3 for p in page.places):
        return False
    if any(hit.start <= start and hit.end >= end for hit in page.near(start, start + 1)):
        return False
    if len(words) == 1 and page.near(start, start + 1):
        return False
    if len(words) == 1 and page.opens_sentence(start) and words[0].endswith(_ADVERBS):
        return False
    last = end - len(words[-1])
    if page.near(last, last + 1, Cue.COURT, Cue.OFFICIAL, Cue.EXPERT):
        return False
    if page.capitals_in_prose and any(
        "-" in word and page.near(start, end, Cue.CLOUD) for word in words
    ):
        return False
    if page.capitals_in_prose and any(hit.cue not in _IN_NAMES for hit in page.near(start, end)):
        return False
    return not all(w.strip("'s’") in page.place_words or w in NO_NAMES for w in words)
