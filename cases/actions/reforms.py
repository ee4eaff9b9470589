"""Keep a reform under a name and an id, and take it back."""

from datetime import datetime

import pghistory

from accounts.models import User
from cases.models import SavedReform
from cases.regime import regime_in_force
from cases.simulating import reformed


def save(name: str, text: str, tlp: str, *, by: User, now: datetime) -> SavedReform:
    """Keep the edits as they were written. RegimeError says what is wrong in them."""
    reformed(text, regime_in_force())
    with pghistory.context(by=by.pk, why="saved a reform"):
        return SavedReform.objects.create(name=name, text=text, tlp=tlp, by=by, at=now)


def withdraw(reform: SavedReform, *, by: User, now: datetime) -> None:
    """Nobody finds it from now on; what was said of it stays in the history."""
    with pghistory.context(by=by.pk, why="withdrew a reform"):
        reform.withdrawn_at = now
        reform.save(update_fields=["withdrawn_at"])
