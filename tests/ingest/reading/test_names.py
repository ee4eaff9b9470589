"""Known names are found in all the ways they are written, and never inside a word."""

import pytest

from ingest.reading.fold import fold
from ingest.reading.names import Names
from ingest.reading.types import KnownName, MentionKind
from ingest.starter_names import known_names

NAMES = Names(
    [
        KnownName("iFlytek Co., Ltd.", "ENT-1", MentionKind.PARTY, "iFlytek", "CN", listed=True),
        KnownName("科大讯飞股份有限公司", "ENT-1", MentionKind.PARTY, "iFlytek", "CN"),
        KnownName("Super Micro Computer", "ENT-2", MentionKind.PARTY, "Super Micro Computer"),
        KnownName("浪潮", "ENT-3", MentionKind.PARTY, "Inspur", "CN"),
        KnownName("Suma", "ENT-4", MentionKind.PARTY, "Suma", "CN"),
        KnownName("SMIC", "ENT-5", MentionKind.PARTY, "SMIC", "CN"),
        KnownName("Fanyue (Tom) Gong", "ENT-6", MentionKind.PARTY, "Fanyue Gong"),
        KnownName("Nvidia A100", "a100", MentionKind.CHIP, "A100"),
        KnownName("Inspur Group", "ENT-3", MentionKind.PARTY, "Inspur", "CN"),
        KnownName("Inspur", "ENT-3", MentionKind.PARTY, "Inspur", "CN"),
    ]
)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("iFlytek rents chips.", "iFlytek"),
        ("IFLYTEK CO LTD", "iFlytek"),
        ("iFlyteks Zugang", "iFlytek"),
        ("iFlytek's cluster", "iFlytek"),
        ("der iFlytek-Konzern", "iFlytek"),
        ("die iFlytekgruppe", "iFlytek"),
        ("iFly\u00adtek", "iFlytek"),
        ("i\u200bFlytek", "iFlytek"),
        ("ｉＦｌｙｔｅｋ", "iFlytek"),
        ("Super\nMicro\u00a0Computer", "Super Micro Computer"),
        ("Super Micro Com-\nputer", "Super Micro Computer"),
        ("科大訊飛租用晶片", "iFlytek"),
        ("浪潮信息的服务器", "Inspur"),
        ("Tom Gong was arrested", "Fanyue Gong"),
        ("Fanyue Gong was arrested", "Fanyue Gong"),
        ("the blacklisted Inspur group", "Inspur"),
        ("eight A100s", "A100"),
    ],
)
def test_a_known_name_is_found(text: str, label: str) -> None:
    assert [mention.label for mention in NAMES.find(text)] == [label]


@pytest.mark.parametrize(
    "text",
    [
        "Sumaylo spoke.",
        "kosmicheskiye",
        "suma de dinero",
        "AI热的浪潮",
        "NotiFlytek",
        "A1000 units",
    ],
)
def test_no_name_is_found_inside_a_word(text: str) -> None:
    assert NAMES.find(text) == []


def test_a_mention_points_at_the_text_as_it_came() -> None:
    text = "Von i\u200bFly\u00adtek heißt es"
    mention = NAMES.find(text)[0]
    assert text[mention.span.start : mention.span.end] == mention.text == "i\u200bFly\u00adtek"


def test_a_legal_form_behind_a_name_belongs_to_it() -> None:
    assert NAMES.find("iFlytek Co., Ltd said")[0].text == "iFlytek Co., Ltd"


def test_a_chip_does_not_swallow_its_maker() -> None:
    found = NAMES.find("Nvidia A100")
    assert [mention.label for mention in found] == ["Nvidia", "A100"]


def test_an_index_without_names_still_knows_the_firms_of_the_subject() -> None:
    mention = Names([]).find("ByteDance buys")[0]
    assert (mention.label, mention.key) == ("ByteDance", "")


FIRM = Names(
    [
        KnownName("Corbadal Felnor Co., Ltd.", "ENT-1", MentionKind.PARTY, "Corbadal Felnor"),
        KnownName("深圳辰锐达科技有限公司", "ENT-2", MentionKind.PARTY, "Chenruida"),
    ]
)


@pytest.mark.parametrize(
    "written", ["Corbadal Felnor", "Corbadal Felnor Co. Ltd", "Corbadal Felnor-Chips"]
)
def test_a_chinese_firms_usual_legal_form_may_be_left_out(written: str) -> None:
    assert [mention.key for mention in FIRM.find(f"On Monday {written} was named.")] == ["ENT-1"]


def test_rare_traditional_characters_are_known() -> None:
    assert [mention.key for mention in FIRM.find("深圳辰銳達科技有限公司租用伺服器")] == ["ENT-2"]


def test_a_chinese_name_may_go_over_a_wrapped_line() -> None:
    (found,) = FIRM.find("据报道，深圳辰锐\n达科技有限公司租用了服务器。")
    assert found.text == "深圳辰锐\n达科技有限公司"


def test_a_heading_is_not_run_into_the_text_below_it() -> None:
    text = "报道深圳辰锐\n达科技有限公司租用了服务器。\n公司没有回应。\n记者上周致电。"
    assert FIRM.find(text) == []


def test_a_whole_name_comes_before_those_that_share_it_only_when_shortened() -> None:
    names = [
        KnownName("Acme International Co., Ltd.", "ENT-1", MentionKind.PARTY, "Acme International"),
        KnownName("Acme Rocket", "ENT-2", MentionKind.PARTY, "Acme"),
        KnownName("Acme", "ENT-2", MentionKind.PARTY, "Acme"),
    ]
    for order in (names, names[::-1]):
        assert [mention.key for mention in Names(order).find("Acme said so.")] == ["ENT-2"]


def test_a_text_is_folded_alike_however_wide_its_signs_are() -> None:
    for written, folded in (
        ("NVIDIA\tChips", "nvidia chips"),
        ("Über\u00a0ÄRGER", "über ärger"),
        ("“Ａcme”、輝達 ŁÓDŹ", "“acme”、辉达 łódź"),
        ("ACME 𝒜 輝達", "acme 𝒜 辉达"),
    ):
        assert fold(written) == folded


def test_spans_are_the_mentions_without_their_records() -> None:
    index = Names(known_names())
    text = "Nvidia\u00ad sold A100 chips to SenseTime\nCo., Ltd, and Nvidias rival AMD did not."
    spans = [(start, end) for start, end, _ in index.spans(text)]
    assert spans == [(each.span.start, each.span.end) for each in index.find(text)]
    assert len(spans) >= 4


def test_a_name_that_is_only_brackets_finds_nothing_and_spoils_nothing():
    bare = KnownName("(Tom)", "ENT-8", MentionKind.PARTY, "Tom")
    other = KnownName("Suma", "ENT-4", MentionKind.PARTY, "Suma")
    assert [found.label for found in Names([bare, other]).find("Suma rents chips.")] == ["Suma"]
