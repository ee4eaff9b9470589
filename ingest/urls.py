"""The pages of ingest."""

from django.urls import URLPattern, URLResolver, path

from ingest import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("articles/<str:public_id>/", views.article, name="article"),
]
