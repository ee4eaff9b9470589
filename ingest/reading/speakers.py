"""On whose word a sentence stands."""

import re
from functools import lru_cache

from ingest.reading.cues import Cue
from ingest.reading.lexicons import lexicon_for
from ingest.reading.phrases import whole, witness
from ingest.reading.scene import Scene, Sentence
from ingest.reading.types import Mention, MentionKind, Span, Speaker
from rules.codes import Role, SpeakerKind

_QUOTE = re.compile(
    r"„[^“”\"]{3,900}[“”\"]|“[^”]{3,900}”|(?<!\w)\"[^\"]{3,900}\"|「[^」]{3,600}」|«[^»]{3,900}»"
)
_ASIDE = re.compile(
    r",\s(?:which|who|that|whose|an?|the|die|der|das|ein|eine|qui|dont|une?|el|la|que|cuya?|o|os)\s"
    r"[^,]{3,140},"
)
_BOTH = re.compile(
    r"both|beide|the two|zwei|les deux|los dos|ambos|i due|ambas"
    r"|两家|两公司|双方|両社|обе|두|entrambe|obě"
)
_SHORT = 140
_SAME_PERSON = re.compile(
    r"(?i)^(?:die|the|the same|dieselbe|derselbe|der|該|该)\s?(?:\w+ )?"
    r"(?:person|führungskraft|executive|insider|manager|人士)"
)


@lru_cache(maxsize=16)
def _anonymous(lang: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in lexicon_for(lang).anonymous)


def speakers(scene: Scene) -> list[Speaker]:
    """For each sentence its speaker; words inside a quotation go to whoever is quoted."""
    own = [_own_speaker(scene, sentence) for sentence in scene.sentences]
    owners = _quote_owners(scene)
    heard: Speaker | None = None
    result: list[Speaker] = []
    for sentence in scene.sentences:
        speaker = own[sentence.number]
        owner = owners.get(sentence.number)
        if speaker is None and owner is not None:
            speaker = own[owner]
        if (
            speaker
            and heard
            and _SAME_PERSON.match(speaker.name)
            and heard.kind is not SpeakerKind.COMPANY
        ):
            speaker = Speaker(heard.kind, heard.name, speaker.span, heard.count, heard.party)
        if speaker and speaker.kind is not SpeakerKind.REPORTER:
            heard = speaker
        result.append(speaker or Speaker(SpeakerKind.REPORTER, "", None))
    return result


def _quote_owners(scene: Scene) -> dict[int, int]:
    """For each sentence of a quotation the sentence that says who is quoted."""
    owners: dict[int, int] = {}
    for match in _QUOTE.finditer(scene.text):
        first, last = scene.sentence_at(match.start()), scene.sentence_at(match.end() - 1)
        after = scene.sentence_at(min(match.end() + 2, len(scene.text) - 1))
        owner = next(
            (
                each
                for each in (last, after, first)
                if each.has(Cue.SAY) and each.paragraph == first.paragraph
            ),
            None,
        )
        if owner is not None:
            for number in range(first.number, last.number + 1):
                owners.setdefault(number, owner.number)
    return owners


def _own_speaker(scene: Scene, sentence: Sentence) -> Speaker | None:
    """The speaker a sentence names itself, from the most telling sign to the least."""
    if not sentence.has(
        Cue.SAY, Cue.NO_COMMENT, Cue.DENY, Cue.COMPLY, Cue.COURT, Cue.DOCUMENT, Cue.INSIDER,
        Cue.EXPERT, Cue.UNAWARE,
    ):  # fmt: skip
        return None
    for rule in (
        _counsel, _accused, _expert, _spokesperson, _anonymous_speaker, _official, _court,
        _company, _document, _referred, _outlet,
    ):  # fmt: skip
        speaker = rule(scene, sentence)
        if speaker is not None:
            return speaker
    return None


def _expert(scene: Scene, sentence: Sentence) -> Speaker | None:
    hit = sentence.first(Cue.EXPERT)
    if hit is None or not sentence.has(Cue.SAY, Cue.LEGAL_VIEW) or _by_counsel(sentence):
        return None
    span = Span(hit.start, hit.end)
    return _speaker(scene, sentence, SpeakerKind.EXPERT, span, 1, "")


def _by_counsel(sentence: Sentence) -> bool:
    """A lawyer who contradicts or keeps silent for a client."""
    return sentence.has(Cue.COUNSEL) and sentence.has(Cue.DENY, Cue.UNAWARE, Cue.NO_COMMENT)


def _counsel(scene: Scene, sentence: Sentence) -> Speaker | None:
    """The client a lawyer speaks for: named here, or the last one spoken of."""
    if not _by_counsel(sentence):
        return None
    hit = sentence.first(Cue.COUNSEL)
    assert hit is not None
    clients = [m for m in sentence.parties if not scene.actor(m).is_agency]
    client = next((m for m in clients if m.span.start > hit.start), None)
    of_firm = any(0 <= each.start - hit.end < 14 for each in sentence.every(Cue.BOTH, Cue.COMPANY))
    client = client or _defendant(scene, sentence.number, firm=of_firm)
    if client is None:
        return None
    span = Span(hit.start, hit.end)
    return Speaker(SpeakerKind.COMPANY, client.text, span, None, client.label)


def _defendant(scene: Scene, until: int, *, firm: bool = False) -> Mention | None:
    """The last person or firm named that is neither maker nor authority."""
    firms: list[Mention] = []
    for sentence in reversed(scene.sentences[: until + 1]):
        named = [
            mention
            for mention in sentence.parties
            if not scene.actor(mention).is_agency
            and not scene.actor(mention).roles & {Role.CHIP_DESIGNER, Role.SERVER_MAKER}
        ]
        accused = [m for m in named if scene.actor(m).is_person]
        if accused and not firm:
            return accused[0]
        firms = firms or [m for m in named if not scene.actor(m).key and m not in accused]
    return firms[0] if firms else None


def _accused(scene: Scene, sentence: Sentence) -> Speaker | None:
    """Somebody accused contradicts: by name before the verb, or "he" in the next sentences."""
    hit = sentence.first(Cue.DENY)
    if hit is None or sentence.has(Cue.SPOKESPERSON, Cue.EXPERT):
        return None
    named = [
        mention
        for mention in sentence.parties
        if Role.ACCUSED in scene.actor(mention).roles and mention.span.end <= hit.start
    ]
    who = named[-1] if named else None
    if who is None and not sentence.parties and len(sentence.text) < _SHORT:
        before = scene.sentences[max(0, sentence.number - 2) : sentence.number]
        told = [m for each in before for m in each.parties]
        who = told[-1] if told and Role.ACCUSED in scene.actor(told[-1]).roles else None
    if who is None:
        return None
    all_of_them = _BOTH.search(sentence.folded) and not named
    labels = [a.label for a in scene.actors.values() if Role.ACCUSED in a.roles]
    party = "; ".join(labels) if all_of_them else who.label
    return Speaker(SpeakerKind.COMPANY, who.text, who.span, None, party)


def _spokesperson(scene: Scene, sentence: Sentence) -> Speaker | None:
    hit = sentence.first(Cue.SPOKESPERSON)
    if hit is None:
        return None
    span = Span(hit.start, hit.end)
    party = _nearest_party(scene, sentence, hit.start)
    label = party.label if party else ""
    official = party is not None and scene.actor(party).is_agency
    kind = SpeakerKind.OFFICIAL if official or sentence.has(Cue.OFFICIAL) else SpeakerKind.COMPANY
    return _speaker(scene, sentence, kind, span, 1, label)


def _anonymous_speaker(scene: Scene, sentence: Sentence) -> Speaker | None:
    if not sentence.has(Cue.INSIDER) or not sentence.has(Cue.SAY, Cue.NO_COMMENT):
        return None
    found: Speaker | None = None
    for pattern in _anonymous(scene.lang):
        for match in pattern.finditer(scene.text, sentence.span.start, sentence.span.end):
            span, count = witness(scene, match)
            if _is_former(sentence, span):
                continue
            party = _nearest_party(scene, sentence, span.start)
            label = party.label if party else ""
            kind = SpeakerKind.ANONYMOUS
            speaker = _speaker(scene, sentence, kind, span, count, label)
            if count is not None:
                return speaker
            found = found or speaker
    return found


def _is_former(sentence: Sentence, span: Span) -> bool:
    """The people are somebody's past staff, named for where they come from."""
    return any(-30 < hit.start - span.start < 50 for hit in sentence.every(Cue.FORMER))


def _official(scene: Scene, sentence: Sentence) -> Speaker | None:
    for mention in sentence.parties:
        actor = scene.actor(mention)
        if actor.is_agency and speaks(scene, sentence, mention):
            return Speaker(SpeakerKind.OFFICIAL, mention.text, mention.span, None, mention.label)
        if actor.is_person and Role.ENABLER in actor.roles and speaks(scene, sentence, mention):
            return Speaker(SpeakerKind.OFFICIAL, mention.text, mention.span, 1, mention.label)
    return None


def _court(scene: Scene, sentence: Sentence) -> Speaker | None:
    hit = sentence.first(Cue.COURT)
    if hit is None or not sentence.has(Cue.SAY, Cue.DOCUMENT):
        return None
    span = Span(hit.start, hit.end)
    return Speaker(SpeakerKind.COURT, scene.text[hit.start : hit.end], span)


def _company(scene: Scene, sentence: Sentence) -> Speaker | None:
    asides = _asides(scene, sentence)
    for mention in sentence.parties:
        if scene.actor(mention).is_agency:
            continue
        if any(start < mention.span.start < end for start, end in asides):
            continue
        if speaks(scene, sentence, mention):
            return Speaker(SpeakerKind.COMPANY, mention.text, mention.span, None, mention.label)
    return None


def _document(scene: Scene, sentence: Sentence) -> Speaker | None:
    """Contracts, records and filings that are said to show it."""
    hit = sentence.first(Cue.DOCUMENT)
    if hit is None or not sentence.has(Cue.SHOW, Cue.SAY):
        return None
    span = Span(hit.start, hit.end)
    return Speaker(SpeakerKind.DOCUMENT, scene.text[hit.start : hit.end], span)


def _referred(scene: Scene, sentence: Sentence) -> Speaker | None:
    """ "Both makers" or "the company" answer: whoever the sentences before named last."""
    hit = sentence.first(Cue.BOTH)
    answers = sentence.has(Cue.DENY, Cue.UNAWARE, Cue.COMPLY, Cue.NO_COMMENT)
    if hit is None or not answers or hit.start - sentence.span.start > 40 or sentence.parties:
        return None
    for before in reversed(scene.sentences[max(0, sentence.number - 3) : sentence.number]):
        named = [each for each in before.parties if not scene.actor(each).is_agency]
        if named:
            both = _BOTH.match(scene.folded[hit.start : hit.end])
            labels = list(dict.fromkeys(each.label for each in named))
            if not both:
                labels = [_meant(scene, before, named)]
            span = Span(hit.start, hit.end)
            return Speaker(
                SpeakerKind.COMPANY, scene.text[hit.start : hit.end], span, None, "; ".join(labels)
            )
    return None


def _meant(scene: Scene, before: Sentence, named: list[Mention]) -> str:
    """Whom "the company" means: whoever spoke before, else the first that is no chip maker."""
    if speaks(scene, before, named[0]):
        return named[0].label
    if subject := _subject(scene, before.number):
        return subject.label
    others = [m for m in named if Role.CHIP_DESIGNER not in scene.actor(m).roles]
    earlier = [
        mention
        for sentence in scene.sentences[max(0, before.number - 2) : before.number]
        for mention in sentence.parties
        if not scene.actor(mention).roles & {Role.CHIP_DESIGNER, Role.REGULATOR, Role.PROSECUTOR}
    ]
    return (others or earlier or named)[0].label


def _subject(scene: Scene, until: int) -> Mention | None:
    """The company that stands first in one of the last sentences, no chip maker, no agency."""
    reach = 25 if scene.is_cjk else 60
    for sentence in reversed(scene.sentences[max(0, until - 3) : until + 1]):
        for mention in sentence.parties[:1]:
            actor = scene.actor(mention)
            fixed = actor.roles & {Role.CHIP_DESIGNER, Role.REGULATOR, Role.PROSECUTOR}
            if not fixed and mention.span.start - sentence.span.start < reach:
                return mention
    return None


def _outlet(scene: Scene, sentence: Sentence) -> Speaker | None:
    named = sentence.named(MentionKind.OUTLET)
    if not named or not sentence.has(Cue.SAY):
        return None
    return Speaker(SpeakerKind.REPORTER, named[0].text, named[0].span, None)


def speaks(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """The party is the one who says, denies or keeps silent: the verb stands next to it."""
    after, before = (14, 8) if scene.is_cjk else (40, 26)
    aside = next(
        (end for start, end in _asides(scene, sentence) if start == mention.span.end), None
    )
    if aside is not None:
        after += aside - mention.span.end
    for hit in sentence.every(Cue.SAY, Cue.DENY, Cue.NO_COMMENT, Cue.COMPLY, Cue.UNAWARE):
        gap = hit.start - mention.span.end
        if gap > after:
            gap -= _quoted_between(scene, mention.span.end, hit.start)
        if 0 <= gap <= after and not _party_between(sentence, aside or mention.span.end, hit.start):
            return True
        back = mention.span.start - hit.end
        if (
            0 <= back <= before
            and hit.cue is Cue.SAY
            and not _party_between(sentence, hit.end, mention.span.start)
        ):
            return True
    return False


def _quoted_between(scene: Scene, start: int, end: int) -> int:
    """How much of a stretch stands in quotation marks."""
    return sum(len(quote.group()) for quote in _QUOTE.finditer(scene.text, start, end))


def _asides(scene: Scene, sentence: Sentence) -> list[tuple[int, int]]:
    """Relative clauses and appositions between commas: ", which is tied to X, "."""
    return [
        (sentence.span.start + match.start(), sentence.span.start + match.end())
        for match in _ASIDE.finditer(sentence.text)
    ]


def _party_between(sentence: Sentence, start: int, end: int) -> bool:
    return any(start <= other.span.start < end for other in sentence.parties)


def _nearest_party(scene: Scene, sentence: Sentence, start: int) -> Mention | None:
    """The party named nearest to an offset, within the phrase."""
    near = [m for m in sentence.parties if abs(m.span.start - start) < 90]
    return min(near, key=lambda mention: abs(mention.span.start - start), default=None)


def _speaker(
    scene: Scene, sentence: Sentence, kind: SpeakerKind, span: Span, count: int | None, party: str
) -> Speaker:
    """The speaker under the whole phrase that begins at the span."""
    phrase = whole(scene, sentence, span)
    name = " ".join(scene.text[phrase.start : phrase.end].split())
    return Speaker(kind, name, phrase, count, party)
