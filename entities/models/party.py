"""Parties: companies, bodies, persons, and those nobody has named yet."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.policy import clearance
from accounts.public_ids import PublicIdField
from entities.models.facts import Sourced, Starter, iso_country, known_word
from rules.codes import ReviewState, Role

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class EntityKind(models.TextChoices):
    """What a party is."""

    COMPANY = "company", _("Company")
    PERSON = "person", _("Person")
    PUBLIC_BODY = "public_body", _("Public body")
    INSTITUTE = "institute", _("Institute")
    FACILITY = "facility", _("Facility")
    VESSEL = "vessel", _("Vessel")
    AIRCRAFT = "aircraft", _("Aircraft")


class EntityQuerySet(models.QuerySet["Entity"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """All for those who work here; for others what is public knowledge.

        That is: facts the product ships with, parties named on a list, and parties that take
        part in an incident the person sees. A party first named in a draft stays inside.
        """
        allowed = clearance(user)
        if allowed.unpublished or not allowed.markings:
            return self if allowed.markings else self.none()
        return self.known_within(allowed.markings)

    def known_within(self, markings: Iterable[str]) -> Self:
        """What is public knowledge to whoever sees published incidents of these markings."""
        known = Q(starter_key__isnull=False) | Q(
            pk__in=Entity.objects.filter(listings__isnull=False).values("pk")
        )
        for side in ("hops_from", "hops_to"):
            seen = {
                f"{side}__incident__review_state": ReviewState.PUBLISHED,
                f"{side}__incident__tlp__in": list(markings),
            }
            taking_part = Entity.objects.filter(**seen)
            known |= Q(pk__in=taking_part.values("pk"))
            known |= Q(pk__in=taking_part.exclude(merged_into=None).values("merged_into"))
        # An id that was merged leads on for whoever sees where it leads.
        led_on = Entity.objects.filter(known).values("pk")
        return self.filter(known | Q(merged_into__isnull=False, merged_into__in=led_on))

    def identified(self) -> Self:
        """Those with a name of their own."""
        return self.filter(is_identified=True)

    def current(self) -> Self:
        """Those that were not merged into another."""
        return self.filter(merged_into=None)

    def in_lists(self) -> Self:
        """What a list page shows: no persons, no merged ones, no unidentified ones."""
        return self.current().identified().exclude(kind=EntityKind.PERSON)

    def listed_on(self, day: date) -> Self:
        """Those that a list named on that day."""
        from entities.models.listing import Listing

        entries = Listing.objects.in_force(day).filter(entity=OuterRef("pk"))
        return self.filter(Exists(entries))

    def subsidiaries_of(self, party: "Entity", as_of: date) -> Self:
        """The units a party owns a direct stake in on that day, whatever the share."""
        from entities.models.ownership import Ownership

        stakes = Ownership.objects.on(as_of).filter(owner=party, asset=OuterRef("pk"))
        return self.current().filter(Exists(stakes))

    def called(self, name: str) -> Self:
        """Those that bear a name, in any case of letters."""
        named = Name.objects.filter(text__iexact=name).values("entity")
        return self.filter(Q(name__iexact=name) | Q(pk__in=named))

    def newest_first(self) -> Self:
        return self.order_by("-pk")

    def by_name(self) -> Self:
        return self.order_by("name", "pk")


@tracked()
class Entity(Sourced, Starter):
    """A party. An unidentified one has no Name; it is described, once per story and role."""

    public_id = PublicIdField(prefix="ENT", unique=True)
    kind = models.CharField(_("kind"), max_length=12, choices=EntityKind)
    name = models.CharField(_("name"), max_length=300, blank=True)
    is_identified = models.BooleanField(_("identified"), default=True)
    described_as = models.CharField(_("described as"), max_length=300, blank=True)
    described_lang = models.CharField(max_length=8, blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True)
    headquarters = models.CharField(_("headquarters"), max_length=200, blank=True)
    usual_roles = ArrayField(
        models.CharField(max_length=20, choices=[(role.value, role.value) for role in Role]),
        verbose_name=_("what it usually is in an incident, a hint for the reader"),
        default=list,
        blank=True,
    )
    note = models.TextField(_("note"), blank=True)
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged_from"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = EntityQuerySet.as_manager()

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        ordering = ["name", "pk"]
        constraints = [
            known_word("kind", EntityKind, "entities_entity_kind_is_known"),
            iso_country("country", "entities_entity_country_is_iso"),
            models.CheckConstraint(
                condition=Q(is_identified=True, name__gt="")
                | Q(is_identified=False, name="", described_as__gt=""),
                name="entities_entity_is_named_or_described",
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("pk")),
                name="entities_entity_is_not_merged_into_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """What is shown: the name, or what the party is described as."""
        if self.is_identified:
            return self.name
        return _("unidentified: %(described)s") % {"described": self.described_as}


class NameKind(models.TextChoices):
    """What kind of name it is."""

    LEGAL = "legal", _("legal name")
    TRADE = "trade", _("trade name")
    SHORT = "short", _("short name")
    FORMER = "former", _("former name")
    TRANSLITERATION = "transliteration", _("transliteration")
    LIST_ALIAS = "list_alias", _("alias as printed on a list")


@tracked()
class Name(Sourced, Starter):
    """One name of a party. Aliases on a list are legal text, others are research."""

    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="names")
    text = models.CharField(_("text"), max_length=500)
    lang = models.CharField(_("language"), max_length=8, blank=True)
    script = models.CharField(_("script"), max_length=4, blank=True)
    kind = models.CharField(_("kind"), max_length=16, choices=NameKind)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["entity", "text", "kind"], name="entities_name_is_said_once"
            ),
            known_word("kind", NameKind, "entities_name_kind_is_known"),
            models.CheckConstraint(condition=Q(text__gt=""), name="entities_name_has_text"),
        ]

    def __str__(self) -> str:
        return self.text


@tracked()
class Identifier(Sourced, Starter):
    """A number that a register gave a party."""

    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="identifiers")
    scheme = models.CharField(_("scheme"), max_length=40)
    value = models.CharField(_("value"), max_length=120)

    class Meta:
        ordering = ["scheme", "value", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["entity", "scheme", "value"], name="entities_identifier_is_said_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.scheme} {self.value}"
