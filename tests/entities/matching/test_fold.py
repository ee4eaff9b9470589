import pytest

from entities.matching.fold import fold, simplified
from entities.matching.sound import sound


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Xi’an Ünal Çelik A.Ş.", "xian unal celik as"),
        ("ＩＦＬＹＴＥＫ Ｃｏ．，Ｌｔｄ", "iflytek co ltd"),
        ("No. 13th Research-Institute", "13 research institute"),
        ("Black Stone Oil & Gas S.A.S.", "black stone oil and gas sas"),
        ("ООО «Форум»", "ooo forum"),
        ("華為技術", "华为技术"),
        ("第七〇九研究所", "第七〇九研究所"),
        ("삼성전자", "samsongjonja"),
        ("カタカナ", "katakana"),
        ("", ""),
        ("\u200b\u00ad!?", ""),
    ],
)
def test_a_name_has_one_plain_spelling(written, plain):
    assert fold(written) == plain


def test_a_name_of_ten_thousand_characters_is_cut():
    assert len(fold("x" * 10_000)) == 400


def test_every_traditional_character_is_replaced_one_for_one():
    assert simplified("哈爾濱工業大學") == "哈尔滨工业大学"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sergei", "sergey"),
        ("mikhaylovich", "mikhailovich"),
        ("nikolayevich", "nikolaevich"),
        ("technologies", "tech"),
        ("viktor", "victor"),
    ],
)
def test_spellings_of_one_name_sound_alike(one, other):
    assert sound(one) == sound(other)


def test_different_names_do_not_sound_alike():
    assert sound("beijing") != sound("nanjing")
