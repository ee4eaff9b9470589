"""How a feed is, and when to look at it again: decided from what came of the last polls."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Health(StrEnum):
    """What came of the last poll."""

    OK = "ok"
    NOT_MODIFIED = "not_modified"
    EMPTY = "empty"
    MOVED = "moved"
    GONE = "gone"
    SLOW = "slow"
    BROKEN = "broken"
    TOO_LARGE = "too_large"


#: What came is good, or what is known still holds.
FINE = frozenset({Health.OK, Health.NOT_MODIFIED, Health.EMPTY, Health.MOVED})

GONE_STATUSES = frozenset({404, 410})

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Outlook:
    """How long to wait before the next look, and why so long."""

    wait: timedelta
    reason: str


def health_of(*, unchanged: bool, moved: bool, items: int) -> Health:
    """How a feed is that answered."""
    if unchanged:
        return Health.NOT_MODIFIED
    if not items:
        return Health.EMPTY
    return Health.MOVED if moved else Health.OK


def outlook(
    health: Health, *, every: timedelta, in_a_row: int, asked_for: timedelta | None = None
) -> Outlook:
    """When to look again at a feed found `in_a_row` times like this, the last time included.

    `asked_for` is how long the server asked to be left alone; it is, a week at most.
    """
    found = _outlook(health, every, max(in_a_row, 1))
    if asked_for is not None and found.wait < asked_for:
        return Outlook(min(asked_for, 7 * DAY), "The server asks to be left alone so long.")
    return found


def _outlook(health: Health, every: timedelta, in_a_row: int) -> Outlook:
    doubled = every * 2 ** min(in_a_row, 10)
    match health:
        case Health.OK | Health.NOT_MODIFIED:
            return Outlook(every, "It answers as it should.")
        case Health.MOVED:
            return Outlook(every, "It answers at a new address; give that one.")
        case Health.EMPTY:
            wait = max(every, min(every * in_a_row, 6 * HOUR))
            return Outlook(wait, f"It answered and listed nothing, {in_a_row} times in a row.")
        case Health.SLOW:
            wait = max(every, min(doubled, 6 * HOUR))
            return Outlook(wait, f"It was too slow {in_a_row} times in a row.")
        case Health.TOO_LARGE:
            return Outlook(max(every, DAY), "It is over the limit and will hardly shrink soon.")
        case Health.GONE if in_a_row >= 3:
            return Outlook(max(every, 7 * DAY), f"It was gone {in_a_row} times in a row.")
        case Health.GONE:
            return Outlook(max(every, DAY), "It is gone, perhaps only for now.")
    return Outlook(max(every, min(doubled, DAY)), f"It failed {in_a_row} times in a row.")
