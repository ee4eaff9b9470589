"""The pages of ingest."""

from django.urls import URLPattern, URLResolver, path

from ingest import changes, desk, feed_rules, stories, views
from ingest.screening import views as screening

urlpatterns: list[URLPattern | URLResolver] = [
    path("operations/rules/", feed_rules.feed_rules, name="feed-rules"),
    path("articles/new/", desk.new_article, name="new-article"),
    path("articles/<str:public_id>/changes/", changes.changes, name="article-changes"),
    path("articles/<str:public_id>/", views.article, name="article"),
    path("stories/<str:public_id>/split/", stories.split, name="story-split"),
    path("stories/<str:public_id>/join/", stories.join, name="story-join"),
    path("stories/<str:public_id>/undo/", stories.undo, name="story-undo"),
    path("screen/", screening.screen, name="screen"),
    path("screen/suggestions.json", screening.suggestions, name="suggestions"),
    path("screen/receipts/", screening.receipts, name="receipts"),
    path("screen/<str:key>/", screening.screening, name="screening"),
    path("screen/<str:key>/forget/", screening.forget, name="screening-forget"),
    path("screen/<str:key>/progress.json", screening.progress, name="screening-progress"),
    path(
        "screen/<str:key>/result.json", screening.download, {"form": "json"}, name="screening-json"
    ),
    path("screen/<str:key>/result.csv", screening.download, {"form": "csv"}, name="screening-csv"),
    path(
        "screen/<str:key>/receipt.json",
        screening.download,
        {"form": "receipt"},
        name="screening-receipt",
    ),
]
