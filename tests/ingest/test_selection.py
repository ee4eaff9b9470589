"""A feed's rules: what they keep, what they leave out, and why."""

import pytest

from ingest.selection import Listed, Rules, why_not

ITEM = Listed(
    url="https://www.daily.example/chips/1",
    title="Firm said to rent A100s in Shenzhen",
    summary="The cloud provider did not answer. 英伟达芯片",
    lang="en-GB",
    outlet="The Daily",
)


@pytest.mark.parametrize(
    "rules",
    [
        Rules(),
        Rules(include=("H100", "a100")),
        Rules(include=("芯片",)),
        Rules(include=("ａ100",)),
        Rules(exclude=("ent", "henzhen", "H100")),
        Rules(langs=("de", "en")),
        Rules(outlets=("the daily",)),
        Rules(outlets=("daily.example",)),
        Rules(not_outlets=("aily.example", "other.example")),
    ],
)
def test_these_keep_it(rules: Rules) -> None:
    assert why_not(ITEM, rules) == ""


@pytest.mark.parametrize(
    ("rules", "reason"),
    [
        (Rules(include=("H100",)), "It says none of the words asked for."),
        (Rules(include=("A100",), exclude=("cloud",)), "It says “cloud”."),
        (Rules(langs=("de",)), "Its language is “en”."),
        (Rules(outlets=("Weekly",)), "It comes from none of the outlets asked for."),
        (Rules(not_outlets=("daily.example",)), "It comes from daily.example."),
    ],
)
def test_these_leave_it_out_and_say_why(rules: Rules, reason: str) -> None:
    assert why_not(ITEM, rules) == reason


def test_what_a_feed_does_not_say_is_not_held_against_an_item() -> None:
    bare = Listed(url="https://daily.example/1", title="")
    assert why_not(bare, Rules(include=("A100",), langs=("de",))) == ""


def test_signs_in_a_word_are_signs() -> None:
    assert why_not(Listed("https://e.org/", "C++ (2023)"), Rules(include=("c++ (",))) == ""
