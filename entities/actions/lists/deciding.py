"""What a person decides about a list file that was held."""

from datetime import datetime

import pghistory
from django.db import transaction

from accounts.models import User
from entities.actions.lists.receiving import Progress, apply_held, silent
from entities.models import Completeness, FileState, ListFile


class CannotDecide(Exception):
    """What stands against it, as a sentence that says the way out."""


@transaction.atomic
def confirm(
    file: ListFile,
    *,
    why: str,
    by: User | None,
    now: datetime,
    as_partial: bool = False,
    progress: Progress = silent,
) -> ListFile:
    """Apply a held file in spite of what speaks against it; as a part, it removes nothing."""
    locked = _held(file, why)
    with pghistory.context(by=by.pk if by else None, why=why):
        if as_partial:
            locked.completeness = Completeness.PARTIAL
        locked.decided_by, locked.decided_at, locked.why = by, now, why
        apply_held(locked, progress=progress)
    return locked


@transaction.atomic
def discard(file: ListFile, *, why: str, by: User | None, now: datetime) -> ListFile:
    """Put a held file aside. It stays on file, and changes nothing."""
    locked = _held(file, why)
    with pghistory.context(by=by.pk if by else None, why=why):
        locked.state = FileState.DISCARDED
        locked.decided_by, locked.decided_at, locked.why = by, now, why
        locked.save()
    return locked


def _held(file: ListFile, why: str) -> ListFile:
    if not why.strip():
        raise CannotDecide("Write why; without a reason nothing is decided.")
    locked = ListFile.objects.select_for_update().get(pk=file.pk)
    if locked.state == FileState.APPLIED:
        raise CannotDecide(f"The file {locked.short} is applied already.")
    return locked
