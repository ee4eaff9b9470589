"""The pages of entities that write."""

from django.urls import URLPattern, URLResolver, path, re_path

from entities.views import judging, links, offers, ownership, parties

urlpatterns: list[URLPattern | URLResolver] = [
    path("entities/ownership/import/", ownership.import_ownership, name="ownership-import"),
    re_path(
        r"^entities/ownership/import/(?P<digest>[0-9a-f]{64})/$",
        ownership.preview_ownership,
        name="ownership-preview",
    ),
    path("entities/ownership/export.csv", ownership.ownership_csv, name="ownership-csv"),
    path("entities/ownership/export.json", ownership.ownership_bods, name="ownership-bods"),
    path("offers/new/", offers.new_offer, name="offer-new"),
    path("offers/import/", offers.import_offers, name="offers-import"),
    path("offers/template.csv", offers.offers_template, name="offers-template"),
    re_path(
        r"^offers/import/(?P<digest>[0-9a-f]{64})/$", offers.preview_offers, name="offers-preview"
    ),
    path("exchange-rates/", offers.exchange_rates, name="exchange-rates"),
    path("lists/links/", links.links, name="listing-links"),
    path("lists/links/decide/", links.decide_links, name="listing-links-decide"),
    path("lists/links/undo/", links.undo_decision, name="listing-links-undo"),
    path("lists/links/look-again/", links.look_again, name="listing-links-look"),
    path("entities/<str:public_id>/edit/", parties.edit_party, name="entity-edit"),
    path("entities/<str:public_id>/correct/", parties.correct_party, name="entity-correct"),
    path("entities/<str:public_id>/facts/<str:kind>/", parties.fact, name="entity-fact"),
    path(
        "entities/<str:public_id>/facts/<str:kind>/remove/",
        parties.remove_fact,
        name="entity-fact-remove",
    ),
    path("entities/<str:public_id>/merge/", judging.join_party, name="entity-merge"),
    path("entities/<str:public_id>/split/", judging.split_party, name="entity-split"),
    path("entities/<str:public_id>/undo/", judging.undo_judgement, name="entity-undo"),
]
