"""Who took a report from whom: the tree below the article first seen, as deep as texts credit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Citing:
    """An article of a report: the newsroom that put it out and those its text speaks of, by key."""

    member: int
    publisher: str
    outlets: frozenset[str]


def taken_from(articles: Sequence[Citing]) -> dict[int, int]:
    """For every article but the first, the earlier one it was taken from.

    `articles` stand in the order in which they came out, the root first. An article was taken
    from what it credits; of several it credits, from the one furthest from the root, which
    carried the others' words; and from the root where it credits none that is on file.
    """
    found: dict[int, int] = {}
    depth = {one.member: 0 for one in articles[:1]}
    for at, one in enumerate(articles[1:], start=1):
        credited = [
            each.member
            for each in articles[:at]
            if each.publisher and each.publisher in one.outlets and each.publisher != one.publisher
        ]
        source = max(credited, key=lambda member: depth[member], default=articles[0].member)
        found[one.member], depth[one.member] = source, depth[source] + 1
    return found


def in_tree_order(articles: Sequence[Citing]) -> Iterator[tuple[int, int]]:
    """Each article with how deep it stands, what was taken from it right below it."""
    source = taken_from(articles)

    def below(member: int, depth: int) -> Iterator[tuple[int, int]]:
        yield member, depth
        for one in articles:
            if source.get(one.member) == member:
                yield from below(one.member, depth + 1)

    if articles:
        yield from below(articles[0].member, 0)
