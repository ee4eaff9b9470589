"""History of every table, written by the database itself, so that no write escapes it."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import pghistory
from django.db import models

M = TypeVar("M", bound=type[models.Model])


def tracked(*, exclude: Iterable[str] = ()) -> Callable[[M], M]:
    """Record each insert, update and delete of a model, with who and why.

    `exclude` names columns that say how far a queue has come, not what is known.
    """
    track: Callable[[M], M] = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=list(exclude),
    )
    return track
