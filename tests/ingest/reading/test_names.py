"""Known names are found in all the ways they are written, and never inside a word."""

import pytest

from ingest.reading.names import Names
from ingest.reading.types import KnownName, MentionKind

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
