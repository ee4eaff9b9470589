"""Links of the chain over captures."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ingest.models.feed import Capture


class Seal(models.Model):
    """One link: a capture's place in the chain. Links are only ever added."""

    number = models.PositiveBigIntegerField(_("number"), unique=True)
    capture = models.OneToOneField(Capture, on_delete=models.PROTECT, related_name="seal")
    # Kept by name, as an account may be removed later.
    operator = models.CharField(_("captured by"), max_length=150, blank=True)
    digest = models.CharField(_("digest"), max_length=64, unique=True)
    sealed_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.CheckConstraint(condition=Q(number__gte=1), name="ingest_seal_counts_from_one")
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.digest[:12]}"
