"""Outlets and feeds to keep, what came of them to look at."""

from django.contrib import admin
from django.forms import ModelForm
from django.http import HttpRequest

from accounts.admin import ForSuperusers, ReadOnly
from ingest.models import (
    POLL_COLUMNS,
    Article,
    ArticleVersion,
    Capture,
    Claim,
    Feed,
    FeedItem,
    Mention,
    Outlet,
    Regrouping,
    Story,
    StoryMember,
)


@admin.register(Outlet)
class OutletAdmin(ForSuperusers, admin.ModelAdmin):
    list_display = ["name", "reliability", "country", "lang", "host"]
    list_filter = ["reliability", "country"]
    search_fields = ["name", "host"]
    fields = ["name", "reliability", "aliases", "host", "country", "lang"]


@admin.register(Feed)
class FeedAdmin(ForSuperusers, admin.ModelAdmin):
    list_display = ["name", "kind", "enabled", "minutes_between", "health", "succeeded_at"]
    list_filter = ["kind", "enabled", "health"]
    list_select_related = ["outlet"]
    search_fields = ["name", "location"]
    readonly_fields = POLL_COLUMNS

    def save_model(self, request: HttpRequest, obj: Feed, form: ModelForm, change: bool) -> None:
        """A feed that was changed is looked at afresh, and at once."""
        obj.etag, obj.modified, obj.next_due_at = "", "", None
        super().save_model(request, obj, form, change)


@admin.register(FeedItem)
class FeedItemAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["title", "feed", "kept", "why_not", "published", "done_at", "failure"]
    list_filter = ["feed", "kept"]
    list_select_related = ["feed"]
    search_fields = ["title", "url", "guid"]


@admin.register(Capture)
class CaptureAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["url", "captured_at", "content_type", "size", "sha256"]
    search_fields = ["url", "sha256"]
    exclude = ["body"]


class VersionInline(ReadOnly, admin.TabularInline):
    model = ArticleVersion
    fields = ["number", "title", "stored_at", "done_at", "reader_version", "relevant", "failure"]
    extra = 0
    show_change_link = True


@admin.register(Article)
class ArticleAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["public_id", "title", "outlet", "lang", "published", "tlp", "is_sample"]
    list_filter = ["lang", "tlp", "is_sample", "outlet"]
    list_select_related = ["outlet"]
    search_fields = ["public_id", "title", "url"]
    inlines = [VersionInline]
    readonly_fields = ["public_id"]


@admin.register(ArticleVersion)
class ArticleVersionAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["article", "number", "relevant", "reader_version", "done_at", "failure"]
    list_filter = ["relevant", "reader_version"]
    list_select_related = ["article"]
    search_fields = ["title", "digest"]


class MemberInline(ReadOnly, admin.TabularInline):
    model = StoryMember
    fields = ["version", "relation", "reason", "by"]
    extra = 0


@admin.register(Story)
class StoryAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["public_id", "title", "first_published", "attributed_to", "done_at", "failure"]
    search_fields = ["public_id", "title"]
    inlines = [MemberInline]
    readonly_fields = ["public_id"]


@admin.register(Regrouping)
class RegroupingAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["at", "kind", "story", "other", "article", "why", "by", "undone_by"]
    list_filter = ["kind"]
    list_select_related = ["story", "other", "article", "by", "undone_by"]


@admin.register(Mention)
class MentionAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["text", "kind", "label", "entity", "chip"]
    list_filter = ["kind"]
    list_select_related = ["entity", "chip"]
    search_fields = ["text", "label"]


@admin.register(Claim)
class ClaimAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["quote", "kind", "stance", "speaker", "speaker_kind", "lang", "tlp"]
    list_filter = ["kind", "stance", "speaker_kind", "lang", "tlp"]
    search_fields = ["quote", "speaker"]
