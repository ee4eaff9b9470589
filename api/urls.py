"""The addresses of the API, by version."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [path("v1/", include("api.v1.urls"))]
