"""How far the reference facts have come, so that whoever copied them sees that they moved."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from entities.models.facts import known_word


class ReferenceKind(models.TextChoices):
    """What changed."""

    LISTING = "listing", _("list entries")
    PARTY = "party", _("parties and their names")
    OWNERSHIP = "ownership", _("stakes")
    CHIP = "chip", _("chips")


class ReferenceChange(models.Model):
    """How many changes of one kind were committed. It only ever grows.

    The row is locked until its writer commits, so a lower number never appears after a higher one.
    """

    kind = models.CharField(max_length=12, choices=ReferenceKind, unique=True)
    number = models.PositiveBigIntegerField(default=0)

    class Meta:
        ordering = ["kind"]
        constraints = [known_word("kind", ReferenceKind, "entities_change_kind_is_known")]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
