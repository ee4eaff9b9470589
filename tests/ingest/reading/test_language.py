"""The language is told from two hundred characters."""

import pytest

from ingest.reading.language import detect


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Die Firma mietet Chips, die nach den Regeln nicht verkauft werden dürfen.", "de"),
        ("The company rents chips that it is not allowed to buy under the rules.", "en"),
        ("L'entreprise loue des puces qu'elle ne peut pas acheter dans le pays.", "fr"),
        ("La empresa alquila los chips que no puede comprar en el país.", "es"),
        ("A empresa aluga os chips que não pode comprar no país.", "pt"),
        ("L'azienda noleggia i chip che non può comprare nel paese della sede.", "it"),
        ("Компания арендует чипы, которые не может купить.", "ru"),
        ("中国企业租用英伟达A100芯片", "zh"),
        ("中國企業租用輝達晶片", "zh"),
        ("中国企業がエヌビディアの半導体を借りている", "ja"),
        ("중국 기업이 엔비디아 칩을 임대했다", "ko"),
        ("Společnost si pronajala čipy, které se do Číny nesmí vyvážet, podle úřadů.", "cs"),
        ("1234", ""),
    ],
)
def test_the_language_is_told(text: str, lang: str) -> None:
    assert detect(text) == lang
