"""What a named database constraint refuses."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction


def assert_refused(constraint: str, write: Callable[[], object]) -> None:
    """The named constraint, and no other, refuses what `write` writes."""
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        write()
