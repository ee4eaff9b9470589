"""What stands in the feeds of the long proof, and what goes wrong there. The same seed, the same.

Every item has one page at the host of its feed. One in ten is listed by a second feed too, under
an address with tracking.
"""

import hashlib
import random
from dataclasses import dataclass

PARTY = "Quillfeather Computing"
#: One page in so many never comes: its item is to be parked, and nothing else is.
ONE_LOST_IN = 250
ONE_TWICE_IN = 10

#: What becomes of a request for a feed, and how often of a hundred times.
FEED_TROUBLE = {
    "well": 56, "error": 10, "busy": 4, "stall": 3, "drip": 2, "reset": 7, "cut": 6,
    "truncated": 8, "garbage": 2, "unasked": 2,
}  # fmt: skip
#: The same of a request for a page or a robots.txt.
PAGE_TROUBLE = {
    "well": 86, "error": 4, "busy": 2, "stall": 0.5, "drip": 0.5, "reset": 4, "cut": 2, "unasked": 1
}  # fmt: skip

_WORDS = (
    "the", "of", "and", "to", "in", "a", "that", "for", "it", "as", "was", "with", "be", "by", "on",
    "not", "he", "his", "but", "at", "are", "this", "have", "from", "or", "had", "an", "they",
)  # fmt: skip
_SYLLABLES = ("ba", "do", "fi", "ga", "ha", "ki", "lo", "mi", "na", "po", "ra", "si", "ta", "vu")


@dataclass(frozen=True, slots=True)
class Plan:
    """So many items in so many feeds; all else follows from the seed."""

    items: int
    feeds: int
    seed: int

    def chance(self, *what: object) -> random.Random:
        """The same chance for the same occasion, whatever came before it."""
        digest = hashlib.sha256(repr((self.seed, *what)).encode()).digest()
        return random.Random(digest)

    def outcome(self, trouble: dict[str, float], *what: object) -> str:
        """What goes wrong this time, or "well"."""
        return self.chance(*what).choices(list(trouble), list(trouble.values()))[0]

    def home(self, number: int) -> int:
        """The feed whose host has the page of an item."""
        return number % self.feeds

    def second(self, number: int) -> int | None:
        """Another feed that lists it as well."""
        if self.feeds == 1 or number % ONE_TWICE_IN:
            return None
        return (self.home(number) + 1 + number // ONE_TWICE_IN % (self.feeds - 1)) % self.feeds

    def is_lost(self, number: int) -> bool:
        """Whether its page never comes."""
        return number % ONE_LOST_IN == ONE_LOST_IN - 1

    def listed(self, feed: int) -> list[int]:
        """All that a feed will ever list, in the order in which it appears there."""
        return [
            number
            for number in range(self.items)
            if feed in (self.home(number), self.second(number))
        ]

    def path(self, number: int, feed: int) -> str:
        """The address of an item at its host, as this feed gives it."""
        tracking = "" if feed == self.home(number) else f"?utm_source=feed{feed}"
        return f"/articles/{number}.html{tracking}"

    def page(self, number: int) -> bytes:
        """A short article that shares no row of words with another and names the party twice."""
        chance = self.chance("page", number)
        paragraphs = [" ".join(_word(chance) for _ in range(45)).capitalize() for _ in range(3)]
        told = f"{PARTY} spoke of item {number}."
        if number % 10 == 5:
            told = f"{PARTY} rented {number + 2} Nvidia A100 chips, two people said."
        paragraphs = [f"{paragraphs[0]}. {told}", *paragraphs[1:], f"{PARTY} gave no answer."]
        text = "".join(f"<p>{paragraph}.</p>" for paragraph in paragraphs)
        return (
            f'<!doctype html><html lang="en"><head><title>{title(number)}</title></head><body>'
            f"<article><h1>{title(number)}</h1>{text}</article></body></html>"
        ).encode()


def title(number: int) -> str:
    """The headline of an item, in its feed and on its page."""
    return f"Report {number}"


def guid(number: int) -> str:
    """What every feed calls an item."""
    return f"tag:feeds.test,2026:{number}"


def _word(chance: random.Random) -> str:
    if chance.random() < 0.5:
        return chance.choice(_WORDS)
    return "".join(chance.choices(_SYLLABLES, k=4))
