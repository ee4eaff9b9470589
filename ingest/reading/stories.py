"""Whether two articles carry one report, and why.

A report is what one newsroom, court, ministry or company put out. Its copies, translations and
pick-ups count once; an article with sources of its own on the same event is another report.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np

from ingest.reading.fingerprint import Fingerprint, fingerprint
from ingest.reading.landmarks import newsroom
from ingest.reading.likeness import Likeness, likeness

__all__ = [
    "Dated",
    "Fingerprint",
    "Grouping",
    "Placement",
    "Relation",
    "fingerprint",
    "group_all",
    "place",
    "same_report",
]

#: Copies are taken for one report this long after; what only resembles it, not.
DAYS_FOR_COPIES = 365
DAYS_FOR_OTHERS = 45
STRETCHES_OF_A_SHORT_TEXT = 4

#: What two texts must share where a day is not known, less where both rest on one newsroom.
_WEIGHT_WHEN_UNDATED = 3.0
_WEIGHT_WHEN_UNDATED_AND_CREDITED = 2.0

#: What two texts in one language must share where no phrase of one stands in the other.
_STRENGTH_WITH_A_FIGURE = 1.5
_STRENGTH_WITHOUT = 2.5

#: A form letter is filled in and else word for word the same; a rewritten copy is neither.
_COVERED_BY_A_FORM = 0.7

#: Acts a public body announces, so that many newsrooms write the same on one day.
_ANNOUNCED = frozenset({"act:charge", "act:arrest", "act:plea", "act:seize"})


class Relation(StrEnum):
    """What one article is to the other."""

    COPY = "copy"
    TRANSLATION = "translation"
    PICK_UP = "pick_up"
    SAME_EVENT = "same_event"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Grouping:
    """Whether two articles are one report. SAME_EVENT is a no: link them, never fold them."""

    yes: bool
    relation: Relation
    reason: str
    strength: float = 0.0
    after: str = ""  # key of a newsroom both rest on

    @property
    def firm(self) -> bool:
        """A copy, a translation or a credited pick-up: no other article can speak against it."""
        credited = bool(self.after)
        return self.yes and (credited or self.relation in {Relation.COPY, Relation.TRANSLATION})


@dataclass(frozen=True, slots=True)
class Dated:
    """A fingerprint with the day it was published, if known."""

    print: Fingerprint
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an article belongs. Without a story it founds one; `linked` are other reports."""

    story: str | None
    grouping: Grouping | None
    linked: tuple[tuple[str, Grouping], ...] = ()


def same_report(one: Fingerprint, other: Fingerprint, *, days_apart: int | None) -> Grouping:
    """Decide whether two articles carry one report. `days_apart` is None when a date is missing."""
    days = None if days_apart is None else abs(days_apart)
    like = likeness(one, other)
    if one.repetitive is not other.repetitive:
        return Grouping(False, Relation.NONE, "One of the two only repeats itself.")
    if one.repetitive and not _repeat_the_same(one, other):
        return Grouping(False, Relation.NONE, "Both only repeat themselves, not one another.")
    if copied := _copy(one, other, like, days):
        return copied
    if not _alike(one, other, like, days):
        return Grouping(False, Relation.NONE, _too_little(one, like, days_apart), like.strength)
    common = _shared_sources(one, other)
    shared = f"Both speak of {_listed(one, like)}, {_apart(days_apart)}"
    if common:
        reason = f"{shared}, after {newsroom(min(common))}."
        return Grouping(True, _kind(one, other, like), reason, like.strength, after=min(common))
    if _rest_on_own_sources(one, other) and not _announced(like):
        reason = f"{shared}, but each names a newsroom of its own."
        return Grouping(False, Relation.SAME_EVENT, reason, like.strength)
    return Grouping(True, _kind(one, other, like), f"{shared}.", like.strength)


def place(new: Dated, stories: Mapping[str, Sequence[Dated]]) -> Placement:
    """Choose among candidate stories, each given by its members.

    An article that is independent of one member joins the story only when it copies, translates
    or credits another: ten rewrites without a credit do not make two reports one.
    """
    best: tuple[str, Grouping] | None = None
    linked: list[tuple[str, Grouping]] = []
    for key in sorted(stories):
        found = [_compared(new, member) for member in stories[key]]
        joins = max((one for one in found if one.yes), key=_strength, default=None)
        apart = max(
            (one for one in found if one.relation is Relation.SAME_EVENT),
            key=_strength,
            default=None,
        )
        if joins and (joins.firm or not apart):
            if best is None or joins.strength > best[1].strength:
                best = key, joins
        elif apart:
            linked.append((key, apart))
    story, grouping = best or (None, None)
    return Placement(story, grouping, tuple(linked))


def group_all(articles: Mapping[str, Dated]) -> dict[str, str]:
    """Group articles in memory: id of each to the id of the first article of its story."""
    story: dict[str, str] = {}
    members: defaultdict[str, list[Dated]] = defaultdict(list)
    by_key: defaultdict[str, set[str]] = defaultdict(set)
    for key in sorted(articles, key=lambda one: (articles[one].published or date.max, one)):
        rare = articles[key].print.rare_keys
        candidates = {found for one in rare for found in by_key[one]}
        placement = place(articles[key], {one: members[one] for one in candidates})
        story[key] = placement.story or key
        members[story[key]].append(articles[key])
        for one in rare:
            by_key[one].add(story[key])
    return story


def _compared(one: Dated, other: Dated) -> Grouping:
    days = None
    if one.published and other.published:
        days = abs((one.published - other.published).days)
    return same_report(one.print, other.print, days_apart=days)


def _strength(grouping: Grouping) -> float:
    return grouping.strength


def _copy(
    one: Fingerprint, other: Fingerprint, like: Likeness, days: int | None
) -> Grouping | None:
    """The same text or the same address, whoever is said to have written it."""
    if days is not None and days > DAYS_FOR_COPIES:
        return None
    strength = 10 + like.strength
    if one.address and one.address == other.address and like.strength >= 0.5:
        kind = Relation.COPY if one.lang == other.lang else Relation.TRANSLATION
        return Grouping(True, kind, f"Both are given the address {one.address}.", strength)
    if _copies(one, other, like):
        reason = f"{like.spread:.0%} of the shorter text's stretches stand in the other text."
        return Grouping(True, Relation.COPY, reason, strength)
    return None


def _copies(one: Fingerprint, other: Fingerprint, like: Likeness) -> bool:
    """Most stretches recur; a short text must by more than half. A form letter is no copy."""
    if like.covered >= _COVERED_BY_A_FORM and _name_others(one, other):
        return False
    if min(one.stretches, other.stretches) < STRETCHES_OF_A_SHORT_TEXT:
        return like.covered >= 0.6
    return like.spread >= 0.6 and like.covered >= 0.25


def _name_others(one: Fingerprint, other: Fingerprint) -> bool:
    """Both name several, and nobody is named in both. One name may be a word that was changed."""
    return min(len(one.names), len(other.names)) >= 2 and not one.names & other.names


def _repeat_the_same(one: Fingerprint, other: Fingerprint) -> bool:
    """Most runs of words of the shorter round of repetition stand in the other."""
    mine, theirs = one.distinct, other.distinct
    return len(np.intersect1d(mine, theirs)) >= 0.6 * min(len(mine), len(theirs))


def _alike(one: Fingerprint, other: Fingerprint, like: Likeness, days: int | None) -> bool:
    """Enough in common for one event; less is enough when both rest on one newsroom."""
    if days is None:
        return _alike_undated(one, other, like)
    if days > DAYS_FOR_OTHERS:
        return False
    if _shared_sources(one, other):
        return like.weight >= 1.0 and like.strength >= (0.5 if days <= 7 else 0.8)
    if _told_anew(one, other, like) and like.strength < (
        _STRENGTH_WITH_A_FIGURE if like.agree_on_a_figure else _STRENGTH_WITHOUT
    ):
        return False
    named = any(key.startswith("firm:") for key in like.keys)
    if not like.telling and not (named and _announced(like)):
        return False
    return like.weight >= 1.1 and like.strength >= (0.7 if days <= 3 else 0.8)


def _told_anew(one: Fingerprint, other: Fingerprint, like: Likeness) -> bool:
    """Two longer texts in one language without a phrase in common: only much that they both tell
    makes one of them a retelling of the other."""
    long = min(one.stretches, other.stretches) >= STRETCHES_OF_A_SHORT_TEXT
    return long and one.lang == other.lang and like.covered < 0.15


def _alike_undated(one: Fingerprint, other: Fingerprint, like: Likeness) -> bool:
    """Without a day nothing says that it is the same event but what both tell of it."""
    credited = bool(_shared_sources(one, other))
    needed = _WEIGHT_WHEN_UNDATED_AND_CREDITED if credited else _WEIGHT_WHEN_UNDATED
    enough = like.telling and like.weight >= needed and like.strength >= needed / 2
    return enough and len(like.contradicted) < 2


def _sources(one: Fingerprint) -> frozenset[str]:
    return one.outlets | ({one.publisher} if one.publisher else frozenset())


def _shared_sources(one: Fingerprint, other: Fingerprint) -> frozenset[str]:
    """Newsrooms both rest on; that both came out at one house is not enough."""
    if one.publisher and one.publisher == other.publisher:
        return one.outlets & other.outlets
    return _sources(one) & _sources(other)


def _rest_on_own_sources(one: Fingerprint, other: Fingerprint) -> bool:
    return bool(_sources(one) and _sources(other))


def _announced(like: Likeness) -> bool:
    """Both tell what a public body did, so the body is the origin."""
    return bool(_ANNOUNCED.intersection(like.keys)) and any(
        key.startswith("au:") for key in like.keys
    )


def _kind(one: Fingerprint, other: Fingerprint, like: Likeness) -> Relation:
    """A translation says nearly all that the other says, in another language."""
    if one.lang != other.lang and like.part >= 0.6 and like.weight >= 3:
        return Relation.TRANSLATION
    return Relation.PICK_UP


def _apart(days: int | None) -> str:
    if days is None:
        return "the day of one not known"
    days = abs(days)
    return "on the same day" if days == 0 else f"{days} day{'s' if days > 1 else ''} apart"


def _too_little(one: Fingerprint, like: Likeness, days: int | None) -> str:
    shared = f"Only {_listed(one, like)} in common" if like.keys else "Nothing telling in common"
    return f"{shared}, {_apart(days)}."


def _listed(one: Fingerprint, like: Likeness) -> str:
    labels = dict(one.labels)
    shown = (labels.get(key) or _readable(key) for key in like.keys[:6])
    return ", ".join(dict.fromkeys(shown)) or "one event"


def _readable(key: str) -> str:
    """A key as a person reads it: "USD 300,000,000", "Greg", "arrest"."""
    kind, _, rest = key.partition(":")
    if kind == "money":
        currency, amount = rest.split(":")
        return f"{currency} {float(amount):,.0f}"
    if kind == "number":
        return f"{float(rest):,g}"
    if kind in {"people", "percent"}:
        return f"{rest} {'people' if kind == 'people' else 'per cent'}"
    if kind == "chip":
        return rest.upper()
    if kind in {"act", "au"}:
        return rest.replace("-", " ")
    return rest if rest.isupper() else rest.replace("-", " ").title()
