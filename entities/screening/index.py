"""The index of names in this process: built on first use, and never far behind the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from threading import Lock, Thread
from time import monotonic

from django.conf import settings

from entities.matching.matcher import Answer, Matcher, Party, Suggestion
from entities.screening.known import shipped_names
from entities.screening.parties import UNKNOWN, Screened, all_parties, newest_change

#: So many changed parties, or a share of all, are kept beside the index before it is built anew.
_FEW, _SHARE = 2_000, 20


@dataclass(frozen=True, slots=True)
class Index:
    """Everybody who can be found, as of one change of the reference facts."""

    version: tuple[int, ...]
    parties: Mapping[str, Screened]
    whole: Matcher
    #: What changed after `whole` was built: those parties are asked for here and not there.
    beside: Matcher | None = None
    changed: frozenset[str] = field(default_factory=frozenset)

    def answers(
        self, text: str, *, schema: str, limit: int, passed_over: frozenset[str]
    ) -> list[Answer]:
        """The likeliest parties for a name but for those passed over, the best first."""

        def accept(party: str) -> bool:
            return party not in self.changed and party not in passed_over

        found = self.whole.answers(text, schema=schema, limit=limit, accept=accept)
        if self.beside:
            found += self.beside.answers(
                text, schema=schema, limit=limit, accept=lambda party: party not in passed_over
            )
            found.sort(key=lambda answer: (-answer.score, answer.id))
        return found[:limit]

    def suggestions(self, typed: str, *, limit: int) -> list[Suggestion]:
        """Parties with a page of their own for a name half typed."""

        def accept(party: str) -> bool:
            return party not in self.changed and self.parties[party].entity is not None

        found = self.whole.suggestions(typed, limit=limit, accept=accept)
        if self.beside:
            ours = self.parties
            more = self.beside.suggestions(
                typed, limit=limit, accept=lambda party: ours[party].entity is not None
            )
            found = [*more, *found]
        return found[:limit]


class Holder:
    """The index of a process. One thread brings it up to date, the others use what is there."""

    def __init__(self) -> None:
        self._index: Index | None = None
        self._looked = 0.0
        self._lock = Lock()
        self._builder: Thread | None = None

    def current(self) -> Index:
        """The index, at most settings.SCREENING_LOOK_SECONDS behind when nobody else renews it."""
        index = self._index
        if index is not None and monotonic() - self._looked < settings.SCREENING_LOOK_SECONDS:
            return index
        # The first index must be waited for; a later one only by who fetches it.
        if not self._lock.acquire(blocking=index is None):
            assert index is not None
            return index
        try:
            version = newest_change()
            if self._index is None or self._index.version != version:
                self._index = self._renewed(self._index, version)
            self._looked = monotonic()
            return self._index
        finally:
            self._lock.release()

    def _renewed(self, old: Index | None, version: tuple[int, ...]) -> Index:
        parties = all_parties()
        if old is None:
            return _built(version, parties)
        # What is as it was stays one object in memory.
        for key, party in old.parties.items():
            if parties.get(key) == party:
                parties[key] = party
        moved = {
            key
            for key in old.parties.keys() | parties.keys()
            if old.parties.get(key) is not parties.get(key)
        }
        if not moved:
            return replace(old, version=version)
        changed = old.changed | moved
        now = [_party(parties[key]) for key in sorted(changed) if key in parties]
        index = Index(version, parties, old.whole, Matcher(now, beside=old.whole), changed)
        if len(changed) > max(_FEW, len(parties) // _SHARE):
            self._build_anew(index)
        return index

    def _build_anew(self, index: Index) -> None:
        """Build a whole index in the background; what changes meanwhile stays beside it."""
        if self._builder and self._builder.is_alive():
            return

        def build() -> None:
            fresh = _built(index.version, index.parties)
            with self._lock:
                # A later renewal compares with these parties and finds what changed since.
                self._index, self._looked = fresh, 0.0

        self._builder = Thread(target=build, name="screening-index", daemon=True)
        self._builder.start()


def _built(version: tuple[int, ...], parties: Mapping[str, Screened]) -> Index:
    return Index(version, parties, Matcher(map(_party, parties.values()), shipped_names()))


def _party(one: Screened) -> Party:
    return Party(one.id, one.names, kin(one.schema))


def kin(schema: str) -> str:
    """What a schema is compared as: companies, bodies and institutes are often confused."""
    return {UNKNOWN: "", "Organization": "Company", "PublicBody": "Company"}.get(schema, schema)


_HOLDER = Holder()


def current_index() -> Index:
    """The index of this process."""
    return _HOLDER.current()
