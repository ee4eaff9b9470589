"""Whether a text reports access to controlled chips by a party the controls aim at."""

from ingest.reading import chips as chip_names
from ingest.reading.access import Event
from ingest.reading.cues import Cue
from ingest.reading.places import RESTRICTED
from ingest.reading.scene import Scene, Sentence
from ingest.reading.setting import companies, controlled_chips, restricted_named
from ingest.reading.types import Decision, Reason
from rules.codes import Pathway, Role

NEEDED = 3
_GETTING = (Cue.GET, Cue.USE, Cue.BUY, Cue.RENT, Cue.STOCKPILE, Cue.ORDER)
_NEAR = 3
_RENTALS = frozenset(
    {
        Pathway.DOMESTIC_CLOUD_RENTAL,
        Pathway.OFFSHORE_CLOUD_RENTAL,
        Pathway.US_HYPERSCALER_REGION,
        Pathway.INTERMEDIARY_RESELLER,
    }
)
#: Words of a report on access: a rule, a sanction, an accusation; a witness or a paper.
_HARD_SIGNS = (Cue.SANCTION, Cue.CONTROL, Cue.BAN, Cue.ILLEGAL, Cue.ACCUSED)
_SOFT_SIGNS = (Cue.INSIDER, Cue.DOCUMENT)
_TELLING = {
    Pathway.SMUGGLING_TRANSSHIPMENT: 4,
    Pathway.DOMESTIC_CLOUD_RENTAL: 3,
    Pathway.OFFSHORE_CLOUD_RENTAL: 3,
    Pathway.US_HYPERSCALER_REGION: 3,
    Pathway.SUBSIDIARY_PURCHASE: 3,
    Pathway.SHELL_COMPANY: 3,
    Pathway.FOUNDRY_DIVERSION: 4,
    Pathway.STATE_BACKED_CLUSTER: 3,
    Pathway.INTERMEDIARY_RESELLER: 3,
    Pathway.STOCKPILING: 2,
    Pathway.DIRECT_PURCHASE: 2,
    Pathway.DATA_COURIERING: 4,
    Pathway.GAMING_CHIP_REPURPOSING: 1,
}


def relevance(scene: Scene, events: list[Event]) -> Decision:
    """The decision with its reasons; a negative point speaks against."""
    told = [event for event in events if not event.doubtful]
    reasons: list[Reason] = []
    for pathway in dict.fromkeys(event.pathway for event in told):
        count = len({event.sentence for event in told if event.pathway is pathway})
        points = _TELLING[pathway] + (count > 1)
        reasons.append(Reason("pathway", points, f"{count} sentence(s) tell of {pathway.value}."))
    reasons += [
        reason
        for reason in (
            _goods(scene),
            _aim(scene),
            _licensed(scene, told),
            _policy(scene),
            _business(scene, told),
            _in_passing(scene, told),
        )
        if reason
    ]
    reasons += _title(scene, told)
    blocked = any(reason.code in ("no_goods", "no_restricted_party") for reason in reasons)
    total = sum(reason.points for reason in reasons)
    return Decision(bool(told) and not blocked and total >= NEEDED, tuple(reasons))


def _goods(scene: Scene) -> Reason | None:
    """Controlled chips, or computing on them, must be the matter."""
    named = [m for s in scene.sentences for m in s.chips]
    controlled = [m for m in named if not chip_names.is_uncontrolled(m.label)]
    if named and len(controlled) * 2 < len(named):
        return Reason(
            "no_goods", -6, f"The chips named most, such as {named[0].label}, are not controlled."
        )
    foreign = [m for m in controlled if not chip_names.is_own_design(m.label)]
    if controlled and not foreign and not any(hit.cue is Cue.FOUNDRY for hit in scene.hits):
        return Reason("no_goods", -6, f"{controlled[0].label} is home-made and no controlled chip.")
    if controlled:
        return Reason("chip", 1, f"It names {controlled[0].label}.")
    if any(hit.cue in (Cue.CHIP, Cue.COMPUTE) for hit in scene.hits):
        return None
    makers = {Role.CHIP_DESIGNER, Role.SERVER_MAKER}
    if any(actor.roles & makers for actor in scene.actors.values()) and any(
        hit.cue is Cue.SERVER for hit in scene.hits
    ):
        return None
    return Reason("no_goods", -6, "It speaks of no chips and no computing.")


def _aim(scene: Scene) -> Reason | None:
    """A party or a destination the controls aim at."""
    for label, actor in scene.actors.items():
        if (actor.country in RESTRICTED or actor.listed) and not actor.is_agency:
            return Reason("restricted_party", 1, f"It names {label}.")
    if any(hit.cue is Cue.CHINESE for hit in scene.hits) or any(
        place.country in RESTRICTED for place in scene.places
    ):
        return None
    if any(s.has(Cue.SMUGGLE) and s.has(Cue.SEIZED) and s.has(Cue.CHIP) for s in scene.sentences):
        return Reason("seized", 0, "Goods on their way were seized, for whom is not said.")
    return Reason("no_restricted_party", -6, "It names no party or place the controls aim at.")


def _licensed(scene: Scene, told: list[Event]) -> Reason | None:
    """Licensed sales, earnings and policy are no access event."""
    licensed = sum(hit.cue is Cue.LICENSED for hit in scene.hits)
    earnings = sum(hit.cue is Cue.EARNINGS for hit in scene.hits)
    sentences = len({event.sentence for event in told})
    if licensed + earnings > 2 * sentences:
        return Reason(
            "licensed", -2, "Approvals and business figures outweigh what it tells of access."
        )
    return None


def _policy(scene: Scene) -> Reason | None:
    """A draft or a bill is the matter, and nobody is said to have got anything."""
    drafts = sum(hit.cue is Cue.POLICY for hit in scene.hits)
    users = any(
        actor.country in RESTRICTED and not actor.is_agency for actor in scene.actors.values()
    )
    if not drafts or users or scene.quantities or scene.prices:
        return None
    if any(s.has(Cue.INSIDER, Cue.ACCUSED, Cue.DOCUMENT) for s in scene.sentences):
        return None
    return Reason("policy", -3, "It speaks of a draft or a bill and of nobody's chips.")


def _business(scene: Scene, told: list[Event]) -> Reason | None:
    """Computing is let as everybody lets it: to nobody restricted, or without controlled chips."""
    if any(event.pathway not in _RENTALS for event in told):
        return None
    chips = any(
        not chip_names.is_uncontrolled(chip.label)
        for each in scene.sentences
        for chip in each.chips
    ) or any(
        Role.CHIP_DESIGNER in actor.roles and actor.country not in RESTRICTED
        for actor in scene.actors.values()
    )
    signs = (*_HARD_SIGNS, *_SOFT_SIGNS) if chips else _HARD_SIGNS
    aimed = [s for s in scene.sentences if s.has(Cue.CHINESE) or restricted_named(scene, s)]
    if (chips and _for_restricted(scene, told)) or any(s.has(*signs) for s in aimed):
        return None
    return Reason("business", -8, "It tells of computing let in the ordinary way.")


def _in_passing(scene: Scene, told: list[Event]) -> Reason | None:
    """No sentence that tells of access says who, which chips, how many, or who says so."""
    if not told or any(_is_told_of_somebody(scene, event.sentence) for event in told):
        return None
    return Reason("in_passing", -5, "Access is spoken of in general, of nobody's chips.")


def _is_told_of_somebody(scene: Scene, number: int) -> bool:
    """The sentence says it, or the one before it in the paragraph."""
    before = scene.sentences[max(0, number - 1)]
    here = scene.sentences[number]
    return any(
        _says_whose(scene, each) for each in (before, here) if each.paragraph == here.paragraph
    )


def _says_whose(scene: Scene, sentence: Sentence) -> bool:
    figures = [each.span for each in scene.quantities] + [each.span for each in scene.prices]
    return (
        bool(controlled_chips(sentence) or sentence.chips)
        or any(not scene.actor(each).is_agency for each in companies(scene, sentence))
        or sentence.has(Cue.ACCUSED, Cue.DOCUMENT, Cue.INSIDER, Cue.SEIZED)
        or (sentence.has(Cue.CHINESE) and sentence.has(Cue.COMPANY) and sentence.has(*_GETTING))
        or any(sentence.span.start <= each.start < sentence.span.end for each in figures)
    )


def _for_restricted(scene: Scene, told: list[Event]) -> bool:
    """A restricted party is named, or Chinese companies are where the access is told."""
    near = {n for event in told for n in range(event.sentence - _NEAR, event.sentence + _NEAR + 1)}
    if any(s.number in near and restricted_named(scene, s) for s in scene.sentences):
        return True
    around = (
        each
        for event in told
        for each in scene.sentences[max(0, event.sentence - 1) : event.sentence + 1]
    )
    return any(each.has(Cue.CHINESE) and each.has(Cue.COMPANY) for each in around)


def _title(scene: Scene, told: list[Event]) -> list[Reason]:
    """An event in the first sentences weighs more than one in passing."""
    first = [event for event in told if event.sentence <= 1]
    return [Reason("early", 1, "It opens with the access.")] if first else []
