"""Entries on control lists, as printed, for the days they stood."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.policy import clearance
from entities.models.facts import Sourced, Starter, known_word
from entities.models.party import Entity

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class Completeness(models.TextChoices):
    """Whether absence from a snapshot means anything."""

    COMPLETE = "complete", _("complete")
    PARTIAL = "partial", _("partial")


@tracked()
class ListSnapshot(Sourced, Starter):
    """A control list as it stood on a day."""

    control_list = models.CharField(_("list"), max_length=40)
    taken_on = models.DateField(_("taken on"))
    sha256 = models.CharField(max_length=64, blank=True)
    completeness = models.CharField(max_length=8, choices=Completeness)
    file = models.ForeignKey(
        "entities.ListFile",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="snapshots",
    )

    class Meta:
        ordering = ["-taken_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["control_list", "taken_on", "sha256"],
                name="entities_snapshot_is_kept_once",
            ),
            known_word("completeness", Completeness, "entities_listsnapshot_says_if_complete"),
        ]

    def __str__(self) -> str:
        return f"{self.control_list} {self.taken_on}"


class ListingKind(models.TextChoices):
    """What an entry names."""

    PARTY = "party", _("party")
    ADDRESS = "address", _("address")
    RULE_TEXT = "rule_text", _("named only in the text of a rule")


class ListingQuerySet(models.QuerySet["Listing"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """List data is open to whoever may read at all."""
        return self if clearance(user).markings else self.none()

    def in_force(self, day: date) -> Self:
        """Entries that stood on that day.

        One without a date counts from the day by which it stood at the latest; one that left on
        an unknown day until the first snapshot without it.
        """
        begun = Q(listed_on__lte=day) | Q(listed_on=None, listed_by__lte=day)
        stays = Q(absent_on=None) | Q(absent_on__gt=day)
        return self.filter(begun, Q(delisted_on__gt=day) | (Q(delisted_on=None) & stays))

    def standing(self) -> Self:
        """Entries that no snapshot was found without, and that have no last day on file."""
        return self.filter(absent_on=None, delisted_on=None)


@tracked(exclude=["snapshot", "last_seen"])
class Listing(Sourced, Starter):
    """One entry. Names and addresses are as printed, misspellings included.

    `listed_by` is the day by which an entry without a date stood at the latest. `absent_on` is
    the day of the first complete snapshot without an entry that was there before: when it left
    between `last_seen` and then is unknown. `snapshot` is the last that has it.
    """

    snapshot = models.ForeignKey(
        ListSnapshot, on_delete=models.PROTECT, null=True, blank=True, related_name="listings"
    )
    control_list = models.CharField(_("list"), max_length=40)
    kind = models.CharField(max_length=12, choices=ListingKind, default=ListingKind.PARTY)
    name = models.CharField(_("name as printed"), max_length=500)
    aliases = ArrayField(models.CharField(max_length=500), default=list, blank=True)
    addresses = ArrayField(models.TextField(), default=list, blank=True)
    countries = ArrayField(models.CharField(max_length=2), default=list, blank=True)
    scope_text = models.TextField(_("scope"), blank=True)
    citation = models.TextField(_("citation"), blank=True)
    licence_requirement = models.TextField(_("licence requirement"), blank=True)
    licence_policy = models.TextField(_("licence policy"), blank=True)
    listed_on = models.DateField(_("listed on"), null=True, blank=True)
    listed_basis = models.CharField(_("basis of that date"), max_length=80, blank=True)
    delisted_on = models.DateField(_("delisted on"), null=True, blank=True)
    first_seen = models.DateField(_("first seen"), null=True, blank=True)
    last_seen = models.DateField(_("last seen"), null=True, blank=True)
    listed_by = models.DateField(_("stood by"), null=True, blank=True)
    absent_on = models.DateField(_("not in the snapshot of"), null=True, blank=True)
    source_id = models.CharField(_("id in the file"), max_length=80, blank=True)
    number = models.CharField(_("number on the list"), max_length=40, blank=True)
    party_type = models.CharField(_("type as printed"), max_length=40, blank=True)
    programs = ArrayField(models.CharField(max_length=120), default=list, blank=True)
    identifiers = models.JSONField(_("identifiers as printed"), default=list, blank=True)
    remarks = models.TextField(_("remarks as printed"), blank=True)
    printed_start = models.CharField(_("start as printed"), max_length=40, blank=True)
    printed_end = models.CharField(_("end as printed"), max_length=40, blank=True)
    date_note = models.TextField(_("what is unclear about the days"), blank=True)
    entity = models.ForeignKey(
        Entity, on_delete=models.SET_NULL, null=True, blank=True, related_name="listings"
    )
    matched_by = models.CharField(_("matched by"), max_length=120, blank=True)

    objects = ListingQuerySet.as_manager()

    class Meta:
        ordering = ["listed_on", "pk"]
        indexes = [models.Index(fields=["control_list", "name"], name="entities_listing_by_name")]
        constraints = [
            known_word("kind", ListingKind, "entities_listing_kind_is_known"),
            models.CheckConstraint(
                condition=Q(listed_on=None)
                | Q(delisted_on=None)
                | Q(listed_on__lt=F("delisted_on")),
                name="entities_listing_dates_are_in_order",
            ),
            models.CheckConstraint(
                condition=Q(first_seen=None)
                | Q(last_seen=None)
                | Q(first_seen__lte=F("last_seen")),
                name="entities_listing_seen_in_order",
            ),
            models.CheckConstraint(
                condition=Q(absent_on=None) | Q(last_seen=None) | Q(last_seen__lte=F("absent_on")),
                name="entities_listing_absent_after_seen",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.control_list})"

    @property
    def gone_by(self) -> date | None:
        """The day from which it no longer stood, as far as known: taken off, or found missing."""
        return self.delisted_on or self.absent_on

    def stood_on(self, day: date) -> bool:
        """As `in_force` says it, for an entry already read."""
        begun = self.listed_on or self.listed_by
        return begun is not None and begun <= day and (self.gone_by is None or self.gone_by > day)
