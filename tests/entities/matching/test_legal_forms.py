import pytest

from entities.matching.legal_forms import (
    is_misspelled_legal_word,
    naming_words,
    without_chinese_legal_form,
    without_legal_form,
)


@pytest.mark.parametrize(
    ("whole", "left"),
    [
        ("sinno electronics co ltd", "sinno electronics"),
        ("limited liability company forum", "forum"),
        ("anvik technologies sdn bhd", "anvik technologies"),
        ("pt telkom tbk", "telkom"),
        ("aktsionernoe obshchestvo druzhba", "druzhba"),
        ("co ltd", "co"),
        ("company trading asia", "company trading asia"),
    ],
)
def test_legal_forms_go_from_the_ends_only(whole, left):
    assert " ".join(without_legal_form(whole.split())) == left


@pytest.mark.parametrize(
    ("whole", "left"),
    [
        ("杭州海康威视数字技术股份有限公司", "杭州海康威视数字技术"),
        ("浪潮集团有限公司", "浪潮"),
        ("有限公司", "有限"),
    ],
)
def test_chinese_legal_forms_leave_a_name(whole, left):
    assert without_chinese_legal_form(whole) == left


def test_verwaltungs_is_no_legal_word():
    assert naming_words("mazixon verwaltungs gmbh") == ["mazixon", "verwaltungs"]


def test_a_name_of_legal_words_keeps_them():
    assert naming_words("the group company") == ["the", "group", "company"]


def test_a_misspelled_legal_word_is_seen():
    assert is_misspelled_legal_word("limitde")
    assert not is_misspelled_legal_word("huawei")
