"""Addresses of the same page are spelt the same, and addresses of others never."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.canonical import canonical_url

PAGE = "https://news.example/a?id=7"


@pytest.mark.parametrize(
    "url",
    [
        "HTTPS://News.Example/a?id=7",
        "https://news.example:443/a?id=7",
        "https://news.example./a?id=7#comments",
        "https://news.example/a?utm_source=x&id=7&fbclid=y",
        "https://news.example/a?id=7&UTM_Campaign=z",
        " https://news.example/a?id=7& ",
    ],
)
def test_the_same_page_has_one_address(url: str) -> None:
    assert canonical_url(url) == PAGE


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/a?id=8",
        "https://news.example/A?id=7",
        "http://news.example/a?id=7",
        "https://www.news.example/a?id=7",
        "https://news.example:8443/a?id=7",
        "https://news.example/a/?id=7",
        "https://news.example/a?id=7&page=2",
        "https://news.example/a?id=7#!story",
        "https://news.example/a?id=7&spmx=1",
    ],
)
def test_another_page_has_another_address(url: str) -> None:
    assert canonical_url(url) != PAGE


def test_escapes_have_one_spelling() -> None:
    assert canonical_url("https://e.org/größe") == canonical_url("https://e.org/gr%c3%b6%C3%9Fe")


@pytest.mark.parametrize(
    "url", ["mid:one@letters.example", "file:///a.txt", "urn:sha256:ab", "", "http://[", "x y"]
)
def test_what_is_no_web_address_stays_as_it_is(url: str) -> None:
    assert canonical_url(url) == url


def test_an_empty_path_is_the_root() -> None:
    assert canonical_url("http://news.example:80") == "http://news.example/"


@given(st.text(max_size=60))
def test_it_never_fails_and_is_stable(text: str) -> None:
    once = canonical_url("https://news.example/" + text)
    assert canonical_url(once) == once
