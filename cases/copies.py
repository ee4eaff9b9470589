"""Which claims of a story's copies say something that the original does not.

Ten copies of one report count once; but a denial that only a copy carries is kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """A claim as far as it takes to see whether another one says the same."""

    pk: int
    of_copy: bool
    kind: str
    stance: str

    @property
    def gist(self) -> tuple[str, str]:
        return (self.kind, self.stance)


def worth_keeping(claims: Iterable[Said]) -> set[int]:
    """The ids of all claims of originals, and of those of copies that add a kind or a stance.

    Of what only copies say, one claim of a kind is kept.
    """
    said = list(claims)
    kept = {claim.pk for claim in said if not claim.of_copy}
    known = {claim.gist for claim in said if not claim.of_copy}
    for claim in said:
        if claim.of_copy and claim.gist not in known:
            known.add(claim.gist)
            kept.add(claim.pk)
    return kept
