"""Chinese, brand and former names the product ships, for the matcher."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from entities.matching.fold import HAN
from entities.matching.known import KnownNames, known_names
from entities.starter import read, starter_names


def shipped_names() -> list[KnownNames]:
    """The table of Chinese names, then the parties of the starter files."""
    return known_names(read("chinese_names")["name"]) + list(_parties())


def _parties() -> Iterator[KnownNames]:
    names = (name for name in starter_names() if name.kind == "party" and not name.is_person)
    for _, group in groupby(names, key=attrgetter("key")):
        of_one = list(group)
        chinese = tuple(name.text for name in of_one if HAN.search(name.text))
        latin = tuple(name.text for name in of_one if name.text.isascii())
        if chinese and latin:
            yield KnownNames(latin, chinese, of_one[0].listed)
