"""Which stretches of an article a lead rests on, and how each is shown."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.models import Lead, LeadClaim, LeadField
from ingest.marking import Mark, to_word_ends
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
    text = version.text
    here = [field for field in lead.fields.all() if field.version_id == version.pk]
    fields = [_field_mark(field, text) for field in here]
    claims = [
        _claim_mark(kept) for kept in lead.lead_claims.all() if kept.claim.version_id == version.pk
    ]
    elsewhere = [mark for other in others for mark in _other_marks(other, text)]
    return fields + claims + elsewhere


def _field_mark(field: LeadField, text: str) -> Mark:
    span = to_word_ends(text, field.start, field.end)
    if field.name == "pathway":
        tag = PATHWAYS[Pathway(field.value)].tag if field.value in PATHWAYS else ""
        return Mark(*span, "pathway", tag, f"pw-{tag.lower()}")
    style = "by" if field.name == "speaker" else ""
    return Mark(*span, field.name, str(LABELS.get(field.name, field.name)), style)


def _claim_mark(kept: LeadClaim) -> Mark:
    claim = kept.claim
    name = f"claim-{claim.pk}"
    if kept.support == Support.SUPPORTS:
        return Mark(claim.start, claim.end, name, style="quiet", weight=_CLAIM_WEIGHT)
    label = _("denial") if kept.support == Support.DENIES else _("answer")
    return Mark(claim.start, claim.end, name, label, "ans", weight=_ANSWER_WEIGHT)


def _other_marks(other: Lead, text: str) -> list[Mark]:
    href = reverse("lead", args=[other.public_id])
    label = _("lead %(number)d") % {"number": int(other.public_id.removeprefix("LEAD-"))}
    return [
        Mark(*to_word_ends(text, span.start, span.end), "", label, "other", href, _OTHER_WEIGHT)
        for span in other.spans_here  # type: ignore[attr-defined]  # prefetched by other_leads
        if span.name == "pathway"
    ]
