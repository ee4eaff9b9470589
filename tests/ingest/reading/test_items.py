"""A digest is taken apart into its reports, and nothing else is taken apart."""

import pytest

from ingest.reading.items import items
from ingest.reading.reader import read
from ingest.starter_names import starter_index

ENGLISH = """Malaysian customs opened forty crates at Tanjung Pelepas and found 412 Nvidia H100
boards declared as garden pumps, officials told Reuters. The consignee was Lotus Meridian.

* * *

iFlytek rents eight Nvidia A100 chips from AI-Galaxy in Shanghai for 10 dollars an hour, two
employees told the Financial Times.

* * *

ASML reported a profit of 2.1 billion euros for the quarter, less than analysts had expected."""
GERMAN = """Der malaysische Zoll hat in Kisten mit angeblichen Gartenpumpen 412 Platinen des Typs
Nvidia H100 gefunden. Empfänger soll Lotus Meridian Trading aus Johor sein.

Außerdem: iFlytek mietet laut Financial Times acht A100 bei AI-Galaxy in Schanghai, für zehn
Dollar die Stunde, wie zwei Mitarbeiter berichten.

Kurz gemeldet: ASML hat im Quartal 2,1 Milliarden Euro verdient, weniger als erwartet."""
CHINESE = """1、据路透社报道，马来西亚海关在申报为园艺水泵的货箱中查获412块英伟达H100板卡。
2、科大讯飞向上海星河云计算租用八块A100芯片，每小时十美元，两名员工对金融时报表示。
3、阿斯麦公布季度利润二十一亿欧元，低于分析师预期，股价下跌百分之四。"""
FRENCH = """• Les douanes malaisiennes ont trouvé 412 cartes Nvidia H100 dans des caisses, pour
des gens de Lotus Meridian Trading.
• iFlytek loue huit A100 à AI-Galaxy, à Shanghai, dix dollars l’heure.
• ASML a gagné 2,1 milliards d'euros au trimestre, moins que prévu par les analystes."""
JAPANESE = """■ 税関がH100を押収
マレーシア税関は園芸用ポンプと申告された貨物から412枚のエヌビディアH100を発見した。荷受人はジョホールの商社だった。
■ 科大訊飛がA100を借りる
科大訊飛は上海のクラウド企業から八枚のA100を一時間十ドルで借りていると、従業員二人が話した。
■ ASMLの利益
ASMLの四半期利益は21億ユーロで、アナリストの予想を下回った。"""
SPANISH = """Aduanas en Malasia

La aduana malaya encontró 412 placas Nvidia H100 en cajas de bombas de jardín, con destino a
Lotus Meridian Trading.

Alquiler en Shanghái

iFlytek alquila ocho A100 a AI-Galaxy por diez dólares la hora, según dos empleados de la firma.

Resultados

ASML ganó 2.100 millones de euros en el trimestre, menos de lo previsto."""
RUSSIAN = """1. Таможня Малайзии нашла 412 плат Nvidia H100, их ждала Lotus Meridian.
2. iFlytek арендует восемь A100 у AI-Galaxy в Шанхае за десять долларов в час.
3. ASML заработала 2,1 млрд евро за квартал, меньше, чем ожидали аналитики."""
KOREAN = """● 말레이시아 세관이 펌프 상자에서 엔비디아 H100 보드 412개를 발견했다고 밝혔다.
● 아이플라이텍이 상하이의 클라우드 회사에서 A100 칩 여덟 개를 빌린다고 직원이 말했다.
● ASML은 분기 순이익이 21억 유로로 예상보다 적었다고 발표했다."""

DIGESTS = {
    "en": ENGLISH, "de": GERMAN, "zh": CHINESE, "fr": FRENCH, "ja": JAPANESE, "es": SPANISH,
    "ru": RUSSIAN, "ko": KOREAN,
}  # fmt: skip

SECTIONS = """Acme Cloud rents out 800 A100 chips

The Financial Times says that Acme Cloud of Shenzhen rents 800 chips to iFlytek in Hangzhou.

What the firm says

Acme Cloud denied it and told reporters in Beijing that no chip had left its warehouse.

What it costs

Acme Cloud asks iFlytek for 12 million dollars a year, which two employees called ownership."""


@pytest.mark.parametrize("lang", DIGESTS)
def test_a_digest_is_taken_apart_in_every_main_language(lang: str) -> None:
    found = items(DIGESTS[lang], lang)
    assert len(found) == 3
    assert all(DIGESTS[lang][one.span.start : one.span.end].strip() for one in found)
    assert [one.span for one in found] == sorted(one.span for one in found)


def test_sections_of_one_report_are_one_report() -> None:
    assert items(SECTIONS, "en") == ()


def test_a_list_of_steps_without_names_is_one_report() -> None:
    steps = "\n".join(f"- The machine is opened, cleaned and closed again, part {word}."
                      for word in ("one", "two", "three", "four"))  # fmt: skip
    assert items(f"How to clean a pump\n\n{steps}", "en") == ()


def test_a_text_of_one_line_and_an_empty_text_are_one_report() -> None:
    assert items("iFlytek rents eight chips.", "en") == items("", "en") == ()


def test_two_parts_are_a_digest_only_where_the_title_or_the_text_says_so() -> None:
    two = ENGLISH.rpartition("* * *")[0].strip()
    assert items(two, "en") == ()
    assert len(items(two, "en", title="Chip briefing, Friday")) == 2


def test_neighbours_on_one_matter_are_one_report() -> None:
    more = ENGLISH.replace(
        "\n* * *\n\nASML",
        "\n* * *\n\nAI-Galaxy said that it serves "
        "iFlytek no longer, and that it never did so on purpose.\n\n* * *\n\nASML",
    )
    found = items(more, "en")
    assert len(found) == 3 and "never did" in more[found[1].span.start : found[1].span.end]


@pytest.mark.parametrize("lang", ["en", "de", "fr", "es"])
def test_no_lead_of_a_digest_joins_two_of_its_reports(lang: str) -> None:
    text = DIGESTS[lang]
    reading = read(text, lang=lang, names=starter_index())
    spans = [one.span for one in items(text, lang)]
    assert reading.leads
    for lead in reading.leads:
        inside = [
            span for span in spans
            if all(span.start <= field.span.start < field.span.end <= span.end
                   for field in lead.fields)
        ]  # fmt: skip
        assert len(inside) == 1
    for claim in reading.claims:
        assert text[claim.span.start : claim.span.end] == claim.quote


def test_the_claims_of_a_lead_are_its_own() -> None:
    reading = read(ENGLISH, lang="en", names=starter_index())
    for lead in reading.leads:
        start = lead.fields[0].span.start
        part = next(i.span for i in items(ENGLISH, "en") if i.span.start <= start < i.span.end)
        for at in (*lead.claims, *lead.answers):
            assert part.start <= reading.claims[at].span.start < part.end


def test_an_irrelevant_digest_says_that_it_is_one() -> None:
    weather = ENGLISH.replace("Nvidia H100", "tulip").replace("A100 chips", "rooms")
    reading = read(weather, lang="en", names=starter_index())
    assert not reading.leads
    assert "digest" in {reason.code for reason in reading.relevant.reasons}
