"""What is known of two parties beside their names, and what it does to a score."""

from collections.abc import Collection

from entities.matching.features import Found

_IDENTIFIED = 0.98
_ELSEWHERE = 0.9


def same_identifier(asked: Collection[str], stored: Collection[str]) -> Found | None:
    """A register's number stands on both sides: it is given once, whatever the names are."""
    shared = sorted(set(asked) & set(stored))
    if not shared:
        return None
    return Found("same_identifier", _IDENTIFIED, f"Both bear the number {shared[0]}.")


def different_countries(asked: Collection[str], stored: Collection[str]) -> Found | None:
    """Both say where they are at home and no country is the same; it costs a tenth."""
    if not asked or not stored or set(asked) & set(stored):
        return None
    ours, theirs = ", ".join(sorted(asked)), ", ".join(sorted(stored))
    return Found("different_countries", _ELSEWHERE, f"Asked for in {ours}, known in {theirs}.")
