"""Companies, institutes and accused persons nobody knew, by what a sentence lets them do.

A run of capitalised words becomes a party when the words around it treat it as one: it follows a
word for a company, stands before a verb of trading or answering, or is rented and bought from.
The words are those of the language's lexicon, so a new language needs nothing here.
"""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from ingest.reading.cues import Cue, Hit
from ingest.reading.fold import fold
from ingest.reading.lexicons import lexicon_for
from ingest.reading.lexicons.shared import GIVEN_NAMES, NO_NAMES
from ingest.reading.scene import Actor
from ingest.reading.types import Mention, MentionKind, Place, Span
from rules.codes import Role

_WORD = r"(?:[A-ZÀ-ÞĀ-ŽА-ЯЁ][\w'’&.-]*[\w&]|[A-Z]\d?|[a-z]{1,2}[A-Z]\w+|\d{1,2}[A-Z][a-z]\w*)"
_RUN = re.compile(
    rf"(?<![\w-]){_WORD}(?:[ \u00a0](?:(?:de|del|da|do|of|van|bin|&)[ ](?=[A-ZÀ-ÞА-ЯЁ]))?{_WORD}){{0,4}}"
)
_QUOTED = re.compile(r"[«„“\"「『]\s?(?P<name>[A-ZÀ-ÞА-ЯЁ][\w .&-]{2,38}\w)[»“”\"」』]")
_LEGAL = re.compile(
    r",?\s(?:Inc|LLC|Ltd|Corp|GmbH|AG|KG|SE|BV|B\.V|NV|SA|S\.A|SL|S\.L|SAS|SARL|srl|S\.r\.l|SpA|S\.p\.A"
    r"|Lda|Ltda|Oy|AB|AS|ApS|Pte\.?\sLtd|Sdn\.?\sBhd|Pty\.?\sLtd|s\.r\.o|a\.s|Co|Limited|Holdings?)\b\.?"
)
_TITLE = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Prof|Herr|Herrn|Frau|M\.|Mme|Monsieur|Madame|Señor|Señora|Sr|Sra)\.?\s$"
)
#: "the trader X", "courtier malaisien X", "distribuidor de Nankín, X": the noun may have a tail.
_BETWEEN_NOUN = re.compile(r"[\w-]*(?:\s[\w'’-]+){0,5}?,?\s[«„“\"*(]{0,3}")
_APPOSITION = re.compile(r"(?:,\s|\s[(–—]\s?)[^,.;:()]{3,90}[,.;:)]")
_TO_VERB = re.compile(r"[»“”\"]?(?:\s\(\w+\))?(?:\s[\w'’-]+){0,3}?\s?['’]?s?\s?(?:n['’])?")
_ACTING = (
    Cue.SAY, Cue.DENY, Cue.NO_COMMENT, Cue.COMPLY, Cue.RENT, Cue.LET, Cue.BUY, Cue.GET, Cue.SELL,
    Cue.SHIP, Cue.UNAWARE, Cue.STOCKPILE, Cue.ORDER, Cue.TRAIN, Cue.PAYMENT,
)  # fmt: skip
_TRADING = (
    Cue.RENT,
    Cue.LET,
    Cue.BUY,
    Cue.SELL,
    Cue.SHIP,
    Cue.GET,
    Cue.CLUSTER,
    Cue.CLOUD,
    Cue.SMUGGLE,
)
_ROLE_OF_NOUN = {
    Cue.MIDDLEMAN: Role.INTERMEDIARY,
    Cue.SHELL: Role.SHELL_COMPANY,
    Cue.SUBSIDIARY: Role.UNLISTED_SUBSIDIARY,
    Cue.HOST: Role.CLOUD_LESSOR,
    Cue.RECIPIENT: Role.END_USER,
}
_NOUNS = (Cue.COMPANY, Cue.MIDDLEMAN, Cue.SHELL, Cue.SUBSIDIARY, Cue.HOST, Cue.LAB, Cue.RECIPIENT)
_NO_COMPANY = (
    Cue.EXPERT, Cue.OFFICIAL, Cue.INSIDER, Cue.SPOKESPERSON, Cue.COURT, Cue.DOCUMENT, Cue.ACCUSED,
    Cue.CHIP, Cue.SERVER, Cue.NEGATION, Cue.STATE, Cue.SANCTION, Cue.EARNINGS,
)  # fmt: skip
#: Words a company may bear in its name.
_IN_NAMES = (Cue.CHINESE, Cue.CLOUD, Cue.COMPUTE, Cue.RENT, Cue.LAB)
_PERSON = re.compile(
    r"[A-ZÀ-Þ][\w'’-]+(?:\s(?:[A-Z]\.|de|bin|van|von))?(?:\s[A-ZÀ-Þ][\w'’-]+){1,2}"
)
_OF_PLACE = re.compile(r"-(?:based|listed|owned|backed|registered|ansässig\w*|basiert\w*)$")
#: Articles that begin a name too: "Al Nouri", "La Paz".
_OF_NAMES = frozenset({"al", "el", "la", "le", "los", "las", "san", "du", "da", "di"})
_OF = re.compile(r"\s(?:of|for|des|der|de|du|au|del|für|para|pour|di|della|per|do|da|dos)\s")
_ADVERBS = ("ly", "ment", "mente", "weise", "lich")
_ENOUGH = 2


@dataclass(slots=True)
class _Candidate:
    """What speaks for a run of words being a party."""

    spans: list[Span]
    points: int = 0
    roles: Counter[Role] | None = None
    country: str = ""
    accused: bool = False


class _Page:
    """The text with its cues and places, asked for what stands next to a span."""

    def __init__(
        self, text: str, folded: str, lang: str, hits: list[Hit], places: list[Place]
    ) -> None:
        self.text, self.folded, self.lang = text, folded, lang
        self.hits, self.places = hits, places
        self._starts = [hit.start for hit in hits]
        self.capitals_in_prose = lexicon_for(lang).lang == "de"

    def near(self, start: int, end: int, *cues: Cue) -> list[Hit]:
        """The hits of the cues that begin in the stretch."""
        low = bisect_left(self._starts, start)
        high = bisect_left(self._starts, end)
        return [hit for hit in self.hits[low:high] if hit.cue in cues]

    def country_at(self, start: int, end: int) -> str:
        """The country of the last place in a stretch."""
        found = [p.country for p in self.places if start <= p.span.start < end]
        return found[-1] if found else ""

    def opens_sentence(self, start: int) -> bool:
        """Nothing but a sign stands before."""
        head = self.text[max(0, start - 3) : start].rstrip(' \n"“„«(¿¡-–—')
        return not head or head[-1] in ".!?:…\n"


def newcomers(
    text: str, folded: str, lang: str, hits: list[Hit], places: list[Place], taken: list[Span]
) -> tuple[list[Mention], dict[str, Actor]]:
    """The parties found by their neighbours, and what is known of them."""
    if is_heading(text):
        return [], {}
    page = _Page(text, folded, lang, hits, places)
    candidates: dict[str, _Candidate] = {}
    for start, end, quoted in _runs(page):
        if any(span.start < end and start < span.end for span in taken):
            continue
        name = text[start:end]
        candidate = candidates.setdefault(name, _Candidate([], roles=Counter()))
        candidate.spans.append(Span(start, end))
        _weigh(page, candidate, start, end, quoted=quoted)
    return _accepted(page, candidates)


def is_heading(text: str) -> bool:
    """A line without a full stop: its capitals and its grammar are a headline's."""
    return len(text) < 200 and not re.search(r"[.!?]\s|[。！？]|\.$", text)


def _runs(page: _Page) -> list[tuple[int, int, bool]]:
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


def _trimmed(page: _Page, start: int, end: int) -> tuple[int, int]:
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
    legal = _LEGAL.match(page.text, end)
    return start, legal.end() if legal else end


def _is_opener(page: _Page, start: int, end: int) -> bool:
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
    if page.capitals_in_prose and any(
        hit.end <= end + 3 for hit in page.near(start, end, Cue.COMPANY, Cue.MIDDLEMAN, Cue.HOST)
    ):
        return True  # "Rüstungszulieferer X": the noun is no part of the name
    return False


def _is_place_word(page: _Page, start: int) -> bool:
    return any(place.span.start == start for place in page.places)


@lru_cache(maxsize=16)
def _common(lang: str) -> frozenset[str]:
    """Single words of the lexicon that mean something of their own, and so are no names."""
    lexicon = lexicon_for(lang)
    listed = {e.strip("*") for entries in lexicon.cues.values() for e in entries if " " not in e}
    listed |= set(lexicon.numerals) | set(lexicon.scales) | set(lexicon.currencies)
    return frozenset(fold(word) for word in (*listed, *lexicon.units, *lexicon.joining))


def _may_be_name(page: _Page, start: int, end: int) -> bool:
    """No place, outlet, number or word of the language alone."""
    words = page.folded[start:end].split()
    months = lexicon_for(page.lang).months
    if all(w.strip(".,") in NO_NAMES or w in _common(page.lang) or w in months for w in words):
        return False
    if any(p.span.start <= start and end <= p.span.end + 3 for p in page.places):
        return False
    if any(hit.start <= start and hit.end >= end for hit in page.near(start, start + 1, *Cue)):
        return False
    if len(words) == 1 and page.near(start, start + 1, *Cue):
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
    if page.capitals_in_prose and any(
        hit.cue not in _IN_NAMES for hit in page.near(start, end, *Cue)
    ):
        return False
    spelled = {w for p in page.places for w in page.folded[p.span.start : p.span.end].split()}
    return not all(w.strip("'s’") in spelled or w in NO_NAMES for w in words)


def _weigh(page: _Page, found: _Candidate, start: int, end: int, *, quoted: bool) -> None:
    """Add what this occurrence says for the run being a party."""
    alone = " " not in page.text[start:end]
    if _is_somebody_else(page, start, end):
        found.points -= 6
        return
    if alone and page.capitals_in_prose and not quoted:
        found.points += 3 if _follows_noun(page, found, start) else 0
        return
    if not page.opens_sentence(start):
        found.points += 0 if alone else 2 if page.capitals_in_prose else 1
    elif alone and not quoted:
        found.points -= 2
    if _LEGAL.search(page.text[start:end]):
        found.points += 3
    _weigh_noun(page, found, start, end)
    _weigh_source(page, found, start, end)
    verbs = [h for h in page.near(end, end + 28, *_ACTING)
             if _TO_VERB.fullmatch(page.text[end : h.start])]  # fmt: skip
    if verbs:
        found.points += 2
    _weigh_accused(page, found, start, end)


def _is_somebody_else(page: _Page, start: int, end: int) -> bool:
    """An expert, an official or a witness by the word before or after the name."""
    if _TITLE.search(page.text[max(0, start - 12) : start]):
        return True
    for hit in page.near(max(0, start - 30), start, Cue.EXPERT, Cue.OFFICIAL, Cue.SPOKESPERSON):
        if re.fullmatch(r"[\w-]*,?\s", page.text[hit.end : start]):
            return True
    aside = re.match(r",\s[^,.;]{2,70}", page.text[end : end + 74])
    if aside is None:
        return False
    within = page.near(end, end + aside.end(), Cue.EXPERT, Cue.SPOKESPERSON)
    company = page.near(end, end + aside.end(), *_NOUNS)
    return bool(within) and not (company and company[0].start < within[0].start)


def _weigh_noun(page: _Page, found: _Candidate, start: int, end: int) -> None:
    """A word for a company right before the name, or in an apposition after it."""
    for hit in reversed(page.near(max(0, start - 60), start, *_NOUNS)):
        if not _BETWEEN_NOUN.fullmatch(page.text[hit.end : start]):
            continue
        if not page.near(hit.end, start, *_ACTING, Cue.RECIPIENT):
            if not found.roles:
                found.points += 3
            _note(found, *_told_by(page, hit, start))
            if hit.cue is not Cue.COMPANY:
                break
    aside = _APPOSITION.match(page.text, end)
    if aside is None or page.near(end, aside.end(), Cue.SAY, Cue.DENY, Cue.NO_COMMENT):
        return
    found.country = found.country or page.country_at(end, aside.end())
    for hit in page.near(end, aside.end(), *_NOUNS):
        found.points += 3
        _note(found, hit.cue, page.country_at(end, aside.end()))
        return


def _told_by(page: _Page, hit: Hit, start: int) -> tuple[Cue, str]:
    """What the noun makes of the name behind it: a front *for* X makes X the user."""
    phrase = max(page.text.rfind(sign, 0, hit.start) for sign in ",.;:")
    country = page.country_at(max(phrase, hit.start - 40, 0), start)
    between = page.text[hit.end : start]
    of_it = _OF.search(between) and "," not in between
    cue = Cue.RECIPIENT if of_it and hit.cue in (Cue.SHELL, Cue.SUBSIDIARY) else hit.cue
    return cue, country


def _follows_noun(page: _Page, found: _Candidate, start: int) -> bool:
    """In German, where every noun has a capital: the word for a company stands right before."""
    for hit in page.near(max(0, start - 40), start, *_NOUNS):
        if re.fullmatch(r"[\w-]*\s", page.text[hit.end : start]):
            _note(found, *_told_by(page, hit, start))
            return True
    return False


def _note(found: _Candidate, cue: Cue, country: str) -> None:
    found.country = found.country or country
    role = _ROLE_OF_NOUN.get(cue)
    if role is not None and found.roles is not None:
        found.roles[role] += 1


def _weigh_source(page: _Page, found: _Candidate, start: int, end: int) -> None:
    """It is rented from, bought through or shipped to: a preposition right before."""
    lexicon = lexicon_for(page.lang)
    head = page.folded[max(0, start - 90) : start]
    word = re.search(r"([\w'’-]+)[\s'’][«„“\"]?$", head)
    if word is None or word.group(1) not in (*lexicon.sources, *lexicon.receivers):
        return
    since = max(head.rfind(sign) for sign in (". ", "; ", "? "))
    if page.near(start - len(head) + max(since, 0), start, *_TRADING):
        found.points += 2


def _weigh_accused(page: _Page, found: _Candidate, start: int, end: int) -> None:
    """Two or three names and an accusation close behind or right before."""
    name = page.text[start:end]
    if not _PERSON.fullmatch(name) or found.roles:
        return
    after = page.near(end, end + 34, Cue.ACCUSED)
    before = page.near(max(0, start - 24), start, Cue.ACCUSED, Cue.COUNSEL)
    aged = re.match(r",? \(?\d\d\b", page.text[end:])
    if (
        any("." not in page.text[end : hit.start] for hit in after)
        or aged
        or any(re.fullmatch(r"[\w-]*,?\s(?:\w+\s)?", page.text[hit.end : start]) for hit in before)
    ):
        found.points += 2
        found.accused = True


def _accepted(
    page: _Page, candidates: dict[str, _Candidate]
) -> tuple[list[Mention], dict[str, Actor]]:
    mentions: list[Mention] = []
    actors: dict[str, Actor] = {}
    for name, found in candidates.items():
        of_person = name.split()[0].lower() in GIVEN_NAMES and not found.accused
        if found.points < _ENOUGH or of_person:
            continue
        roles = frozenset({found.roles.most_common(1)[0][0]}) if found.roles else frozenset[Role]()
        if found.accused:
            roles = frozenset({Role.ACCUSED})
        actors[name] = Actor(name, "", found.country, roles, is_person=found.accused)
        mentions += [Mention(span, page.text[span.start : span.end], MentionKind.PARTY, "", name)
                     for span in found.spans]  # fmt: skip
    return mentions, actors
