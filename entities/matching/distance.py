"""How many typing errors lie between two words."""

from functools import lru_cache


@lru_cache(maxsize=100_000)
def letters(word: str) -> frozenset[str]:
    """The different letters of a word; an error changes two of them at most."""
    return frozenset(word)


def typing_errors(first: str, second: str) -> int:
    """Letters added, dropped, replaced or swapped with a neighbour (optimal string alignment).

    Bit-parallel, after Hyyrö, “A bit-vector algorithm for computing Levenshtein and Damerau edit
    distances” (2003): one step a letter of `second`.

    >>> typing_errors("huawei", "hauwei")
    1
    """
    if first == second:
        return 0
    if not first or not second:
        return len(first) + len(second)
    places: dict[str, int] = {}
    for at, letter in enumerate(first):
        places[letter] = places.get(letter, 0) | 1 << at
    everything = (1 << len(first)) - 1
    last = 1 << (len(first) - 1)
    up, down, across, before, errors = everything, 0, 0, 0, len(first)
    for letter in second:
        here = places.get(letter, 0)
        swapped = ((~across & here) << 1) & before
        across = (((here & up) + up) ^ up) | here | down | swapped
        right = down | (~(across | up) & everything)
        left = across & up
        if right & last:
            errors += 1
        if left & last:
            errors -= 1
        right = (right << 1) | 1
        up = ((left << 1) | ~(across | right)) & everything
        down = across & right
        before = here
    return errors
