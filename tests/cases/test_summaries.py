"""The sentence an incident starts with."""

from datetime import date

import pytest

from cases.summaries import Voice, summary_of
from rules.codes import SpeakerKind

TITLE = "Acme reported to rent A100"


@pytest.mark.parametrize(
    ("voices", "cited"),
    [
        ([Voice(SpeakerKind.ANONYMOUS, "drei Beschäftigte", 3)], "3 people it does not name"),
        ([Voice(SpeakerKind.ANONYMOUS, "a person", 1)], "1 person it does not name"),
        ([Voice(SpeakerKind.ANONYMOUS)], "people it does not name"),
        ([Voice(SpeakerKind.NAMED_PERSON, "Li Wei")], "Li Wei"),
        ([Voice(SpeakerKind.ANONYMOUS, "", 3), Voice(SpeakerKind.COURT)], "a court"),
    ],
)
def test_a_summary_cites_the_weightiest_voice(voices, cited):
    sentence = summary_of(TITLE, voices, outlet="News", day=date(2023, 3, 9))

    assert sentence == f"{TITLE}, according to News of 9 March 2023, which cites {cited}."


@pytest.mark.parametrize("voices", [[], [Voice(SpeakerKind.REPORTER)], [Voice("unknown")]])
def test_nothing_is_said_of_voices_nobody_knows(voices):
    assert summary_of(f"{TITLE}.", voices, outlet="", day=None) == (
        f"{TITLE}, according to a report."
    )
