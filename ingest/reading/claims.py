"""What each sentence states, on whose word, and how it stands to the access."""

from collections import defaultdict

from ingest.reading.access import Event
from ingest.reading.cues import Cue
from ingest.reading.scene import Scene, Sentence
from ingest.reading.types import Claim, Span, Speaker
from rules.codes import ClaimKind, Pathway, Role, SpeakerKind, Stance

_CONTEXT = (
    Cue.CONTROL, Cue.SANCTION, Cue.DEMAND, Cue.CHIP, Cue.BAN, Cue.CLUSTER, Cue.RENT, Cue.CLOUD,
    Cue.ACCUSED, Cue.SMUGGLE, Cue.HIDE, Cue.LICENSED,
)  # fmt: skip


def claims(scene: Scene, events: list[Event], speakers: list[Speaker]) -> list[Claim]:
    """The claims of a text in reading order, at most one of a kind per sentence."""
    told: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        told[event.sentence].append(event)
    result: list[Claim] = []
    for sentence in scene.sentences:
        speaker = speakers[sentence.number]
        here = told[sentence.number]
        for kind, stance in _kinds(scene, sentence, speaker, here):
            result.append(_claim(scene, sentence, speaker, kind, stance, here))
        other = _denies_beside(scene, sentence, speaker)
        if other is not None:
            result.append(_claim(scene, sentence, other, ClaimKind.DENIAL, Stance.DENIES, here))
    return result


def _kinds(
    scene: Scene, sentence: Sentence, speaker: Speaker, told: list[Event]
) -> list[tuple[ClaimKind, Stance]]:
    """The kinds of statement a sentence makes."""
    answer = _answer(scene, sentence, speaker)
    kinds: list[tuple[ClaimKind, Stance]] = [answer] if answer else []
    real = [event for event in told if not event.doubtful]
    if real and not _settles(answer, speaker):
        concedes = (answer is not None and answer[0] is ClaimKind.DENIAL) or _of_themselves(
            sentence, speaker
        )
        kinds.append((ClaimKind.ACCESS, Stance.CONCEDES if concedes else Stance.ASSERTS))
    spoken_by_itself = speaker.kind in (SpeakerKind.COMPANY, SpeakerKind.ANONYMOUS)
    if not kinds and spoken_by_itself and sentence.has(Cue.STOCKPILE, Cue.GET) and sentence.chips:
        kinds.append((ClaimKind.ACCESS, Stance.ASSERTS))
    if not kinds and sentence.has(Cue.BLIND) and speaker.kind is SpeakerKind.ANONYMOUS:
        kinds.append((ClaimKind.CONTEXT, Stance.CONCEDES))
    if any(_inside(price.span, sentence) for price in scene.prices):
        kinds.append((ClaimKind.PRICE, Stance.ASSERTS))
    if any(_inside(quantity.span, sentence) for quantity in scene.quantities):
        kinds.append((ClaimKind.QUANTITY, Stance.ASSERTS))
    if kinds:
        return kinds
    if speaker.kind is SpeakerKind.OFFICIAL:
        return [(ClaimKind.OFFICIAL, Stance.NEITHER)]
    if speaker.kind is SpeakerKind.ANONYMOUS and (sentence.chips or sentence.has(Cue.CHIP)):
        return [(ClaimKind.CONTEXT, Stance.NEITHER)]
    if speaker.kind is not SpeakerKind.REPORTER:
        return [(ClaimKind.GENERAL_STATEMENT, Stance.NEITHER)]
    if sentence.chips or sentence.has(*_CONTEXT):
        return [(ClaimKind.CONTEXT, Stance.NEITHER)]
    return []


def _denies_beside(scene: Scene, sentence: Sentence, speaker: Speaker) -> Speaker | None:
    """One party denies in the sentence in which another declines to comment."""
    silent = sentence.first(Cue.NO_COMMENT)
    answers = [
        hit
        for hit in sentence.every(Cue.COMPLY, Cue.DENY)
        if silent is not None and (hit.end <= silent.start or hit.start >= silent.end)
    ]
    if silent is None or not answers or sentence.has(Cue.SPOKESPERSON):
        return None
    before = [m for m in sentence.parties if m.span.end <= answers[0].start]
    between = [m for m in sentence.parties if answers[0].end <= m.span.start < silent.start]
    if not before or not between or scene.actor(before[-1]).is_agency:
        return None
    one = before[-1]
    return Speaker(SpeakerKind.COMPANY, one.text, one.span, None, one.label)


def _of_themselves(sentence: Sentence, speaker: Speaker) -> bool:
    """An insider tells it of his own house: "we too"."""
    insider = speaker.kind in (SpeakerKind.ANONYMOUS, SpeakerKind.COMPANY) and speaker.party
    return bool(insider) and sentence.has(Cue.WE) and sentence.has(Cue.STOCKPILE, Cue.GET)


def _settles(answer: tuple[ClaimKind, Stance] | None, speaker: Speaker) -> bool:
    """A silence or an expert's opinion tells of no access, whatever words it uses."""
    if answer is None:
        return False
    expert = speaker.kind is SpeakerKind.EXPERT
    return answer[0] is ClaimKind.NO_COMMENT or (answer[0] is ClaimKind.LEGAL_OPINION and expert)


def _inside(span: Span, sentence: Sentence) -> bool:
    return sentence.span.start <= span.start < sentence.span.end


def _answer(scene: Scene, sentence: Sentence, speaker: Speaker) -> tuple[ClaimKind, Stance] | None:
    """A denial, a silence, an official reply or a legal opinion."""
    if speaker.kind is SpeakerKind.COMPANY and _through_counsel(sentence):
        return ClaimKind.DENIAL, Stance.DENIES
    if speaker.kind is SpeakerKind.EXPERT and sentence.has(Cue.LEGAL_VIEW, Cue.CONTROL):
        return ClaimKind.LEGAL_OPINION, Stance.NEITHER
    if sentence.has(Cue.NO_COMMENT) and not sentence.has(Cue.SPOKESPERSON):
        return ClaimKind.NO_COMMENT, Stance.NEITHER
    if speaker.kind is SpeakerKind.OFFICIAL and sentence.has(Cue.SAY):
        return ClaimKind.OFFICIAL, Stance.NEITHER
    if sentence.has(Cue.NO_COMMENT):
        return ClaimKind.NO_COMMENT, Stance.NEITHER
    if sentence.has(Cue.LEGAL_VIEW) and sentence.has(Cue.CONTROL, Cue.BAN, Cue.EXPERT):
        return ClaimKind.LEGAL_OPINION, Stance.NEITHER
    if speaker.kind in (SpeakerKind.COMPANY, SpeakerKind.ANONYMOUS, SpeakerKind.NAMED_PERSON):
        return _company_answer(scene, sentence, speaker)
    return None


def _through_counsel(sentence: Sentence) -> bool:
    """A lawyer contradicts for a client, and gives no opinion on the law."""
    return sentence.has(Cue.COUNSEL) and sentence.has(Cue.DENY, Cue.UNAWARE)


def _company_answer(
    scene: Scene, sentence: Sentence, speaker: Speaker
) -> tuple[ClaimKind, Stance] | None:
    """What a company says of itself: it denies, claims to comply, or speaks in general."""
    others = sentence.has(Cue.MIDDLEMAN, Cue.CUSTOMER)
    if (
        others
        and sentence.has(Cue.COMPLY)
        and not sentence.has(Cue.DENY)
        and _is_maker(scene, speaker)
    ):
        return ClaimKind.GENERAL_STATEMENT, Stance.NEITHER
    if sentence.has(Cue.COMPLY):
        return ClaimKind.DENIAL, Stance.DENIES
    if speaker.kind is SpeakerKind.COMPANY and sentence.has(Cue.DENY, Cue.UNAWARE):
        return ClaimKind.DENIAL, Stance.DENIES
    if (
        speaker.kind is SpeakerKind.COMPANY
        and sentence.has(Cue.LAW)
        and sentence.has(Cue.NEGATION)
        and not sentence.has(Cue.CONTROL, Cue.BAN)
    ):
        return ClaimKind.DENIAL, Stance.DENIES  # "nothing we do is against the law"
    return None


def _is_maker(scene: Scene, speaker: Speaker) -> bool:
    actor = scene.actors.get(speaker.party)
    return actor is not None and Role.CHIP_DESIGNER in actor.roles


def _claim(
    scene: Scene, sentence: Sentence, speaker: Speaker, kind: ClaimKind, stance: Stance,
    told: list[Event],
) -> Claim:  # fmt: skip
    hedge = sentence.first(Cue.HEDGE)
    is_access = kind in (ClaimKind.ACCESS, ClaimKind.PRICE)
    pathways: tuple[Pathway, ...] = (
        tuple(dict.fromkeys(event.pathway for event in told)) if is_access else ()
    )
    quote = scene.text[sentence.span.start : sentence.span.end]
    return Claim(
        Span(sentence.span.start, sentence.span.end), quote, kind, stance, speaker,
        hedge=scene.text[hedge.start : hedge.end] if hedge else "",
        negated=sentence.has(Cue.NEGATION) and kind is ClaimKind.DENIAL,
        planned=is_access and any(event.planned for event in told),
        pathways=pathways,
        parties=tuple(dict.fromkeys(mention.label for mention in sentence.parties)),
    )  # fmt: skip
