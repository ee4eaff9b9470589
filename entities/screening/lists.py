"""Which state of the lists an answer rests on."""

from typing import Any

from entities.models import Listing, ListSnapshot


def list_states() -> list[dict[str, Any]]:  # Any: whatever JSON holds
    """The newest snapshot of each list, by name; a list without one says so by null."""
    newest: dict[str, ListSnapshot] = {}
    for snapshot in ListSnapshot.objects.order_by("taken_on", "pk"):
        newest[snapshot.control_list] = snapshot
    names = Listing.objects.order_by("control_list").values_list("control_list", flat=True)
    return [
        {
            "list": name,
            "taken_on": newest[name].taken_on.isoformat() if name in newest else None,
            "completeness": newest[name].completeness if name in newest else None,
            "sha256": (newest[name].sha256 or None) if name in newest else None,
        }
        for name in sorted({*names.distinct(), *newest})
    ]
