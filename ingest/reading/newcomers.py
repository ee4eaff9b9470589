"""Companies, institutes and accused persons nobody knew, by what a sentence lets them do.

A run of capitalised words becomes a party when the words around it treat it as one: it follows a
word for a company, stands before a verb of trading or answering, or is rented and bought from.
The words are those of the language's lexicon, so a new language needs nothing here.
"""

import re
from collections import Counter
from dataclasses import dataclass

from ingest.reading.cues import Cue, Hit
from ingest.reading.lexicons import lexicon_for
from ingest.reading.lexicons.shared import GIVEN_NAMES
from ingest.reading.name_runs import LEGAL, Page, is_heading, runs
from ingest.reading.scene import Actor
from ingest.reading.types import Mention, MentionKind, Place, Span
from rules.codes import Role

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
_PERSON = re.compile(
    r"[A-ZÀ-Þ][\w'’-]+(?:\s(?:[A-Z]\.|de|bin|van|von))?(?:\s[A-ZÀ-Þ][\w'’-]+){1,2}"
)
_OF = re.compile(r"\s(?:of|for|des|der|de|du|au|del|für|para|pour|di|della|per|do|da|dos)\s")
_ENOUGH = 2


@dataclass(slots=True)
class _Candidate:
    """What speaks for a run of words being a party."""

    spans: list[Span]
    points: int = 0
    roles: Counter[Role] | None = None
    country: str = ""
    accused: bool = False


def newcomers(
    text: str, folded: str, lang: str, hits: list[Hit], places: list[Place], taken: list[Span]
) -> tuple[list[Mention], dict[str, Actor]]:
    """The parties found by their neighbours, and what is known of them."""
    if is_heading(text):
        return [], {}
    page = Page(text, folded, lang, hits, places)
    candidates: dict[str, _Candidate] = {}
    for start, end, quoted in runs(page):
        if any(span.start < end and start < span.end for span in taken):
            continue
        name = text[start:end]
        candidate = candidates.setdefault(name, _Candidate([], roles=Counter()))
        candidate.spans.append(Span(start, end))
        _weigh(page, candidate, start, end, quoted=quoted)
    return _accepted(page, candidates)


def _weigh(page: Page, found: _Candidate, start: int, end: int, *, quoted: bool) -> None:
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
    if LEGAL.search(page.text[start:end]):
        found.points += 3
    _weigh_noun(page, found, start, end)
    _weigh_source(page, found, start, end)
    verbs = [h for h in page.near(end, end + 28, *_ACTING)
             if _TO_VERB.fullmatch(page.text[end : h.start])]  # fmt: skip
    if verbs:
        found.points += 2
    _weigh_accused(page, found, start, end)


def _is_somebody_else(page: Page, start: int, end: int) -> bool:
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


def _weigh_noun(page: Page, found: _Candidate, start: int, end: int) -> None:
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


def _told_by(page: Page, hit: Hit, start: int) -> tuple[Cue, str]:
    """What the noun makes of the name behind it: a front *for* X makes X the user."""
    phrase = max(page.text.rfind(sign, 0, hit.start) for sign in ",.;:")
    country = page.country_at(max(phrase, hit.start - 40, 0), start)
    between = page.text[hit.end : start]
    of_it = _OF.search(between) and "," not in between
    cue = Cue.RECIPIENT if of_it and hit.cue in (Cue.SHELL, Cue.SUBSIDIARY) else hit.cue
    return cue, country


def _follows_noun(page: Page, found: _Candidate, start: int) -> bool:
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


def _weigh_source(page: Page, found: _Candidate, start: int, end: int) -> None:
    """It is rented from, bought through or shipped to: a preposition right before."""
    lexicon = lexicon_for(page.lang)
    head = page.folded[max(0, start - 90) : start]
    word = re.search(r"([\w'’-]+)[\s'’][«„“\"]?$", head)
    if word is None or word.group(1) not in (*lexicon.sources, *lexicon.receivers):
        return
    since = max(head.rfind(sign) for sign in (". ", "; ", "? "))
    if page.near(start - len(head) + max(since, 0), start, *_TRADING):
        found.points += 2


def _weigh_accused(page: Page, found: _Candidate, start: int, end: int) -> None:
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


def _begins_firm(name: str, candidates: dict[str, _Candidate]) -> bool:
    """The run is the short form of a firm named in full, and nobody's name."""
    return any(
        other.startswith(name) and LEGAL.match(other, len(name)) for other in candidates
    ) or any(other.startswith(f"{name} ") and LEGAL.search(other) for other in candidates)


def _accepted(
    page: Page, candidates: dict[str, _Candidate]
) -> tuple[list[Mention], dict[str, Actor]]:
    mentions: list[Mention] = []
    actors: dict[str, Actor] = {}
    for name, found in candidates.items():
        of_person = name.split()[0].lower() in GIVEN_NAMES and not found.accused
        if found.points < _ENOUGH or of_person:
            continue
        if found.accused and _begins_firm(name, candidates):
            continue
        roles = frozenset({found.roles.most_common(1)[0][0]}) if found.roles else frozenset[Role]()
        if found.accused:
            roles = frozenset({Role.ACCUSED})
        actors[name] = Actor(name, "", found.country, roles, is_person=found.accused)
        spans = found.spans
        if page.capitals_in_prose:  # where the name stood alone it was passed over
            again = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", page.text)
            spans = [Span(*each.span()) for each in again]
        mentions += [Mention(span, name, MentionKind.PARTY, "", name) for span in spans]
    return mentions, actors
