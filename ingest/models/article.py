"""Articles and their versions."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.policy import Tlp, clearance
from accounts.public_ids import PublicIdField
from entities.models.facts import known_word
from ingest.models.capture import Capture
from ingest.models.feed import Outlet
from ingest.models.queued import QUEUE_COLUMNS, Queued, QueuedQuerySet

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class ArticleQuerySet(QueuedQuerySet):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Articles are for those who work here: their text is not ours to publish."""
        if not user.is_authenticated:
            return self.none()
        allowed = clearance(user)
        return self.filter(tlp__in=allowed.markings) if allowed.unpublished else self.none()

    def awaiting_grouping(self, now: datetime) -> Self:
        """Articles that belong to no story yet."""
        return self.waiting(now)


@tracked(exclude=QUEUE_COLUMNS)
class Article(Queued):
    """One piece an outlet put out. Its queue columns are those of grouping."""

    public_id = PublicIdField(prefix="ART", unique=True)
    url = models.CharField(_("address"), max_length=2000)
    outlet = models.ForeignKey(
        Outlet, on_delete=models.PROTECT, null=True, blank=True, related_name="articles"
    )
    title = models.CharField(_("title"), max_length=1000)
    lang = models.CharField(_("language"), max_length=8, blank=True)
    published = models.DateField(_("published"), null=True, blank=True)
    published_basis = models.CharField(_("basis of that date"), max_length=80, blank=True)
    byline = models.TextField(_("byline"), blank=True)
    translator = models.CharField(_("translator"), max_length=200, blank=True)
    is_sample = models.BooleanField(_("sample, our own retelling"), default=False)
    tlp = models.CharField(max_length=12, choices=Tlp, default=Tlp.CLEAR)
    stored_at = models.DateTimeField()

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-published", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["url"], name="ingest_article_is_stored_once"),
            models.CheckConstraint(condition=Q(url__gt=""), name="ingest_article_has_an_address"),
            known_word("tlp", Tlp, "ingest_article_tlp_is_known"),
        ]
        indexes = [
            models.Index(
                fields=["id"], condition=Q(done_at=None), name="ingest_article_unfinished"
            ),
            models.Index(fields=["published"], name="ingest_article_published"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def current(self) -> "ArticleVersion":
        """The newest version."""
        return self.versions.order_by("-number")[0]


class ArticleVersionQuerySet(QueuedQuerySet):
    def awaiting_reading(self, now: datetime) -> Self:
        """Versions no reader has read yet."""
        return self.waiting(now)

    def read_by_an_older(self, reader_version: int) -> Self:
        """Versions that were read by a reader before this one, the newest first."""
        read = self.filter(reader_version__lt=reader_version, parked_at=None)
        return read.exclude(done_at=None).order_by("-pk")

    def newest_of_each(self) -> Self:
        """The newest version of each article."""
        return self.order_by("article_id", "-number").distinct("article_id")

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """As the article they belong to."""
        return self.filter(article__in=Article.objects.visible_to(user))


@tracked(exclude=[*QUEUE_COLUMNS, "text", "fingerprint"])
class ArticleVersion(Queued):
    """The text as it stood. Normalised NFC; spans are half-open code points into it."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(_("version"), default=1)
    capture = models.ForeignKey(
        Capture, on_delete=models.PROTECT, null=True, blank=True, related_name="versions"
    )
    title = models.CharField(_("title"), max_length=1000)
    text = models.TextField(_("text"))
    digest = models.CharField(max_length=64)
    stored_at = models.DateTimeField()
    reader_version = models.PositiveIntegerField(_("read by"), null=True, blank=True)
    relevant = models.BooleanField(_("relevant"), null=True, blank=True)
    relevance_reasons = models.JSONField(default=list, blank=True)
    fingerprint = models.JSONField(default=dict, blank=True)

    objects = ArticleVersionQuerySet.as_manager()

    class Meta:
        ordering = ["article", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "number"], name="ingest_version_number_is_unique"
            ),
            models.UniqueConstraint(
                fields=["article", "digest"], name="ingest_version_text_is_kept_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["id"], condition=Q(done_at=None), name="ingest_version_unfinished"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article} ({self.number})"
