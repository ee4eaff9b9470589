"""One party: who it is, on which lists as of a day, who owns it; and the twins of its charts."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.policy import Act, may
from cases.models import Incident
from dashboards import party_twins
from dashboards.filters import WrongFilter
from dashboards.party_page import PartyPage, party_page
from dashboards.queries import parties as party_queries
from dashboards.queries.changes import changes_of
from dashboards.queries.incidents import has_page, incident_rows
from dashboards.queries.offers import offers_of
from dashboards.queries.part_in import parts_in
from dashboards.views.asking import (
    answer_programs,
    as_of_day,
    refuse_wrong_filters,
    today,
    words_of,
)
from entities.models import CloudProvider, Entity

_ASKED = ("as_of", "units")


@require_safe
@refuse_wrong_filters
def entity(request: HttpRequest, public_id: str) -> HttpResponse:
    """Names, lists, ownership, offers, incidents, changes. A merged id leads on."""
    found = _found(request, public_id)
    if found.merged_into:
        return _leads_on(request, "entity", found.merged_into)
    page = _page(request, found)
    visible = Incident.objects.visible_to(request.user)
    rows = incident_rows(visible.involving(found), as_of=page.as_of)
    provider = CloudProvider.objects.filter(entity=found).first()
    context = {
        "as_of": page.as_of,
        "day": page,
        "party": found,
        "names": party_queries.names_of(found),
        "local": party_queries.local_names([found.pk]).get(found.pk),
        "described": party_queries.described_in(found, request.user),
        "identifiers": found.identifiers.order_by("scheme", "value", "pk"),
        "parts": parts_in(rows, found.public_id),
        "provider": provider,
        "offers": offers_of([provider.pk])[provider.pk] if provider else [],
        "changes": changes_of(found, request.user),
        "may_edit_party": may(request.user, Act.EDIT_INCIDENTS),
        "query": request.GET.urlencode(),
    }
    return render(request, "dashboards/entity.html", context)


@answer_programs
def party_twin(request: HttpRequest, public_id: str, chart: str, form: str) -> HttpResponse:
    """A chart of the page as JSON or CSV, for the same query string."""
    found = _found(request, public_id)
    if found.merged_into:
        name = f"entity-{chart}-{form}"
        return _leads_on(request, name, found.merged_into)
    answer = getattr(party_twins, f"{chart}_{form}")
    response: HttpResponse = answer(_page(request, found))
    return response


def _found(request: HttpRequest, public_id: str) -> Entity:
    """The party or one merged into another. Raises Http404 where it has no page."""
    visible = Entity.objects.visible_to(request.user).select_related("merged_into")
    found = get_object_or_404(visible, public_id=public_id)
    if found.merged_into is None and not has_page(found):
        raise Http404(_("Persons and unidentified parties are shown within their incidents only."))
    return found


def _page(request: HttpRequest, party: Entity) -> PartyPage:
    asked = words_of(request, _ASKED)
    if asked["units"] not in ("", "all"):
        message = _("“%(value)s” is not a way to show units. Leave it out, or write all.")
        raise WrongFilter("units", message % {"value": asked["units"]})
    return party_page(
        party,
        request.user,
        as_of=as_of_day(asked["as_of"]),
        today=today(),
        unfolded=asked["units"] == "all",
    )


def _leads_on(request: HttpRequest, name: str, target: Entity) -> HttpResponse:
    """A merge can be taken back, so the redirect is not for good."""
    query = request.GET.urlencode()
    url = reverse(name, args=[target.public_id])
    return redirect(f"{url}?{query}" if query else url)
