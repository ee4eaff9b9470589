"""Parties nobody knew before, and public bodies, by the shapes their names have."""

import re
from collections.abc import Iterable
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from ingest.reading.fold import fold, inside_word
from ingest.reading.lexicons import lexicon_for
from ingest.reading.lexicons.lexicon import Agency
from ingest.reading.lexicons.shared import CASED_OUTLETS, OUTLETS
from ingest.reading.scene import Actor
from ingest.reading.types import Mention, MentionKind, Span
from rules.codes import Role

_CAP = r"[A-Z]\.|[A-ZÀ-ÞĀ-Ž][\w'’&.-]*[\w&]|[A-Z]\d?|[a-z]{1,2}[A-Z]\w+|\d+[A-Z]\w*"
_TAIL = (
    r"Inc|LLC|Ltd|Corp|Corporation|GmbH|Pte|Bhd|Holdings?|Group|Technolog(?:y|ies)|Systems?|Solutions?"
    r"|Cloud|Comput(?:er|ers|ing)|Ventures|Capital|International|Electronics|Networks?|Semiconductors?"
    r"|Labs?|Datacent(?:er|re)s?|Logistics|Trading|Digital|Microelectronics|Infotech|Telecom"
    r"|Enterprises?|Partners|Robotics|Software|Services|Industries|Realtor|Sciences|Supply|Freight"
)
_BY_TAIL = re.compile(
    rf"\b(?:(?:{_CAP})\s){{1,3}}(?:{_TAIL})\b(?!-)(?:,?\s(?:Inc|Ltd|LLC|Co|Corp|Bhd)\b\.?)*"
)
_COMPANY_NOUN = (
    r"(?:company|firm|start-?up|giant|leader|unicorn|conglomerate|group|provider|operator|maker|distributor|reseller|subsidiary|unit"
    r"|developer|vendor|supplier|trader|Firma|Unternehmen|Start-?up|Konzern|Anbieter|Hersteller"
    r"|Händler|Betreiber|Tochter|société|entreprise|empresa|firma|compañía|società|azienda|startup"
    r"|filiale|filial|companhia|компания|компании|компанию|фирма|стартап|společnost|společnosti)"
)
_BY_HYPHEN = re.compile(r"\b(?P<name>[A-Z]\w+-(?:Cloud|AI|Tech|Systems|Labs?))\b(?!-)")
_BY_LIST = re.compile(
    rf"(?:,\s|\s(?:and|und|et|y|e|och|и|a)\s|、|和|与)(?P<name>(?:{_CAP})(?:\s(?:{_CAP})){{0,2}})"
)
_BY_NOUN = re.compile(
    rf"\b{_COMPANY_NOUN},?\s(?:called\s|named\s|namens\s|nommée\s|llamada\s|chamada\s|chiamata\s)?"
    rf"[«„“\"*]{{0,3}}(?P<name>(?:{_CAP})(?:\s(?:{_CAP})){{0,3}})"
)
_BY_APPOSITION = re.compile(
    rf"(?P<name>(?:{_CAP})(?:\s(?:{_CAP})){{0,3}}),\s(?:an?|the|ein|eine|une?|una?|um|uma)\s"
    rf"(?:[^\s,.;]+\s){{0,5}}?(?:[\w-]*{_COMPANY_NOUN})",
)
_NAME = rf"(?:{_CAP})(?:\s(?:bin|de|van|von|Al)\b)?(?:\s(?:{_CAP})){{1,3}}"
_BY_AGE = re.compile(
    rf"(?P<name>{_NAME})(?:,\s?|\s?[(（])(?:\d\d)(?:\)|,|\s?岁|歳|세| ans| años| anos| lat|\b)"
)
_LISTED_PERSON = re.compile(
    rf"^\s*(?:[-*•]|\d+\.)\s+(?:[^*\n]{{0,40}})\*\*(?P<name>{_NAME})\*\*", re.M
)
_TITLED = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Herr|Frau|Monsieur|Madame|M\.|Mme|Sr\.?|Sra\.?)\.?\s(?P<name>(?:{_CAP})(?:\s(?:{_CAP})){{0,2}})"
)
_OFFICE = re.compile(
    rf"(?:[Mm]inister|[Mm]inistro|[Mm]inistre|[Ss]enator|[Ss]ecretary|Handelsminister|Innenminister"
    rf"|[Uu]nder [Ss]ecretary|[Aa]ttorney|[Cc]ongressman|[Rr]epresentative)"
    rf"(?:\s(?:of|for|del|de|d[eu])(?:\s[\w]+)?)?(?:\s(?:Comercio|Interior|Commerce))?,?\s"
    rf"(?P<name>{_NAME})"
)
_ACCUSED = re.compile(
    rf"(?:run by|owned by|owner|arrest of(?: \d\d-year-old)?|accused|charged|charges against"
    rf"|indicted|convicted|sentenced|founder|director|brothers?|men|couple|executives?|citizens?"
    rf"|trio|defendants?|named as|identified as|lieferten|dueño|fundador|denunciou[^.]{{0,60}}?\)"
    rf"|老板|法人|Geschäftsführer|propriétaire|suspects?|exporters?|businessman|[Ee]mpresário"
    rf"|nationals?)[,:]?\s\**(?P<name>{_NAME})\**"
    rf"(?:\s(?:and|und|et|y|e)\s\**(?P<second>{_NAME})\**)?"
)
#: "Oleg B., Geschäftsführer der ...": the office stands behind the name.
_BY_OFFICE = re.compile(
    rf"(?P<name>{_NAME}),\s(?:(?:der|le|la|el|il|the)\s)?(?:\w+\s)?"
    r"(?:Geschäftsführer\w*|Inhaber\w*|gérante?|dirigeante?|administrador\w*|gerente|titolare"
    r"|amministratore|proprietario|owner of|director of)\b"
)
_KATAKANA_PERSON = re.compile(
    r"(?P<name>[ァ-ヺー]+(?:[・=][ァ-ヺー]+)+)(?=容疑者|被告|氏|[(（]\d\d)"
)
_HANGUL_PERSON = re.compile(
    r"(?:국적의|국적|캐나다인|미국인|중국인|한국계|운영하던|대표인?|피고인?|남성|여성)\s"
    r"(?P<name>[가-힣]{2,4}(?:\s[가-힣]{1,4}){0,2}?)(?:은|는|이|가|과|와|을|를)(?=\s|$)"
)
_HAN_QUOTED = re.compile(
    r"(?:公司|企业|初创|供应商|服务商)\s?\**(?P<name>[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,3})\**"
)
_HAN_PERSON = re.compile(
    r"(?:老板|法人|创始人|被告|男子|嫌疑人)\s?\**(?P<name>[A-Z][a-z]+(?:\s[A-Z][a-z]+){1,2})\**"
)

_NO_PARTY = {
    "ai", "gpu", "gpus", "us", "u.s", "usa", "the", "a", "cloud", "data", "it", "tl", "dr", "ceo",
    "cfo", "hbm", "chatgpt", "openai", "operation", "entity list", "export", "doj", "on", "in",
    "its", "that", "this", "uk", "eu", "asia", "southeast asia", "former", "hpc", "cpu", "cpus",
    "iaas", "export control", "chips act", "los angeles", "new york", "city", "national",
    "security", "ki", "ia", "mr", "ms", "their", "his", "president", "congress", "background",
    "context", "one",
}  # fmt: skip
_SHARED_WORDS = {
    "super", "micro", "advanced", "china", "chinese", "royal", "department", "commerce",
    "justice", "bureau", "industry", "security", "house", "white", "police", "force",
    "university", "institute", "technology", "customs", "data", "cloud", "global", "first",
    "bridge", "hong", "kong", "federal", "homeland", "investigations", "ministry", "trade",
    "enterprise", "general", "power", "digital", "life", "sciences", "harbin", "tsinghua",
    "samsung", "electronics", "moore", "threads", "inc.", "inc", "ltd", "ltd.", "co.", "corp.",
    "corporation", "office", "handelsministerium", "taiwan", "state", "national", "select",
    "committee", "century", "labs", "web", "services", "amazon", "hewlett", "packard",
    "princeton", "business", "information", "machines", "systems", "city",
}  # fmt: skip
_NOT_FIRST = {
    "auch", "doch", "aber", "wie", "bei", "für", "mit", "trotz", "seit", "nach", "the", "a", "an",
    "but", "and", "in", "on", "at", "for", "its", "that", "this", "with", "when", "while",
    "after", "since", "if", "by", "from", "to", "as", "of", "or", "chinese", "us", "u.s",
    "american", "der", "die", "das", "le", "la", "les", "el", "los", "o", "os", "according",
    "private", "public", "hybrid", "nvidia", "former", "two", "three", "four", "one",
    "california-based", "also", "both", "ein", "eine", "einen", "einem", "einer", "eines", "des",
    "dem", "den", "im", "am", "vom", "zum", "zur", "beim", "händler", "firma", "betreiber",
    "unternehmen", "anbieter", "konzern", "hersteller", "gruppe", "tochter", "jeder", "jede",
    "mehrere", "viele", "solche", "un", "une", "du", "au", "aux", "una", "unos", "société",
    "entreprise", "empresa", "compañía", "operador", "azienda", "società", "il", "lo", "gli",
    "uno", "companhia", "компания", "trader", "broker", "reseller", "distributor", "operator",
    "company", "firm", "startup", "start-up",
}  # fmt: skip


_REST_OF_BODY = re.compile(
    r"\s(?:Department|Authority|Service|Agency|Office|Administration|Force)\b"
)


@lru_cache(maxsize=16)
def _agency_index(lang: str) -> tuple[AhoCorasick, list[tuple[Agency, bool, bool]]] | None:
    entries = {
        fold(entry.strip("*")): (agency, entry.startswith("*"), entry.endswith("*"))
        for entry, agency in lexicon_for(lang).agencies.items()
    }
    patterns = sorted(entries)
    if not patterns:
        return None
    automaton = AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest)
    return automaton, [entries[pattern] for pattern in patterns]


@lru_cache(maxsize=1)
def _outlet_index() -> tuple[AhoCorasick, list[tuple[str, str]]]:
    entries = {fold(entry): (entry, label) for entry, label in OUTLETS.items()}
    patterns = sorted(entries)
    automaton = AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest)
    return automaton, [entries[pattern] for pattern in patterns]


def outlets(text: str, folded: str) -> list[Mention]:
    """News outlets named in the text; no parties, but what a report rests on."""
    automaton, entries = _outlet_index()
    found: list[Mention] = []
    for number, start, end in automaton.find_matches_as_indexes(folded):
        entry, label = entries[number]
        written = text[start:end]
        if any(inside_word(folded, start, end)) or (written.isascii() and written.islower()):
            continue
        if entry in CASED_OUTLETS and not (written.isupper() or written == label):
            continue
        found.append(Mention(Span(start, end), written, MentionKind.OUTLET, "", label))
    return found


def agencies(text: str, folded: str, lang: str) -> tuple[list[Mention], dict[str, Actor]]:
    """Public bodies as the language names them, and what they are."""
    index = _agency_index(lang)
    found: list[Mention] = []
    actors: dict[str, Actor] = {}
    if index is None:
        return found, actors
    automaton, entries = index
    for number, start, end in automaton.find_matches_as_indexes(folded):
        agency, open_left, open_right = entries[number]
        before, after = inside_word(folded, start, end)
        written = text[start:end]
        if (before and not open_left) or (after and not open_right):
            continue
        if len(written) <= 3 and not written.isupper() and written.isascii():
            continue
        start, end = _whole_word(folded, start, end) if written.isascii() else (start, end)
        rest = _REST_OF_BODY.match(text, end)
        end = rest.end() if rest else end
        found.append(
            Mention(Span(start, end), text[start:end], MentionKind.PARTY, "", agency.label)
        )
        actors[agency.label] = Actor(
            agency.label, "", agency.country, frozenset({agency.role}), is_agency=True
        )
    return found, actors


def _whole_word(folded: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and (folded[start - 1].isalnum() or folded[start - 1] == "-"):
        start -= 1
    while end < len(folded) and folded[end].isalpha():
        end += 1
    return start, end


def unknown_parties(
    text: str, taken: Iterable[Span], *, with_persons: bool
) -> tuple[list[Mention], dict[str, Actor]]:
    """Companies by name shape, apposition and list; persons where someone is accused."""
    busy = sorted(taken)
    found: dict[int, tuple[Mention, Actor]] = {}
    for pattern in (_BY_TAIL, _BY_HYPHEN, _BY_NOUN, _BY_APPOSITION, _HAN_QUOTED):
        for match in pattern.finditer(text):
            _offer(found, busy, match, text, is_person=False)
    for match in _OFFICE.finditer(text):
        _offer(found, busy, match, text, is_person=True, role=Role.ENABLER)
    if with_persons:
        for pattern in (
            _BY_AGE, _BY_OFFICE, _LISTED_PERSON, _ACCUSED, _KATAKANA_PERSON, _HANGUL_PERSON,
            _HAN_PERSON,
        ):  # fmt: skip
            for match in pattern.finditer(text):
                _offer(found, busy, match, text, is_person=True, role=Role.ACCUSED)
    chosen = [found[start] for start in sorted(found)]
    return [mention for mention, _ in chosen], {actor.label: actor for _, actor in chosen}


def short_forms(text: str, mentions: list[Mention], lang: str) -> list[Mention]:
    """Later mentions of a party by the telling word of its name: "Moonshot", "Lui"."""
    taken = {mention.text for mention in mentions}
    found: list[Mention] = []
    seen: set[str] = set()
    for mention in mentions:
        words = mention.text.split()
        if mention.kind is not MentionKind.PARTY or not 2 <= len(words) <= 4:
            continue
        if mention.label in seen or mention.text.lower() == mention.text:
            continue
        seen.add(mention.label)
        for word in {words[0], words[-1]} - taken:
            if len(word) >= 3 and word[0].isupper() and not _is_common(word, lang):
                found += [
                    Mention(Span(*at.span()), word, MentionKind.PARTY, mention.key, mention.label)
                    for at in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)
                    if at.start() > mention.span.end
                ]
    return found


def _is_common(word: str, lang: str) -> bool:
    """A word that many names share, or that is a place."""
    folded = fold(word).strip(".,")
    if re.fullmatch(_TAIL, word) or folded in _SHARED_WORDS or folded in _NO_PARTY:
        return True
    return any(folded.startswith(entry.strip("*")) for entry in lexicon_for(lang).places)


def _offer(
    found: dict[int, tuple[Mention, Actor]], busy: list[Span], match: re.Match[str], text: str, *,
    is_person: bool, role: Role | None = None,
) -> None:  # fmt: skip
    """Take a match as a party unless it stands in a known name or is no name."""
    for group in ("name", "second"):
        if group not in match.re.groupindex and group == "second":
            continue
        start, end = match.span(group) if group in match.re.groupindex else match.span()
        if start < 0:
            continue
        start, end = _trim(text, start, end)
        name = text[start:end]
        if not _is_name(name, is_person=is_person):
            continue
        if any(span.start < end and start < span.end for span in busy):
            continue
        if any(
            mention.span.start < end and start < mention.span.end for mention, _ in found.values()
        ):
            continue
        roles = frozenset({role}) if role else frozenset[Role]()
        mention = Mention(Span(start, end), name, MentionKind.PARTY, "", name)
        found[start] = (mention, Actor(name, "", "", roles, is_person=is_person))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Drop articles and sentence openers before a name, and a possessive after it."""
    while True:
        first = re.match(r"\S+\s+", text[start:end])
        if first and re.search(r"-(?:based|listed|owned|ansässige\w*)\s+$", first.group()):
            start += first.end()
            continue
        if not first or first.group().strip().lower().strip(".,") not in _NOT_FIRST:
            break
        start += first.end()
    name = text[start:end]
    for tail in ("'s", "’s", ".", ","):
        if name.endswith(tail) and not re.search(r"(?:Inc|Co|Ltd|Corp)\.$", name):
            end -= len(tail)
            name = text[start:end]
    return start, end


def _is_name(name: str, *, is_person: bool) -> bool:
    folded = name.lower().strip(".")
    if len(name) < 3 or folded in _NO_PARTY or folded in _NOT_FIRST or name.isdigit():
        return False
    if is_person and name.isascii():
        parts = name.split()
        return len(parts) >= 2 and not any(part.isupper() and len(part) > 3 for part in parts)
    return True
