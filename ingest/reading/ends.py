"""The two ends of an access event: who gets it, and who sells, hosts or hides."""

import re
from functools import lru_cache

from ingest.reading.access import Event
from ingest.reading.cues import Cue, Hit
from ingest.reading.lexicons import lexicon_for
from ingest.reading.places import RESTRICTED
from ingest.reading.scene import Actor, Scene, Sentence
from ingest.reading.types import Mention, Party, Span
from rules.codes import Pathway, Role

RENTALS = (
    Pathway.DOMESTIC_CLOUD_RENTAL, Pathway.OFFSHORE_CLOUD_RENTAL, Pathway.US_HYPERSCALER_REGION,
)  # fmt: skip  # fmt: skip
_HOST_ROLE = {
    Pathway.DOMESTIC_CLOUD_RENTAL: Role.CLOUD_LESSOR,
    Pathway.OFFSHORE_CLOUD_RENTAL: Role.CLOUD_LESSOR,
    Pathway.US_HYPERSCALER_REGION: Role.US_CLOUD_PROVIDER,
    Pathway.STATE_BACKED_CLUSTER: Role.STATE_CLUSTER,
    Pathway.INTERMEDIARY_RESELLER: Role.INTERMEDIARY,
    Pathway.SMUGGLING_TRANSSHIPMENT: Role.INTERMEDIARY,
    Pathway.SUBSIDIARY_PURCHASE: Role.UNLISTED_SUBSIDIARY,
    Pathway.SHELL_COMPANY: Role.SHELL_COMPANY,
    Pathway.STOCKPILING: Role.ENABLER,
    Pathway.FOUNDRY_DIVERSION: Role.FOUNDRY,
    Pathway.DIRECT_PURCHASE: Role.CHIP_DESIGNER,
    Pathway.DATA_COURIERING: Role.COURIER,
    Pathway.GAMING_CHIP_REPURPOSING: Role.RESELLER,
}
_HOST_CUE = {
    Pathway.INTERMEDIARY_RESELLER: (Cue.MIDDLEMAN,),
    Pathway.SUBSIDIARY_PURCHASE: (Cue.SUBSIDIARY,),
    Pathway.SHELL_COMPANY: (Cue.SHELL,),
    Pathway.STATE_BACKED_CLUSTER: (Cue.CLUSTER, Cue.STATE),
    Pathway.US_HYPERSCALER_REGION: (Cue.HYPERSCALER,),
    Pathway.STOCKPILING: (Cue.STATE,),
    Pathway.SMUGGLING_TRANSSHIPMENT: (Cue.MIDDLEMAN,),
}
_LESSOR_ROLES = frozenset({Role.CLOUD_LESSOR, Role.US_CLOUD_PROVIDER, Role.STATE_CLUSTER})
_USER_ROLES = frozenset({Role.END_USER, Role.TENANT, Role.PARENT, Role.FRONT_BUYER})
_LONGEST = 80
_LONGEST_HAN = 24
#: What ends before a Chinese noun phrase begins: signs, and verbs and prepositions before it.
_HAN_BEFORE = re.compile(
    r"[，。、；：（）:\s]|通过|经由|经过|借助|来自|源自|协助|帮助|建设|指出|透露|表示|[租卖售供转]给|租予|售予"
    r"|提供给|[说向给让]"
)
#: Words for those in between, never for who gets the chips.
_GO_BETWEENS = (Cue.SHELL, Cue.MIDDLEMAN, Cue.SUBSIDIARY)
#: "The company" is one the text has named.
_ANAPHOR = re.compile(
    r"\b(?:the|das|der|die)\s(?:company|firm|group|provider|unternehmen|firma|konzern|anbieter)\b"
    r"|[该本此其]\w"
)
#: An adjective that may stand before a noun without being read any further: "state-backed ".
_COMPOUND_BEFORE = re.compile(r"(?<![\w-])\w+-[\w-]+\s$")
#: What may stand between a noun and the place that says where it is.
_TO_PLACE = re.compile(
    r"(?:\s(?:für|for|pour|para)\s[\w-]+)?\s(?:in|aus|from|of|en|em|à|de|na|no)\s(?:der\s|den\s|la\s|the\s)?"
)


def principal_of(scene: Scene, sentence: Sentence, event: Event, host: Party | None) -> Party:
    """Who gets the chips: a restricted party here, or just before, or somebody described."""
    if not (host and not host.label and event.pathway is Pathway.US_HYPERSCALER_REGION):
        found = _restricted_party(scene, sentence, host)
        if (
            found is None
            and not sentence.has(Cue.COMPANY, Cue.STATE, Cue.MIDDLEMAN)
            and sentence.number
        ):
            before = scene.sentences[sentence.number - 1]
            if before.paragraph == sentence.paragraph:
                found = _restricted_party(scene, before, host)
        if found is not None:
            actor = scene.actor(found)
            return Party(found.key, found.label, Role.END_USER, actor.country, "", found.span)
    span, described = _described(scene, sentence, avoid=host.span if host else None)
    country = "CN" if sentence.has(Cue.CHINESE) else ""
    return Party("", "", Role.END_USER, country, described, span)


def _restricted_party(scene: Scene, sentence: Sentence, host: Party | None) -> Mention | None:
    candidates: list[tuple[int, int, Mention]] = []
    for mention in sentence.parties:
        actor = scene.actor(mention)
        if actor.is_agency or (host and mention.label == host.label):
            continue
        if any(
            is_incidental(scene, sentence, each)
            for each in sentence.parties
            if each.label == mention.label
        ):
            continue
        if Role.CHIP_DESIGNER in actor.roles and not actor.listed:
            continue
        wanted = actor.listed or bool(actor.roles & _USER_ROLES) or actor.country in RESTRICTED
        if wanted and not (actor.roles and actor.roles <= _LESSOR_ROLES):
            candidates.append((0 if actor.listed else 1, mention.span.start, mention))
    return min(candidates, key=lambda each: each[:2])[2] if candidates else None


def is_incidental(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """The party only tells where founders come from, or whom a witness stands close to."""
    reach = 12 if scene.is_cjk else 70
    for hit in sentence.every(Cue.FORMER):
        if -2 < mention.span.start - hit.end < reach:
            return True
    if scene.is_cjk and any(
        0 <= hit.start - mention.span.end < 6 for hit in sentence.every(Cue.FORMER)
    ):
        return True
    return any(
        0 <= mention.span.start - hit.end < 14 for hit in sentence.every(Cue.CLOSE_TO)
    ) or any(0 <= hit.start - mention.span.end < 4 for hit in sentence.every(Cue.CLOSE_TO))


def host_of(scene: Scene, sentence: Sentence, pathway: Pathway) -> Party | None:
    """Who sells, rents out, hides: a party of that role, or somebody described."""
    role = _HOST_ROLE[pathway]
    for mention in sentence.parties:
        actor = scene.actor(mention)
        if pathway is Pathway.OFFSHORE_CLOUD_RENTAL and _rents_abroad(actor):
            continue
        if pathway in RENTALS and (actor.roles & _LESSOR_ROLES) and not actor.listed:
            return Party(mention.key, mention.label, role, actor.country, "", mention.span)
        if pathway in RENTALS and not actor.roles and _is_cloud_company(scene, sentence, mention):
            return Party(mention.key, mention.label, role, actor.country, "", mention.span)
        if role in actor.roles and pathway not in RENTALS:
            return Party(mention.key, mention.label, role, actor.country, "", mention.span)
        if actor.is_person and pathway in (
            Pathway.SMUGGLING_TRANSSHIPMENT,
            Pathway.INTERMEDIARY_RESELLER,
        ):
            return Party(mention.key, mention.label, role, actor.country, "", mention.span)
    cues = _HOST_CUE.get(pathway)
    hit = next((hit for cue in cues or () if (hit := sentence.first(cue))), None)
    if hit is None:
        return None
    if pathway is Pathway.SHELL_COMPANY and (head := _cloud_head(scene, sentence)):
        hit, role = head, Role.CLOUD_LESSOR  # the shell hides the customer, not the seller
    span = _stretch(scene, sentence, hit.start, hit.end)
    country = "US" if pathway is Pathway.US_HYPERSCALER_REGION else ""
    # "State-backed" alone describes nobody; a local government is one.
    says_who = hit.cue is not Cue.STATE or pathway is Pathway.STOCKPILING
    described = scene.text[span.start : span.end] if says_who else ""
    return Party("", "", role, country, described, span)


def _rents_abroad(actor: Actor) -> bool:
    """A Chinese company with a cloud of its own is the tenant of the one abroad."""
    return actor.country in RESTRICTED and bool(actor.roles & _USER_ROLES)


def _is_cloud_company(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """The party is said to be a cloud company close to its name, or carries it in its name."""
    if "cloud" in mention.text.lower():
        return True
    reach = 20 if scene.is_cjk else 70
    return (
        any(abs(hit.start - mention.span.start) < reach for hit in sentence.every(Cue.CLOUD))
        and not scene.actor(mention).listed
    )


@lru_cache(maxsize=16)
def _heads(lang: str) -> re.Pattern[str]:
    listing = sorted(map(re.escape, lexicon_for(lang).company_heads), key=len, reverse=True)
    return re.compile("|".join(listing) or "(?!)")


def _cloud_head(scene: Scene, sentence: Sentence) -> Hit | None:
    """The cloud company a sentence describes without naming it."""
    for match in _heads(scene.lexicon.lang).finditer(sentence.folded):
        start, end = sentence.span.start + match.start(), sentence.span.start + match.end()
        reach = 10 if scene.is_cjk else 40
        if any(abs(hit.start - start) < reach for hit in sentence.every(Cue.CLOUD)):
            return Hit(start, end, Cue.COMPANY)
    return None


def _described(scene: Scene, sentence: Sentence, *, avoid: Span | None) -> tuple[Span, str]:
    """The words that describe a party without naming it; no words where only a place does."""
    taken = [Span(hit.start, hit.end) for hit in sentence.every(*_GO_BETWEENS)]
    if avoid is not None:
        taken.append(avoid)
    for match in _heads(scene.lexicon.lang).finditer(sentence.folded):
        start = sentence.span.start + match.start()
        end = sentence.span.start + match.end()
        if _known_already(scene, sentence, start, end):
            continue
        if not any(start < other.end and other.start < end for other in taken):
            return _told(scene, _stretch(scene, sentence, start, end))
    for word in sentence.every(Cue.COMPANY, Cue.CUSTOMER):
        if _known_already(scene, sentence, word.start, word.end):
            continue
        if not any(word.start < other.end and other.start < word.end for other in taken):
            return _told(scene, _stretch(scene, sentence, word.start, word.end))
    hit = sentence.first(Cue.CHINESE)
    if hit is not None:
        return Span(hit.start, hit.end), ""
    return Span(sentence.span.start, min(sentence.span.end, sentence.span.start + _LONGEST)), ""


def _known_already(scene: Scene, sentence: Sentence, start: int, end: int) -> bool:
    """The words mean a party named before, or the cloud company that is the host."""
    article = 1 if scene.is_cjk else 4
    if _ANAPHOR.match(scene.folded, max(sentence.span.start, start - article)):
        return True
    while not scene.is_cjk and start > sentence.span.start and _in_word(scene.text[start - 1]):
        start -= 1
    return any(
        start - 1 <= hit.end and hit.start < end and not sentence.has(Cue.STATE)
        for hit in sentence.every(Cue.CLOUD)
    )


def _told(scene: Scene, span: Span) -> tuple[Span, str]:
    return span, scene.text[span.start : span.end]


def _stretch(scene: Scene, sentence: Sentence, start: int, end: int) -> Span:
    """A whole noun, a compound adjective right before it, and the place right after it."""
    text = scene.text
    if scene.is_cjk:
        head = _HAN_BEFORE.split(text[sentence.span.start : start])[-1]
        return Span(start - len(head), end) if len(head) <= _LONGEST_HAN else Span(start, end)
    while start > sentence.span.start and _in_word(text[start - 1]):
        start -= 1
    while end < sentence.span.end and _in_word(text[end]):
        end += 1
    before = _COMPOUND_BEFORE.search(text[max(sentence.span.start, start - 40) : start])
    if before:
        start -= len(before.group())
    for place in sentence.places:
        if _TO_PLACE.fullmatch(text[end : place.span.start]):
            return Span(start, place.span.end)
    return Span(start, end)


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "-"
