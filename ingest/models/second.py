"""What the second reader proposes. It stands apart: no claim, lead or count is made of it."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.policy import Tlp
from ingest.models.article import ArticleVersion
from ingest.models.queued import Queued, QueuedQuerySet
from ingest.models.reading import words
from rules.codes import ClaimKind, Stance

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class SecondReadingQuerySet(QueuedQuerySet):
    def awaiting(self, now: datetime) -> Self:
        """Those to be asked for. Only what is TLP:CLEAR leaves the house."""
        return self.waiting(now).filter(version__article__tlp=Tlp.CLEAR)

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """As the article they belong to."""
        return self.filter(version__in=ArticleVersion.objects.visible_to(user))

    def answers_to(self, version: ArticleVersion) -> Self:
        """The answer to a version with its proposals, once it has come."""
        answers = self.filter(version=version).exclude(done_at=None)
        return answers.prefetch_related("proposals")


class SecondReading(Queued):
    """One answer of the second reader to one version. Written by a stage, never edited."""

    version = models.OneToOneField(
        ArticleVersion, on_delete=models.CASCADE, related_name="second_reading"
    )
    model = models.CharField(_("model"), max_length=200, blank=True)
    refused = models.BooleanField(_("would not read it"), default=False)
    dropped = models.JSONField(_("dropped, by reason"), default=dict, blank=True)

    objects = SecondReadingQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["id"], condition=Q(done_at=None), name="ingest_second_unfinished")
        ]

    def __str__(self) -> str:
        return str(self.version)

    @property
    def dropped_count(self) -> int:
        """How many proposals the text did not bear out."""
        return sum(self.dropped.values())


class SecondProposal(models.Model):
    """What the second reader says whole sentences of the text say."""

    reading = models.ForeignKey(SecondReading, on_delete=models.CASCADE, related_name="proposals")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField(_("quote"))
    kind = models.CharField(max_length=20, choices=words(ClaimKind))
    stance = models.CharField(max_length=10, choices=words(Stance))
    pathway = models.CharField(max_length=32, blank=True)
    user = models.CharField(_("who uses"), max_length=200, blank=True)
    provider = models.CharField(_("who sells or hosts"), max_length=200, blank=True)
    chip = models.CharField(_("chip"), max_length=200, blank=True)
    speaker = models.CharField(_("speaker, as written"), max_length=200, blank=True)

    class Meta:
        ordering = ["start", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(start__lt=F("end")), name="ingest_secondproposal_span_is_half_open"
            ),
        ]

    def __str__(self) -> str:
        return self.quote[:80]
