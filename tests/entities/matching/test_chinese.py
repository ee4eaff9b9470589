import pytest

from entities.matching.chinese import ChineseNames, number_of
from entities.matching.pinyin import pinyin_of, syllables_of

names = ChineseNames({"商汤": ("sensetime",), "联电": ("umc",)})


@pytest.mark.parametrize(
    ("chinese", "value"), [("十三", 13), ("五十四", 54), ("七〇九", 709), ("一百零二", 102)]
)
def test_chinese_numbers(chinese, value):
    assert number_of(chinese) == value


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("北京商汤科技开发", "beijing sensetime technology development"),
        ("哈尔滨工程大学", "harbin engineering university"),
        ("喀什地区公安局", "kashgar prefecture public security bureau"),
        ("第十三研究所", "13 research institute"),
        ("康泰国际贸易", "kangtai international trading"),
        ("奇虎360", "qihu 360"),
    ],
)
def test_names_are_translated_word_by_word(chinese, english):
    assert names.translated(chinese) == english


def test_a_short_known_name_does_not_count_inside_another():
    assert "umc" not in names.translated("南京星云联电子")


def test_pinyin_of_trade_words_is_english():
    assert names.renderings("mo jie ke ji")[-1] == "mojie technology"


def test_a_latin_name_is_no_pinyin():
    assert names.renderings("huawei technologies") == ["huawei technologies"]


def test_legal_forms_in_pinyin_are_cut_off():
    assert names.without_spelled_legal_form("langchaojituanyouxiangongsi") == "langchao"


def test_a_leading_place_is_parted_from_the_name():
    assert names.without_place("上海市壁仞智能") == ("壁仞智能", "shanghai")
    assert names.without_place("壁仞智能") == ("壁仞智能", "")


def test_readings_follow_the_word():
    assert pinyin_of("重庆银行") == ("chong", "qing", "yin", "hang")


def test_syllables_need_the_whole_run():
    assert syllables_of("beifanghuachuang") == ("bei", "fang", "hua", "chuang")
    assert syllables_of("siemens") == ()
    assert syllables_of("a" * 61) == ()
