"""What a party does, by where its name stands to the verbs of its sentence."""

import re
from collections import Counter

from ingest.reading.cues import Cue
from ingest.reading.places import RESTRICTED
from ingest.reading.scene import Scene, Sentence
from ingest.reading.types import Mention
from rules.codes import Pathway, Role

_RENTALS = frozenset(
    {
        Pathway.DOMESTIC_CLOUD_RENTAL,
        Pathway.OFFSHORE_CLOUD_RENTAL,
        Pathway.US_HYPERSCALER_REGION,
        Pathway.STATE_BACKED_CLUSTER,
    }
)
_LAST_WORD = re.compile(r"([\w'’-]+)[\s'’][«„“\"]?(?:(?:the|der|die|das|dem|la|le|el|l)\s)?$")
_FROM_HAN = re.compile(r"(?:从|由|向|经|在|通过|として|から|経由で|を通じて)$")
_TO_HAN = re.compile(r"(?:给|至|到|予|供)$")
_FROM_AFTER = re.compile(r"(?:から|로부터|에서|经营|运营|が運営|所有|旗下)")
_AT = re.compile(r"に(?!貸)|へ|から|에(?!게)|로부터")
_TO_AFTER = re.compile(r"(?:に貸|に提供|に渡|へ|에게|측에)")


def votes(scene: Scene, sentence: Sentence, mention: Mention, told: set[Pathway]) -> Counter[Role]:
    """Votes for the role of one mention; empty where its place says nothing."""
    found: Counter[Role] = Counter()
    side = before_name(scene, sentence, mention)
    rents = sentence.first(Cue.RENT, Cue.LET)
    if rents is not None and (told & _RENTALS or sentence.has(Cue.RENT)):
        _of_rent(scene, sentence, mention, side, found)
    if side == "to" and sentence.has(Cue.SHIP, Cue.SMUGGLE, Cue.SELL, Cue.DELIVERED):
        found[Role.END_USER] += 2
    if side == "from" and rents is None:
        if sentence.has(Cue.CLUSTER, Cue.HOSTED, Cue.CLOUD):
            found[Role.CLOUD_LESSOR] += 4
        elif sentence.has(Cue.BUY, Cue.GET, Cue.MIDDLEMAN, Cue.SELL):
            found[Role.INTERMEDIARY] += 3
    reach = 9 if scene.is_cjk else 24
    if any(
        min(abs(hit.start - mention.span.end), abs(mention.span.start - hit.end)) < reach
        for hit in sentence.every(Cue.MIDDLEMAN)
    ):
        found[Role.INTERMEDIARY] += 4
    if _sells(scene, sentence, mention):
        found[Role.INTERMEDIARY] += 4
    if Pathway.FOUNDRY_DIVERSION in told:
        found[Role.INTERMEDIARY] += 6
    if Pathway.SMUGGLING_TRANSSHIPMENT in told and side != "to":
        found[Role.INTERMEDIARY] += 2
    return found


def _of_rent(
    scene: Scene, sentence: Sentence, mention: Mention, side: str, found: Counter[Role]
) -> None:
    """Tenant and landlord: "X rents from Y", "Y lets to X"."""
    lets = sentence.has(Cue.LET)
    if side == "from":
        found[Role.CLOUD_LESSOR] += 4
    elif side == "to":
        found[Role.END_USER if lets else Role.CLOUD_LESSOR] += 3
    elif _is_subject(scene, sentence, mention):
        domestic = scene.actor(mention).country in RESTRICTED
        foreign = bool(scene.actor(mention).country) and not domestic
        found[Role.CLOUD_LESSOR if lets or foreign else Role.END_USER] += 5


def _sells(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """The party stands right before or behind a word for selling, and rents nothing out."""
    if sentence.has(Cue.RENT, Cue.CLOUD):
        return False
    reach = 9 if scene.is_cjk else 16
    return any(
        0 <= hit.start - mention.span.end < reach or 0 <= mention.span.start - hit.end < reach
        for hit in sentence.every(Cue.SELL)
    )


def _is_subject(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """No other party stands between the name and the verb behind it."""
    verb = next((h for h in sentence.every(Cue.RENT, Cue.LET) if h.start >= mention.span.end), None)
    if verb is None or verb.start - mention.span.end > (30 if scene.is_cjk else 90):
        return False
    return not any(
        mention.span.end <= other.span.start < verb.start
        for other in sentence.parties
        if other.label != mention.label and Role.CHIP_DESIGNER not in scene.actor(other).roles
    )


def before_name(scene: Scene, sentence: Sentence, mention: Mention, *, at: bool = False) -> str:
    """Either "from" or "to", by the word before the name, or the particle behind it."""
    head = scene.folded[max(sentence.span.start, mention.span.start - 24) : mention.span.start]
    if scene.is_cjk:
        tail = scene.folded[mention.span.end : mention.span.end + 6]
        if at and _AT.match(tail):
            return "from"
        if _FROM_HAN.search(head) or _FROM_AFTER.match(tail):
            return "from"
        return "to" if _TO_HAN.search(head) or _TO_AFTER.match(tail) else ""
    word = _LAST_WORD.search(head)
    if word is None:
        return ""
    if word.group(1) in scene.lexicon.sources:
        return "from"
    return "to" if word.group(1) in scene.lexicon.receivers else ""
