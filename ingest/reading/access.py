"""Which sentences tell of access to chips, and by which pathway."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from ingest.reading import movements, purchases, rentals
from ingest.reading.cues import Cue, Hit
from ingest.reading.places import RESTRICTED
from ingest.reading.scene import Scene, Sentence
from ingest.reading.setting import about_chips, away, controlled_chips
from ingest.reading.types import Mention, Span
from rules.codes import Pathway, Role


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
        off_topic = _is_off_topic(scene, sentence)
        for pathway, rule in _RULES:
            if off_topic and pathway is not Pathway.FOUNDRY_DIVERSION:
                continue
            hit = rule(scene, sentence)
            if hit is None or is_negated(scene, sentence, hit):
                continue
            found.append(
                Event(
                    pathway, sentence.number, Span(hit.start, hit.end),
                    is_planned(scene, sentence, hit), is_doubtful(scene, sentence, hit),
                )
            )  # fmt: skip
    return _placed(scene, found) + _straw_buyers(scene, found)


def _straw_buyers(scene: Scene, found: list[Event]) -> list[Event]:
    """A firm that buys what is then smuggled stands between seller and user."""
    paths = {event.pathway for event in found if not event.doubtful}
    if Pathway.SMUGGLING_TRANSSHIPMENT not in paths or Pathway.INTERMEDIARY_RESELLER in paths:
        return []
    for sentence in scene.sentences:
        bought = sentence.first(Cue.BUY)
        if bought is None or not about_chips(scene, sentence):
            continue
        if any(_goes_between(scene, mention) for mention in sentence.parties):
            return [Event(Pathway.INTERMEDIARY_RESELLER, sentence.number,
                          Span(bought.start, bought.end), False, False)]  # fmt: skip
    return []


def _goes_between(scene: Scene, mention: Mention) -> bool:
    """A firm that neither makes chips nor is known to use them."""
    actor = scene.actor(mention)
    if actor.is_agency or actor.is_person or actor.country in RESTRICTED:
        return False
    return not actor.roles or bool(actor.roles & {Role.INTERMEDIARY, Role.RESELLER, Role.BROKER})


def _placed(scene: Scene, found: list[Event]) -> list[Event]:
    """Rentals without a place stand abroad when the text knows only hosts abroad."""
    domestic = [event for event in found if event.pathway is Pathway.DOMESTIC_CLOUD_RENTAL]
    away_from_home = [
        event for event in domestic if not rentals.at_home(scene, scene.sentences[event.sentence])
    ]
    giants = [event for event in found if event.pathway is Pathway.US_HYPERSCALER_REGION]
    if giants:
        return [
            replace(event, pathway=Pathway.US_HYPERSCALER_REGION)
            if event in away_from_home and any(_goes_on(scene, giant, event) for giant in giants)
            else event
            for event in found
        ]
    abroad = any(event.pathway is Pathway.OFFSHORE_CLOUD_RENTAL for event in found) or any(
        _hosts_abroad(sentence) for sentence in scene.sentences
    )
    if not abroad or any(
        rentals.at_home(scene, scene.sentences[event.sentence]) for event in domestic
    ):
        return found
    return [
        replace(event, pathway=Pathway.OFFSHORE_CLOUD_RENTAL) if event in domestic else event
        for event in found
    ]


def _goes_on(scene: Scene, giant: Event, event: Event) -> bool:
    """The sentence after the one about the giant goes on about the same customer."""
    before, sentence = scene.sentences[giant.sentence], scene.sentences[event.sentence]
    named = {mention.label for mention in before.parties}
    return (
        0 < sentence.number - before.number <= 2
        and sentence.paragraph == before.paragraph
        and bool(sentence.parties)
        and all(
            mention.label in named
            for mention in sentence.parties
            if Role.CHIP_DESIGNER not in scene.actor(mention).roles
        )
    )


def _hosts_abroad(sentence: Sentence) -> bool:
    """Servers or a data centre stand abroad, and nobody smuggles them."""
    hosted = sentence.has(Cue.CLUSTER, Cue.SERVER, Cue.COMPUTE) or bool(sentence.chips)
    hosted = hosted or sentence.has(Cue.HOST)
    moved = sentence.has(Cue.SMUGGLE, Cue.SHIP, Cue.ILLEGAL, Cue.SEIZED)
    return away(sentence) and hosted and not moved


def is_negated(scene: Scene, sentence: Sentence, hit: Hit) -> bool:
    """A negation stands before the cue in the same clause."""
    reach = 6 if scene.is_cjk else 34
    if hit.cue in (Cue.SUBSIDIARY, Cue.SHELL):
        reach = -1 if scene.is_cjk else 6  # "an unlisted subsidiary" is one
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


def _is_off_topic(scene: Scene, sentence: Sentence) -> bool:
    """Old gaming cards, home-made chips, lithography or memory, and no chip that matters."""
    if controlled_chips(sentence):
        return False
    if sentence.chips:
        return True
    makers = any(
        Role.CHIP_DESIGNER in scene.actor(each).roles
        and scene.actor(each).country not in RESTRICTED
        for each in sentence.parties
    )
    other = sentence.has(Cue.OTHER_GOODS) and not sentence.has(Cue.RENT, Cue.CLUSTER)
    return other and not makers


_RULES: tuple[tuple[Pathway, Callable[[Scene, Sentence], Hit | None]], ...] = (
    (Pathway.STOCKPILING, purchases.stockpiling),
    (Pathway.DIRECT_PURCHASE, purchases.direct),
    (Pathway.SUBSIDIARY_PURCHASE, purchases.subsidiary),
    (Pathway.INTERMEDIARY_RESELLER, purchases.intermediary),
    (Pathway.SMUGGLING_TRANSSHIPMENT, movements.smuggling),
    (Pathway.SHELL_COMPANY, movements.shell),
    (Pathway.DOMESTIC_CLOUD_RENTAL, rentals.domestic),
    (Pathway.OFFSHORE_CLOUD_RENTAL, rentals.offshore),
    (Pathway.US_HYPERSCALER_REGION, rentals.hyperscaler),
    (Pathway.STATE_BACKED_CLUSTER, rentals.state_cluster),
    (Pathway.FOUNDRY_DIVERSION, purchases.foundry),
    (Pathway.DATA_COURIERING, movements.couriering),
    (Pathway.GAMING_CHIP_REPURPOSING, movements.gaming),
)
