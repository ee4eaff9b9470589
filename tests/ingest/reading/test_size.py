"""A text of any size is read in a time that grows with it, and no further than a limit."""

import time

import pytest

from ingest.reading.reader import MOST_READ, read
from ingest.starter_names import starter_index

PARAGRAPH = (
    "SenseTime rented 2,000 Nvidia H100 chips in Malaysia for $14.6 million, three employees told"
    ' Acme Trading. "We comply with all laws," a spokesperson for the company said. '
)


def seconds(text: str) -> float:
    began = time.process_time()
    read(text, lang="en", names=starter_index())
    return time.process_time() - began


@pytest.mark.parametrize("end", ["", "\n\n"])
def test_twice_the_text_takes_about_twice_the_time(end: str) -> None:
    text = (PARAGRAPH + end) * 120
    seconds(text)
    assert min(seconds(text * 2) for _ in range(2)) < 3.5 * max(seconds(text), 0.05)


def test_a_book_is_read_to_a_limit_and_says_so() -> None:
    book = PARAGRAPH * (3_700_000 // len(PARAGRAPH))
    reading = read(book, lang="en", names=starter_index())
    said = next(reason for reason in reading.relevant.reasons if reason.code == "cut")
    assert f"of {len(book):,} characters are read." in said.sentence and said.points == 0
    assert max(claim.span.end for claim in reading.claims) <= MOST_READ


def test_the_limit_cuts_no_word() -> None:
    reading = read("iFlytek " * 30_000, lang="en", names=starter_index())
    assert {mention.text for mention in reading.mentions} == {"iFlytek"}


def test_a_text_within_the_limit_is_read_whole() -> None:
    reading = read(PARAGRAPH, lang="en", names=starter_index())
    assert "cut" not in {reason.code for reason in reading.relevant.reasons}
