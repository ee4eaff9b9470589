import pytest

from entities.matching import features
from entities.matching.known import KnownNames
from entities.matching.matcher import Matcher, Party

LISTED = {
    "iflytek": ["IFLYTEK"],
    "biren-beijing": ["Beijing Biren Technology Development Co., Ltd."],
    "biren-hangzhou": ["Hangzhou Biren Technology Development Co., Ltd."],
    "sensetime": ["Beijing Sensetime Technology Development Co., Ltd."],
    "cetc-13": ["China Electronics Technology Group Corporation 13th Research Institute"],
    "cetc-14": ["China Electronics Technology Group Corporation 14th Research Institute"],
    "smic": ["Semiconductor Manufacturing International Corporation (SMIC)"],
    "space": ["Kosmicheskiye Tekhnologii OOO"],
    "ozean": ["Ozean Shipping GmbH"],
    "forum": ["LIMITED LIABILITY COMPANY FORUM"],
    "bulyga": ["BULYGA, Andrey Mikhaylovich"],
    "suma": ["Suma Technology Co., Ltd."],
    "sumaylo": ["SUMAYLO, Ricardo"],
    "jiashi": ["成都嘉石科技有限公司"],
    "mojie": ["Beijing Mojie Innovation Technology Co., Ltd."],
}
KNOWN = [
    KnownNames(("iFlytek",), ("科大讯飞", "讯飞")),
    KnownNames(("Sensetime", "Sense Time"), ("商汤",)),
    KnownNames(("Semiconductor Manufacturing International", "SMIC"), ("中芯国际",)),
    KnownNames(("Ozean",), ("海洋之星",), listed=False),
]


@pytest.fixture(scope="module")
def matcher():
    schema = {"bulyga": "Person", "sumaylo": "Person"}
    return Matcher(
        [Party(key, tuple(names), schema.get(key, "Company")) for key, names in LISTED.items()],
        KNOWN,
    )


@pytest.mark.parametrize(
    ("asked", "party"),
    [
        ("iFlytek Co., Ltd.", "iflytek"),
        ("科大訊飛股份有限公司", "iflytek"),
        ("Ke Da Xun Fei", "iflytek"),
        ("kedaxunfeigufenyouxiangongsi", "iflytek"),
        ("北京商汤科技开发有限公司", "sensetime"),
        ("中芯国际集成电路制造有限公司", "smic"),
        ("ООО «Форум»", "forum"),
        ("Булыга Андрей Михайлович", "bulyga"),
        ("Andrei Mikhailovich Bulyga", "bulyga"),
        ("Technology Development Biren Hangzhou", "biren-hangzhou"),
        ("Beijing Sensetmie Technology Development", "sensetime"),
        ("Chengdu Jiashi Technology Ltd", "jiashi"),
        ("成都嘉石科技", "jiashi"),
        ("北京魔界创新科技有限公司", "mojie"),
        ("中国电子科技集团公司第十三研究所", "cetc-13"),
        ("SMIC", "smic"),
    ],
)
def test_a_party_is_found_under_another_name(matcher, asked, party):
    first = matcher.answers(asked)[0]
    assert (first.id, first.match) == (party, True)


@pytest.mark.parametrize(
    "asked",
    [
        "Nanjing Biren Technology Development Co., Ltd.",
        "上海商汤智能科技有限公司",
        "Ozean Verwaltungs GmbH",
        "China Electronics Technology Group Corporation 15th Research Institute",
        "Kosmiche",
        "贵州茅台酒股份有限公司",
        "海洋之星",
        "Shanghai Irkaiwen Technology Development Co., Ltd.",
        "Andrey Kuznetsov",
        "Suma",
    ],
)
def test_somebody_else_is_no_match(matcher, asked):
    assert [answer for answer in matcher.answers(asked) if answer.match] == []


def test_a_short_name_does_not_match_inside_a_longer_word(matcher):
    matched = [answer.id for answer in matcher.answers("Suma Technologies") if answer.match]
    assert matched == ["suma"]
    assert "sumaylo" not in [answer.id for answer in matcher.answers("Suma")]


@pytest.mark.parametrize("asked", ["", " ", "!!!", "\u200b", "x" * 10_000, "\x00\x07", "🙂"])
def test_bad_input_finds_nobody(matcher, asked):
    assert matcher.answers(asked) == []


def test_an_empty_list_finds_nobody():
    assert Matcher([]).answers("Huawei") == []


def test_every_answer_gives_its_reasons(matcher):
    for asked in ("科大讯飞", "Nanjing Biren Technology Development", "成都嘉石科技", "SMIC"):
        for answer in matcher.answers(asked):
            assert answer.reasons
            assert all(reason.sentence.endswith(".") for reason in answer.reasons)


def test_what_speaks_against_a_pair_is_told(matcher):
    first = matcher.answers("Nanjing Biren Technology Development Co., Ltd.")[0]
    assert "nanjing is not" in " ".join(reason.sentence for reason in first.reasons)


def test_a_city_is_no_other_place_than_its_province():
    answers = Matcher([Party("one", ("Zhejiang Hangzhou Lantek Optics",))]).answers
    assert answers("Zhejiang Lantek Optics")[0].match
    city = Matcher([Party("one", ("Hangzhou Lantek Optics Co., Ltd.",))]).answers
    assert city("Zhejiang Lantek Optics")[0].match
    assert not city("Jiangsu Lantek Optics")[0].match


def test_scores_lie_between_zero_and_one_and_fall(matcher):
    scores = [answer.score for answer in matcher.answers("Biren Technology Development")]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


def test_a_person_is_less_likely_meant_by_a_company(matcher):
    as_person = matcher.answers("Sumaylo Ricardo", schema="Person")[0].score
    as_company = matcher.answers("Sumaylo Ricardo", schema="Company")[0].score
    assert as_company < as_person


def test_every_feature_says_in_a_sentence_what_it_is():
    for feature in (*features.SUPPORTING, *features.CONTRARY):
        assert (feature.__doc__ or "").endswith(".")
