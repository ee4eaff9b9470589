"""Arabic, Persian and Hebrew against Latin letters."""

import pytest

from entities.matching.consonants import consonants_of
from entities.matching.matcher import Matcher, Party


@pytest.mark.parametrize(
    ("without", "latin"),
    [
        ("منصور السعدي", "AL-SA'ADI, Mansur"),
        ("جواد غفارحدادی", "GHAFFARHADDADI, Javad"),
        ("קנדירו", "Candiru"),
        ("حسن طباجة", "TABAJA, Hassan"),
    ],
)
def test_both_spellings_have_the_same_consonants(without, latin):
    assert sorted(consonants_of(without)) == sorted(consonants_of(latin))


def test_a_name_without_vowels_is_found_and_says_why():
    matcher = Matcher([Party("1", ("AL-SA'ADI, Mansur",)), Party("2", ("MANSUR, Salim",))])
    [first, *_] = matcher.answers("منصور السعدي")
    assert first.id == "1" and first.match
    assert first.reasons[0].feature == "same_consonants"


def test_and_the_other_way_round():
    matcher = Matcher([Party("1", ("محمد حسن Fenhiror",))])
    assert matcher.answers("Muhammad Hasan Fenhiror")[0].match
    assert not any(answer.match for answer in matcher.answers("Muhammad Hasan Fanharur"))


def test_few_consonants_are_no_match():
    matcher = Matcher([Party("1", ("Ali Taha",))])
    assert not any(answer.match for answer in matcher.answers("علي طه"))
