"""Access events of a text, put together: who, by which path, from whom, with which chips."""

import re
from collections import defaultdict
from functools import lru_cache
from typing import TypeVar

from ingest.reading.access import Event
from ingest.reading.cues import Cue, Hit
from ingest.reading.dates import Dated
from ingest.reading.lexicons import lexicon_for
from ingest.reading.places import RESTRICTED
from ingest.reading.scene import Scene, Sentence
from ingest.reading.types import (
    Claim, Field, Mention, Party, Price, ProposedLead, Quantity, Reason, Span,
)  # fmt: skip
from rules.codes import ClaimKind, Pathway, Role, SpeakerKind
from rules.periods import Period

Measure = TypeVar("Measure", Price, Quantity)

_RENTALS = (
    Pathway.DOMESTIC_CLOUD_RENTAL, Pathway.OFFSHORE_CLOUD_RENTAL, Pathway.US_HYPERSCALER_REGION,
)  # fmt: skip
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


def leads(
    scene: Scene, events: list[Event], claims: list[Claim], dated: list[Dated]
) -> list[ProposedLead]:
    """One lead per pathway, principal and host; events told twice are one lead."""
    groups: dict[tuple[Pathway, str, str], list[tuple[Event, Party, Party | None]]] = defaultdict(
        list
    )
    paths = {(event.sentence, event.pathway) for event in events}
    for event in events:
        if event.doubtful:
            continue
        sentence = scene.sentences[event.sentence]
        host = _host(scene, sentence, event.pathway)
        principal = _principal(scene, sentence, event, host)
        key = (event.pathway, principal.label, host.label if host else "")
        if event.pathway is Pathway.DOMESTIC_CLOUD_RENTAL and not principal.label:
            if (event.sentence, Pathway.STATE_BACKED_CLUSTER) in paths:
                continue
        groups[key].append((event, principal, host))
    merged = _merge_nameless(groups)
    return [_lead(scene, key[0], told, claims, dated) for key, told in merged.items()]


Told = list[tuple[Event, Party, Party | None]]


def _merge_nameless(
    groups: dict[tuple[Pathway, str, str], Told],
) -> dict[tuple[Pathway, str, str], Told]:
    """A general sentence belongs to the lead of the same pathway that names somebody."""
    merged: dict[tuple[Pathway, str, str], Told] = {}
    named = {key for key in groups if key[1] or key[2]}
    for key, told in groups.items():
        if key not in named and any(other[0] is key[0] for other in named):
            specific = [
                each for each in told
                if each[1].described_as and each[2] is not None and each[2].described_as
            ]  # fmt: skip
            if not specific or key[0] in (
                Pathway.INTERMEDIARY_RESELLER,
                Pathway.SUBSIDIARY_PURCHASE,
            ):
                continue
            told = specific
        merged[key] = told
    half = [key for key in merged if key[1] and not key[2]]
    for key in half:
        whole = next((k for k in merged if k[:2] == key[:2] and k[2]), None)
        if whole:
            merged[whole] = merged[whole] + merged.pop(key)
    return merged


def _principal(scene: Scene, sentence: Sentence, event: Event, host: Party | None) -> Party:
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
    span = _described(scene, sentence, avoid=host.span if host else None)
    country = "CN" if sentence.has(Cue.CHINESE) else ""
    return Party("", "", Role.END_USER, country, scene.text[span.start : span.end], span)


def _restricted_party(scene: Scene, sentence: Sentence, host: Party | None) -> Mention | None:
    candidates: list[tuple[int, int, Mention]] = []
    for mention in sentence.parties:
        actor = scene.actor(mention)
        if actor.is_agency or (host and mention.label == host.label):
            continue
        if is_incidental(scene, sentence, mention):
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
    return any(
        0 <= mention.span.start - hit.end < 14 for hit in sentence.every(Cue.CLOSE_TO)
    ) or any(0 <= hit.start - mention.span.end < 4 for hit in sentence.every(Cue.CLOSE_TO))


def _host(scene: Scene, sentence: Sentence, pathway: Pathway) -> Party | None:
    """Who sells, rents out, hides: a party of that role, or somebody described."""
    role = _HOST_ROLE[pathway]
    for mention in sentence.parties:
        actor = scene.actor(mention)
        if pathway in _RENTALS and (actor.roles & _LESSOR_ROLES) and not actor.listed:
            return Party(mention.key, mention.label, role, actor.country, "", mention.span)
        if pathway in _RENTALS and not actor.roles and _is_cloud_company(scene, sentence, mention):
            return Party(mention.key, mention.label, role, actor.country, "", mention.span)
        if role in actor.roles and pathway not in _RENTALS:
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
        hit = head
    span = _stretch(scene, sentence, hit.start, hit.end)
    country = "US" if pathway is Pathway.US_HYPERSCALER_REGION else ""
    return Party("", "", role, country, scene.text[span.start : span.end], span)


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


def _described(scene: Scene, sentence: Sentence, *, avoid: Span | None) -> Span:
    """The words that describe a party without naming it; the whole sentence if none do."""
    for match in _heads(scene.lexicon.lang).finditer(sentence.folded):
        start = sentence.span.start + match.start()
        end = sentence.span.start + match.end()
        if avoid is None or end <= avoid.start or start >= avoid.end:
            return _stretch(scene, sentence, start, end)
    hit = sentence.first(Cue.COMPANY, Cue.CHINESE)
    if hit is not None:
        return _stretch(scene, sentence, hit.start, hit.end)
    return sentence.span


_LEFT = re.compile(r"(?:[\w\-„“‚'”]+\s){0,3}[\w\-„“‚']*$")
_SMALL = re.compile(
    r"(?i)^.*(?<!\w)(?:the|a|an|of|and|by|with|that|from|at|in|to|for|der|die|das|ein|eine|einer|eines|einem"
    r"|einen|des|von|und|mit|den|dem|hinter|über|an|auf|bei|für|laut|hat|haben|hätten|seine|eigenen|un|une"
    r"|le|la|les|des|de|el|los|las|una|o|os|as|um|uma|durch|dass|sie|behind|through|says?|said|eines|einer|some|einige|ergreifen|hin|sehe|offering|bieten)\s"
)
_RIGHT = re.compile(r"^\w*(?:\s(?:in|für|for|aus|from|of|en|em|à)\s[\w-]+(?:-Dienste)?){0,2}")


def _stretch(scene: Scene, sentence: Sentence, start: int, end: int) -> Span:
    """A noun with the adjectives before it and the place after it."""
    if scene.is_cjk:
        left = max(sentence.span.start, start - 8)
        head = re.split(r"[，。、；：（）\s]", scene.text[left:start])[-1]
        return Span(start - len(head), end)
    head = scene.text[max(sentence.span.start, start - 45) : start]
    found = _LEFT.search(head)
    words = re.split(r"[,.;:()]\s?", found.group())[-1] if found else ""
    words = _SMALL.sub("", words)
    tail = _RIGHT.match(scene.text[end : sentence.span.end])
    return Span(start - len(words), end + (len(tail.group()) if tail else 0))


def _lead(
    scene: Scene, pathway: Pathway, told: Told, claims: list[Claim], dated: list[Dated]
) -> ProposedLead:
    numbers = [event.sentence for event, _, _ in told]
    sentences = [scene.sentences[number] for number in dict.fromkeys(numbers)]
    _, principal, host = max(told, key=lambda each: _telling(scene, *each))
    chip = _chip(scene, sentences)
    quantity = _inside(scene.quantities, sentences)
    price = _inside(scene.prices, sentences)
    when = next((d for d in dated for s in sentences if _within(d.span, s)), None)
    asserting = _asserting(claims, sentences, pathway)
    answers = _answers(claims, principal, host, pathway)
    country, place = _country(pathway, sentences)
    fields = [
        Field("pathway", pathway.value, told[0][0].cue),
        Field("principal", principal.label or principal.described_as, principal.span),
    ]
    if host:
        fields.append(Field("host", host.label or host.described_as, host.span))
    if chip:
        fields.append(Field("chip", chip.label, chip.span))
    if quantity:
        fields.append(Field("quantity", f"{quantity.best} {quantity.unit}", quantity.span))
    if price:
        fields.append(Field("price", f"{price.amount} {price.currency}", price.span))
    if when:
        fields.append(Field("period", when.period.as_written, when.span))
    if place:
        fields.append(Field("country", country, place))
    fields += _speaker_fields(claims, asserting)
    reasons = _reasons(scene, pathway, principal, host, chip, claims, asserting, sentences)
    score = max(0, min(100, sum(reason.points for reason in reasons)))
    return ProposedLead(
        pathway, principal, host, chip.label if chip else "", tuple(fields), asserting, answers,
        score, tuple(reasons), quantity, price, _period(when), country,
    )  # fmt: skip


def _telling(scene: Scene, event: Event, principal: Party, host: Party | None) -> int:
    """How much a sentence says of who is who: the one that says most describes the lead."""
    sentence = scene.sentences[event.sentence]
    named = 8 * bool(principal.label) + 4 * bool(host and host.label)
    return named + 2 * bool(sentence.chips) + bool(sentence.places)


def _within(span: Span, sentence: Sentence) -> bool:
    return sentence.span.start <= span.start < sentence.span.end


def _inside(things: list[Measure], sentences: list[Sentence]) -> Measure | None:
    return next((each for each in things for s in sentences if _within(each.span, s)), None)


def _chip(scene: Scene, sentences: list[Sentence]) -> Mention | None:
    """The chip named with the event, or in the sentence before it."""
    for sentence in sentences:
        if sentence.chips:
            return sentence.chips[0]
    for sentence in sentences:
        before = scene.sentences[max(0, sentence.number - 1)]
        if before.chips and before.paragraph == sentence.paragraph:
            return before.chips[0]
    return None


def _period(when: Dated | None) -> Period | None:
    if when is None or not when.before:
        return when.period if when else None
    return Period(None, when.period.from_day, when.period.precision, when.period.as_written)


def _country(pathway: Pathway, sentences: list[Sentence]) -> tuple[str, Span | None]:
    """Where the chips stand or go, with the words that say so."""
    domestic = pathway in (Pathway.DOMESTIC_CLOUD_RENTAL, Pathway.STATE_BACKED_CLUSTER)
    for sentence in sentences:
        for place in sentence.places:
            at_home = place.country in RESTRICTED
            if pathway is Pathway.OFFSHORE_CLOUD_RENTAL and (at_home or place.country == "US"):
                continue
            if place.country == "US" and pathway is not Pathway.US_HYPERSCALER_REGION:
                continue
            if pathway is Pathway.SMUGGLING_TRANSSHIPMENT and not at_home:
                continue
            return place.country, place.span
    return ("CN" if domestic else ""), None


def _asserting(claims: list[Claim], sentences: list[Sentence], pathway: Pathway) -> tuple[int, ...]:
    spans = {sentence.span for sentence in sentences}
    return tuple(
        number
        for number, claim in enumerate(claims)
        if claim.span in spans
        and claim.kind in (ClaimKind.ACCESS, ClaimKind.PRICE, ClaimKind.QUANTITY)
    )


def _answers(
    claims: list[Claim], principal: Party, host: Party | None, pathway: Pathway
) -> tuple[int, ...]:
    """Denials, silences and opinions that speak to this lead."""
    labels = {principal.label, host.label if host else ""} - {""}
    found: list[int] = []
    for number, claim in enumerate(claims):
        if claim.kind in (ClaimKind.DENIAL, ClaimKind.NO_COMMENT):
            about = {*claim.speaker.party.split("; "), *claim.parties[:1]} - {""}
            if about & labels:
                found.append(number)
        elif claim.kind in (ClaimKind.LEGAL_OPINION, ClaimKind.OFFICIAL):
            if (
                claim.kind is ClaimKind.OFFICIAL
                or pathway in _RENTALS
                or pathway is Pathway.SHELL_COMPANY
            ):
                found.append(number)
        elif (
            claim.kind is ClaimKind.GENERAL_STATEMENT and claim.speaker.kind is SpeakerKind.COMPANY
        ):
            found.append(number)
    return tuple(found)


def _speaker_fields(claims: list[Claim], asserting: tuple[int, ...]) -> list[Field]:
    fields: list[Field] = []
    for number in asserting:
        speaker = claims[number].speaker
        if speaker.span is not None and speaker.name:
            field = Field("speaker", speaker.name, speaker.span)
            if field not in fields:
                fields.append(field)
    return fields


def _reasons(
    scene: Scene, pathway: Pathway, principal: Party, host: Party | None, chip: Mention | None,
    claims: list[Claim], asserting: tuple[int, ...], sentences: list[Sentence],
) -> list[Reason]:  # fmt: skip
    """Why the lead scores as it does."""
    reasons = [Reason("told", 30, f"{len(sentences)} sentence(s) tell of it.")]
    if principal.label:
        listed = scene.actors.get(principal.label)
        reasons.append(Reason("principal", 15, f"The text names {principal.label}."))
        if listed and listed.listed:
            reasons.append(Reason("listed", 15, f"{principal.label} is on a control list."))
    if host and host.label:
        reasons.append(Reason("host", 10, f"The text names {host.label} as the source."))
    if chip:
        reasons.append(Reason("chip", 10, f"The text names {chip.label}."))
    speakers = [claims[number].speaker for number in asserting]
    if any(
        s.kind in (SpeakerKind.COURT, SpeakerKind.OFFICIAL, SpeakerKind.DOCUMENT) for s in speakers
    ):
        reasons.append(Reason("standing", 15, "A court, an official or a document says so."))
    elif any(s.kind is SpeakerKind.ANONYMOUS for s in speakers):
        count = sum(s.count or 1 for s in speakers if s.kind is SpeakerKind.ANONYMOUS)
        reasons.append(Reason("insiders", 10, f"{count} unnamed person(s) say so."))
    if any(claims[number].hedge for number in asserting):
        reasons.append(Reason("hedged", -5, "The text itself is careful: reported or alleged."))
    if any(claims[number].planned for number in asserting):
        reasons.append(Reason("planned", -10, "Part of it is a plan."))
    return reasons
