"""Hosts we fetch from: what each asks of us, and when it is our turn again."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Host(models.Model):
    """One scheme, name and port. All workers share its row, so that all keep its pace."""

    origin = models.CharField(max_length=300, unique=True)
    robots = models.TextField(_("robots.txt"), blank=True)
    robots_at = models.DateTimeField(_("robots.txt looked at"), null=True, blank=True)
    next_turn_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.origin
