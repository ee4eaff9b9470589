"""The names of the starter data as the reader takes them, straight from the files."""

from collections.abc import Iterator
from functools import lru_cache

from entities.starter import starter_names
from ingest.reading.names import Names
from ingest.reading.types import KnownName, MentionKind
from rules.codes import Role


def known_names() -> Iterator[KnownName]:
    """Every name of every starter party and chip."""
    for name in starter_names():
        yield KnownName(
            text=name.text,
            key=name.key,
            kind=MentionKind(name.kind),
            label=name.label,
            country=name.country,
            roles=frozenset(Role(role) for role in name.roles),
            listed=name.listed,
        )


@lru_cache(maxsize=1)
def starter_index() -> Names:
    """The index over the starter names, built once a process."""
    return Names(known_names())
