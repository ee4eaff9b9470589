"""Who may be found by a name, and what is answered."""

from dataclasses import dataclass

from entities.matching.features import Found

#: From this score on an answer is called a match.
MATCH = 0.84


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody to be found."""

    id: str
    names: tuple[str, ...]
    schema: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A party that may be meant, why, and whether the score makes it a match."""

    id: str
    score: float
    match: bool
    name: str
    reasons: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A party and the name of it that fits what was typed."""

    id: str
    name: str


@dataclass(slots=True)
class Hit:
    """A name that may be the one asked for, as far as it has been compared."""

    score: float
    reasons: tuple[Found, ...] = ()


def kinship(asked: str, listed: str) -> float:
    """A person is no company; what is not said counts as the same."""
    return 1.0 if not asked or not listed or asked == listed else 0.9
