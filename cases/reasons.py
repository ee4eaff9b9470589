"""Why a lead scores as it does, in the reader's language, with figures in the right number."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import ngettext_lazy

_FIGURE = re.compile(r"\d+")
#: Reasons that count something, by their code.
_COUNTING = {
    "told": ngettext_lazy("%d sentence tells of it.", "%d sentences tell of it."),
    "insiders": ngettext_lazy("%d unnamed person says so.", "%d unnamed people say so."),
}


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """A reason as it is shown."""

    sentence: str
    points: int


def reason_words(reasons: Iterable[Mapping[str, str | int]]) -> list[ReasonWords]:
    """The reasons of a lead, {code, points, sentence} each, as they are shown."""
    return [ReasonWords(_sentence(reason), int(reason["points"])) for reason in reasons]


def _sentence(reason: Mapping[str, str | int]) -> str:
    written = str(reason["sentence"])
    counting, figure = _COUNTING.get(str(reason["code"])), _FIGURE.search(written)
    return str(counting % int(figure.group())) if counting and figure else written
