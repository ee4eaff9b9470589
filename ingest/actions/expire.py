"""Take documents of feeds out of the archive once their time is over; their links stay."""

from datetime import datetime, timedelta

import pghistory
from django.conf import settings
from django.db import transaction

from ingest.models import Capture
from ingest.models.capture import archive

BATCH = 500


def expire_documents(*, now: datetime) -> int:
    """Remove what was last seen too long ago. Returns how many documents that were."""
    before = now - timedelta(days=settings.FEED_DOCUMENT_DAYS)
    expired = 0
    with pghistory.context(why=f"feed documents are kept {settings.FEED_DOCUMENT_DAYS} days"):
        while rows := list(Capture.objects.outlived(before)[:BATCH]):
            for row in rows:
                expire(row, now=now)
            expired += len(rows)
    return expired


@transaction.atomic
def expire(row: Capture, *, now: datetime) -> None:
    """Remove a document and say so on its row. A death in between leaves it to be removed again."""
    row = Capture.objects.select_for_update(of=("self",)).get(pk=row.pk)
    archive().delete(row.body.name or "")
    row.expired_at = now
    row.save(update_fields=["expired_at"])
