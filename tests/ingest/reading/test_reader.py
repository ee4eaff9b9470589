"""What one pass over one text gives: claims, leads, answers, each with its span."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from ingest.reading.reader import read
from ingest.reading.types import Claim, Mention, ProposedLead, Reading, Span
from ingest.starter_names import starter_index
from rules.codes import ClaimKind, Pathway, SpeakerKind, Stance


def reading_of(text: str, lang: str = "") -> Reading:
    return read(text, lang=lang, names=starter_index())


def lead(reading: Reading, pathway: Pathway) -> ProposedLead:
    return next(one for one in reading.leads if one.pathway is pathway)


def claims(reading: Reading, kind: ClaimKind) -> list[Claim]:
    return [claim for claim in reading.claims if claim.kind is kind]


def spans(record: object) -> Iterator[Span]:
    if isinstance(record, Span):
        yield record
    elif isinstance(record, tuple):
        for item in record:
            yield from spans(item)
    elif is_dataclass(record) and not isinstance(record, type):
        for each in fields(record):
            yield from spans(getattr(record, each.name))


RENTAL = (
    "iFlytek, a blacklisted Chinese firm, rents Nvidia A100 chips from AI-Galaxy in Shanghai, two"
    " employees with direct knowledge said. AI-Galaxy asks $10 an hour for eight A100s. iFlytek did"
    " not respond to a request for comment."
)


def test_a_rental_names_user_host_chip_price_and_witnesses() -> None:
    found = lead(reading_of(RENTAL), Pathway.DOMESTIC_CLOUD_RENTAL)
    assert (found.principal.label, found.chip, found.country) == ("iFlytek", "A100", "CN")
    assert found.host is not None and found.host.label == "AI-Galaxy"
    names = {field.name for field in found.fields}
    assert {"pathway", "principal", "host", "chip", "speaker"} <= names


def test_a_silence_answers_the_lead_of_its_party() -> None:
    reading = reading_of(RENTAL)
    found = lead(reading, Pathway.DOMESTIC_CLOUD_RENTAL)
    kinds = {reading.claims[number].kind for number in found.answers}
    assert ClaimKind.NO_COMMENT in kinds


def test_witnesses_are_counted() -> None:
    speaker = claims(reading_of(RENTAL), ClaimKind.ACCESS)[0].speaker
    assert (speaker.kind, speaker.count) == (SpeakerKind.ANONYMOUS, 2)


def test_every_span_lies_in_the_text_and_every_quote_is_verbatim() -> None:
    text = RENTAL.replace("Nvidia", "Nvi\u00addia").replace(" rents", "\u200b rents")
    reading = reading_of(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans(reading))
    for claim in reading.claims:
        assert claim.quote == text[claim.span.start : claim.span.end]
    for mention in reading.mentions:
        assert isinstance(mention, Mention)
        assert mention.text == text[mention.span.start : mention.span.end]


@pytest.mark.parametrize(
    "text",
    [
        "Huawei did not smuggle Nvidia chips into China.",
        "The bill could make renting Nvidia chips in China a crime.",
        "The rules aim to prevent smuggling of Nvidia H100 chips to China.",
        "US lawmakers ask whether Nvidia chips are being diverted to China.",
    ],
)
def test_negation_and_possibility_tell_of_no_access(text: str) -> None:
    assert reading_of(text, "en").leads == ()


def test_a_plan_is_marked() -> None:
    reading = reading_of("Huawei plans to rent Nvidia H100 chips in Malaysia, officials said.")
    assert [claim.planned for claim in claims(reading, ClaimKind.ACCESS)] == [True]


def test_a_hedge_is_kept() -> None:
    reading = reading_of("Huawei allegedly smuggled Nvidia H100 chips into China.")
    assert claims(reading, ClaimKind.ACCESS)[0].hedge == "allegedly"


def test_a_denial_stands_beside_the_claim() -> None:
    text = (
        "Sophgo ordered chips from TSMC that were found in Huawei's Ascend 910B processor."
        " Sophgo, which is tied to Bitmain, denies doing business with Huawei."
    )
    denial = claims(reading_of(text, "en"), ClaimKind.DENIAL)[0]
    assert (denial.speaker.party, denial.stance) == ("Sophgo", Stance.DENIES)


def test_no_comment_is_no_denial() -> None:
    assert claims(reading_of(RENTAL), ClaimKind.DENIAL) == []


def test_an_unnamed_party_is_described() -> None:
    text = (
        "Eine Führungskraft eines Cloud-Start-ups in Shenzhen sagte, Käufer von A100-Chips"
        " verschleierten ihre Identität hinter Briefkastenfirmen."
    )
    found = lead(reading_of(text, "de"), Pathway.SHELL_COMPANY)
    assert found.host is not None and found.host.label == ""
    assert found.host.described_as == "Cloud-Start-ups in Shenzhen"


def test_a_digest_of_strangers_links_nobody() -> None:
    text = (
        "Nvidia reported record sales.\n\nA Chinese bank was fined.\n\nOil smugglers were caught."
    )
    reading = reading_of(text, "en")
    assert (reading.relevant.yes, reading.leads) == (False, ())


def test_a_decision_gives_its_reasons() -> None:
    reasons = reading_of(RENTAL).relevant.reasons
    assert {"pathway", "chip", "restricted_party"} <= {reason.code for reason in reasons}


def test_unknown_companies_are_offered_by_the_shape_of_their_names() -> None:
    text = (
        "Prosecutors charged Brightwater Computer Inc and its owner Dan Mercer with smuggling"
        " Nvidia H100 chips to China through a trading firm called Lotus Bay Trading."
    )
    labels = {mention.label for mention in reading_of(text, "en").mentions}
    assert {"Brightwater Computer Inc", "Dan Mercer", "Lotus Bay Trading"} <= labels


def test_an_empty_text_is_read_without_complaint() -> None:
    assert reading_of("").leads == ()
