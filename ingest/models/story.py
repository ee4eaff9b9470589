"""Stories: each report once, with its copies, translations and pick-ups."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Case, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.policy import clearance
from accounts.public_ids import PublicIdField
from entities.models.facts import known_word
from ingest.models.article import Article, ArticleVersion
from ingest.models.queued import QUEUE_COLUMNS, Queued, QueuedQuerySet

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class StoryQuerySet(QueuedQuerySet):
    def awaiting_proposal(self, now: datetime) -> Self:
        """Stories with something newly read that leads may follow from."""
        return self.waiting(now).filter(changed_at__isnull=False)

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Stories that hold an article the user sees, or stand behind a visible incident."""
        allowed = clearance(user)
        published = {"review_state": "published", "tlp__in": allowed.markings}
        proposed = {f"leads__incident__{name}": word for name, word in published.items()}
        quoted = {
            f"version__claims__evidence__incident__{name}": word for name, word in published.items()
        }
        visible = Q(pk__in=Story.objects.order_by().filter(**proposed).values("pk")) | Q(
            pk__in=StoryMember.objects.order_by()
            .filter(
                Q(start=None)
                | Q(start__lte=F("version__claims__start"), end__gt=F("version__claims__start")),
                **quoted,
                version__claims__tlp__in=allowed.markings,
            )
            .values("story")
        )
        if allowed.unpublished:
            seen = Article.objects.order_by().visible_to(user).values("pk")
            holding = StoryMember.objects.order_by().filter(version__article__in=seen)
            visible |= Q(pk__in=holding.values("story"))
        return self.filter(visible)

    def with_heading(self, markings: frozenset[str]) -> Self:
        """Stories with a `heading`: the title, or where that is an article's beyond these
        markings, the title of the first that is not; else nothing."""
        first = (
            StoryMember.objects.filter(
                story=OuterRef("pk"), version__article__tlp__in=sorted(markings)
            )
            .order_by("pk")
            .values(called=Coalesce(NullIf("heading", Value("")), "version__title"))[:1]
        )
        own = Q(root=None) | Q(root__tlp__in=sorted(markings))
        heading = Case(When(own, then=F("title")), default=Coalesce(Subquery(first), Value("")))
        return self.annotate(heading=heading)


@tracked(exclude=[*QUEUE_COLUMNS, "changed_at"])
class Story(Queued):
    """One report: what one newsroom, court, ministry or company put out.

    Its queue columns are those of proposing; `changed_at` is when something was last read in it.
    """

    public_id = PublicIdField(prefix="STO", unique=True)
    title = models.CharField(_("title"), max_length=1000)
    root = models.ForeignKey(
        Article, on_delete=models.SET_NULL, null=True, blank=True, related_name="root_of"
    )
    attributed_to = models.CharField(_("rests on a report of"), max_length=200, blank=True)
    first_published = models.DateField(_("first published"), null=True, blank=True)
    changed_at = models.DateTimeField(null=True, blank=True)

    heading: str  # given by `with_heading`

    objects = StoryQuerySet.as_manager()

    class Meta:
        ordering = ["-first_published", "-pk"]
        verbose_name_plural = "stories"
        indexes = [
            models.Index(fields=["id"], condition=Q(done_at=None), name="ingest_story_unfinished")
        ]

    def __str__(self) -> str:
        return self.title


class MemberRelation(models.TextChoices):
    """What an article is to the report it carries."""

    ROOT = "root", _("first seen")
    COPY = "copy", _("copy")
    TRANSLATION = "translation", _("translation")
    PICK_UP = "pick_up", _("report about it")


class StoryMemberQuerySet(models.QuerySet["StoryMember"]):
    def around(self, version: str, start: str) -> Self:
        """For a subquery: those that hold a span of the outer row, by its columns."""
        here = self.filter(version=OuterRef(version))
        return here.filter(Q(start=None) | Q(start__lte=OuterRef(start), end__gt=OuterRef(start)))

    def with_leads_to_come(self, stories: Sequence[Story], *, reader_version: int) -> Self:
        """Members of these stories that a reader found relevant, and whose leads are not in yet."""
        return (
            self.filter(story__in=stories, version__done_at__isnull=False, version__relevant=True)
            .exclude(proposed_by=reader_version)
            .select_related("version__article")
            .defer("version__fingerprint")
            .order_by("pk")
        )


@tracked(exclude=["proposed_by", "fingerprint"])
class StoryMember(models.Model):
    """A version that carries a report, whole or in a span, and why we say so.

    `proposed_by` is the version of the reader whose leads from it the story has. A report of a
    digest has its span, what it is called there, and the fingerprint of that span.
    """

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="members")
    version = models.ForeignKey(ArticleVersion, on_delete=models.CASCADE, related_name="stories")
    relation = models.CharField(max_length=12, choices=MemberRelation)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    heading = models.CharField(_("called there"), max_length=200, blank=True)
    fingerprint = models.JSONField(null=True, blank=True, editable=False)
    reason = models.TextField(_("why"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True
    )
    proposed_by = models.PositiveIntegerField(null=True, blank=True, editable=False)

    objects = StoryMemberQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["story", "version", "start"],
                name="ingest_storymember_is_counted_once",
                nulls_distinct=False,
            ),
            known_word("relation", MemberRelation, "ingest_storymember_relation_is_known"),
            models.CheckConstraint(
                condition=Q(start=None, end=None) | Q(start__lt=F("end")),
                name="ingest_storymember_span_is_half_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version} in {self.story}"

    @property
    def title(self) -> str:
        """What the report is called where it stands."""
        return self.heading or self.version.title

    def holds(self, start: int) -> bool:
        """Whether a span of the version that begins here belongs to this report."""
        return self.start is None or self.end is None or self.start <= start < self.end


@tracked()
class StoryLink(models.Model):
    """Two reports of their own on the same event."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="links")
    other = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="linked_from")
    reason = models.TextField(_("why"))

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["story", "other"], name="ingest_storylink_once"),
            models.CheckConstraint(
                condition=~Q(story=F("other")), name="ingest_storylink_is_to_another"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.story} ~ {self.other}"
