"""Which stretches of an article a lead rests on, and how each is shown."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.models import Lead, LeadClaim, LeadField
from ingest.marking import Mark
from ingest.models import ArticleVersion
from rules.codes import PATHWAYS, Pathway, Support

#: The small word at the end of a span, by the field that rests on it.
LABELS = {
    "principal": gettext_lazy("party"),
    "host": gettext_lazy("party"),
    "maker": gettext_lazy("maker"),
    "chip": gettext_lazy("chip"),
    "quantity": gettext_lazy("quantity"),
    "price": gettext_lazy("price"),
    "period": gettext_lazy("period"),
    "country": gettext_lazy("place"),
    "transit": gettext_lazy("transit"),
    "speaker": gettext_lazy("speaker"),
}
_CLAIM_WEIGHT, _ANSWER_WEIGHT, _OTHER_WEIGHT = 9, 5, 7


def marks_of(lead: Lead, version: ArticleVersion, others: Iterable[Lead]) -> list[Mark]:
    """The lead's fields, its claims and answers, and where other leads of the text rest."""
    fields = [_field_mark(field) for field in lead.fields.all() if field.version_id == version.pk]
    claims = [
        _claim_mark(kept) for kept in lead.lead_claims.all() if kept.claim.version_id == version.pk
    ]
    elsewhere = [mark for other in others for mark in _other_marks(other)]
    return fields + claims + elsewhere


def _field_mark(field: LeadField) -> Mark:
    if field.name == "pathway":
        tag = PATHWAYS[Pathway(field.value)].tag if field.value in PATHWAYS else ""
        return Mark(field.start, field.end, "pathway", tag, f"pw-{tag.lower()}")
    style = "by" if field.name == "speaker" else ""
    return Mark(field.start, field.end, field.name, str(LABELS.get(field.name, field.name)), style)


def _claim_mark(kept: LeadClaim) -> Mark:
    claim = kept.claim
    name = f"claim-{claim.pk}"
    if kept.support == Support.SUPPORTS:
        return Mark(claim.start, claim.end, name, style="quiet", weight=_CLAIM_WEIGHT)
    label = _("denial") if kept.support == Support.DENIES else _("answer")
    return Mark(claim.start, claim.end, name, label, "ans", weight=_ANSWER_WEIGHT)


def _other_marks(other: Lead) -> list[Mark]:
    href = reverse("lead", args=[other.public_id])
    return [
        Mark(span.start, span.end, "", other.public_id, "other", href, _OTHER_WEIGHT)
        for span in other.spans_here  # type: ignore[attr-defined]  # prefetched by other_leads
        if span.name == "pathway"
    ]
