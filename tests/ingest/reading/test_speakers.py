"""Speakers are named by their whole phrase, no more and no less, and counted."""

import pytest

from ingest.reading.reader import read
from ingest.reading.types import Speaker
from ingest.starter_names import starter_index
from rules.codes import SpeakerKind


def speaker(text: str, lang: str) -> Speaker:
    """The speaker of the first claim on anybody's word."""
    reading = read(text, lang=lang, names=starter_index())
    found = next(
        claim.speaker for claim in reading.claims if claim.speaker.kind is not SpeakerKind.REPORTER
    )
    assert found.span is not None
    assert " ".join(text[found.span.start : found.span.end].split()) == found.name
    return found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Zu Vorwürfen über Chips äußere man sich nicht, teilte ein Sprecher des"
            " US-Handelsministeriums mit.",
            "Sprecher des US-Handelsministeriums",
        ),
        (
            "Die Juristen des Konzerns in den USA zögerten anfangs, das Angebot verstoße aber nicht"
            " gegen die Exportkontrollen.",
            "Juristen des Konzerns in den USA",
        ),
        (
            "Die Chips zu mieten sei teurer, räumen zwei Beschäftigte ein, aber ein Ersatz.",
            "zwei Beschäftigte",
        ),
        (
            "„Alle horten A100“, sagte ein Ingenieur von SenseTime und fügte hinzu: „Auch wir.“",
            "ein Ingenieur von SenseTime",
        ),
        (
            "iFlytek hat laut zwei Mitarbeitern mit direkter Kenntnis der Angelegenheit Zugang zu"
            " den A100-Chips von Nvidia gemietet.",
            "zwei Mitarbeitern mit direkter Kenntnis der Angelegenheit",
        ),
        (
            "„Die Chips werden knapp“, sagte eine SenseTime nahestehende Person.",
            "eine SenseTime nahestehende Person",
        ),
        (
            "Darüber hinaus stellte ein Regierungsbeamter in Zhejiang fest, dass mehrere Orte"
            " KI-Rechenzentren bauen, die Chips vermieten.",
            "ein Regierungsbeamter in Zhejiang",
        ),
        (
            "Die Chips bunkerten die Betreiber, sagt jemand aus dem Umfeld von iFlytek.",
            "jemand aus dem Umfeld von iFlytek",
        ),
        (
            "SenseTime kaufte A100-Chips über Tochterfirmen, so drei leitende Angestellte.",
            "drei leitende Angestellte",
        ),
        (
            "SenseTime kaufte A100-Chips über Tochterfirmen, sagen drei leitende Angestellte.",
            "drei leitende Angestellte",
        ),
    ],
)
def test_a_german_speaker_is_named_whole(text: str, name: str) -> None:
    assert speaker(text, "de").name == name


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("SenseTime bought A100 chips abroad, three employees said.", "three employees", 3),
        ("SenseTime bought A100 chips abroad, two people said.", "two people", 2),
        (
            "SenseTime bought A100 chips, four senior executives told us.",
            "four senior executives",
            4,
        ),
        ("One SenseTime engineer said the firm rents A100 chips.", "One SenseTime engineer", 1),
        (
            "A US group rents out A100 chips in China, one of its senior employees said.",
            "one of its senior employees",
            1,
        ),
        (
            "An official in Zhejiang said several places rent out A100 chips.",
            "An official in Zhejiang",
            1,
        ),
    ],
)
def test_unnamed_english_speakers_are_counted(text: str, name: str, count: int) -> None:
    found = speaker(text, "en")
    assert (found.kind, found.name, found.count) == (SpeakerKind.ANONYMOUS, name, count)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("SenseTime kaufte A100-Chips über Tochterfirmen, so drei leitende Angestellte.", 3),
        ("„Die Chips werden knapp“, sagte eine SenseTime nahestehende Person.", 1),
        ("Ein Regierungsbeamter in Zhejiang sagte, man vermiete dort A100-Chips.", 1),
    ],
)
def test_unnamed_german_speakers_are_counted(text: str, count: int) -> None:
    found = speaker(text, "de")
    assert (found.kind, found.count) == (SpeakerKind.ANONYMOUS, count)


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("三名高级员工称，商汤科技购买英伟达A100芯片。", "三名高级员工", 3),
        ("两名员工说，科大讯飞租用英伟达A100芯片。", "两名员工", 2),
    ],
)
def test_unnamed_chinese_speakers_are_counted(text: str, name: str, count: int) -> None:
    found = speaker(text, "zh")
    assert (found.name, found.count) == (name, count)


def test_a_chinese_speaker_ends_with_the_noun() -> None:
    text = "该公司的美国律师起初有所犹豫，最终认定出租A100芯片没有违反出口管制。"
    assert speaker(text, "zh").name == "律师"


def test_an_english_speaker_ends_before_the_verb() -> None:
    text = (
        "Its lawyers in the US were wary, then decided that this does not violate export controls."
    )
    assert speaker(text, "en").name == "lawyers in the US"
