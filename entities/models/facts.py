"""What every stored fact carries: where it comes from, for which days, whether we shipped it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rules.codes import Precision


class Quality(models.TextChoices):
    """How good the source of a fact is."""

    OFFICIAL = "official", _("official")
    SECONDARY_OF_OFFICIAL = "secondary_of_official", _("secondary, cites an official source")
    SECONDARY = "secondary", _("secondary")
    ESTIMATE = "estimate", _("estimate")
    UNVERIFIED = "unverified", _("not verified")
    UNKNOWN = "unknown", _("unknown")


class Sourced(models.Model):
    """A fact with its source. `unverified` says in words what nobody has checked."""

    source = models.TextField(_("source"), blank=True)
    source_url = models.URLField(_("source address"), max_length=1000, blank=True)
    quality = models.CharField(
        _("quality"), max_length=24, choices=Quality, default=Quality.UNKNOWN
    )
    unverified = models.TextField(_("not verified"), blank=True)

    class Meta:
        abstract = True


class Starter(models.Model):
    """A row that may have come with the product. `starter_digest` is of the values as loaded."""

    starter_key = models.CharField(max_length=120, null=True, blank=True, unique=True)
    starter_digest = models.CharField(max_length=64, blank=True)

    class Meta:
        abstract = True


class Dated(models.Model):
    """Days from `from_day` up to, not including, `to_day`; either may be unknown."""

    from_day = models.DateField(_("from"), null=True, blank=True)
    to_day = models.DateField(_("until, not including"), null=True, blank=True)
    precision = models.CharField(
        _("precision"),
        max_length=12,
        choices=[(p.value, p.value) for p in Precision],
        default=Precision.DAY.value,
    )
    as_written = models.CharField(_("as written"), max_length=200, blank=True)

    class Meta:
        abstract = True


def half_open(name: str) -> models.CheckConstraint:
    """The period ends after it begins."""
    return models.CheckConstraint(
        condition=Q(from_day=None) | Q(to_day=None) | Q(from_day__lt=F("to_day")), name=name
    )


def known_word(field: str, words: type[models.TextChoices], name: str) -> models.CheckConstraint:
    """The column holds one of its words."""
    return models.CheckConstraint(condition=Q(**{f"{field}__in": words.values}), name=name)


def iso_country(field: str, name: str) -> models.CheckConstraint:
    """The column is empty or an ISO 3166 alpha-2 code."""
    return models.CheckConstraint(condition=Q(**{f"{field}__regex": r"^([A-Z]{2})?$"}), name=name)


def ordered(low: str, high: str, name: str) -> models.CheckConstraint:
    """Where both are known, the first is not above the second."""
    return models.CheckConstraint(
        condition=Q(**{low: None}) | Q(**{high: None}) | Q(**{f"{low}__lte": F(high)}), name=name
    )


class StarterRecord(models.Model):
    """A starter row once loaded here, kept so that a deleted one stays deleted."""

    key = models.CharField(max_length=120, unique=True)
    loaded_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.key
