"""Access events of a text, put together: who, by which path, from whom, with which chips."""

from collections import defaultdict
from typing import TypeVar

from ingest.reading.access import Event
from ingest.reading.cues import Cue
from ingest.reading.dates import Dated
from ingest.reading.ends import RENTALS, host_of, principal_of
from ingest.reading.places import RESTRICTED
from ingest.reading.rentals import stands_in
from ingest.reading.scene import Scene, Sentence
from ingest.reading.types import (
    Claim,
    Field,
    Mention,
    Party,
    Price,
    ProposedLead,
    Quantity,
    Reason,
    Span,
)
from rules.codes import ClaimKind, Pathway, Role, SpeakerKind
from rules.periods import Period

Measure = TypeVar("Measure", Price, Quantity)
Told = list[tuple[Event, Party, Party | None]]


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
        host = host_of(scene, sentence, event.pathway)
        principal = principal_of(scene, sentence, event, host)
        key = (event.pathway, principal.label, host.label if host else "")
        rented = event.pathway is Pathway.DOMESTIC_CLOUD_RENTAL and not principal.label
        if rented and (event.sentence, Pathway.STATE_BACKED_CLUSTER) in paths:
            continue
        groups[key].append((event, principal, host))
    merged = _merge_nameless(groups)
    return [_lead(scene, key[0], told, claims, dated) for key, told in merged.items()]


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
    answers = _answers(scene, claims, principal, host, pathway, sentences)
    country, place = _country(scene, pathway, sentences)
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
            return before.chips[0] if _same_user(scene, before, sentence) else None
    return None


def _same_user(scene: Scene, before: Sentence, sentence: Sentence) -> bool:
    """The sentence before does not tell of another restricted party than this one."""
    users, told = (
        {m.label for m in each.parties if scene.actor(m).country in RESTRICTED}
        for each in (sentence, before)
    )
    return not users or not told or bool(users & told)


def _period(when: Dated | None) -> Period | None:
    if when is None or not when.before:
        return when.period if when else None
    return Period(None, when.period.from_day, when.period.precision, when.period.as_written)


def _country(scene: Scene, pathway: Pathway, sentences: list[Sentence]) -> tuple[str, Span | None]:
    """Where the chips stand or go, with the words that say so."""
    domestic = pathway in (Pathway.DOMESTIC_CLOUD_RENTAL, Pathway.STATE_BACKED_CLUSTER)
    for sentence in sentences:
        for place in sentence.places:
            at_home = place.country in RESTRICTED
            if pathway is Pathway.OFFSHORE_CLOUD_RENTAL and (at_home or place.country == "US"):
                continue
            hosted = pathway is Pathway.US_HYPERSCALER_REGION and stands_in(scene, place)
            if place.country == "US" and not hosted:
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
    scene: Scene, claims: list[Claim], principal: Party, host: Party | None, pathway: Pathway,
    sentences: list[Sentence],
) -> tuple[int, ...]:  # fmt: skip
    """Denials, silences and opinions that speak to this lead."""
    labels = {principal.label, host.label if host else ""} - {""}
    paragraphs = {sentence.paragraph for sentence in sentences}

    def speaks_to(claim: Claim) -> bool:
        if claim.kind in (ClaimKind.DENIAL, ClaimKind.NO_COMMENT):
            about = {*claim.speaker.party.split("; "), *claim.parties[:1]} - {""}
            return bool(about & labels)
        if claim.kind is ClaimKind.OFFICIAL:
            return True
        if claim.kind is ClaimKind.LEGAL_OPINION:
            sentence = scene.sentence_at(claim.span.start)
            if _own_lawyers(scene, sentence):
                return sentence.paragraph in paragraphs
            return pathway in RENTALS or pathway is Pathway.SHELL_COMPANY
        return _stated_by_company(scene, claim, labels)

    return tuple(number for number, claim in enumerate(claims) if speaks_to(claim))


def _own_lawyers(scene: Scene, sentence: Sentence) -> bool:
    """The opinion is that of a company's own lawyers, who speak of its own business only."""
    reach = 8 if scene.is_cjk else 24
    return any(
        own.start - reach <= expert.end and expert.start <= own.end + reach
        for expert in sentence.every(Cue.EXPERT)
        for own in sentence.every(Cue.OWN)
    )


def _stated_by_company(scene: Scene, claim: Claim, labels: set[str]) -> bool:
    """A chip maker speaks to every lead, any other company to its own."""
    if claim.kind is not ClaimKind.GENERAL_STATEMENT:
        return False
    if claim.speaker.kind is not SpeakerKind.COMPANY:
        return False
    speaker = scene.actors.get(claim.speaker.party)
    maker = speaker is not None and Role.CHIP_DESIGNER in speaker.roles
    return maker or claim.speaker.party in labels


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
