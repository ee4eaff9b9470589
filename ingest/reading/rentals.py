"""Sentences that tell of computing time rented: at home, abroad, from whom."""

import re

from ingest.reading.cues import Cue, Hit
from ingest.reading.places import RESTRICTED
from ingest.reading.scene import Scene, Sentence
from ingest.reading.setting import (
    about_chips,
    away,
    by_hyperscaler,
    companies,
    is_rule_text,
    maker_speaks,
    restricted_named,
)
from ingest.reading.types import Place
from rules.codes import Role

_USING = (Cue.CHIP, Cue.COMPUTE, Cue.TRAIN, Cue.CUSTOMER)
_MOVING = (Cue.SMUGGLE, Cue.SHIP, Cue.ILLEGAL, Cue.FALSE_PAPERS)
_IN = re.compile(
    r"(?:\b(?:in|inside|within|innerhalb|en|dans|na|em|v|в|из|across)\s(?:\w+\s)?|在|在中国)$"
)


def rental(scene: Scene, sentence: Sentence) -> Hit | None:
    rents = (each for each in sentence.every(Cue.RENT) if not _of_rooms(scene, each))
    hit = next(rents, None) or _access_sold(sentence) or _priced_by_time(scene, sentence)
    if hit is None or is_rule_text(scene, sentence) or not about_chips(scene, sentence):
        return None
    if maker_speaks(scene, sentence):
        return None
    weak = "cloud" in scene.folded[hit.start : hit.end]
    strong = next(
        (
            each
            for each in sentence.every(Cue.RENT)
            if "cloud" not in scene.folded[each.start : each.end]
        ),
        None,
    )
    if weak and strong is None and not sentence.has(Cue.GET, Cue.USE, Cue.SELL, Cue.BUY):
        return None
    return strong or hit


_ROOMS = re.compile(
    r"\W{0,3}(?:\w+\W){0,2}?(?:mailbox|office|warehouse|flat|apartment|house|address|car|truck"
    r"|büro|lager\b|briefkasten|wohnung|bureau|entrepôt|boîte aux|appartement|oficina|almacén"
    r"|buzón|apartado|ufficio"
    r"|magazzino|casella|escritório|galpão|офис|склад|ящик|办公|仓库|信箱|公寓|倉庫|事務所|部屋|사무실|창고)"
)


def _of_rooms(scene: Scene, hit: Hit) -> bool:
    """A mailbox or a warehouse is rented, no computing."""
    return bool(_ROOMS.match(scene.folded, hit.end))


def _priced_by_time(scene: Scene, sentence: Sentence) -> Hit | None:
    """A price by the hour or month for chips is a rent, whatever the verb."""
    for price in scene.prices:
        inside = sentence.span.start <= price.span.start < sentence.span.end
        if inside and price.per in ("hour", "month") and sentence.chips:
            return Hit(price.span.start, price.span.end, Cue.RENT)
    return None


def _access_sold(sentence: Sentence) -> Hit | None:
    """Somebody offers or sells access to chips in a cloud."""
    if sentence.has(Cue.CLOUD, Cue.CLUSTER) and sentence.has(Cue.SELL):
        return sentence.first(Cue.ACCESS)
    return None


def _hosted_abroad(scene: Scene, sentence: Sentence) -> Hit | None:
    """Chinese users and a data centre abroad in one sentence."""
    hit = sentence.first(Cue.CLUSTER, Cue.CLOUD)
    hit = hit or (sentence.first(Cue.HOSTED) if sentence.chips else None)
    if hit is None or not _for_restricted(scene, sentence):
        return None
    if sentence.has(Cue.SMUGGLE, Cue.ILLEGAL, Cue.FALSE_PAPERS):
        return None
    if not away(sentence) or not sentence.has(
        Cue.GET, Cue.RENT, Cue.COMPUTE, Cue.TRAIN, Cue.CUSTOMER
    ):
        return None
    return hit if sentence.chips or sentence.has(*_USING) else None


def _for_restricted(scene: Scene, sentence: Sentence) -> bool:
    """A restricted party or place is named here, or in the sentence before."""
    before = scene.sentences[max(0, sentence.number - 1)]
    return any(
        each.has(Cue.CHINESE) or restricted_named(scene, each)
        for each in (sentence, before)
        if each.paragraph == sentence.paragraph
    )


def _hosted_in_us(scene: Scene, sentence: Sentence) -> bool:
    """A cluster is said to stand in the United States, or the host comes from there."""
    hosts = sentence.every(Cue.CLUSTER, Cue.CLOUD)
    for place in sentence.places:
        near = any(abs(hit.start - place.span.start) < 40 for hit in hosts)
        if near and place.country == "US" and stands_in(scene, place):
            return True
    return any(
        Role.CLOUD_LESSOR in actor.roles and actor.country == "US"
        for actor in map(scene.actor, sentence.parties)
    )


def _goes_on_abroad(scene: Scene, sentence: Sentence) -> Hit | None:
    """A restricted party's chips run in the data centre abroad of the sentence before."""
    before = scene.sentences[max(0, sentence.number - 1)]
    hosted = before.paragraph == sentence.paragraph and away(before) and before.has(Cue.CLUSTER)
    if not hosted or not restricted_named(scene, sentence) or sentence.has(*_MOVING):
        return None
    return sentence.first(Cue.SERVER, Cue.CHIP) if sentence.chips else None


def offshore(scene: Scene, sentence: Sentence) -> Hit | None:
    if by_hyperscaler(scene, sentence):
        return None
    hit = rental(scene, sentence) or _hosted_abroad(scene, sentence)
    if hit is not None and (away(sentence) or _hosted_in_us(scene, sentence)):
        return hit
    return _goes_on_abroad(scene, sentence)


def hyperscaler(scene: Scene, sentence: Sentence) -> Hit | None:
    if not by_hyperscaler(scene, sentence):
        return None
    hit = rental(scene, sentence) or _used_there(scene, sentence)
    chinese = sentence.has(Cue.CHINESE) or restricted_named(scene, sentence)
    return hit if chinese and not is_rule_text(scene, sentence) else None


def _used_there(scene: Scene, sentence: Sentence) -> Hit | None:
    """Chips or computing are used or sold, and the provider is named."""
    hosts = sentence.first(Cue.HOSTED, Cue.CLUSTER, Cue.CLOUD)
    if hosts and restricted_named(scene, sentence) and not sentence.has(*_MOVING, Cue.LICENSED):
        return hosts
    if not sentence.has(Cue.GET, Cue.SELL, Cue.TRAIN, Cue.HOSTED):
        return None
    if sentence.has(Cue.LICENSED, Cue.SHIP) and not sentence.has(Cue.TRAIN, Cue.HOSTED):
        return None
    hit = sentence.first(Cue.CLOUD, Cue.COMPUTE)
    if hit is None and (sentence.chips or sentence.has(Cue.CHIP)):
        hit = sentence.first(Cue.HYPERSCALER, Cue.GET, Cue.TRAIN, Cue.HOSTED)
    return hit


def domestic(scene: Scene, sentence: Sentence) -> Hit | None:
    hit = rental(scene, sentence)
    if hit is None or away(sentence) or by_hyperscaler(scene, sentence):
        return None
    if _hosted_in_us(scene, sentence):
        return None
    return hit


def state_cluster(scene: Scene, sentence: Sentence) -> Hit | None:
    """Public money and a cluster in one phrase, with no party between the two."""
    for state in sentence.every(Cue.STATE):
        reach = 24 if scene.is_cjk else 150
        for hit in sentence.every(Cue.CLUSTER, Cue.RENT):
            gap = max(hit.start - state.end, state.start - hit.end)
            if not 0 <= gap <= reach:
                continue
            low, high = sorted((state.end, hit.start))
            if hit.cue is Cue.RENT and _describes_company(scene, sentence, state, high):
                continue
            if not any(low <= party.span.start < high for party in companies(scene, sentence)):
                return state
    before = scene.sentences[max(0, sentence.number - 1)]
    if (
        sentence.has(Cue.FUND)
        and before.paragraph == sentence.paragraph
        and before.has(Cue.CLUSTER)
    ):
        return sentence.first(Cue.STATE)
    return None


def _describes_company(scene: Scene, sentence: Sentence, state: Hit, until: int) -> bool:
    """ "State-backed" tells of a firm that rents, not of a cluster that is rented out."""
    if any(state.end <= hit.start < until for hit in sentence.every(Cue.COMPANY)):
        return True
    return any(0 <= state.start - party.span.end < 16 for party in companies(scene, sentence))


def at_home(scene: Scene, sentence: Sentence) -> bool:
    """A host in China is named, or the place where it stands."""
    if any(place.country == "CN" and stands_in(scene, place) for place in sentence.places):
        return True
    return any(
        Role.CLOUD_LESSOR in actor.roles
        and actor.country in RESTRICTED
        and not actor.roles & {Role.END_USER, Role.TENANT}
        for actor in map(scene.actor, sentence.parties)
    )


def stands_in(scene: Scene, place: Place) -> bool:
    """Something stands in the place, it does not only come from there: "in China"."""
    head = scene.folded[max(0, place.span.start - 24) : place.span.start]
    tail = scene.folded[place.span.end : place.span.end + 2]
    if scene.folded[place.span.start] == "在":
        return True
    return bool(_IN.search(head)) or tail in ("境内", "国内")
