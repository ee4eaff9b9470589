"""What a list says now and did not say before: entries paired, then compared field by field."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from entities.lists.dating import first_notice
from entities.lists.entry import Entry

#: What is compared, in the order it is shown.
FIELDS = (
    "name",
    "kind",
    "aliases",
    "addresses",
    "countries",
    "citation",
    "licence_requirement",
    "licence_policy",
    "scope_text",
    "programs",
    "identifiers",
    "remarks",
    "party_type",
    "start",
    "end",
    "number",
)

_SAID = ("name", "citation", "countries", "aliases", "licence_requirement", "licence_policy")

#: A list that loses more than this share of its entries, and more than so many, is asked about.
LARGEST_DROP, SMALL_LOSS = 0.05, 5


@dataclass(frozen=True, slots=True)
class Stored:
    """An entry on file, with the values that are compared under the names of `Entry`."""

    pk: int
    gone: bool  # a snapshot was found without it
    from_list: bool  # it came from a list file, not from elsewhere
    source_id: str
    number: str
    name: str
    citation: str
    countries: tuple[str, ...]
    values: dict[str, Any]  # Any: texts and tuples


#: Under a field: what was and what is. Any: texts and tuples.
Changes = dict[str, tuple[Any, Any]]


@dataclass(slots=True)
class Difference:
    """One list now against what is on file of it."""

    added: list[Entry] = field(default_factory=list)
    known: list[tuple[Stored, Entry, Changes]] = field(default_factory=list)
    missing: list[Stored] = field(default_factory=list)


def difference(stored: Sequence[Stored], entries: Sequence[Entry]) -> Difference:
    """Pair what is on file with what the file has. Each is paired once, by the surest key."""
    found = Difference()
    left, ours = list(entries), list(stored)
    for of_stored, of_entry in _KEYS:
        pairs, ours, left = _pair(ours, left, of_stored, of_entry)
        found.known += [(old, new, changes(old, new)) for old, new in pairs]
    found.added, found.missing = left, [old for old in ours if not old.gone]
    return found


def changes(old: Stored, new: Entry) -> Changes:
    """The fields that differ. What the file does not say is left as it was."""
    made: Changes = {}
    for name in FIELDS:
        now = getattr(new, name)
        before = old.values[name]
        if now is not None and now != before and (now or before):
            made[name] = before, now
    if not new.number:
        made.pop("number", None)
    return made


def drop_of(standing: int, missing: int, entries: int) -> str:
    """Why so many missing entries are suspicious, as a sentence; empty where they are not."""
    if standing and not entries:
        return f"all {standing:,} entries on file are missing from the file"
    if missing > SMALL_LOSS and missing > standing * LARGEST_DROP:
        return (
            f"{missing:,} of {standing:,} entries on file are missing, more than {LARGEST_DROP:.0%}"
        )
    return ""


def _pair(
    stored: Iterable[Stored],
    entries: Iterable[Entry],
    of_stored: Callable[[Stored], Hashable],
    of_entry: Callable[[Entry], Hashable],
) -> tuple[list[tuple[Stored, Entry]], list[Stored], list[Entry]]:
    """Pairs of the same key in their order, standing entries first, and what stays unpaired."""
    waiting: dict[Hashable, list[Stored]] = defaultdict(list)
    for old in sorted(stored, key=lambda one: one.gone):
        waiting[of_stored(old)].append(old)
    unkeyed = waiting.pop(None, [])
    pairs, left = [], []
    for new in entries:
        key = of_entry(new)
        if key is not None and waiting.get(key):
            pairs.append((waiting[key].pop(0), new))
        else:
            left.append(new)
    return pairs, [*unkeyed, *(old for olds in waiting.values() for old in olds)], left


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _whole(one: Stored | Entry) -> Hashable:
    """What all forms of a file print, so that entries of one name are not taken for another."""
    said = one.values if isinstance(one, Stored) else {f: getattr(one, f) for f in _SAID}
    return tuple(said[field] for field in _SAID)


def _renamed(one: Stored | Entry) -> Hashable:
    """What stays where only the spelling of a name changes; nothing where that says little."""
    aliases = one.values["aliases"] if isinstance(one, Stored) else one.aliases
    notice = first_notice(one.citation or "")
    return (notice, one.countries, tuple(aliases)) if notice and aliases else None


#: From the surest to the least sure key. Ids in the files change with the text of an entry.
_KEYS: tuple[tuple[Callable[[Stored], Hashable], Callable[[Entry], Hashable]], ...] = (
    (lambda old: old.number or None, lambda new: new.number or None),
    (lambda old: old.source_id or None, lambda new: new.source_id or None),
    (_whole, _whole),
    (
        lambda old: (old.name, first_notice(old.citation), old.countries),
        lambda new: (new.name, first_notice(new.citation or ""), new.countries),
    ),
    (
        lambda old: (old.name, first_notice(old.citation)),
        lambda new: (new.name, first_notice(new.citation or "")),
    ),
    (lambda old: (old.name, old.countries), lambda new: (new.name, new.countries)),
    (lambda old: _folded(old.name), lambda new: _folded(new.name)),
    (_renamed, _renamed),
)
