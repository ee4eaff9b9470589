"""Leads: what the machine proposes, and what people made of it."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.policy import Act, may
from accounts.public_ids import PublicIdField
from cases.models.incident import Incident
from entities.models import Chip, Entity
from entities.models.facts import Dated, half_open, iso_country, known_word, ordered
from ingest.models import Article, ArticleVersion, Claim, Story
from ingest.models.reading import words
from rules.codes import Pathway, QuantityState, Role, Support

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class LeadState(models.TextChoices):
    """What became of a lead."""

    NEW = "new", _("new")
    ACCEPTED = "accepted", _("accepted")
    REJECTED = "rejected", _("rejected")
    MERGED = "merged", _("merged into an incident")


class LeadQuerySet(models.QuerySet["Lead"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Leads are for those who work on them, and only where they may see an article of it."""
        if not may(user, Act.READ_LEADS):
            return self.none()
        seen = Article.objects.visible_to(user)
        return self.filter(
            pk__in=self.filter(story__members__version__article__in=seen).values("pk")
        )

    def new(self, now: datetime) -> Self:
        """Not judged, and not put off beyond this moment."""
        awake = Q(snoozed_until=None) | Q(snoozed_until__lte=now)
        return self.filter(awake, state=LeadState.NEW)

    def best_first(self) -> Self:
        return self.order_by("-score", "pk")


@tracked()
class Lead(Dated):
    """One access event a story reports. Kept after judgement, so that it never returns.

    A party is an entity, or a label nobody knew (`*_label`), or only described (`*_described`).
    """

    public_id = PublicIdField(prefix="LEAD", unique=True)
    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="leads")
    key = models.CharField(max_length=64, editable=False)
    title = models.CharField(_("title"), max_length=300)
    pathway = models.CharField(_("pathway"), max_length=32, choices=words(Pathway))
    principal = models.ForeignKey(
        Entity, on_delete=models.SET_NULL, null=True, blank=True, related_name="leads"
    )
    principal_label = models.CharField(max_length=300, blank=True)
    principal_described = models.CharField(max_length=300, blank=True)
    principal_role = models.CharField(max_length=20, choices=words(Role))
    principal_country = models.CharField(max_length=2, blank=True)
    host = models.ForeignKey(
        Entity, on_delete=models.SET_NULL, null=True, blank=True, related_name="leads_as_host"
    )
    host_label = models.CharField(max_length=300, blank=True)
    host_described = models.CharField(max_length=300, blank=True)
    host_role = models.CharField(max_length=20, choices=words(Role), blank=True)
    host_country = models.CharField(max_length=2, blank=True)
    chip = models.ForeignKey(
        Chip, on_delete=models.SET_NULL, null=True, blank=True, related_name="leads"
    )
    chip_text = models.CharField(_("chip as written"), max_length=120, blank=True)
    country = models.CharField(_("where the chips stand or go"), max_length=2, blank=True)
    quantity_low = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    quantity_best = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    quantity_high = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    quantity_unit = models.CharField(max_length=16, blank=True)
    quantity_state = models.CharField(
        max_length=12, choices=words(QuantityState), default=QuantityState.UNKNOWN.value
    )
    price_amount = models.DecimalField(max_digits=18, decimal_places=2, null=True, blank=True)
    price_currency = models.CharField(max_length=3, blank=True)
    price_per = models.CharField(max_length=16, blank=True)
    price_chips = models.PositiveIntegerField(null=True, blank=True)
    score = models.PositiveSmallIntegerField(_("score"))
    reasons = models.JSONField(_("reasons"), default=list)
    reader_version = models.PositiveIntegerField()
    proposed_at = models.DateTimeField()
    new_evidence_at = models.DateTimeField(_("new evidence"), null=True, blank=True)
    snoozed_until = models.DateTimeField(_("put off until"), null=True, blank=True)
    state = models.CharField(max_length=10, choices=LeadState, default=LeadState.NEW)
    judged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True
    )
    judged_at = models.DateTimeField(null=True, blank=True)
    incident = models.ForeignKey(
        Incident, on_delete=models.SET_NULL, null=True, blank=True, related_name="leads"
    )

    objects = LeadQuerySet.as_manager()

    class Meta:
        ordering = ["-score", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["key"], name="cases_lead_is_proposed_once"),
            half_open("cases_lead_period_is_half_open"),
            iso_country("country", "cases_lead_country_is_iso"),
            ordered("quantity_low", "quantity_best", "cases_lead_low_is_not_above_best"),
            ordered("quantity_best", "quantity_high", "cases_lead_best_is_not_above_high"),
            known_word("state", LeadState, "cases_lead_state_is_known"),
            models.CheckConstraint(
                condition=Q(score__range=(0, 100)), name="cases_lead_score_is_0_to_100"
            ),
            models.CheckConstraint(
                condition=Q(pathway__in=[p.value for p in Pathway]),
                name="cases_lead_pathway_is_known",
            ),
            models.CheckConstraint(
                condition=Q(state=LeadState.NEW, judged_by=None, judged_at=None)
                | (~Q(state=LeadState.NEW) & Q(judged_by__isnull=False, judged_at__isnull=False)),
                name="cases_lead_judged_has_judge_and_time",
            ),
        ]
        indexes = [models.Index(fields=["state", "-score", "id"], name="cases_lead_queue")]

    def __str__(self) -> str:
        return f"{self.public_id} {self.title}"


class LeadField(models.Model):
    """A value of a lead and the stretch of text it rests on."""

    lead = models.ForeignKey(Lead, on_delete=models.CASCADE, related_name="fields")
    name = models.CharField(max_length=32)
    value = models.CharField(max_length=500)
    version = models.ForeignKey(ArticleVersion, on_delete=models.CASCADE)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ["version", "start", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["lead", "name", "version", "start", "end"],
                name="cases_leadfield_is_kept_once",
            ),
            models.CheckConstraint(
                condition=Q(start__lt=F("end")), name="cases_leadfield_span_is_half_open"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"


class LeadClaim(models.Model):
    """A claim for a lead, against it, or around it."""

    lead = models.ForeignKey(Lead, on_delete=models.CASCADE, related_name="lead_claims")
    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="lead_claims")
    support = models.CharField(max_length=8, choices=words(Support))

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["lead", "claim"], name="cases_leadclaim_hangs_once"),
            models.CheckConstraint(
                condition=Q(support__in=[s.value for s in Support]),
                name="cases_leadclaim_support_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.support} {self.claim}"


class Verdict(models.TextChoices):
    """What a person decided about a lead."""

    ACCEPT = "accept", _("accepted")
    REJECT = "reject", _("rejected")
    MERGE = "merge", _("merged")


@tracked()
class Judgement(models.Model):
    """Who decided what about a lead, when and why. Undone ones stay."""

    lead = models.ForeignKey(Lead, on_delete=models.CASCADE, related_name="judgements")
    verdict = models.CharField(max_length=8, choices=Verdict)
    why = models.TextField(_("why"), blank=True)
    incident = models.ForeignKey(
        Incident, on_delete=models.SET_NULL, null=True, blank=True, related_name="judgements"
    )
    made = models.JSONField(_("what it made, so that it can be undone"), default=dict)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="judgements"
    )
    at = models.DateTimeField()
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            known_word("verdict", Verdict, "cases_judgement_verdict_is_known"),
            models.UniqueConstraint(
                fields=["lead"], condition=Q(undone_at=None), name="cases_judgement_one_stands"
            ),
            models.CheckConstraint(
                condition=Q(undone_at=None, undone_by=None)
                | Q(undone_at__isnull=False, undone_by__isnull=False),
                name="cases_judgement_undone_has_who_and_when",
            ),
            models.CheckConstraint(
                condition=~Q(verdict="reject") | Q(why__gt=""),
                name="cases_judgement_rejection_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.lead}: {self.verdict}"
