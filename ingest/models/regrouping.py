"""What people decided about which articles carry one report."""

from collections.abc import Sequence
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from entities.models.facts import known_word
from ingest.models.article import Article
from ingest.models.story import Story


class RegroupingKind(models.TextChoices):
    """What was done."""

    SPLIT = "split", _("taken out")
    JOIN = "join", _("joined")


class RegroupingQuerySet(models.QuerySet["Regrouping"]):
    def standing(self) -> Self:
        """Those nobody took back."""
        return self.filter(undone_at=None)

    def about(self, story: Story) -> Self:
        """Those that took from a story or added to it, the newest first."""
        return self.filter(Q(story=story) | Q(other=story)).order_by("-pk")

    def refusals(self, articles: Sequence[int]) -> dict[int, set[int]]:
        """For each of these articles, the stories a person took it out of, by primary key."""
        refused: dict[int, set[int]] = {article: set() for article in articles}
        splits = self.standing().filter(kind=RegroupingKind.SPLIT, article__in=articles)
        for article, story in splits.values_list("article", "story"):
            refused[article].add(story)
        return refused

    def joined_into(self, public_id: str) -> Story | None:
        """The story that one was joined to, through all that followed; None if it was not."""
        found: Story | None = None
        passed = {public_id}
        while join := (
            self.standing()
            .filter(kind=RegroupingKind.JOIN, story__public_id=public_id)
            .select_related("other")
            .first()
        ):
            found, public_id = join.other, join.other.public_id
            if public_id in passed:
                return None
            passed.add(public_id)
        return found


@tracked()
class Regrouping(models.Model):
    """An article taken out of a story, or a story joined to another. Undone ones stay."""

    kind = models.CharField(max_length=5, choices=RegroupingKind)
    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="regroupings")
    other = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="received")
    article = models.ForeignKey(
        Article, on_delete=models.CASCADE, null=True, blank=True, related_name="regroupings"
    )
    why = models.TextField(_("why"))
    before = models.JSONField(_("how it was, so that it can be undone"), default=dict)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="regroupings"
    )
    at = models.DateTimeField()
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = RegroupingQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            known_word("kind", RegroupingKind, "ingest_regrouping_kind_is_known"),
            models.CheckConstraint(
                condition=~Q(story=F("other")), name="ingest_regrouping_is_of_two_stories"
            ),
            models.CheckConstraint(condition=Q(why__gt=""), name="ingest_regrouping_says_why"),
            models.CheckConstraint(
                condition=Q(kind="join") | Q(article__isnull=False),
                name="ingest_regrouping_split_names_the_article",
            ),
            models.CheckConstraint(
                condition=Q(undone_at=None, undone_by=None)
                | Q(undone_at__isnull=False, undone_by__isnull=False),
                name="ingest_regrouping_undone_has_who_and_when",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.story_id} to {self.other_id}"
