"""Parties, lists and chips, to look at."""

from django.contrib import admin

from accounts.admin import ReadOnly
from entities.models import (
    Chip,
    CloudOffer,
    CloudProvider,
    Entity,
    ExchangeRate,
    Identifier,
    ListFile,
    Listing,
    ListingLink,
    ListSnapshot,
    Name,
    Ownership,
    PartyJudgement,
    StarterRecord,
)


class NameInline(ReadOnly, admin.TabularInline):
    model = Name
    fields = ["text", "lang", "kind", "source", "quality"]
    extra = 0


class IdentifierInline(ReadOnly, admin.TabularInline):
    model = Identifier
    fields = ["scheme", "value", "source"]
    extra = 0


@admin.register(Entity)
class EntityAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["public_id", "label", "kind", "country", "is_identified", "quality"]
    list_filter = ["kind", "is_identified", "quality", "country"]
    search_fields = ["public_id", "name", "described_as", "names__text"]
    inlines = [NameInline, IdentifierInline]
    readonly_fields = ["public_id"]


@admin.register(Ownership)
class OwnershipAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["owner", "asset", "from_day", "to_day", "quality"]
    list_select_related = ["owner", "asset"]
    search_fields = ["owner__name", "asset__name"]


@admin.register(PartyJudgement)
class PartyJudgementAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["kind", "party", "other", "by", "at", "undone_at"]
    list_filter = ["kind"]
    list_select_related = ["party", "other", "by"]
    search_fields = ["party__public_id", "other__public_id", "why"]


@admin.register(CloudProvider)
class CloudProviderAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["entity", "type", "seat", "quality"]
    list_filter = ["type", "seat"]
    list_select_related = ["entity"]
    search_fields = ["entity__name"]


@admin.register(CloudOffer)
class CloudOfferAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["provider", "chip_text", "gpus", "price", "currency", "hours", "observed_on"]
    list_select_related = ["provider__entity"]
    search_fields = ["provider__entity__name", "chip_text"]


@admin.register(ExchangeRate)
class ExchangeRateAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["currency", "day", "per_usd", "quality"]
    list_filter = ["currency"]


@admin.register(ListSnapshot)
class ListSnapshotAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["control_list", "taken_on", "completeness"]
    list_filter = ["control_list", "completeness"]


@admin.register(Listing)
class ListingAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["name", "control_list", "kind", "listed_on", "delisted_on", "entity"]
    list_filter = ["control_list", "kind"]
    list_select_related = ["entity"]
    search_fields = ["name", "citation", "entity__name"]


@admin.register(ListFile)
class ListFileAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["reader", "taken_on", "state", "completeness", "entries", "sha256"]
    list_filter = ["reader", "state"]
    search_fields = ["sha256", "origin"]


@admin.register(ListingLink)
class ListingLinkAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["listing", "entity", "state", "score", "rule", "decided_by"]
    list_filter = ["state"]
    list_select_related = ["listing", "entity", "decided_by"]
    search_fields = ["listing__name", "entity__name"]


@admin.register(Chip)
class ChipAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["name", "vendor", "family", "is_family", "form", "released", "tpp", "quality"]
    list_filter = ["vendor", "is_family"]
    list_select_related = ["family"]
    search_fields = ["name", "slug", "aliases"]


@admin.register(StarterRecord)
class StarterRecordAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["key", "loaded_at"]
    search_fields = ["key"]
