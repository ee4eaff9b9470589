"""What speaks for and against two names being one: each a score and a sentence."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from entities.matching.distance import letters, typing_errors
from entities.matching.name import Name
from entities.matching.pinyin import syllables_of
from entities.matching.places import CHINESE_PLACES, are_apart, places_in
from entities.matching.sound import spoken
from entities.matching.trade_words import TRADE_SOUNDS
from entities.matching.weights import Weights


@dataclass(frozen=True, slots=True)
class Found:
    """A feature that holds: for supporting ones what the pair earns, for contrary ones its cap."""

    feature: str
    score: float
    sentence: str


CHINESE_PLACE_NAMES = frozenset(CHINESE_PLACES.values())
#: In shorter names two sounds meet by chance: AXA and Aqsa.
_SHORTEST_HEARD = 5

#: A longer single word is seldom the name of two bodies.
_SHORT_WORD = 7
#: Below, what speaks against a pair changes nothing: nobody calls it a match.
_TOO_LOW = 0.6

Feature = Callable[[Name, Name, Weights], Found | None]


def same_name(asked: Name, listed: Name, weights: Weights) -> Found | None:
    """The names are the same but for case, width, accents, punctuation and script."""
    if asked.folded == listed.folded:
        return Found("same_name", 1.0, f"Both read “{listed.folded}”.")
    return None


def same_words(asked: Name, listed: Name, weights: Weights) -> Found | None:
    """The names hold the same words in another order, as in surname first."""
    if sorted(asked.folded.split()) == sorted(listed.folded.split()):
        return Found("same_words", 0.985, "The same words in another order.")
    return None


def same_without_legal_form(asked: Name, listed: Name, weights: Weights) -> Found | None:
    """The names differ only in their legal form: Co., Ltd., GmbH, 有限公司, OOO."""
    if asked.core == listed.core:
        return Found("same_without_legal_form", 0.98, "The same but for the legal form.")
    if asked.compact == listed.compact:
        return Found("same_without_legal_form", 0.97, "The same but for legal words and spaces.")
    if sorted(asked.words) == sorted(listed.words):
        return Found("same_without_legal_form", 0.965, "The same words but for legal ones.")
    return None


def same_sound(asked: Name, listed: Name, weights: Weights) -> Found | None:
    """The names are two spellings of one sound, as transliterations and translations vary."""
    if min(len(asked.compact), len(listed.compact)) < _SHORTEST_HEARD:
        return None
    ours, theirs = (list(map(spoken, name.words)) for name in (asked, listed))
    if sorted(ours) == sorted(theirs) or "".join(ours) == "".join(theirs):
        alone = len(ours) == len(theirs) == 1 and len(asked.compact) <= _SHORTEST_HEARD
        return Found("same_sound", 0.78 if alone else 0.95, "The same words in another spelling.")
    return None


def few_typing_errors(asked: Name, listed: Name, weights: Weights) -> Found | None:
    """The names differ by one letter, or one in five of what they do not share word by word."""
    ours, theirs = asked.compact, listed.compact
    longer = max(len(ours), len(theirs))
    if longer < 5 or abs(len(ours) - len(theirs)) > longer // 5:
        return None
    left, right = _unshared(asked.words, listed.words)
    compared = min(len(left), len(right))
    allowed = max(1, compared // 2)
    if compared < 3 or len(letters(left) ^ letters(right)) > 2 * allowed:
        return None
    errors = typing_errors(left, right)
    if errors > allowed:
        return None
    score = 0.965 - (0.9 if longer > 8 else 1.3) * errors / longer
    if errors > max(1, compared // 5) or (errors > 1 and _all_known(asked, listed, weights)):
        score = min(score, 0.74) - 0.1
    return Found("few_typing_errors", score, f"{errors} letters of {longer} differ.")


def shared_words(asked: Name, listed: Name, weights: Weights) -> Found | None:
    """The names share words; rare words weigh more than places and trades."""
    ours = theirs = 0.0
    for word, other, likeness in pairs(asked.words, listed.words, weights):
        ours += likeness * weights.of(word)
        theirs += likeness * weights.of(other)
    if not ours:
        return None
    ours /= sum(map(weights.of, asked.words))
    theirs /= sum(map(weights.of, listed.words))
    score = 0.96 * 2 * ours * theirs / (ours + theirs)
    sentence = f"Shared words weigh {ours:.0%} of the asked and {theirs:.0%} of the listed name."
    return Found("shared_words", score, sentence)


def different_numbers(asked: Name, listed: Name, weights: Weights) -> Found | None:
    """One name carries a number that the other does not: units of one body are told apart so."""
    ours, theirs = ({word for word in name.words if word.isdigit()} for name in (asked, listed))
    if ours == theirs:
        return None
    numbers = ", ".join(sorted(ours ^ theirs))
    return Found("different_numbers", 0.7, f"The number {numbers} stands in one name only.")


def different_places(asked: Name, listed: Name, weights: Weights) -> Found | None:
    """The names carry different places, neither around the other: two cities, two bodies."""
    ours, theirs = places_in(asked.words), places_in(listed.words)
    return elsewhere(ours, theirs) if are_apart(ours, theirs) else None


def elsewhere(ours: set[str], theirs: set[str]) -> Found:
    """What two places that lie apart do to a score."""
    sentence = f"{', '.join(sorted(ours - theirs))} is not {', '.join(sorted(theirs - ours))}."
    return Found("different_places", 0.7, sentence)


def different_trades(asked: Name, listed: Name, weights: Weights) -> Found | None:
    """Each name carries a trade that the other does not: sister companies are told apart so."""
    ours, theirs = (
        {spoken(word) for word in name.words} & TRADE_SOUNDS for name in (asked, listed)
    )
    if ours <= theirs or theirs <= ours:
        return None
    trades = f"{', '.join(sorted(ours - theirs))} against {', '.join(sorted(theirs - ours))}"
    return Found("different_trades", 0.82, f"The names say different trades: {trades}.")


def different_syllables(asked: Name, listed: Name, weights: Weights) -> Found | None:
    """The names differ in a syllable of pinyin: another character, not a typing error."""
    left, right = _unshared(asked.words, listed.words)
    ours, theirs = syllables_of(left), syllables_of(right)
    if not ours or len(ours) != len(theirs) or ours == theirs or right in CHINESE_PLACE_NAMES:
        return None
    one_word = len(asked.words) == len(listed.words) == 1 and len(ours) > 3
    if not one_word and not CHINESE_PLACE_NAMES.intersection((*asked.words, *listed.words)):
        return None
    differing = sum(one != other for one, other in zip(ours, theirs, strict=True))
    sentence = f"{' '.join(ours)} is not {' '.join(theirs)}."
    return Found("different_syllables", 0.8 if differing == 1 else 0.65, sentence)


def one_short_word(asked: Name, listed: Name, weights: Weights) -> Found | None:
    """One name is a single short word and the other says more: Orange is not Bank Orange."""
    fewer, more = sorted((asked.words, listed.words), key=len)
    if len(fewer) != 1 or len(more) < 2 or len(fewer[0]) > _SHORT_WORD:
        return None
    rest = [word for word in more if word != fewer[0]]
    if len(rest) == len(more) or places_in(rest) == set(rest):
        return None
    return Found("one_short_word", 0.83, f"Only “{fewer[0]}” is shared, {' '.join(rest)} is not.")


SUPPORTING: tuple[Feature, ...] = (
    same_name, same_words, same_without_legal_form, same_sound, few_typing_errors, shared_words,
)  # fmt: skip
CONTRARY: tuple[Feature, ...] = (
    different_numbers, different_places, different_trades, different_syllables,
    one_short_word,
)  # fmt: skip


def compare(asked: Name, listed: Name, weights: Weights) -> tuple[float, tuple[Found, ...]]:
    """The total, which is the best that speaks for the pair, capped by what speaks against it."""
    best = same_name(asked, listed, weights)
    if best:
        return 1.0, (best,)
    for feature in SUPPORTING[1:4]:
        if best := feature(asked, listed, weights):
            break
    else:
        found = (few_typing_errors(asked, listed, weights), shared_words(asked, listed, weights))
        best = max((one for one in found if one), key=lambda one: one.score, default=None)
    if best is None:
        return 0.0, ()
    if best.score < _TOO_LOW:
        return best.score, (best,)
    against = [one for feature in CONTRARY if (one := feature(asked, listed, weights))]
    total = min([best.score, *(one.score for one in against)])
    return total, (best, *against)


def pairs(
    asked: Sequence[str], listed: Sequence[str], weights: Weights
) -> Iterator[tuple[str, str, float]]:
    """Words of both names that belong together, with how alike they are written."""
    left = list(listed)
    without: list[str] = []
    for word in asked:
        if word in left:
            left.remove(word)
            yield word, word, 1.0
        else:
            without.append(word)
    sounds = {spoken(word): word for word in left} if without else {}
    for word in without:
        other, likeness = sounds.get(spoken(word), "") if len(word) > 3 else "", 0.97
        if not other:
            other, likeness = _nearest(word, left, known=weights.knows(word))
        if other:
            left.remove(other)
            sounds = {heard: one for heard, one in sounds.items() if one != other}
            yield word, other, likeness


def _unshared(asked: Sequence[str], listed: Sequence[str]) -> tuple[str, str]:
    """What either name holds beyond the words of both, in one piece each."""
    left = list(listed)
    sounds = list(map(spoken, left))
    ours: list[str] = []
    for word in asked:
        if (heard := spoken(word)) in sounds:
            del left[sounds.index(heard)]
            sounds.remove(heard)
        else:
            ours.append(word)
    return "".join(ours), "".join(left)


def _all_known(asked: Name, listed: Name, weights: Weights) -> bool:
    """Whether what the asked name holds alone are words of the list: no typing errors then."""
    return all(weights.knows(word) for word in set(asked.words) - set(listed.words))


def _nearest(word: str, others: list[str], *, known: bool) -> tuple[str, float]:
    """The least misspelled of the other words and its likeness; nothing for short words.

    A word that the list holds is seldom a misspelled one: it may differ by a letter at most.
    """
    best, likeness = "", 0.0
    for other in others:
        longer = max(len(word), len(other))
        allowed = min(2, longer // 4) if longer < 12 else 3
        if known:
            allowed = 1 if longer >= 6 else 0
        if longer < 5 or abs(len(word) - len(other)) > allowed:
            continue
        if word.isdigit() or other.isdigit():
            continue
        if len(letters(word) ^ letters(other)) > 2 * allowed:
            continue
        errors = typing_errors(word, other)
        if errors <= allowed and 1 - 1.2 * errors / longer > likeness:
            best, likeness = other, 1 - 1.2 * errors / longer
    return best, likeness
