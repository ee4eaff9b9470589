"""Leads, judgements and incidents, to look at."""

from django.contrib import admin

from accounts.admin import ReadOnly
from cases.models import (
    Correction,
    Evidence,
    Hop,
    Incident,
    Judgement,
    Lead,
    LeadClaim,
    LeadField,
    Overlap,
    RightOfReply,
)


class FieldInline(ReadOnly, admin.TabularInline):
    model = LeadField
    fields = ["name", "value", "version", "start", "end"]
    extra = 0


class ClaimInline(ReadOnly, admin.TabularInline):
    model = LeadClaim
    fields = ["support", "claim"]
    extra = 0


class JudgementInline(ReadOnly, admin.TabularInline):
    model = Judgement
    fields = ["verdict", "why", "by", "at", "undone_by", "undone_at", "incident"]
    extra = 0


@admin.register(Lead)
class LeadAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["public_id", "title", "pathway", "score", "state", "judged_by", "judged_at"]
    list_filter = ["state", "pathway"]
    list_select_related = ["judged_by"]
    search_fields = ["public_id", "title"]
    inlines = [FieldInline, ClaimInline, JudgementInline]
    readonly_fields = ["public_id"]


class HopInline(ReadOnly, admin.TabularInline):
    model = Hop
    fields = ["position", "from_entity", "relation", "to_entity", "pathway", "chip", "country"]
    extra = 0


class EvidenceInline(ReadOnly, admin.TabularInline):
    model = Evidence
    fields = ["position", "support", "claim", "statement", "outlet", "reliability", "credibility"]
    extra = 0


@admin.register(Incident)
class IncidentAdmin(ReadOnly, admin.ModelAdmin):
    list_display = [
        "public_id", "title", "legal_stage", "review_state", "grade", "reported_on", "tlp",
    ]  # fmt: skip
    list_filter = ["review_state", "legal_stage", "tlp", "is_starter"]
    search_fields = ["public_id", "title", "summary"]
    inlines = [HopInline, EvidenceInline]
    readonly_fields = ["public_id"]


@admin.register(Judgement)
class JudgementAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["lead", "verdict", "by", "at", "undone_by", "undone_at", "why"]
    list_filter = ["verdict"]
    list_select_related = ["lead", "by", "undone_by"]


@admin.register(Overlap)
class OverlapAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["incident", "kind", "other", "reason"]
    list_select_related = ["incident", "other"]


@admin.register(Correction)
class CorrectionAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["incident", "text", "by", "at"]
    list_select_related = ["incident", "by"]


@admin.register(RightOfReply)
class RightOfReplyAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["incident", "entity", "state", "asked_on", "answered_on", "by"]
    list_select_related = ["incident", "entity", "by"]
