"""The grade a lead starts with. A person may change it."""

from collections.abc import Iterable

from rules.codes import RELIABILITY, SpeakerKind

#: Information credibility by who says it, strongest first. Nothing is "confirmed by others"
#: before a person has found the others.
_CREDIBILITY: dict[SpeakerKind, str] = {
    SpeakerKind.COURT: "2",
    SpeakerKind.OFFICIAL: "2",
    SpeakerKind.DOCUMENT: "2",
    SpeakerKind.COMPANY: "2",
    SpeakerKind.NAMED_PERSON: "3",
    SpeakerKind.EXPERT: "3",
    SpeakerKind.ANONYMOUS: "3",
    SpeakerKind.SELLER: "3",
    SpeakerKind.REPORTER: "3",
    SpeakerKind.UNKNOWN: "6",
}


def credibility_of(speakers: Iterable[str]) -> str:
    """The information grade that the strongest of these speakers carries; "6" for nobody."""
    return min((_CREDIBILITY[SpeakerKind(kind)] for kind in speakers), default="6")


def reliability_of(outlets: Iterable[str]) -> str:
    """The source grade of the best outlet that carried the report; "F" where none is graded.

    Copies are at most as good as what they copy, so that the best is the ceiling, not a sum.
    """
    return min((letter for letter in outlets if letter in RELIABILITY), default="F")


def reliability_of_copy(own: str, original: str) -> str:
    """The source grade of what repeats a report: its own, and no better than the original's.

    An original that nobody has graded, "F", says nothing about the copy.
    """
    return own if original == "F" else max(own, original)
