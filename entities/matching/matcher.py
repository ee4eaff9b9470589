"""Who is meant by a name: exact and normalised hits first, then the likely ones, with reasons."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from entities.matching.answers import MATCH, Answer, Hit, Party, Suggestion, kinship
from entities.matching.beginnings import Beginnings
from entities.matching.chinese import ChineseNames
from entities.matching.closeness import prefer_closest
from entities.matching.consonants import ABJAD, Consonants
from entities.matching.features import Found, compare, elsewhere, same_name
from entities.matching.fold import HAN
from entities.matching.grams import GramIndex
from entities.matching.keys import KeyIndex
from entities.matching.known import (
    KnownIndex,
    KnownNames,
    chinese_words,
    key_of,
    known_name,
    sound_key_of,
)
from entities.matching.listing import ListedNames
from entities.matching.name import Name, folded_name, name_of
from entities.matching.places import are_apart, places_in
from entities.matching.sound import sound
from entities.matching.weights import Weights, weights_of

__all__ = ["MATCH", "Answer", "Matcher", "Party", "Suggestion"]

#: From this score on nothing likelier is looked for.
_CERTAIN = 0.94
_CANDIDATES = 22
#: So many names are looked at, and so likely an answer must be, while somebody types.
_LOOKED_AT, _LIKELY = 60, 0.6
#: What a name loses by being compared in translation or pinyin.
_RENDERED = 0.98
#: What a known name loses when the listed one lies in another place than the asked one, or none.
_ELSEWHERE, _NOWHERE = 0.78, 0.96
#: What is left when the asked name says more than the known one.
_HEAD = 0.9
_ACRONYM = re.compile(r"^(.{8,}?)\s*\(([A-Z][A-Z0-9&-]{2,9})\)(.*)$")
_UNIT = re.compile(r"Affiliated Entity:\s*(.{5,})$")


class Matcher:
    """Answers who of a list is meant by a name. Building it reads every name once."""

    def __init__(
        self,
        parties: Iterable[Party],
        known: Sequence[KnownNames] = (),
        *,
        beside: "Matcher | None" = None,
    ) -> None:
        """With `beside`, a few parties more for another matcher, whose knowledge they share."""
        self._parties = list(parties)
        self._chinese: ChineseNames = (
            beside._chinese if beside else ChineseNames(chinese_words(known))
        )
        self._listing = ListedNames()
        for number, party in enumerate(self._parties):
            for written in party.names:
                for name in self._spellings(written):
                    self._listing.add(name, written, number)
        self._listing.close()
        words = self._listing.words
        sounds = sound("\n".join(words)).split("\n") if words else []
        split = [text.split() for text in sounds]
        self._weights: Weights = beside._weights if beside else weights_of(words)
        self._known: KnownIndex = (
            beside._known.apart() if beside else KnownIndex(known, self._chinese)
        )
        self._known.learn(split, words)
        self._grams = GramIndex(sounds)
        self._has_abjad = any(map(ABJAD.search, self._listing.written))
        self._keys = KeyIndex(self._all_keys(split))

    def __len__(self) -> int:
        return len(self._parties)

    def answers(
        self,
        text: str,
        *,
        schema: str = "",
        limit: int = 5,
        accept: Callable[[str], bool] | None = None,
    ) -> list[Answer]:
        """The likeliest parties, best first; none for a name that holds no word.

        Parties whose id is not accepted are passed over and take no place.
        """
        name = name_of(text)
        hits = self._certain(name)
        if max((hit.score for hit in hits.values()), default=0) < _CERTAIN:
            renderings = self._chinese.renderings(name.folded) if name.folded else []
            for rendering in renderings:
                asked = self._weights.without_misspelled_legal_words(folded_name(rendering))
                self._add_likely(hits, asked, rendering != name.folded)
            self._add_consonants(hits, text)
        return self._answers(name, hits, schema, limit, accept)

    def suggestions(
        self, typed: str, *, limit: int = 8, accept: Callable[[str], bool] | None = None
    ) -> list[Suggestion]:
        """Parties that may be meant by a name half typed: beginnings first, then likely ones."""
        found: dict[str, str] = {}
        for number in self._typed(name_of(typed).folded):
            for bearer in self._listing.bearers(number):
                party = self._parties[bearer].id
                if party not in found and (accept is None or accept(party)):
                    found[party] = self._listing.written[number]
            if len(found) >= limit:
                break
        if len(found) < limit:
            for answer in self.answers(typed, limit=limit, accept=accept):
                if answer.score >= _LIKELY:
                    found.setdefault(answer.id, answer.name)
        return [Suggestion(party, name) for party, name in list(found.items())[:limit]]

    @cached_property
    def _beginnings(self) -> Beginnings:
        return Beginnings(self._listing.folded)

    def _typed(self, typed: str) -> Iterator[int]:
        """Names that begin with it, hold it, or of which it begins each of some words."""
        if not typed:
            return
        yield from self._beginnings.starting(typed)
        yield from self._beginnings.holding(typed)
        asked = typed.split()
        for number in self._grams.nearest(sound(typed), _LOOKED_AT).tolist():
            words = self._listing.folded[number].split()
            if all(any(word.startswith(one) for word in words) for one in asked):
                yield number

    def _spellings(self, written: str) -> Iterator[Name]:
        """The name as written, in Latin letters, and without acronym or head of the group."""
        name = name_of(written)
        if not name.folded:
            return
        yield name
        if HAN.search(name.folded):
            yield from map(folded_name, self._chinese.renderings(name.folded))
        if acronym := _ACRONYM.match(written):
            yield name_of(acronym.group(1) + acronym.group(3))
            if not acronym.group(3):
                yield name_of(acronym.group(2))
        elif unit := _UNIT.search(written):
            yield name_of(unit.group(1))

    def _all_keys(self, sounds: Sequence[Sequence[str]]) -> Iterator[tuple[int, set[str]]]:
        names = zip(self._listing.folded, self._listing.words, sounds, strict=True)
        for number, (folded, words, heard) in enumerate(names):
            yield number, self._keys_of(Name(folded, tuple(words.split())), heard)

    def _keys_of(self, name: Name, sounds: Sequence[str]) -> set[str]:
        """Under what a name is looked up: in one piece, word by word, and by its sound."""
        if HAN.search(name.folded):
            return {name.folded, self._chinese.core(name.folded)}
        return {
            name.folded,
            name.compact,
            "+".join(sorted(name.words)),
            "~" + "".join(sounds),
            "~" + "+".join(sorted(sounds)),
        }

    def _certain(self, name: Name) -> dict[int, Hit]:
        """What the keys of the name and of its known other names find."""
        hits: dict[int, Hit] = {}
        if not name.folded:
            return hits
        keys = self._keys_of(name, sound(" ".join(name.words)).split())
        for key in keys:
            for number in self._keys.numbers(key):
                self._compare(hits, name, number, rendered=False)
        self._add_known(hits, name)
        return hits

    def _add_known(self, hits: dict[int, Hit], name: Name) -> None:
        """Listed names of a body that the table knows by this name, a leading place set aside."""
        for key, where, sure in self._known_keys(name):
            for hit in self._known.hits({key}):
                score = hit.score * sure
                if where:
                    places = places_in(self._listing.words[hit.name].split())
                    score *= 1.0 if where in places else _ELSEWHERE if places else _NOWHERE
                if score > hits.get(hit.name, Hit(0)).score:
                    hits[hit.name] = Hit(score, (known_name(hit.carried, score),))

    def _known_keys(self, name: Name) -> Iterator[tuple[str, str, float]]:
        """Under what a name may be known, the place it was parted from, and what remains sure."""
        core = key_of(name)
        if HAN.search(name.folded):
            core = self._chinese.core(name.folded)
        else:
            yield sound_key_of(name), "", 1.0
        whole = name.folded.replace(" ", "")
        for key in dict.fromkeys((whole, core, self._chinese.without_spelled_legal_form(whole))):
            yield key, "", 1.0
            rest, place = self._chinese.without_place(key)
            if place:
                yield rest, place, 1.0
            if head := self._chinese.known_head(rest):
                yield head, place, _HEAD

    def _add_likely(self, hits: dict[int, Hit], name: Name, rendered: bool) -> None:
        sounds = sound(" ".join(name.words)).split()
        for key in self._keys_of(name, sounds):
            for number in self._keys.numbers(key):
                self._compare(hits, name, number, rendered=rendered)
        if max((hit.score for hit in hits.values()), default=0) >= _CERTAIN:
            return
        for number in self._grams.nearest(" ".join(sounds), _CANDIDATES).tolist():
            self._compare(hits, name, number, rendered=rendered)

    def _add_consonants(self, hits: dict[int, Hit], text: str) -> None:
        """Names that one side writes without vowels."""
        if not self._has_abjad and not ABJAD.search(text):
            return
        for number, found in self._consonants.nearest(text):
            if found.score > hits.get(number, Hit(0)).score:
                hits[number] = Hit(found.score, (found,))

    @cached_property
    def _consonants(self) -> Consonants:
        return Consonants(self._listing.written)

    def _compare(self, hits: dict[int, Hit], asked: Name, number: int, *, rendered: bool) -> None:
        listed = Name(self._listing.folded[number], tuple(self._listing.words[number].split()))
        if HAN.search(listed.folded):
            score, reasons = self._compare_characters(asked, listed)
        else:
            score, reasons = compare(asked, listed, self._weights)
        score *= _RENDERED if rendered else 1.0
        if score > hits.get(number, Hit(0)).score:
            hits[number] = Hit(score, reasons)

    def _compare_characters(self, asked: Name, listed: Name) -> tuple[float, tuple[Found, ...]]:
        if found := same_name(asked, listed, self._weights):
            return found.score, (found,)
        if self._chinese.core(asked.folded) != self._chinese.core(listed.folded):
            return 0.0, ()
        same = Found("same_without_legal_form", 0.98, "The same characters but for the legal form.")
        return same.score, (same,)

    def _answers(
        self,
        asked: Name,
        hits: dict[int, Hit],
        schema: str,
        limit: int,
        accept: Callable[[str], bool] | None,
    ) -> list[Answer]:
        best: dict[int, tuple[float, int, tuple[Found, ...]]] = {}
        prefer_closest(asked, hits, self._listing)
        places = self._places_of(asked.folded)
        for number, hit in hits.items():
            for party in self._listing.bearers(number):
                if accept and not accept(self._parties[party].id):
                    continue
                score = hit.score * kinship(schema, self._parties[party].schema)
                against: tuple[Found, ...] = ()
                if places and score >= MATCH:
                    against = self._lives_elsewhere(places, party)
                    score = min(score, *(one.score for one in against)) if against else score
                if score > best[party][0] if party in best else score > 0:
                    best[party] = score, number, against
        ranked = sorted(
            best.items(),
            key=lambda item: (-item[1][0], len(self._listing.folded[item[1][1]]), item[0]),
        )
        return [
            Answer(
                self._parties[party].id,
                round(score, 4),
                score >= MATCH,
                self._listing.written[number],
                (*hits[number].reasons, *against),
            )
            for party, (score, number, against) in ranked[:limit]
            if score >= 0.3
        ]

    def _places_of(self, folded: str) -> set[str]:
        if not HAN.search(folded):
            return places_in(folded.split())
        place = self._chinese.without_place(self._chinese.core(folded))[1]
        return places_in(place.split())

    def _lives_elsewhere(self, places: set[str], party: int) -> tuple[Found, ...]:
        """What speaks against a party, whatever name was hit: all its names say another place."""
        names = self._parties[party].names
        own: set[str] = set().union(*(self._places_of(name_of(name).folded) for name in names))
        return (elsewhere(places, own),) if are_apart(places, own) and not places & own else ()
