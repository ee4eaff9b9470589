"""What the rules said of an incident's last step, as figures count it: six words, no overlap."""

from collections.abc import Iterator
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from dashboards.rule_words import VERDICTS
from rules.findings import Enforcement, Text


class Coverage(StrEnum):
    """In the order in which figures stack them: the gap stands on the baseline."""

    NOT_COVERED = "not_covered"
    UNKNOWN = "unknown"
    CONDITIONAL = "conditional"
    ON_PAPER = "on_paper"
    COVERED = "covered"
    NOT_ASSESSED = "not_assessed"


LABELS: dict[Coverage, str | Promise] = {
    Coverage.NOT_COVERED: VERDICTS[Text.NOT_COVERED],
    Coverage.UNKNOWN: VERDICTS[Text.UNKNOWN],
    Coverage.CONDITIONAL: VERDICTS[Text.CONDITIONAL],
    Coverage.ON_PAPER: _("Covered on paper, not enforced"),
    Coverage.COVERED: VERDICTS[Text.COVERED],
    Coverage.NOT_ASSESSED: _("Not assessed"),
}

MEANINGS: dict[Coverage, str | Promise] = {
    Coverage.NOT_COVERED: _("No rule in force on that day reached the last step."),
    Coverage.UNKNOWN: _("A fact is missing, and the answer hangs on it."),
    Coverage.CONDITIONAL: _(
        "It turns on what no case file settles: knowledge, the terms of a licence."
    ),
    Coverage.ON_PAPER: _(
        "The text covered it; the authority had stated that it does not enforce it, or many "
        "took it so."
    ),
    Coverage.COVERED: _("A rule in force on that day covered it. Covered does not mean broken."),
    Coverage.NOT_ASSESSED: _("It waits to be assessed, or has no step that rules speak of."),
}

_NOT_ENFORCED = frozenset({Enforcement.NOT_ENFORCED, Enforcement.DOUBTFUL})


def coverage_of(text: str, enforcement: str) -> Coverage:
    """The word for a verdict."""
    if text == Text.COVERED and enforcement in _NOT_ENFORCED:
        return Coverage.ON_PAPER
    return Coverage(text)


def verdicts_of(coverage: Coverage) -> Iterator[tuple[str, list[str]]]:
    """Text and enforcements of the verdicts that a word stands for; none for not assessed."""
    for text in Text:
        said = [one.value for one in Enforcement if coverage_of(text, one) is coverage]
        if said:
            yield text.value, said
