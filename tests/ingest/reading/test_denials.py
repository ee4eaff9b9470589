"""Who denies, who keeps silent, and who only speaks in general."""

import pytest

from ingest.reading.reader import read
from ingest.starter_names import starter_index
from rules.codes import ClaimKind

BEFORE = {
    "en": "ByteDance rents Nvidia H100 chips in Malaysia, two people said. ",
    "de": "Bytedance mietet in Malaysia Nvidia-Chips vom Typ H100, sagten zwei Insider. ",
    "zh": "知情人士称，字节跳动在马来西亚租用英伟达H100芯片。",
    "fr": "ByteDance loue des puces Nvidia H100 en Malaisie, selon deux sources. ",
    "es": "ByteDance alquila chips Nvidia H100 en Malasia, según dos fuentes. ",
    "ja": "関係者によると、バイトダンスはマレーシアでエヌビディアのH100チップを借りている。",
}


def kinds(lang: str, sentence: str) -> set[tuple[ClaimKind, str]]:
    reading = read(BEFORE[lang] + sentence, lang=lang, names=starter_index())
    start = len(BEFORE[lang].rstrip())
    return {
        (claim.kind, claim.speaker.party) for claim in reading.claims if claim.span.start >= start
    }


@pytest.mark.parametrize(
    ("lang", "sentence", "party"),
    [
        ("en", "ByteDance denied the report.", "ByteDance"),
        ("en", "ByteDance called the report false.", "ByteDance"),
        ("en", "A ByteDance spokesperson said the claims were baseless.", "ByteDance"),
        ("en", '"We comply with all laws," ByteDance said in a statement.', "ByteDance"),
        ("en", "ByteDance disputed the account.", "ByteDance"),
        ("en", "The company said the allegations were without merit.", "ByteDance"),
        ("en", "Nvidia said it had no evidence of any diversion.", "Nvidia"),
        ("en", "ByteDance rejects that it broke any rule.", "ByteDance"),
        ("de", "Bytedance dementiert den Bericht.", "ByteDance"),
        ("de", "Bytedance wies die Vorwürfe zurück.", "ByteDance"),
        ("de", "Ein Sprecher von Bytedance nannte die Darstellung falsch.", "ByteDance"),
        ("de", "Das Unternehmen bestreitet die Angaben.", "ByteDance"),
        ("zh", "字节跳动否认上述说法。", "ByteDance"),
        ("zh", "字节跳动发言人称，报道与事实不符。", "ByteDance"),
        ("zh", "英伟达表示，没有证据显示产品被转移。", "Nvidia"),
        ("fr", "ByteDance dément ces informations.", "ByteDance"),
        ("fr", "Nvidia affirme n'avoir aucune preuve d'un détournement.", "Nvidia"),
        ("es", "ByteDance negó las acusaciones.", "ByteDance"),
        ("es", "La empresa desmintió la información.", "ByteDance"),
        ("ja", "バイトダンスは報道を否定した。", "ByteDance"),
    ],
)
def test_a_denial_is_told_with_its_speaker(lang: str, sentence: str, party: str) -> None:
    assert (ClaimKind.DENIAL, party) in kinds(lang, sentence)


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "ByteDance declined to comment."),
        ("en", "ByteDance did not immediately respond to a request for comment."),
        ("en", "Nvidia had no immediate comment."),
        ("de", "Bytedance wollte sich nicht äußern."),
        ("de", "Bytedance ließ eine Anfrage unbeantwortet."),
        ("de", "Nvidia lehnte einen Kommentar ab."),
        ("zh", "字节跳动未回应置评请求。"),
        ("fr", "ByteDance n'a pas répondu à nos questions."),
        ("es", "ByteDance no respondió a las preguntas."),
        ("ja", "バイトダンスはコメントを控えた。"),
    ],
)
def test_a_silence_is_no_denial(lang: str, sentence: str) -> None:
    told = {kind for kind, _ in kinds(lang, sentence)}
    assert ClaimKind.NO_COMMENT in told
    assert ClaimKind.DENIAL not in told


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "Nvidia said it requires distributors to comply with US export rules."),
        ("en", "US officials deny licences for such chips."),
        ("de", "Nvidia teilte mit, man verpflichte die Distributoren auf die Vorschriften."),
    ],
)
def test_a_general_sentence_is_no_denial(lang: str, sentence: str) -> None:
    assert ClaimKind.DENIAL not in {kind for kind, _ in kinds(lang, sentence)}
