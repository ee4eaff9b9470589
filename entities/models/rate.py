"""What a currency was worth in US dollars, so that prices can stand beside each other."""

from decimal import Decimal
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Func, IntegerField, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.policy import clearance
from entities.models.facts import Sourced, Starter

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User

#: A rate is used for prices at most so many days away: one in the middle of a year serves it all.
MOST_DAYS_APART = 184
DOLLARS = "USD"


class DaysApart(Func):
    """How many days lie between two days."""

    template = "abs(%(expressions)s)"
    arg_joiner = " - "
    output_field: "IntegerField[int, int]" = IntegerField()


class ExchangeRateQuerySet(models.QuerySet["ExchangeRate"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Open to whoever may read at all."""
        return self if clearance(user).markings else self.none()

    def nearest_to(self, currency: str, day: str) -> Self:
        """The rate for an outer row, by the names of its columns; of two as near the earlier."""
        near = self.filter(currency=OuterRef(currency)).annotate(
            apart=DaysApart(F("day"), OuterRef(day))
        )
        return near.filter(apart__lte=MOST_DAYS_APART).order_by("apart", "day")[:1]


@tracked()
class ExchangeRate(Sourced, Starter):
    """How many units of a currency bought one US dollar on a day."""

    currency = models.CharField(_("currency"), max_length=3)
    day = models.DateField(_("day"))
    per_usd = models.DecimalField(_("units for one US dollar"), max_digits=16, decimal_places=6)

    objects = ExchangeRateQuerySet.as_manager()

    class Meta:
        ordering = ["currency", "-day", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["currency", "day"], name="entities_exchangerate_is_stated_once_a_day"
            ),
            models.CheckConstraint(
                condition=Q(per_usd__gt=0), name="entities_exchangerate_is_positive"
            ),
            models.CheckConstraint(
                condition=Q(currency__regex=r"^[A-Z]{3}$") & ~Q(currency=DOLLARS),
                name="entities_exchangerate_is_of_another_currency",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.per_usd.normalize():f} {self.currency} = 1 USD, {self.day}"

    def in_dollars(self, amount: Decimal) -> Decimal:
        """An amount of the currency in US dollars."""
        return amount / self.per_usd
