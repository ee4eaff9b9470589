"""What people decided about which rows of this file are one party and which are two."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from entities.models.facts import known_word
from entities.models.party import Entity


class PartyJudgementKind(models.TextChoices):
    """What was decided."""

    MERGE = "merge", _("merged")
    RESOLVE = "resolve", _("identified")
    SPLIT = "split", _("split")


class PartyJudgementQuerySet(models.QuerySet["PartyJudgement"]):
    def standing(self) -> Self:
        """Those nobody took back."""
        return self.filter(undone_at=None)

    def about(self, entity: Entity) -> Self:
        """Those that took from a party or added to it, the newest first."""
        return self.filter(Q(party=entity) | Q(other=entity)).order_by("-pk")

    def joining(self) -> Self:
        """Those that make two parties one."""
        return self.exclude(kind=PartyJudgementKind.SPLIT)


@tracked()
class PartyJudgement(models.Model):
    """One party merged into another, or one taken out of another. Undone ones stay.

    `party` is merged into `other`, or `other` is what was taken out of `party`. `moved` holds
    under "app.model.field" the keys of the rows that went from one to the other, `made` those
    that came with the judgement, `removed` the rows that it took away, whole.
    """

    kind = models.CharField(max_length=8, choices=PartyJudgementKind)
    party = models.ForeignKey(Entity, on_delete=models.PROTECT, related_name="judgements")
    other = models.ForeignKey(Entity, on_delete=models.PROTECT, related_name="judgements_received")
    why = models.TextField(_("why"))
    moved = models.JSONField(_("rows that moved"), default=dict)
    made = models.JSONField(_("rows that were made"), default=dict)
    removed = models.JSONField(_("rows that were taken away"), default=list)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="party_judgements"
    )
    at = models.DateTimeField()
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = PartyJudgementQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            known_word("kind", PartyJudgementKind, "entities_judgement_kind_is_known"),
            models.CheckConstraint(
                condition=~Q(party=F("other")), name="entities_judgement_is_of_two_parties"
            ),
            models.CheckConstraint(condition=Q(why__gt=""), name="entities_judgement_says_why"),
            models.CheckConstraint(
                condition=Q(undone_at=None, undone_by=None)
                | Q(undone_at__isnull=False, undone_by__isnull=False),
                name="entities_judgement_undone_has_who_and_when",
            ),
            models.UniqueConstraint(
                fields=["party"],
                condition=Q(undone_at=None) & ~Q(kind="split"),
                name="entities_judgement_party_is_merged_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.party_id} and {self.other_id}"
