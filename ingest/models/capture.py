"""What was seen on the web, in files and in mails, kept byte for byte."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from entities.models.facts import known_word
from entities.models.list_file import archive as archive


class CaptureKind(models.TextChoices):
    """What was captured. Articles are kept for ever, the documents of feeds for a while."""

    ARTICLE = "article", _("article")
    FEED = "feed", _("feed document")


class CaptureQuerySet(models.QuerySet["Capture"]):
    def of_feed(self, feed_id: int, url: str) -> Self:
        """What is still kept of a feed's document, the newest first."""
        return self.filter(feed=feed_id, url=url, kind=CaptureKind.FEED, expired_at=None).order_by(
            "-pk"
        )

    def kept_whole(self, *, sha256: str, payload_sha256: str, kind: str) -> Self:
        """Records that hold these bytes themselves, so that a later sight may refer to one."""
        return self.filter(
            sha256=sha256,
            payload_sha256=payload_sha256,
            kind=kind,
            revisits=None,
            expired_at=None,
        ).order_by("pk")

    def outlived(self, before: datetime) -> Self:
        """Sealed documents of feeds seen before an instant, and not seen unchanged since."""
        seen_since = Capture.objects.filter(revisits=models.OuterRef("pk"), captured_at__gte=before)
        return (
            self.filter(kind=CaptureKind.FEED, expired_at=None, captured_at__lt=before)
            .exclude(seal=None)
            .exclude(models.Exists(seen_since))
            .order_by("captured_at", "pk")
        )


@tracked()
class Capture(models.Model):
    """One sight of some bytes, with the record of it in the archive.

    `sha256` is of the bytes unpacked, `payload_sha256` of them as sent, `record_sha256` of the
    whole record. A record that `revisits` another holds no bytes: they were the same. Captures
    without a record are from before there were any; their file holds the bytes and nothing else.
    """

    kind = models.CharField(
        _("kind"), max_length=8, choices=CaptureKind, default=CaptureKind.ARTICLE
    )
    url = models.CharField(max_length=2000, blank=True)
    captured_at = models.DateTimeField()
    captured_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True
    )
    feed = models.ForeignKey(
        "ingest.Feed", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    content_type = models.CharField(max_length=200, blank=True)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    payload_sha256 = models.CharField(max_length=64, blank=True)
    record_id = models.UUIDField(_("record"), null=True, blank=True, unique=True)
    record_sha256 = models.CharField(max_length=64, blank=True)
    revisits = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="revisited_by"
    )
    expired_at = models.DateTimeField(_("expired"), null=True, blank=True)
    body = models.FileField(storage=archive, max_length=200)

    objects = CaptureQuerySet.as_manager()

    class Meta:
        ordering = ["-captured_at", "-pk"]
        constraints = [
            known_word("kind", CaptureKind, "ingest_capture_kind_is_known"),
            models.CheckConstraint(
                condition=Q(expired_at=None) | Q(kind="feed"),
                name="ingest_capture_of_an_article_never_expires",
            ),
            models.CheckConstraint(
                condition=Q(record_id=None, record_sha256="")
                | Q(record_id__isnull=False, record_sha256__gt=""),
                name="ingest_capture_record_has_a_digest",
            ),
        ]
        indexes = [
            models.Index(fields=["sha256"], name="ingest_capture_digest"),
            models.Index(
                fields=["feed", "-id"],
                condition=Q(kind="feed", expired_at=None),
                name="ingest_capture_of_a_feed",
            ),
            models.Index(
                fields=["captured_at"],
                condition=Q(kind="feed", expired_at=None),
                name="ingest_capture_to_expire",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.url} {self.captured_at:%Y-%m-%d}"
