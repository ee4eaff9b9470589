"""What a sentence is about, and where it plays."""

from ingest.reading import chips as chip_names
from ingest.reading.cues import Cue, Hit
from ingest.reading.places import RESTRICTED
from ingest.reading.scene import Scene, Sentence
from ingest.reading.types import Mention
from rules.codes import Role

GOODS = (Cue.CHIP, Cue.COMPUTE, Cue.SERVER, Cue.CLUSTER)
HOME = RESTRICTED | {"US", "TW"}


def controlled_chips(sentence: Sentence) -> list[Mention]:
    """The models named that the controls may reach: no old cards, no home-made designs."""
    return [
        chip
        for chip in sentence.chips
        if not chip_names.is_uncontrolled(chip.label) and not chip_names.is_own_design(chip.label)
    ]


def about_chips(scene: Scene, sentence: Sentence) -> bool:
    """Chips or computing are the matter of the sentence, or of the one before it."""
    if sentence.chips or sentence.has(*GOODS):
        return True
    if sentence.number == 0:
        return False
    before = scene.sentences[sentence.number - 1]
    if before.chips and not controlled_chips(before):
        return False
    return bool(before.chips) or before.has(*GOODS)


def away(sentence: Sentence) -> bool:
    """The sentence plays outside China and outside the United States."""
    if sentence.has(Cue.ABROAD):
        return True
    return any(place.country not in HOME for place in sentence.places)


def by_hyperscaler(scene: Scene, sentence: Sentence) -> bool:
    """A large US cloud provider is the host."""
    if sentence.has(Cue.HYPERSCALER):
        return True
    return any(Role.US_CLOUD_PROVIDER in scene.actor(each).roles for each in sentence.parties)


def restricted_named(scene: Scene, sentence: Sentence) -> bool:
    return any(
        (actor.country in RESTRICTED or actor.listed) and not actor.is_agency
        for actor in map(scene.actor, sentence.parties)
    )


def is_rule_text(scene: Scene, sentence: Sentence) -> bool:
    """The sentence tells what the rules forbid or cover, not what somebody did."""
    if _about_a_rule(scene, sentence):
        return True
    if not sentence.has(Cue.LEGAL_VIEW):
        return False
    if sentence.has(Cue.EXPERT):
        return True
    return sentence.has(Cue.CONTROL, Cue.BAN) and not restricted_named(scene, sentence)


def _about_a_rule(scene: Scene, sentence: Sentence) -> bool:
    """A rule is thought of, drafted or explained, and nobody who acts is named."""
    if not sentence.has(Cue.CONTROL, Cue.BAN) or companies(scene, sentence):
        return False
    return sentence.has(Cue.IRREALIS) and not sentence.has(Cue.INSIDER, Cue.COMPANY)


def companies(scene: Scene, sentence: Sentence) -> list[Mention]:
    return [
        mention
        for mention in sentence.parties
        if Role.CHIP_DESIGNER not in scene.actor(mention).roles
    ]


def bound_for_restricted(sentence: Sentence, shipped: Hit) -> bool:
    """A restricted place or people stands behind the verb."""
    return any(
        place.country in RESTRICTED and shipped.end < place.span.start for place in sentence.places
    )


def maker_speaks(scene: Scene, sentence: Sentence) -> bool:
    """A maker speaks of its own distributors: a general statement, no event."""
    if not sentence.parties or not sentence.has(Cue.SAY):
        return False
    first = sentence.parties[0]
    said = any(0 <= hit.start - first.span.end < 20 for hit in sentence.every(Cue.SAY))
    return said and Role.CHIP_DESIGNER in scene.actor(first).roles
