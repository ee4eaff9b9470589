"""Sentences that tell of chips bought, made to order or laid in."""

import re

from ingest.reading import chips as chip_names
from ingest.reading.cues import Cue, Hit
from ingest.reading.places import RESTRICTED
from ingest.reading.scene import Scene, Sentence
from ingest.reading.setting import (
    about_chips,
    companies,
    controlled_chips,
    is_rule_text,
    maker_speaks,
    restricted_named,
)
from ingest.reading.standing import before_name
from rules.codes import Role

_MAKERS = frozenset({Role.SERVER_MAKER, Role.FOUNDRY, Role.US_CLOUD_PROVIDER, Role.CLOUD_LESSOR})
_USERS = frozenset({Role.END_USER, Role.TENANT, Role.PARENT})
_ACTING = (Cue.BUY, Cue.GET, Cue.SHIP, Cue.SMUGGLE, Cue.RENT, Cue.SELL, Cue.ORDER, Cue.STOCKPILE)


def intermediary(scene: Scene, sentence: Sentence) -> Hit | None:
    hit = sentence.first(Cue.MIDDLEMAN)
    if hit is None:
        return _bought_through(scene, sentence) or _bought_from(scene, sentence)
    described = sentence.chips or sentence.has(Cue.CHIP, Cue.SERVER) or _names_it(scene, sentence)
    if (
        not described
        and not _beside_chips(scene, sentence)
        and not sentence.has(*_ACTING, Cue.TRANSIT, Cue.ILLEGAL, Cue.FALSE_PAPERS, Cue.PAYMENT)
    ):
        return None
    if sentence.has(Cue.COMPLY) or is_rule_text(scene, sentence) or maker_speaks(scene, sentence):
        return None
    return hit


def _beside_chips(scene: Scene, sentence: Sentence) -> bool:
    """A trader stands in between, and the sentence beside it tells of which chips."""
    if not sentence.has(Cue.ACCUSED, Cue.OFFICIAL, Cue.THROUGH, Cue.CLOUD):
        return False
    around = scene.sentences[max(0, sentence.number - 1) : sentence.number + 2]
    return any(each.chips for each in around)


def _names_it(scene: Scene, sentence: Sentence) -> bool:
    """The go-between's name follows its description: "the trader Orient Bridge"."""
    return any(
        0 <= party.span.start - hit.end < 4
        for hit in sentence.every(Cue.MIDDLEMAN)
        for party in companies(scene, sentence)
    )


def _bought_from(scene: Scene, sentence: Sentence) -> Hit | None:
    """A user the controls aim at buys chips from a firm that neither makes nor lets them."""
    bought = sentence.first(Cue.BUY, Cue.DELIVERED, Cue.SELL)
    if bought is None or not controlled_chips(sentence) or sentence.has(Cue.RENT, Cue.CLUSTER):
        return None
    around = scene.sentences[max(0, sentence.number - 1) : sentence.number + 1]
    if not any(restricted_named(scene, each) for each in around):
        return None
    for mention in companies(scene, sentence):
        actor = scene.actor(mention)
        known = actor.country in RESTRICTED and actor.roles & _USERS
        if actor.is_agency or known or actor.roles & _MAKERS:
            continue
        if before_name(scene, sentence, mention) == "from":
            return bought
    return None


def _bought_through(scene: Scene, sentence: Sentence) -> Hit | None:
    """Chips are bought "through" a company that is named."""
    if not sentence.has(Cue.BUY) or not (sentence.chips or sentence.has(Cue.CHIP)):
        return None
    reach = 3 if scene.is_cjk else 8
    for hit in sentence.every(Cue.THROUGH):
        if any(0 <= party.span.start - hit.end <= reach for party in companies(scene, sentence)):
            return hit
    return None


def subsidiary(scene: Scene, sentence: Sentence) -> Hit | None:
    hit = sentence.first(Cue.SUBSIDIARY)
    if hit is not None and _buys_later(scene, sentence):
        return hit
    if hit is None or not (
        sentence.has(Cue.BUY, Cue.GET, Cue.ORDER) or _buys_next(scene, sentence)
    ):
        return None
    if sentence.has(Cue.RENT) and not sentence.has(Cue.BUY, Cue.ORDER):
        return None
    return hit if about_chips(scene, sentence) or _buys_next(scene, sentence) else None


def _buys_later(scene: Scene, sentence: Sentence) -> bool:
    """The firm called a subsidiary here buys chips in one of the next sentences."""
    named = {mention.label for mention in companies(scene, sentence)}
    return any(
        bool(controlled_chips(each))
        and each.has(Cue.BUY, Cue.ORDER)
        and not each.has(Cue.RENT)
        and any(
            mention.label in named
            and scene.actor(mention).country not in RESTRICTED
            and not scene.actor(mention).roles & _MAKERS
            for mention in each.parties
        )
        for each in scene.sentences[sentence.number + 1 : sentence.number + 4]
    )


def _buys_next(scene: Scene, sentence: Sentence) -> bool:
    """The next sentence of the paragraph says what the subsidiary bought."""
    following = scene.sentences[sentence.number + 1 : sentence.number + 2]
    return any(
        each.chips and each.has(Cue.BUY) and each.paragraph == sentence.paragraph
        for each in following
    )


def stockpiling(scene: Scene, sentence: Sentence) -> Hit | None:
    hit = sentence.first(Cue.STOCKPILE)
    hit = hit or _before_rules(scene, sentence)
    if hit is None:
        return None
    return hit if about_chips(scene, sentence) or _goes_on_to_chips(scene, sentence) else None


def _goes_on_to_chips(scene: Scene, sentence: Sentence) -> bool:
    """Somebody hoards, and the next sentence of the paragraph says which chips."""
    following = scene.sentences[sentence.number + 1 : sentence.number + 2]
    return any(each.chips and each.paragraph == sentence.paragraph for each in following)


def _before_rules(scene: Scene, sentence: Sentence) -> Hit | None:
    """Chips are bought "before the first export controls"."""
    bought = sentence.first(Cue.BUY, Cue.GET)
    if bought is None or not sentence.has(Cue.BUY):
        return None
    for rule in sentence.every(Cue.CONTROL, Cue.BAN):
        head = scene.folded[max(sentence.span.start, rule.start - 40) : rule.start]
        if scene.is_cjk:
            if "前" in scene.folded[rule.end : rule.end + 8]:
                return bought
        elif any(re.search(rf"\b{re.escape(word)}\b", head) for word in scene.lexicon.before):
            return bought
    return None


def direct(scene: Scene, sentence: Sentence) -> Hit | None:
    hit = sentence.first(Cue.ORDER) or _from_the_maker(scene, sentence)
    if hit is None or not about_chips(scene, sentence):
        return None
    return hit if sentence.has(Cue.CHINESE) or restricted_named(scene, sentence) else None


def _from_the_maker(scene: Scene, sentence: Sentence) -> Hit | None:
    """Chips are bought from a maker that is named, and nobody stands between."""
    if sentence.has(Cue.MIDDLEMAN, Cue.SUBSIDIARY, Cue.RENT, Cue.SMUGGLE):
        return None
    bought = sentence.every(Cue.BUY)
    for mention in sentence.parties:
        if Role.CHIP_DESIGNER not in scene.actor(mention).roles:
            continue
        if before_name(scene, sentence, mention, at=True) and any(
            abs(hit.start - mention.span.start) < (24 if scene.is_cjk else 90) for hit in bought
        ):
            return bought[0]
    return None


def foundry(scene: Scene, sentence: Sentence) -> Hit | None:
    foundry = sentence.first(Cue.FOUNDRY) or next(
        (
            Hit(mention.span.start, mention.span.end, Cue.FOUNDRY)
            for mention in sentence.parties
            if Role.FOUNDRY in scene.actor(mention).roles
        ),
        None,
    )
    before = scene.sentences[max(0, sentence.number - 1)]
    if foundry is None and before.has(Cue.FOUNDRY):
        foundry = sentence.first(Cue.TURNED_UP)  # the sentence before names the foundry
    turned_up = sentence.first(Cue.TURNED_UP)
    own = any(chip_names.is_own_design(chip.label) for chip in sentence.chips)
    if foundry and ((turned_up and restricted_named(scene, sentence)) or own):
        return foundry
    return None
