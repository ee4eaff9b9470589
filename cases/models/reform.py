"""A reform somebody wrote and saved, to be held against incidents again and shown to others."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.policy import Tlp, clearance
from accounts.public_ids import PublicIdField

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class SavedReformQuerySet(models.QuerySet["SavedReform"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """One's own, and those whose marking one may read; none that was taken back."""
        seen = Q(tlp__in=clearance(user).markings)
        if user.is_authenticated:
            seen |= Q(by=user)
        return self.filter(seen, withdrawn_at=None)


@tracked()
class SavedReform(models.Model):
    """Edits to the rules as TOML, as `rules.reform` reads them. The text never changes."""

    public_id = PublicIdField(prefix="RFM", unique=True)
    name = models.CharField(_("name"), max_length=120)
    text = models.TextField(_("edits"))
    regime = models.CharField(max_length=8, default="us")
    tlp = models.CharField(_("who may see it"), max_length=12, choices=Tlp, default=Tlp.GREEN)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="reforms"
    )
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = SavedReformQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(name__gt=""), name="cases_reform_has_a_name"),
            models.CheckConstraint(condition=Q(text__gt=""), name="cases_reform_has_edits"),
            models.CheckConstraint(
                condition=Q(tlp__in=Tlp.values), name="cases_reform_tlp_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.public_id} {self.name}"
