"""What was read: mentions and claims, each with the stretch of text it rests on."""

from typing import TYPE_CHECKING, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from accounts.history import tracked
from accounts.policy import Tlp, clearance
from entities.models import Chip, Entity
from entities.models.facts import known_word
from ingest.models.article import ArticleVersion
from rules.codes import ClaimKind, SpeakerKind, Stance

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User


def words(of: type) -> list[tuple[str, str]]:
    """The words of an enumeration as choices."""
    return [(word.value, word.value.replace("_", " ")) for word in of]  # type: ignore[attr-defined]


class Mention(models.Model):
    """A name in the text, known or new. Written by a reader, never edited."""

    version = models.ForeignKey(ArticleVersion, on_delete=models.CASCADE, related_name="mentions")
    reader_version = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.CharField(max_length=500)
    kind = models.CharField(max_length=8)
    label = models.CharField(max_length=300)
    entity = models.ForeignKey(
        Entity, on_delete=models.SET_NULL, null=True, blank=True, related_name="mentions"
    )
    chip = models.ForeignKey(
        Chip, on_delete=models.SET_NULL, null=True, blank=True, related_name="mentions"
    )

    class Meta:
        ordering = ["start", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "reader_version", "start", "end", "kind"],
                name="ingest_mention_is_kept_once",
            ),
            models.CheckConstraint(
                condition=Q(start__lt=F("end")), name="ingest_mention_span_is_half_open"
            ),
        ]

    def __str__(self) -> str:
        return self.text


class ClaimQuerySet(models.QuerySet["Claim"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Claims quoted in a visible incident; all that are marked so for those who work here."""
        allowed = clearance(user)
        quoted = Claim.objects.order_by().filter(
            evidence__incident__review_state="published",
            evidence__incident__tlp__in=allowed.markings,
        )
        seen = Q(pk__in=quoted.values("pk"))
        if allowed.unpublished:
            seen |= Q(version__article__tlp__in=allowed.markings)
        return self.filter(seen, tlp__in=allowed.markings)


@tracked()
class Claim(models.Model):
    """One statement in the words of the text, its speaker, and how it stands to the access."""

    version = models.ForeignKey(ArticleVersion, on_delete=models.CASCADE, related_name="claims")
    reader_version = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField(_("quote"))
    lang = models.CharField(max_length=8)
    translation = models.TextField(_("translation"), blank=True)
    translated_by = models.CharField(_("translated by"), max_length=120, blank=True)
    kind = models.CharField(max_length=20, choices=words(ClaimKind))
    stance = models.CharField(max_length=10, choices=words(Stance))
    speaker_kind = models.CharField(max_length=16, choices=words(SpeakerKind))
    speaker = models.CharField(_("speaker, as written"), max_length=300, blank=True)
    speaker_start = models.PositiveIntegerField(null=True, blank=True)
    speaker_end = models.PositiveIntegerField(null=True, blank=True)
    speaker_count = models.PositiveSmallIntegerField(null=True, blank=True)
    speaker_party = models.CharField(max_length=300, blank=True)
    hedge = models.CharField(max_length=120, blank=True)
    negated = models.BooleanField(default=False)
    planned = models.BooleanField(default=False)
    pathways = ArrayField(models.CharField(max_length=32), default=list, blank=True)
    parties = models.JSONField(default=list, blank=True)
    tlp = models.CharField(max_length=12, choices=Tlp, default=Tlp.CLEAR)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["start", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "reader_version", "start", "end", "kind"],
                name="ingest_claim_is_kept_once",
            ),
            models.CheckConstraint(
                condition=Q(start__lt=F("end")), name="ingest_claim_span_is_half_open"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=[k.value for k in ClaimKind]),
                name="ingest_claim_kind_is_known",
            ),
            models.CheckConstraint(
                condition=Q(stance__in=[s.value for s in Stance]),
                name="ingest_claim_stance_is_known",
            ),
            known_word("tlp", Tlp, "ingest_claim_tlp_is_known"),
        ]

    def __str__(self) -> str:
        return self.quote[:80]
