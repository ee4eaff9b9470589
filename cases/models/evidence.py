"""What an incident rests on, what is said against it, and what was put right since."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from cases.models.incident import Hop, Incident
from entities.models import Entity
from entities.models.facts import Starter, known_word
from ingest.models import Claim, Outlet
from ingest.models.reading import words
from rules.codes import CREDIBILITY, RELIABILITY, ClaimKind, SpeakerKind, Stance, Support

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


class SeenAs(models.TextChoices):
    """What of a source we have read ourselves."""

    ORIGINAL = "original", _("original read")
    REPUBLICATION = "republication", _("republication read")
    SECONDARY_REPORT = "secondary_report", _("report about it read")
    ORIGINAL_NOT_SEEN = "original_not_seen", _("original not read")
    CITED_NOT_READ = "cited_not_read", _("cited, not read")


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """As the incident it hangs on."""
        return self.filter(incident__in=Incident.objects.visible_to(user))


@tracked()
class Evidence(Starter):
    """A claim from an article, or a document, or a statement in our own words.

    With a claim, the words are the claim's. Without one, `statement` is a paraphrase unless
    `is_quote`, and a row without a statement is a source document. `copy_of` is the source this
    one repeats; a copy's grade is at most that of what it copies.
    """

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="evidence")
    hop = models.ForeignKey(
        Hop, on_delete=models.SET_NULL, null=True, blank=True, related_name="evidence"
    )
    position = models.PositiveSmallIntegerField(default=0)
    support = models.CharField(max_length=8, choices=words(Support))
    claim = models.ForeignKey(
        Claim, on_delete=models.PROTECT, null=True, blank=True, related_name="evidence"
    )
    statement = models.TextField(_("statement"), blank=True)
    is_quote = models.BooleanField(_("verbatim"), default=False)
    lang = models.CharField(max_length=8, blank=True)
    kind = models.CharField(max_length=20, choices=words(ClaimKind), blank=True)
    stance = models.CharField(max_length=10, choices=words(Stance), blank=True)
    speaker_kind = models.CharField(max_length=16, choices=words(SpeakerKind), blank=True)
    speaker = models.CharField(_("speaker"), max_length=300, blank=True)
    speaker_entity = models.ForeignKey(
        Entity, on_delete=models.SET_NULL, null=True, blank=True, related_name="statements"
    )
    outlet = models.ForeignKey(
        Outlet, on_delete=models.PROTECT, null=True, blank=True, related_name="evidence"
    )
    title = models.CharField(_("title"), max_length=500, blank=True)
    url = models.URLField(_("address"), max_length=1000, blank=True)
    dated = models.CharField(_("dated, as given"), max_length=40, blank=True)
    seen_as = models.CharField(_("read as"), max_length=20, choices=SeenAs, blank=True)
    copy_of = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="copies"
    )
    reliability = models.CharField(
        _("source grade"), max_length=1, choices=list(RELIABILITY.items()), default="F"
    )
    credibility = models.CharField(
        _("information grade"), max_length=1, choices=list(CREDIBILITY.items()), default="6"
    )
    note = models.TextField(_("note"), blank=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ["incident", "position", "pk"]
        verbose_name_plural = "evidence"
        constraints = [
            models.UniqueConstraint(
                fields=["incident", "claim"], name="cases_evidence_claim_hangs_once"
            ),
            models.CheckConstraint(
                condition=Q(support__in=[s.value for s in Support]),
                name="cases_evidence_support_is_known",
            ),
            models.CheckConstraint(
                condition=Q(reliability__in=list(RELIABILITY), credibility__in=list(CREDIBILITY)),
                name="cases_evidence_grade_is_admiralty",
            ),
            models.CheckConstraint(
                condition=~Q(claim=None) | Q(statement__gt="") | ~Q(outlet=None) | Q(title__gt=""),
                name="cases_evidence_says_something",
            ),
        ]

    def __str__(self) -> str:
        return self.statement or self.title or f"evidence {self.pk}"

    @property
    def grade(self) -> str:
        """Admiralty code, source then information: "B2"."""
        return f"{self.reliability}{self.credibility}"


@tracked()
class Correction(models.Model):
    """Something published about an incident that was wrong, and what is right."""

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="corrections")
    text = models.TextField(_("what was wrong and what is right"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(text__gt=""), name="cases_correction_says_something")
        ]

    def __str__(self) -> str:
        return self.text[:80]


class ReplyState(models.TextChoices):
    """How far a request for a reply has come."""

    ASKED = "asked", _("asked")
    ANSWERED = "answered", _("answered")
    DECLINED = "declined", _("declined to answer")


@tracked()
class RightOfReply(models.Model):
    """A named party was asked about an incident, and what it said."""

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="replies")
    entity = models.ForeignKey(Entity, on_delete=models.PROTECT, related_name="replies")
    state = models.CharField(max_length=10, choices=ReplyState, default=ReplyState.ASKED)
    asked_on = models.DateField(_("asked on"))
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    answer = models.TextField(_("answer, verbatim"), blank=True)
    lang = models.CharField(max_length=8, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)

    class Meta:
        ordering = ["-asked_on", "-pk"]
        verbose_name_plural = "rights of reply"
        constraints = [
            known_word("state", ReplyState, "cases_reply_state_is_known"),
            models.CheckConstraint(
                condition=Q(answered_on=None) | Q(answered_on__gte=models.F("asked_on")),
                name="cases_reply_comes_after_the_question",
            ),
            models.CheckConstraint(
                condition=~Q(state="answered") | Q(answer__gt="", answered_on__isnull=False),
                name="cases_reply_answered_has_an_answer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.entity}: {self.state}"
