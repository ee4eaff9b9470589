"""One sentence often makes several claims: show its words once."""

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.models import Claim


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words of a stretch of text, and every claim they make. The first gives the speaker."""

    claims: tuple[Claim, ...]

    @property
    def claim(self) -> Claim:
        return self.claims[0]


def quoted(claims: Iterable[Claim]) -> list[Quoted]:
    """Claims by the stretch they rest on, in the order in which they come."""
    by_stretch: dict[tuple[int, int, int], list[Claim]] = {}
    for claim in claims:
        by_stretch.setdefault((claim.version_id, claim.start, claim.end), []).append(claim)
    return [Quoted(tuple(together)) for together in by_stretch.values()]
