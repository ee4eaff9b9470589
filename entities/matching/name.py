"""A name made ready for comparing."""

from dataclasses import dataclass

from entities.matching.fold import fold
from entities.matching.legal_forms import naming_words, without_legal_form
from entities.matching.places import one_word_places


@dataclass(frozen=True, slots=True)
class Name:
    """`folded` is the whole name in one plain spelling, `words` all but the legal ones."""

    folded: str
    words: tuple[str, ...]

    @property
    def compact(self) -> str:
        """The words in one piece."""
        return "".join(self.words)

    @property
    def core(self) -> str:
        """The name in one piece without legal forms at either end; `group` and the like stay."""
        return "".join(without_legal_form(self.folded.split())) if self.folded else ""


def name_of(text: str) -> Name:
    """Any written name as a Name."""
    return folded_name(one_word_places(fold(text)))


def folded_name(folded: str) -> Name:
    """A name whose spelling is plain already."""
    return Name(folded, tuple(naming_words(folded)))
