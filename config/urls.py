"""The site map. `/healthz` and `/readyz` are answered before it, by config.health."""

from django.contrib import admin
from django.urls import include, path

from config import list_pages, operations

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/", include("api.urls")),
    path("operations/", operations.operations, name="operations"),
    path("operations/fetch-now/", operations.fetch_now, name="fetch-now"),
    path("operations/retry/", operations.retry, name="retry"),
    path("operations/lists/import/", list_pages.order_import, name="list-import"),
    path("operations/lists/schedule/", list_pages.set_schedule, name="list-schedule"),
    path("operations/lists/<str:short>/decide/", list_pages.decide, name="list-decide"),
    path("", include("accounts.urls")),
    path("", include("entities.urls")),
    path("", include("ingest.urls")),
    path("", include("cases.urls")),
    path("", include("dashboards.urls")),
]

# Under /api/ an error has the API's shape, elsewhere it is a page.
handler400 = "api.errors.bad_request"
handler403 = "api.errors.permission_denied"
handler404 = "api.errors.page_not_found"
handler500 = "api.errors.server_error"
