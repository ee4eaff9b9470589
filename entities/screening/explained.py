"""What each feature means, in the words of its own docstring."""

from entities.matching.circumstances import different_countries, same_identifier
from entities.matching.consonants import same_consonants
from entities.matching.features import CONTRARY, SUPPORTING
from entities.matching.known import known_name

#: In the order of the comparison: what speaks for a pair, then what speaks against it.
_FOR = (*SUPPORTING, known_name, same_consonants, same_identifier)
_AGAINST = (*CONTRARY, different_countries)


def features_in_words() -> dict[str, str]:
    """Each feature by name with the first line of its docstring."""
    return {one.__name__: _said(one) for one in (*_FOR, *_AGAINST)}


def _said(feature: object) -> str:
    return (feature.__doc__ or "").strip().split("\n\n")[0]
