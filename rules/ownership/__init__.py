"""Ownership arithmetic as of a day: the 50 percent test of one party and of all, economic shares.

`closure` and `standing` work on arrays and are imported by name, so that the rules load without
them.
"""

from rules.ownership.argument import OwnershipFinding, owned_by
from rules.ownership.economic import EconomicShare, economic_share
from rules.ownership.seat import ultimate_headquarters

__all__ = [
    "EconomicShare",
    "OwnershipFinding",
    "economic_share",
    "owned_by",
    "ultimate_headquarters",
]
