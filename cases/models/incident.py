"""Incidents: what is reported to have happened, step by step."""

from typing import TYPE_CHECKING, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.policy import Tlp, clearance
from accounts.public_ids import PublicIdField
from entities.models import Chip, Entity
from entities.models.facts import Dated, Starter, half_open, iso_country, known_word, ordered
from ingest.models.reading import words
from rules.codes import (
    CREDIBILITY,
    RELIABILITY,
    LegalStage,
    Pathway,
    Precision,
    QuantityState,
    Relation,
    ReviewState,
    Role,
)

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class IncidentQuerySet(models.QuerySet["Incident"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Published ones within the person's markings; drafts too for those who work here."""
        allowed = clearance(user)
        seen = self.filter(tlp__in=allowed.markings)
        return seen if allowed.unpublished else seen.published()

    def published(self) -> Self:
        """Those that are out."""
        return self.filter(review_state=ReviewState.PUBLISHED)

    def standing(self) -> Self:
        """Those nobody has taken back."""
        return self.exclude(review_state=ReviewState.RETRACTED)

    def counted(self) -> Self:
        """What figures count: published ones, and no part of another incident twice."""
        return self.published()

    def involving(self, entity: Entity) -> Self:
        """Those in whose steps a party takes part, whatever it was merged from."""
        steps = Hop.objects.filter(
            Q(from_entity=entity)
            | Q(to_entity=entity)
            | Q(from_entity__merged_into=entity)
            | Q(to_entity__merged_into=entity)
        )
        return self.filter(pk__in=steps.values("incident"))

    def newest_first(self) -> Self:
        return self.order_by(F("reported_on").desc(nulls_last=True), "-pk")


@tracked()
class Incident(Dated, Starter):
    """A reported access to controlled chips. Nothing here is a finding before the stage says so."""

    public_id = PublicIdField(prefix="INC", unique=True)
    title = models.CharField(_("title"), max_length=300)
    summary = models.TextField(_("summary"), blank=True)
    legal_stage = models.CharField(
        _("legal stage"),
        max_length=12,
        choices=words(LegalStage),
        default=LegalStage.REPORTED.value,
    )
    legal_outcome = models.TextField(_("outcome as reported"), blank=True)
    pathways = ArrayField(models.CharField(max_length=32, choices=words(Pathway)))
    reported_on = models.DateField(_("reported on"), null=True, blank=True)
    reported_precision = models.CharField(
        max_length=12, choices=words(Precision), default=Precision.DAY.value
    )
    reliability = models.CharField(
        _("source grade"), max_length=1, choices=list(RELIABILITY.items()), default="F"
    )
    credibility = models.CharField(
        _("information grade"), max_length=1, choices=list(CREDIBILITY.items()), default="6"
    )
    review_state = models.CharField(
        _("review state"),
        max_length=12,
        choices=words(ReviewState),
        default=ReviewState.DRAFT.value,
    )
    tlp = models.CharField(max_length=12, choices=Tlp, default=Tlp.AMBER)
    unverified = models.TextField(_("not verified"), blank=True)
    is_starter = models.BooleanField(_("starter data, not reviewed by you"), default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = IncidentQuerySet.as_manager()

    class Meta:
        ordering = [F("reported_on").desc(nulls_last=True), "-pk"]
        constraints = [
            half_open("cases_incident_period_is_half_open"),
            models.CheckConstraint(
                condition=Q(pathways__contained_by=[p.value for p in Pathway])
                & Q(pathways__len__gte=1),
                name="cases_incident_pathways_are_known",
            ),
            models.CheckConstraint(
                condition=Q(legal_stage__in=[s.value for s in LegalStage]),
                name="cases_incident_legal_stage_is_known",
            ),
            models.CheckConstraint(
                condition=Q(review_state__in=[s.value for s in ReviewState]),
                name="cases_incident_review_state_is_known",
            ),
            models.CheckConstraint(
                condition=Q(reliability__in=list(RELIABILITY), credibility__in=list(CREDIBILITY)),
                name="cases_incident_grade_is_admiralty",
            ),
            known_word("tlp", Tlp, "cases_incident_tlp_is_known"),
        ]
        indexes = [
            models.Index(
                fields=["review_state", "-reported_on", "-id"], name="cases_incident_newest"
            )
        ]

    def __str__(self) -> str:
        return f"{self.public_id} {self.title}"

    @property
    def grade(self) -> str:
        """Admiralty code, source then information: "B2"."""
        return f"{self.reliability}{self.credibility}"


class OverlapKind(models.TextChoices):
    """How two incidents speak of the same goods."""

    PART_OF = "part_of", _("part of")
    SAME_GOODS = "same_goods", _("same goods")


@tracked()
class Overlap(models.Model):
    """Two incidents that must not be added up: the quantity of `incident` is in `other`."""

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="overlaps")
    other = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="overlapped_by")
    kind = models.CharField(max_length=12, choices=OverlapKind)
    reason = models.TextField(_("why"), blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["incident", "other"], name="cases_overlap_said_once"),
            models.CheckConstraint(
                condition=~Q(incident=F("other")), name="cases_overlap_is_with_another"
            ),
            known_word("kind", OverlapKind, "cases_overlap_kind_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.incident} {self.kind} {self.other}"


@tracked()
class Hop(Dated):
    """One step of an incident: what the first party does for the second, with what.

    Quantities count `quantity_unit` (chips, servers, racks, systems, shipments); "more than 300"
    is low 300, best 300, no high. `price_per` is chip, server, hour, month, deal_total, payment
    or investment; `price_chips` is how many chips the price buys.
    """

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="hops")
    position = models.PositiveSmallIntegerField(_("position"))
    from_entity = models.ForeignKey(Entity, on_delete=models.PROTECT, related_name="hops_from")
    from_role = models.CharField(max_length=20, choices=words(Role))
    to_entity = models.ForeignKey(Entity, on_delete=models.PROTECT, related_name="hops_to")
    to_role = models.CharField(max_length=20, choices=words(Role))
    relation = models.CharField(max_length=12, choices=words(Relation))
    pathway = models.CharField(max_length=32, choices=words(Pathway), blank=True)
    documented = models.BooleanField(_("documented or on record"), default=False)
    country = models.CharField(_("where the chips stand or go"), max_length=2, blank=True)
    chip = models.ForeignKey(
        Chip, on_delete=models.PROTECT, null=True, blank=True, related_name="hops"
    )
    chip_text = models.CharField(_("chip as reported"), max_length=200, blank=True)
    quantity_low = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    quantity_best = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    quantity_high = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    quantity_unit = models.CharField(max_length=16, blank=True)
    quantity_basis = models.CharField(max_length=200, blank=True)
    quantity_state = models.CharField(
        max_length=12, choices=words(QuantityState), default=QuantityState.UNKNOWN.value
    )
    price_amount = models.DecimalField(max_digits=18, decimal_places=2, null=True, blank=True)
    price_currency = models.CharField(max_length=3, blank=True)
    price_per = models.CharField(max_length=16, blank=True)
    price_chips = models.PositiveIntegerField(null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        ordering = ["incident", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["incident", "position"],
                name="cases_hop_position_is_unique",
                deferrable=models.Deferrable.DEFERRED,
            ),
            half_open("cases_hop_period_is_half_open"),
            iso_country("country", "cases_hop_country_is_iso"),
            ordered("quantity_low", "quantity_best", "cases_hop_low_is_not_above_best"),
            ordered("quantity_best", "quantity_high", "cases_hop_best_is_not_above_high"),
            ordered("quantity_low", "quantity_high", "cases_hop_low_is_not_above_high"),
            models.CheckConstraint(
                condition=Q(quantity_low=None) | Q(quantity_low__gte=0),
                name="cases_hop_quantity_is_not_negative",
            ),
            models.CheckConstraint(
                condition=~Q(from_entity=F("to_entity")), name="cases_hop_joins_two_parties"
            ),
            models.CheckConstraint(
                condition=Q(pathway__in=["", *(p.value for p in Pathway)]),
                name="cases_hop_pathway_is_known",
            ),
            models.CheckConstraint(
                condition=Q(relation__in=[r.value for r in Relation]),
                name="cases_hop_relation_is_known",
            ),
            models.CheckConstraint(
                condition=Q(from_role__in=[r.value for r in Role])
                & Q(to_role__in=[r.value for r in Role]),
                name="cases_hop_roles_are_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.from_entity} {self.relation} {self.to_entity}"
