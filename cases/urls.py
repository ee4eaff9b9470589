"""The pages of cases."""

from django.urls import URLPattern, URLResolver, path

from cases.views import editing, judging, leads, offers, reforms, review, settling

urlpatterns: list[URLPattern | URLResolver] = [
    path("leads/", leads.leads, name="leads"),
    path("leads/<str:public_id>/", leads.lead, name="lead"),
    path("leads/<str:public_id>/accept/", judging.accept, name="lead-accept"),
    path("leads/<str:public_id>/reject/", judging.reject, name="lead-reject"),
    path("leads/<str:public_id>/merge/", judging.merge, name="lead-merge"),
    path("leads/<str:public_id>/snooze/", judging.snooze, name="lead-snooze"),
    path("leads/<str:public_id>/undo/", judging.undo, name="lead-undo"),
    path("leads/<str:public_id>/offer/", offers.from_lead, name="lead-offer"),
    path("leads/<str:public_id>/evidence/", judging.take_in, name="lead-evidence"),
    path("incidents/<str:public_id>/edit/", editing.edit, name="incident-edit"),
    path("incidents/<str:public_id>/corrections/", review.corrections, name="corrections"),
    path("incidents/<str:public_id>/replies/", review.replies, name="replies"),
    path(
        "incidents/<str:public_id>/steps/<int:position>/offer/", offers.from_step, name="step-offer"
    ),
    path("incidents/<str:public_id>/publish/", review.publish, name="publish"),
    path("incidents/<str:public_id>/retract/", review.retract, name="retract"),
    path("what-if/save/", reforms.save, name="reform-save"),
    path("what-if/<str:public_id>/withdraw/", reforms.withdraw, name="reform-withdraw"),
    path("rules/<str:rule_id>/settle/", settling.settle, name="rule-settle"),
    path("rules/<str:rule_id>/settled/<int:settlement>/undo/", settling.undo, name="rule-unsettle"),
]
