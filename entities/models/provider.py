"""Cloud providers and what they offer."""

from decimal import Decimal
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q, Subquery
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from entities.models.chip import Chip
from entities.models.facts import Sourced, Starter, iso_country, known_word
from entities.models.party import Entity
from entities.models.rate import ExchangeRate

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class ProviderType(models.TextChoices):
    """What kind of house rents out computing time."""

    HYPERSCALER = "hyperscaler", _("Hyperscaler")
    PRIVATE = "private", _("Private cloud")
    STATE_CLUSTER = "state_cluster", _("State-backed cluster")
    MARKETPLACE = "marketplace", _("Marketplace")
    RESELLER = "reseller", _("Reseller")


class CloudProviderQuerySet(models.QuerySet["CloudProvider"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """As the party they are."""
        return self.filter(entity__in=Entity.objects.visible_to(user))

    def by_name(self) -> Self:
        return self.order_by("entity__name", "pk")


@tracked()
class CloudProvider(Sourced, Starter):
    """A party that rents out computing time."""

    entity = models.OneToOneField(Entity, on_delete=models.CASCADE, related_name="provider")
    type = models.CharField(_("type"), max_length=16, choices=ProviderType)
    seat = models.CharField(_("seat"), max_length=2, blank=True)
    regions = ArrayField(models.CharField(max_length=80), default=list, blank=True)
    asks_of_customers = models.TextField(_("what it asks of customers"), blank=True)
    note = models.TextField(_("note"), blank=True)

    objects = CloudProviderQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            known_word("type", ProviderType, "entities_cloudprovider_type_is_known"),
            iso_country("seat", "entities_cloudprovider_seat_is_iso"),
        ]

    def __str__(self) -> str:
        return str(self.entity)


class CloudOfferQuerySet(models.QuerySet["CloudOffer"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """As the provider who makes them."""
        return self.filter(provider__in=CloudProvider.objects.visible_to(user))

    def of_chip(self, slug: str) -> Self:
        """Of a chip, or of the variants of a family."""
        return self.filter(Q(chip__slug=slug) | Q(chip__family__slug=slug))

    def newest_first(self) -> Self:
        """Those without a day last."""
        return self.order_by(F("observed_on").desc(nulls_last=True), "-pk")

    def with_rate(self) -> Self:
        """Each with the key of the exchange rate nearest to its day, as `rate_key`."""
        nearest = ExchangeRate.objects.nearest_to("currency", "observed_on")
        return self.annotate(rate_key=Subquery(nearest.values("pk")))


@tracked()
class CloudOffer(Sourced, Starter):
    """A price somebody asked on a day for so many chips and hours."""

    provider = models.ForeignKey(CloudProvider, on_delete=models.CASCADE, related_name="offers")
    chip = models.ForeignKey(
        Chip, on_delete=models.PROTECT, null=True, blank=True, related_name="offers"
    )
    chip_text = models.CharField(_("chip as written"), max_length=120)
    gpus = models.PositiveIntegerField(_("chips"), null=True, blank=True)
    price = models.DecimalField(_("price"), max_digits=14, decimal_places=4)
    currency = models.CharField(_("currency"), max_length=3)
    hours = models.DecimalField(_("hours the price buys"), max_digits=10, decimal_places=2)
    region = models.CharField(_("region"), max_length=80, blank=True)
    terms = models.CharField(_("terms"), max_length=200, blank=True)
    observed_on = models.DateField(_("observed on"), null=True, blank=True)
    incident_key = models.CharField(_("seen in"), max_length=120, blank=True)
    rate_key: int | None  # set by with_rate only

    objects = CloudOfferQuerySet.as_manager()

    class Meta:
        ordering = ["-observed_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(gpus=None) | Q(gpus__gt=0), name="entities_cloudoffer_has_chips"
            ),
            models.CheckConstraint(
                condition=Q(price__gte=0), name="entities_cloudoffer_price_is_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(hours__gt=0), name="entities_cloudoffer_hours_are_positive"
            ),
            models.CheckConstraint(
                condition=Q(currency__regex=r"^[A-Z]{3}$"),
                name="entities_cloudoffer_currency_is_iso",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.provider}: {self.price} {self.currency}"

    @property
    def divisor(self) -> Decimal | None:
        """Chips times hours the price buys, or nothing where the chips are unknown."""
        return None if self.gpus is None else self.gpus * self.hours

    @property
    def price_per_chip_hour(self) -> Decimal | None:
        """The price divided by chips and hours, in the offer's currency."""
        return None if self.divisor is None else self.price / self.divisor
