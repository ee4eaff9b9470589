"""The pages that only read."""

from django.urls import URLPattern, URLResolver, path

from dashboards.views import (
    assess,
    chips,
    control_lists,
    coverage,
    incidents,
    method,
    overview,
    parties,
    party,
    pathways,
    provider,
    providers,
    rules,
    stories,
    subsidiaries,
    timeline,
    what_if,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("", overview.overview, name="overview"),
    path("dashboards/pathways/", pathways.pathways, name="pathways"),
    path(
        "dashboards/pathways.json", pathways.pathways_twin, {"form": "json"}, name="pathways-json"
    ),
    path("dashboards/pathways.csv", pathways.pathways_twin, {"form": "csv"}, name="pathways-csv"),
    path("dashboards/coverage/", coverage.coverage, name="coverage"),
    path(
        "dashboards/coverage.json", coverage.coverage_twin, {"form": "json"}, name="coverage-json"
    ),
    path("dashboards/coverage.csv", coverage.coverage_twin, {"form": "csv"}, name="coverage-csv"),
    path("what-if/", what_if.what_if, name="what-if"),
    path("what-if.json", what_if.what_if_twin, {"form": "json"}, name="what-if-json"),
    path("what-if.csv", what_if.what_if_twin, {"form": "csv"}, name="what-if-csv"),
    path(
        "dashboards/timeline.json", timeline.timeline_twin, {"form": "json"}, name="timeline-json"
    ),
    path("dashboards/timeline.csv", timeline.timeline_twin, {"form": "csv"}, name="timeline-csv"),
    path("incidents/", incidents.incidents, name="incidents"),
    path("incidents/<str:public_id>/", incidents.incident, name="incident"),
    path("stories/<str:public_id>/", stories.story, name="story"),
    path("entities/", parties.entities, name="entities"),
    path("entities/<str:public_id>/", party.entity, name="entity"),
    *(
        path(
            f"entities/<str:public_id>/{chart}.{form}",
            party.party_twin,
            {"chart": chart, "form": form},
            name=f"entity-{chart}-{form}",
        )
        for chart in ("ownership", "listings")
        for form in ("json", "csv")
    ),
    path("providers/", providers.providers, name="providers"),
    *(
        pattern
        for form in ("json", "csv")
        for pattern in (
            path(
                f"providers.{form}",
                providers.providers_twin,
                {"form": form},
                name=f"providers-{form}",
            ),
            path(
                f"providers/by-seat.{form}",
                providers.chart_twin,
                {"form": form},
                name=f"providers-by-seat-{form}",
            ),
            path(
                f"subsidiaries.{form}",
                subsidiaries.subsidiaries_twin,
                {"form": form},
                name=f"subsidiaries-{form}",
            ),
            path(
                f"subsidiaries/by-parent.{form}",
                subsidiaries.chart_twin,
                {"form": form},
                name=f"subsidiaries-by-parent-{form}",
            ),
        )
    ),
    path("providers/<str:public_id>/", provider.provider, name="provider"),
    *(
        path(
            f"providers/<str:public_id>/prices.{form}",
            provider.prices_twin,
            {"form": form},
            name=f"provider-prices-{form}",
        )
        for form in ("json", "csv")
    ),
    path("subsidiaries/", subsidiaries.subsidiaries, name="subsidiaries"),
    path("chips/", chips.chips, name="chips"),
    path("chips.json", chips.chips_twin, {"form": "json"}, name="chips-json"),
    path("chips.csv", chips.chips_twin, {"form": "csv"}, name="chips-csv"),
    path("chips/<slug:slug>/", chips.chip, name="chip"),
    path("chips/<slug:slug>.json", chips.chip_twin, {"form": "json"}, name="chip-json"),
    path("chips/<slug:slug>.csv", chips.chip_twin, {"form": "csv"}, name="chip-csv"),
    *(
        path(
            f"chips/<slug:slug>/prices.{form}",
            chips.prices_twin,
            {"form": form},
            name=f"chip-prices-{form}",
        )
        for form in ("json", "csv")
    ),
    path("lists/", control_lists.control_lists, name="lists"),
    path("lists/<str:short>/", control_lists.list_file, name="list-file"),
    path("assess/", assess.assess, name="assess"),
    path("assess.json", assess.assess_twin, name="assess-json"),
    path("rules/", rules.rules, name="rules"),
    path("rules/<str:rule_id>/", rules.rule, name="rule"),
    path("method/", method.method, name="method"),
]
