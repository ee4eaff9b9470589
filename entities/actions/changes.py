"""Say that reference facts changed, and how far they have come."""

from collections.abc import Iterable

from django.db import connection, models

from entities.models import ReferenceChange, ReferenceKind

__all__ = ["reference_version", "touch"]

_COUNT = """
INSERT INTO entities_referencechange (kind, number) VALUES (%s, 1)
ON CONFLICT (kind) DO UPDATE SET number = entities_referencechange.number + 1
"""


def touch(*kinds: ReferenceKind) -> None:
    """Count one change of each kind.

    Call it last in the transaction that changes the facts: others who change facts of the same
    kind wait for its end.
    """
    with connection.cursor() as cursor:
        for kind in sorted(set(kinds)):
            cursor.execute(_COUNT, [ReferenceKind(kind).value])


def reference_version(kinds: Iterable[ReferenceKind] = tuple(ReferenceKind)) -> int:
    """A number that grows with every committed change of these kinds.

    It is the sum of their counts: the highest of them would hide a change of another kind.
    """
    rows = ReferenceChange.objects.filter(kind__in=list(kinds))
    return rows.aggregate(total=models.Sum("number"))["total"] or 0
