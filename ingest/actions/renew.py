"""Have versions read again that an older reader has read, a few at a time."""

from django.db import transaction

from ingest.models import ArticleVersion
from ingest.queue import in_order

#: Few, so that what has just come in does not wait behind what is read a second time.
AT_ONCE = 200

#: Readers that are known to have read everything; whatever comes in later they read anyhow.
_through: set[int] = set()


@transaction.atomic
def renew_readings(*, reader_version: int, most: int = AT_ONCE) -> int:
    """Put the newest versions an older reader has read back into the queue. Returns how many."""
    if reader_version in _through:
        return 0
    older = ArticleVersion.objects.read_by_an_older(reader_version)[:most]
    keys = in_order(ArticleVersion, list(older.values_list("pk", flat=True)))
    if not keys:
        _through.add(reader_version)
        return 0
    waiting = ArticleVersion.objects.filter(pk__in=keys).exclude(done_at=None)
    return waiting.update(done_at=None, attempts=0, retry_at=None, failure="")


def forget_what_was_renewed() -> None:
    """Look for versions read by an older reader once more."""
    _through.clear()
