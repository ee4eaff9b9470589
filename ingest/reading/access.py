"""Which sentences tell of access to chips, and by which pathway."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from ingest.reading import chips as chip_names
from ingest.reading.cues import Cue, Hit
from ingest.reading.places import RESTRICTED
from ingest.reading.scene import Scene, Sentence
from ingest.reading.types import Mention, Place, Span
from rules.codes import Pathway, Role

_GOODS = (Cue.CHIP, Cue.COMPUTE, Cue.SERVER, Cue.CLUSTER)
_ACTING = (Cue.BUY, Cue.GET, Cue.SHIP, Cue.SMUGGLE, Cue.RENT, Cue.SELL, Cue.ORDER, Cue.STOCKPILE)
_AWAY_FROM_HOME = RESTRICTED | {"US", "TW"}


@dataclass(frozen=True, slots=True)
class Event:
    """A sentence that tells of access by one pathway."""

    pathway: Pathway
    sentence: int
    cue: Span
    planned: bool
    doubtful: bool  # a possibility or a fear, no report


def events(scene: Scene) -> list[Event]:
    """All access events of a text in reading order."""
    found: list[Event] = []
    for sentence in scene.sentences:
        if _is_off_topic(scene, sentence):
            continue
        for pathway, rule in _RULES:
            hit = rule(scene, sentence)
            if hit is None or is_negated(scene, sentence, hit):
                continue
            found.append(
                Event(
                    pathway, sentence.number, Span(hit.start, hit.end),
                    is_planned(scene, sentence, hit), is_doubtful(scene, sentence, hit),
                )
            )  # fmt: skip
    return _placed(scene, found)


def _placed(scene: Scene, found: list[Event]) -> list[Event]:
    """Rentals without a place stand abroad when the text knows only hosts abroad."""
    domestic = [event for event in found if event.pathway is Pathway.DOMESTIC_CLOUD_RENTAL]
    abroad = any(event.pathway is Pathway.OFFSHORE_CLOUD_RENTAL for event in found)
    if not abroad or any(_at_home(scene, scene.sentences[event.sentence]) for event in domestic):
        return found
    return [
        replace(event, pathway=Pathway.OFFSHORE_CLOUD_RENTAL) if event in domestic else event
        for event in found
    ]


def _at_home(scene: Scene, sentence: Sentence) -> bool:
    """A host in China is named, or the place where it stands."""
    if any(place.country == "CN" and _stands_in(scene, place) for place in sentence.places):
        return True
    return any(
        Role.CLOUD_LESSOR in actor.roles and actor.country in RESTRICTED
        for actor in map(scene.actor, sentence.parties)
    )


_IN = re.compile(
    r"(?:\b(?:in|inside|within|innerhalb|en|dans|na|em|v|в|из|across)\s(?:\w+\s)?|在|在中国)$"
)


def _stands_in(scene: Scene, place: Place) -> bool:
    """Something stands in the place, it does not only come from there: "in China"."""
    head = scene.folded[max(0, place.span.start - 24) : place.span.start]
    tail = scene.folded[place.span.end : place.span.end + 2]
    return bool(_IN.search(head)) or tail in ("境内", "国内")


def is_negated(scene: Scene, sentence: Sentence, hit: Hit) -> bool:
    """A negation stands before the cue in the same clause."""
    reach = 6 if scene.is_cjk else 34
    for negation in sentence.every(Cue.NEGATION):
        if not 0 <= hit.start - negation.end <= reach or negation.start <= hit.start < negation.end:
            continue
        between = scene.folded[negation.end : hit.start]
        if not any(mark in between for mark in ",;:—。，、") and "only" not in between:
            return True
    return False


def is_doubtful(scene: Scene, sentence: Sentence, hit: Hit) -> bool:
    """The cue stands under "could", "whether", "to prevent": no event is told."""
    reach = 12 if scene.is_cjk else 48
    for word in sentence.every(Cue.IRREALIS):
        if 0 <= hit.start - word.end <= reach or (word.start <= hit.start < word.end):
            return True
    return False


def is_planned(scene: Scene, sentence: Sentence, hit: Hit) -> bool:
    """The cue stands close behind "plans to", "will", "tried to"."""
    reach = 10 if scene.is_cjk else 40
    return any(0 <= hit.start - word.end <= reach for word in sentence.every(Cue.PLAN))


def about_chips(scene: Scene, sentence: Sentence) -> bool:
    """Chips or computing are the matter of the sentence, or of the one before it."""
    if sentence.chips or sentence.has(*_GOODS):
        return True
    if sentence.number == 0:
        return False
    before = scene.sentences[sentence.number - 1]
    return bool(before.chips) or before.has(*_GOODS)


def _is_off_topic(scene: Scene, sentence: Sentence) -> bool:
    """Old gaming cards, lithography or memory, and no chip that matters."""
    controlled = [chip for chip in sentence.chips if not chip_names.is_uncontrolled(chip.label)]
    if controlled:
        return False
    if sentence.chips:
        return True
    makers = any(Role.CHIP_DESIGNER in scene.actor(each).roles for each in sentence.parties)
    return sentence.has(Cue.OTHER_GOODS) and not makers and not sentence.has(Cue.RENT, Cue.CLUSTER)


def _is_rule_text(scene: Scene, sentence: Sentence) -> bool:
    """The sentence tells what the rules forbid or cover, not what somebody did."""
    if not sentence.has(Cue.LEGAL_VIEW):
        return False
    if sentence.has(Cue.EXPERT):
        return True
    return sentence.has(Cue.CONTROL, Cue.BAN) and not _restricted_named(scene, sentence)


def _rental(scene: Scene, sentence: Sentence) -> Hit | None:
    hit = sentence.first(Cue.RENT) or _access_sold(sentence)
    if hit is None or _is_rule_text(scene, sentence) or not about_chips(scene, sentence):
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


def _access_sold(sentence: Sentence) -> Hit | None:
    """Somebody offers or sells access to chips in a cloud."""
    if sentence.has(Cue.CLOUD, Cue.CLUSTER) and sentence.has(Cue.SELL):
        return sentence.first(Cue.ACCESS)
    return None


def _hosted_abroad(scene: Scene, sentence: Sentence) -> Hit | None:
    """Chinese users and a data centre abroad in one sentence."""
    hit = sentence.first(Cue.CLUSTER, Cue.CLOUD)
    if hit is None or not sentence.has(Cue.CHINESE) and not _restricted_named(scene, sentence):
        return None
    if sentence.has(Cue.SMUGGLE, Cue.ILLEGAL, Cue.FALSE_PAPERS):
        return None
    if not away(sentence) or not sentence.has(Cue.GET, Cue.RENT, Cue.COMPUTE, Cue.TRAIN):
        return None
    return hit if sentence.chips or sentence.has(Cue.CHIP, Cue.COMPUTE, Cue.TRAIN) else None


def away(sentence: Sentence) -> bool:
    """The sentence plays outside China and outside the United States."""
    if sentence.has(Cue.ABROAD):
        return True
    return any(place.country not in _AWAY_FROM_HOME for place in sentence.places)


def by_hyperscaler(scene: Scene, sentence: Sentence) -> bool:
    """A large US cloud provider is the host."""
    if sentence.has(Cue.HYPERSCALER):
        return True
    return any(Role.US_CLOUD_PROVIDER in scene.actor(each).roles for each in sentence.parties)


def _restricted_named(scene: Scene, sentence: Sentence) -> bool:
    return any(
        actor.country in RESTRICTED and not actor.is_agency
        for actor in map(scene.actor, sentence.parties)
    )


def _offshore(scene: Scene, sentence: Sentence) -> Hit | None:
    hit = _rental(scene, sentence) or _hosted_abroad(scene, sentence)
    if hit is None or by_hyperscaler(scene, sentence):
        return None
    return hit if away(sentence) else None


def _hyperscaler(scene: Scene, sentence: Sentence) -> Hit | None:
    if not by_hyperscaler(scene, sentence):
        return None
    hit = _rental(scene, sentence) or (
        sentence.first(Cue.CLOUD, Cue.COMPUTE) if sentence.has(Cue.GET, Cue.SELL) else None
    )
    chinese = sentence.has(Cue.CHINESE) or _restricted_named(scene, sentence)
    return hit if chinese and not _is_rule_text(scene, sentence) else None


def _domestic(scene: Scene, sentence: Sentence) -> Hit | None:
    hit = _rental(scene, sentence)
    if hit is None or away(sentence) or by_hyperscaler(scene, sentence):
        return None
    return hit


def _smuggling(scene: Scene, sentence: Sentence) -> Hit | None:
    if not about_chips(scene, sentence):
        return None
    smuggled = sentence.first(Cue.SMUGGLE)
    if smuggled is not None:
        return smuggled
    shipped = sentence.first(Cue.SHIP)
    if (
        shipped
        and sentence.has(Cue.ILLEGAL, Cue.FALSE_PAPERS, Cue.HIDE)
        and not _is_rule_text(scene, sentence)
    ):
        return sentence.first(Cue.ILLEGAL, Cue.FALSE_PAPERS, Cue.HIDE)
    if shipped and sentence.has(Cue.ACCUSED) and _bound_for_restricted(sentence, shipped):
        return shipped
    if shipped and sentence.has(Cue.TRANSIT) and (sentence.has(Cue.CHINESE) or away(sentence)):
        return sentence.first(Cue.TRANSIT)
    return shipped if shipped and _shipped_on(scene, sentence, shipped) else None


def _shipped_on(scene: Scene, sentence: Sentence, shipped: Hit) -> bool:
    """Somebody who is neither maker nor end user ships the goods to a restricted place."""
    if not sentence.parties or not (sentence.chips or sentence.has(Cue.SERVER)):
        return False
    first = scene.actor(sentence.parties[0])
    if first.is_agency or first.country in RESTRICTED or sentence.has(Cue.LICENSED, Cue.PLAN):
        return False
    if first.roles & {Role.CHIP_DESIGNER, Role.FOUNDRY, Role.SERVER_MAKER}:
        return False
    return _bound_for_restricted(sentence, shipped)


def _bound_for_restricted(sentence: Sentence, shipped: Hit) -> bool:
    """A restricted place or people stands behind the verb."""
    return any(
        place.country in RESTRICTED and shipped.end < place.span.start
        for place in sentence.places
    )


def _intermediary(scene: Scene, sentence: Sentence) -> Hit | None:
    hit = sentence.first(Cue.MIDDLEMAN)
    if hit is None:
        return _bought_through(scene, sentence)
    if not sentence.has(*_ACTING, Cue.TRANSIT, Cue.ILLEGAL, Cue.FALSE_PAPERS, Cue.PAYMENT):
        return None
    if sentence.has(Cue.COMPLY) or _is_rule_text(scene, sentence) or _maker_speaks(scene, sentence):
        return None
    return hit


def _maker_speaks(scene: Scene, sentence: Sentence) -> bool:
    """A maker speaks of its own distributors: a general statement, no event."""
    if not sentence.parties or not sentence.has(Cue.SAY):
        return False
    first = sentence.parties[0]
    said = any(0 <= hit.start - first.span.end < 20 for hit in sentence.every(Cue.SAY))
    return said and Role.CHIP_DESIGNER in scene.actor(first).roles


def _bought_through(scene: Scene, sentence: Sentence) -> Hit | None:
    """Chips are bought "through" a company that is named."""
    if not sentence.has(Cue.BUY) or not (sentence.chips or sentence.has(Cue.CHIP)):
        return None
    reach = 3 if scene.is_cjk else 8
    for hit in sentence.every(Cue.THROUGH):
        if any(0 <= party.span.start - hit.end <= reach for party in _companies(scene, sentence)):
            return hit
    return None


def _subsidiary(scene: Scene, sentence: Sentence) -> Hit | None:
    hit = sentence.first(Cue.SUBSIDIARY)
    if hit is None or not sentence.has(Cue.BUY, Cue.GET, Cue.ORDER):
        return None
    if sentence.has(Cue.RENT) and not sentence.has(Cue.BUY, Cue.ORDER):
        return None
    return hit if about_chips(scene, sentence) else None


def _shell(scene: Scene, sentence: Sentence) -> Hit | None:
    hit = sentence.first(Cue.SHELL)
    if hit is None:
        return None
    nearby = scene.sentences[max(0, sentence.number - 2) : sentence.number + 2]
    return hit if any(each.chips or each.has(*_GOODS) for each in nearby) else None


def _stockpiling(scene: Scene, sentence: Sentence) -> Hit | None:
    hit = sentence.first(Cue.STOCKPILE)
    return hit if hit and about_chips(scene, sentence) else None


def _state_cluster(scene: Scene, sentence: Sentence) -> Hit | None:
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
            if not any(low <= party.span.start < high for party in _companies(scene, sentence)):
                return state
    before = scene.sentences[max(0, sentence.number - 1)]
    if sentence.has(Cue.FUND) and before.paragraph == sentence.paragraph and before.has(Cue.CLUSTER):
        return sentence.first(Cue.STATE)
    return None


def _describes_company(scene: Scene, sentence: Sentence, state: Hit, until: int) -> bool:
    """ "State-backed" tells of a firm that rents, not of a cluster that is rented out."""
    if any(state.end <= hit.start < until for hit in sentence.every(Cue.COMPANY)):
        return True
    return any(0 <= state.start - party.span.end < 16 for party in _companies(scene, sentence))


def _companies(scene: Scene, sentence: Sentence) -> list[Mention]:
    return [
        mention
        for mention in sentence.parties
        if Role.CHIP_DESIGNER not in scene.actor(mention).roles
    ]


def _direct(scene: Scene, sentence: Sentence) -> Hit | None:
    hit = sentence.first(Cue.ORDER)
    if hit is None or not about_chips(scene, sentence):
        return None
    return hit if sentence.has(Cue.CHINESE) or _restricted_named(scene, sentence) else None


def _foundry(scene: Scene, sentence: Sentence) -> Hit | None:
    foundry = sentence.first(Cue.FOUNDRY) or next(
        (
            Hit(mention.span.start, mention.span.end, Cue.FOUNDRY)
            for mention in sentence.parties
            if Role.FOUNDRY in scene.actor(mention).roles
        ),
        None,
    )
    turned_up = sentence.first(Cue.TURNED_UP)
    own = any(chip_names.is_own_design(chip.label) for chip in sentence.chips)
    if foundry and (turned_up and _restricted_named(scene, sentence) or own):
        return foundry
    return None


def _couriering(scene: Scene, sentence: Sentence) -> Hit | None:
    drives = sentence.first(Cue.DRIVES)
    return sentence.first(Cue.COURIER) if drives and sentence.has(Cue.COURIER) else None


def _gaming(scene: Scene, sentence: Sentence) -> Hit | None:
    return sentence.first(Cue.REBUILD) if sentence.has(Cue.GAMING) else None


_RULES: tuple[tuple[Pathway, Callable[[Scene, Sentence], Hit | None]], ...] = (
    (Pathway.STOCKPILING, _stockpiling),
    (Pathway.DIRECT_PURCHASE, _direct),
    (Pathway.SUBSIDIARY_PURCHASE, _subsidiary),
    (Pathway.INTERMEDIARY_RESELLER, _intermediary),
    (Pathway.SMUGGLING_TRANSSHIPMENT, _smuggling),
    (Pathway.SHELL_COMPANY, _shell),
    (Pathway.DOMESTIC_CLOUD_RENTAL, _domestic),
    (Pathway.OFFSHORE_CLOUD_RENTAL, _offshore),
    (Pathway.US_HYPERSCALER_REGION, _hyperscaler),
    (Pathway.STATE_BACKED_CLUSTER, _state_cluster),
    (Pathway.FOUNDRY_DIVERSION, _foundry),
    (Pathway.DATA_COURIERING, _couriering),
    (Pathway.GAMING_CHIP_REPURPOSING, _gaming),
)
