"""The pages of ingest."""

from django.urls import URLPattern, URLResolver, path

from ingest import desk, views

urlpatterns: list[URLPattern | URLResolver] = [
    path("articles/new/", desk.new_article, name="new-article"),
    path("articles/<str:public_id>/", views.article, name="article"),
]
