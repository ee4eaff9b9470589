"""The pages of ingest."""

from django.urls import URLPattern, URLResolver, path

from ingest import changes, desk, feed_rules, stories, views

urlpatterns: list[URLPattern | URLResolver] = [
    path("operations/rules/", feed_rules.feed_rules, name="feed-rules"),
    path("articles/new/", desk.new_article, name="new-article"),
    path("articles/<str:public_id>/changes/", changes.changes, name="article-changes"),
    path("articles/<str:public_id>/", views.article, name="article"),
    path("stories/<str:public_id>/split/", stories.split, name="story-split"),
    path("stories/<str:public_id>/join/", stories.join, name="story-join"),
    path("stories/<str:public_id>/undo/", stories.undo, name="story-undo"),
]
