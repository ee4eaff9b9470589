"""The chip catalogue, variant by variant."""

from typing import TYPE_CHECKING, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.policy import clearance
from entities.models.facts import Quality, Sourced, Starter

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class ChipQuerySet(models.QuerySet["Chip"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The catalogue is open to whoever may read at all."""
        return self if clearance(user).markings else self.none()

    def covered_by(self, name: str) -> "list[Chip]":
        """The variants that a slug, name or alias covers, in any case of letters.

        A family stands for its variants, and for itself where none is on file.
        """
        chips = list(self.select_related("family").order_by("slug"))
        wanted = name.casefold()
        meant = [chip for chip in chips if chip.slug == wanted] or [
            chip for chip in chips if wanted in map(str.casefold, (chip.name, *chip.aliases))
        ]
        found: dict[int, Chip] = {}
        for chip in meant:
            variants = [one for one in chips if one.family_id == chip.pk] or [chip]
            found |= {variant.pk: variant for variant in variants}
        return list(found.values())

    def called(self, name: str) -> "Chip | None":
        """The one chip that bears a slug, name or alias, in any case of letters.

        Where a family and its variants share it, the family; nothing where several others do.
        """
        wanted = name.strip().casefold()
        chips = list(self)
        meant = [chip for chip in chips if chip.slug == wanted] or [
            chip for chip in chips if wanted in map(str.casefold, (chip.name, *chip.aliases))
        ]
        families = [chip for chip in meant if chip.is_family]
        chosen = families if len(meant) > 1 else meant
        return chosen[0] if len(chosen) == 1 else None


@tracked()
class Chip(Sourced, Starter):
    """One variant (SXM and PCIe differ), or a family where a source does not say which.

    Figures: tpp is dense TOPS times bit length; die area mm²; performance density tpp/mm²;
    link and memory bandwidth GB/s; memory GB. Empty means unknown.
    """

    slug = models.SlugField(unique=True, max_length=80)
    name = models.CharField(_("name"), max_length=120)
    vendor = models.CharField(_("vendor"), max_length=80, blank=True)
    family = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="variants"
    )
    is_family = models.BooleanField(_("family of variants"), default=False)
    form = models.CharField(_("form"), max_length=40, blank=True)
    aliases = ArrayField(models.CharField(max_length=120), default=list, blank=True)
    released = models.CharField(_("released, as written"), max_length=20, blank=True)
    tpp = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    tpp_precision = models.CharField(max_length=8, blank=True)
    die_area = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    die_area_quality = models.CharField(max_length=24, choices=Quality, default=Quality.UNKNOWN)
    performance_density = models.DecimalField(
        max_digits=10, decimal_places=2, null=True, blank=True
    )
    link_bandwidth = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    memory_bandwidth = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    memory = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    data_centre = models.BooleanField(_("sold for data centres"), null=True, blank=True)
    china_variant = models.CharField(max_length=12, blank=True)
    note = models.TextField(_("note"), blank=True)

    objects = ChipQuerySet.as_manager()

    class Meta:
        ordering = ["vendor", "name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(tpp=None) | Q(tpp__gte=0), name="entities_chip_tpp_is_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(is_family=False) | Q(family=None), name="entities_chip_family_is_top"
            ),
        ]

    def __str__(self) -> str:
        return self.name
