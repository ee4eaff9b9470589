"""How sure a verdict may be: from the grade of the facts, and from what was presumed.

Source of the grades: Admiralty code, NATO AJP-2.1.
"""

from collections.abc import Iterable

from rules.facts import Confidence
from rules.findings import Presumption

_BY_CREDIBILITY = {
    "1": Confidence.CONFIRMED,
    "2": Confidence.PROBABLE,
    "3": Confidence.POSSIBLE,
    "4": Confidence.DOUBTFUL,
    "5": Confidence.DOUBTFUL,
}
_UNRELIABLE = {"D", "E"}


def confidence_of(reliability: str, credibility: str) -> Confidence:
    """The fixed word for an Admiralty grade. What cannot be judged is as given."""
    word = _BY_CREDIBILITY.get(credibility, Confidence.AS_GIVEN)
    if reliability in _UNRELIABLE and word in (Confidence.CONFIRMED, Confidence.PROBABLE):
        return Confidence.POSSIBLE
    return word


def resting_on(facts: Confidence, presumed: Iterable[Presumption], *, covered: bool) -> Confidence:
    """A verdict is as sure as its facts, but one that rests on a presumption at most probable.

    Not covered rests on there being no sensitive end use, covered on there being no licence.
    """
    weak = Presumption.NO_LICENCE if covered else Presumption.NO_SENSITIVE_END_USE
    if facts is Confidence.CONFIRMED and weak in presumed:
        return Confidence.PROBABLE
    return facts
