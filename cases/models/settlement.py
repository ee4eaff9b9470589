"""What was not verified about a rule, and how somebody settled it."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked


class RuleSettlementQuerySet(models.QuerySet["RuleSettlement"]):
    def standing(self) -> Self:
        """Those nobody has undone, in the order in which they were made."""
        return self.filter(undone_at=None).order_by("pk")


@tracked()
class RuleSettlement(models.Model):
    """For some days a rule stood or did not, on a source. It changes the rules everybody uses."""

    regime = models.CharField(max_length=8)
    rule = models.CharField(_("rule"), max_length=60)
    in_force = models.BooleanField(_("the rule stood"))
    from_day = models.DateField(_("from"))
    to_day = models.DateField(_("until, not including"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=500)
    source_url = models.URLField(_("source address"), max_length=1000, blank=True)
    why = models.TextField(_("why"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="rule_settlements"
    )
    at = models.DateTimeField()
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_why = models.TextField(_("why it was undone"), blank=True)

    objects = RuleSettlementQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(source__gt=""), name="cases_settlement_has_a_source"
            ),
            models.CheckConstraint(
                condition=Q(to_day=None) | Q(from_day__lt=F("to_day")),
                name="cases_settlement_is_half_open",
            ),
            models.CheckConstraint(
                condition=Q(undone_at=None, undone_by=None)
                | Q(undone_at__isnull=False, undone_by__isnull=False),
                name="cases_settlement_undone_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule} from {self.from_day}: {self.source}"
