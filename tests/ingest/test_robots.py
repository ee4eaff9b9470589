"""What robots.txt asks, read as RFC 9309 has it."""

import pytest

from ingest.robots import Robots, is_welcome, read_robots


def welcome(text: str, path: str) -> bool:
    return is_welcome(f"https://news.example{path}", read_robots(text))


@pytest.mark.parametrize("text", ["", "User-agent: *\nDisallow:", "nonsense", "Disallow: /"])
def test_who_asks_for_nothing_welcomes_us(text: str) -> None:
    assert welcome(text, "/a")


def test_the_longest_pattern_decides_and_in_doubt_we_are_welcome() -> None:
    text = "User-agent: *\nDisallow: /\nAllow: /news/\nDisallow: /news/x\nAllow: /news/x"
    assert not welcome(text, "/a")
    assert welcome(text, "/news/1") and welcome(text, "/news/x")


def test_a_group_that_names_us_goes_before_the_one_for_everybody() -> None:
    text = "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: ChipTrail\nDisallow: /x"
    assert welcome(text, "/a") and not welcome(text, "/x/1")


def test_a_group_that_names_us_and_asks_for_nothing_lets_us_in() -> None:
    assert welcome("User-agent: *\nDisallow: /\nUser-agent: chiptrail\nDisallow:", "/a")


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("/*.pdf$", "/a/b.pdf", True),
        ("/*.pdf$", "/a/b.pdf?x=1", False),
        ("/a*b*c", "/a-b-c-d", True),
        ("/a*b*c", "/a-c-b", False),
        ("/fish$", "/fish", True),
        ("/fish$", "/fishes", False),
        ("/?print=", "/?print=1", True),
        ("/größe", "/gr%C3%B6%C3%9Fe", True),
        ("*", "/x", True),
        ("/a$*", "/a", False),
    ],
)
def test_patterns(pattern: str, path: str, fits: bool) -> None:
    assert welcome(f"User-agent: *\nDisallow: {pattern}", path) is not fits


def test_a_pattern_of_many_stars_is_no_trap() -> None:
    text = "User-agent: *\nDisallow: /" + "*a" * 2000 + "b$"
    assert welcome(text, "/" + "a" * 4000)


@pytest.mark.parametrize(
    ("written", "delay"), [("2", 2.0), ("0.5", 0.5), ("3600", 10.0), ("-1", 0.0), ("x", 0.0)]
)
def test_the_delay_is_kept_up_to_ten_seconds(written: str, delay: float) -> None:
    assert read_robots(f"User-agent: *\nCrawl-delay: {written}") == Robots((), delay)
