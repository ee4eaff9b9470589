"""The addresses of version 1."""

from django.urls import include, path, re_path
from rest_framework.routers import SimpleRouter

from api.v1.assess import Assess
from api.v1.chips import Chips
from api.v1.claim_list import Claims
from api.v1.entities import Entities
from api.v1.incidents import Incidents
from api.v1.listings import Listings
from api.v1.match import Match, YenteMatch
from api.v1.offers import Offers
from api.v1.ownership import EntityOwnership
from api.v1.pathways import Pathways
from api.v1.providers import Providers
from api.v1.reconcile import Reconcile
from api.v1.root import Root
from api.v1.rules import Rules
from api.v1.schema import Docs, Schema
from api.v1.screen_text import ScreenText
from api.v1.simulate import Simulate
from api.v1.stories import Stories
from api.v1.subsidiaries import Subsidiaries

router = SimpleRouter()
router.register("incidents", Incidents, "api-incidents")
router.register("entities", Entities, "api-entities")
router.register("providers", Providers, "api-providers")
router.register("pathways", Pathways, "api-pathways")
router.register("stories", Stories, "api-stories")
router.register("claims", Claims, "api-claims")
router.register("rules", Rules, "api-rules")
router.register("chips", Chips, "api-chips")
router.register("offers", Offers, "api-offers")
router.register("assess", Assess, "api-assess")
router.register("simulate", Simulate, "api-simulate")
router.register("match", Match, "api-match")
router.register("screen-text", ScreenText, "api-screen-text")
router.register("reconcile", Reconcile, "api-reconcile")
router.register("schema", Schema, "api-schema")
router.register("docs", Docs, "api-docs")

urlpatterns = [
    path("", Root.as_view({"get": "list"}), name="api-root"),
    path("", include(router.urls)),
    re_path(
        r"^entities/(?P<public_id>ENT-[0-9]{6,15})/ownership/$",
        EntityOwnership.as_view({"get": "retrieve"}),
        name="api-ownership",
    ),
    re_path(
        r"^entities/(?P<public_id>ENT-[0-9]{6,15})/subsidiaries/$",
        Subsidiaries.as_view({"get": "list"}),
        name="api-subsidiaries",
    ),
    re_path(
        r"^entities/(?P<public_id>ENT-[0-9]{6,15})/listings/$",
        Listings.as_view({"get": "list"}),
        name="api-listings",
    ),
    # As programs written for yente ask: with a data set's name, without a slash at the end.
    re_path(
        r"^match(?:/(?P<dataset>[a-z0-9_-]{1,80}))?/?$", YenteMatch.as_view({"post": "create"})
    ),
]
