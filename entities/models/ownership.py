"""Who owns which share of whom, and since when."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from entities.models.facts import Dated, Sourced, Starter, half_open, ordered
from entities.models.party import Entity


class OwnershipQuerySet(models.QuerySet["Ownership"]):
    def on(self, day: date) -> Self:
        """Stakes held on that day, as far as known: an open end is no end."""
        begun = Q(from_day=None) | Q(from_day__lte=day)
        not_over = Q(to_day=None) | Q(to_day__gt=day)
        return self.filter(begun, not_over)


@tracked()
class Ownership(Dated, Sourced, Starter):
    """A stake. Shares are percent, 0 to 100; both empty means the share is unknown."""

    owner = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="holdings")
    asset = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="owners")
    share_low = models.DecimalField(max_digits=6, decimal_places=3, null=True, blank=True)
    share_high = models.DecimalField(max_digits=6, decimal_places=3, null=True, blank=True)
    direct = models.BooleanField(_("direct"), default=True)
    relation = models.CharField(_("relation as the source puts it"), max_length=120, blank=True)
    note = models.TextField(_("note"), blank=True)

    objects = OwnershipQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "ownership"
        constraints = [
            half_open("entities_ownership_period_is_half_open"),
            ordered("share_low", "share_high", "entities_ownership_low_is_not_above_high"),
            models.CheckConstraint(
                condition=(Q(share_low=None) | Q(share_low__range=(0, 100)))
                & (Q(share_high=None) | Q(share_high__range=(0, 100))),
                name="entities_ownership_share_is_0_to_100",
            ),
            models.CheckConstraint(
                condition=~Q(owner=F("asset")), name="entities_ownership_is_of_another"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.owner} → {self.asset}"
