"""Sentences that tell of chips moved, hidden, carried to or rebuilt."""

from ingest.reading.cues import Cue, Hit
from ingest.reading.places import RESTRICTED
from ingest.reading.scene import Scene, Sentence
from ingest.reading.setting import (
    GOODS,
    HOME,
    about_chips,
    away,
    bound_for_restricted,
    controlled_chips,
    is_rule_text,
    restricted_named,
)
from rules.codes import Role


def smuggling(scene: Scene, sentence: Sentence) -> Hit | None:
    if not about_chips(scene, sentence) and not _goods_before(scene, sentence):
        return None
    smuggled = sentence.first(Cue.SMUGGLE)
    if smuggled is not None:
        return smuggled
    shipped = sentence.first(Cue.SHIP)
    if (
        shipped
        and sentence.has(Cue.ILLEGAL, Cue.FALSE_PAPERS, Cue.HIDE)
        and not is_rule_text(scene, sentence)
    ):
        return sentence.first(Cue.ILLEGAL, Cue.FALSE_PAPERS, Cue.HIDE)
    if shipped and sentence.has(Cue.ACCUSED) and bound_for_restricted(sentence, shipped):
        return shipped
    if shipped and away(sentence) and _carried_on(scene, sentence, shipped):
        return shipped
    if shipped and sentence.has(Cue.TRANSIT) and (sentence.has(Cue.CHINESE) or away(sentence)):
        return max(shipped, sentence.every(Cue.TRANSIT)[0])
    if shipped and _shipped_on(scene, sentence, shipped):
        return shipped
    sold = sentence.first(Cue.SELL) if sentence.has(Cue.ACCUSED) else None
    moved = shipped or sentence.first(Cue.SEIZED, Cue.DELIVERED) or sold
    if moved and _in_a_case(scene, sentence):
        return moved
    return _through_third_country(scene, sentence)


def _in_a_case(scene: Scene, sentence: Sentence) -> bool:
    """Chips or servers for a restricted place, and somebody is accused or they were seized."""
    around = scene.sentences[max(0, sentence.number - 1) : sentence.number + 2]
    goods = any(each.chips or each.has(Cue.SERVER) for each in around)
    aimed = sentence.has(Cue.CHINESE) or restricted_named(scene, sentence)
    if not goods or not aimed or sentence.has(Cue.LICENSED, Cue.PLAN, Cue.RENT):
        return False
    return any(each.has(Cue.ACCUSED, Cue.SEIZED, Cue.FALSE_PAPERS, Cue.SHELL) for each in around)


def _goods_before(scene: Scene, sentence: Sentence) -> bool:
    """The paragraph has told of controlled chips, and here they go on: "the devices were flown"."""
    earlier = [
        each
        for each in scene.sentences[max(0, sentence.number - 4) : sentence.number]
        if each.paragraph == sentence.paragraph
    ]
    moved = sentence.has(Cue.SHIP, Cue.SMUGGLE) and not sentence.has(Cue.OTHER_GOODS)
    return moved and any(controlled_chips(each) for each in earlier)


def _carried_on(scene: Scene, sentence: Sentence, shipped: Hit) -> bool:
    """The goods go through a third country to a restricted one, and no licence is spoken of."""
    goods = bool(sentence.chips) or sentence.has(Cue.SERVER) or _goods_before(scene, sentence)
    return (
        goods
        and bound_for_restricted(sentence, shipped)
        and not sentence.has(Cue.LICENSED, Cue.PLAN, Cue.CONTROL)
    )


def _through_third_country(scene: Scene, sentence: Sentence) -> Hit | None:
    """A restricted party gets the goods through go-betweens in a third country."""
    reach = 16 if scene.is_cjk else 50
    goods = sentence.chips or sentence.has(Cue.SERVER, Cue.CHIP)
    aimed = any(a.country in RESTRICTED and not a.is_agency for a in scene.actors.values())
    if not aimed or not goods or sentence.has(Cue.RENT):
        return None
    for through in sentence.every(Cue.THROUGH):
        for middleman in sentence.every(Cue.MIDDLEMAN):
            near = 0 <= middleman.start - through.end < 30
            if near and any(
                place.country not in HOME and 0 <= place.span.start - middleman.end < reach
                for place in sentence.places
            ):
                return middleman
    return None


def _shipped_on(scene: Scene, sentence: Sentence, shipped: Hit) -> bool:
    """Somebody who is neither maker nor end user ships the goods to a restricted place."""
    if not sentence.parties or not (sentence.chips or sentence.has(Cue.SERVER)):
        return False
    first = scene.actor(sentence.parties[0])
    if first.is_agency or first.country in RESTRICTED or sentence.has(Cue.LICENSED, Cue.PLAN):
        return False
    if first.roles & {Role.CHIP_DESIGNER, Role.FOUNDRY, Role.SERVER_MAKER}:
        return False
    return bound_for_restricted(sentence, shipped)


def shell(scene: Scene, sentence: Sentence) -> Hit | None:
    hit = sentence.first(Cue.SHELL)
    if hit is None:
        return None
    nearby = scene.sentences[max(0, sentence.number - 2) : sentence.number + 2]
    return hit if any(each.chips or each.has(*GOODS) for each in nearby) else None


def couriering(scene: Scene, sentence: Sentence) -> Hit | None:
    drives = sentence.first(Cue.DRIVES)
    return sentence.first(Cue.COURIER) if drives and sentence.has(Cue.COURIER) else None


def gaming(scene: Scene, sentence: Sentence) -> Hit | None:
    return sentence.first(Cue.REBUILD) if sentence.has(Cue.GAMING) else None
