"""The site map. `/healthz` and `/readyz` are answered before it, by config.health."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/", include("api.urls")),
    path("", include("accounts.urls")),
    path("", include("ingest.urls")),
    path("", include("cases.urls")),
    path("", include("dashboards.urls")),
]
