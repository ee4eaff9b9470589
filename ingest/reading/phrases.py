"""The words that name a speaker: how many people they are, and where the phrase ends."""

import re

from ingest.reading.cues import Cue
from ingest.reading.scene import Scene, Sentence
from ingest.reading.types import Span

_REACH = 60
_SIGN = re.compile(r"[,.;:，。；：“”\"„«»()\n]")
_REST_OF_WORD = re.compile(r"(?<=\w)\w*")
_WORD = re.compile(r"\S+")
#: A clause about the speaker goes on to the next sign: ", die mit der Sache vertraut sind".
_CLAUSE = re.compile(r"(?:,\s(?:die|der|das|den|dem)|\b(?:who|whose))\b", re.IGNORECASE)
_ADJECTIVE = re.compile(r"\w+e[nrsm]?")

_HAN_NUMBERS = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_NUMERAL = re.compile(r"\d+")
_ONE = re.compile(
    r"(?i)\s*(?:(?:jemand|someone|somebody)\b"
    r"|(?:an?|one|the(?: same)?|eine?[rnsm]?|der|die|dieselbe|derselbe|une?|una?|um|uma|l['’]"
    r"|某|一名|一位|\w+ nahestehende)\s?(?:\w+ ){0,2}"
    r"(?:person|executive|engineer|employee|official|source|insider|manager|führungskraft"
    r"|ingenieur|angestellter?|mitarbeiter|quelle|beamter?|regierungsbeamter|cadre|personne"
    r"|ingénieur|employé|responsable|ejecutiv|emplead|ingenier|fuente|persona|\w*[工高官主人]))"
)


def whole(scene: Scene, sentence: Sentence, span: Span) -> Span:
    """The span with the rest of its phrase: "of the group in Washington", but not the verb."""
    if scene.is_cjk:
        return span  # all that belongs to a noun stands before it
    rest = _REST_OF_WORD.match(scene.text, span.end)
    span = Span(span.start, rest.end() if rest else span.end)
    tail = _reachable(scene, sentence, span)
    named = scene.text[span.start : span.end]
    if not _CLAUSE.search(named + tail[:5]) and scene.lexicon.joining:
        tail = tail[: _joined(scene, sentence, span, tail)]
    return Span(span.start, span.end + len(tail.rstrip()))


def witness(scene: Scene, match: re.Match[str]) -> tuple[Span, int | None]:
    """The words for unnamed people, and how many there are."""
    groups = match.groupdict()
    count = _count(scene, groups.get("count"))
    marks = [match.start(name) for name, value in groups.items() if value]
    start = min(marks, default=match.start())
    if groups.get("count") and count is None and groups.get("who"):
        start = match.start("who")  # the word before is no number: "said", "bei"
    alone = next((mark for mark in (match.start(), *marks) if _ONE.match(scene.text, mark)), None)
    if count is None and alone is not None:
        count, start = 1, min(start, alone)
    while scene.text[start].isspace():
        start += 1
    return Span(start, match.end()), count


def _count(scene: Scene, written: str | None) -> int | None:
    if not written:
        return None
    written = written.lower()
    if _NUMERAL.fullmatch(written):
        return int(written)
    return scene.lexicon.numerals.get(written) or _HAN_NUMBERS.get(written)


def _reachable(scene: Scene, sentence: Sentence, span: Span) -> str:
    """The words behind the span up to the next sign or speech verb, none of them cut."""
    end = min(sentence.span.end, span.end + _REACH)
    tail = _SIGN.split(scene.text[span.end : end])[0]
    if span.end + len(tail) == end < sentence.span.end and scene.text[end : end + 1].isalnum():
        tail = tail.rpartition(" ")[0]
    verb = next((hit for hit in sentence.every(Cue.SAY) if span.end <= hit.start), None)
    return tail if verb is None else tail[: max(0, verb.start - span.end)]


def _joined(scene: Scene, sentence: Sentence, span: Span, tail: str) -> int:
    """How much of the tail hangs on the noun by prepositions and articles."""
    joining = scene.lexicon.joining
    words = list(_WORD.finditer(tail))
    last = scene.text[span.start : span.end].split()[-1:]
    goes_on = bool(last) and last[0] in joining
    if not words or not (goes_on or words[0].group() in joining):
        return 0
    nouns_have_capitals = scene.lang == "de"
    reach, noun = 0, False
    for word, follows in zip(words, [*words[1:], None], strict=True):
        written = word.group()
        if written in joining:
            noun = False
        elif nouns_have_capitals and written.islower():
            if not (_ADJECTIVE.fullmatch(written) and follows and follows.group()[0].isupper()):
                break
        elif written in scene.lexicon.ending or (
            nouns_have_capitals and noun and not _of_a_name(sentence, span.end + word.start())
        ):
            break
        else:
            reach, noun = word.end(), True
    return reach


def _of_a_name(sentence: Sentence, at: int) -> bool:
    """The word at an offset goes on with a name, or is a place's: "Provinz Zhejiang"."""
    if any(each.span.start == at for each in sentence.places):
        return True
    return any(each.span.start < at < each.span.end for each in sentence.mentions)
