"""Parties, cloud providers and subsidiaries: the lists and the pages."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.models import Incident
from dashboards.filters import WrongFilter
from dashboards.queries import parties as party_queries
from dashboards.queries import providers as provider_queries
from dashboards.queries.choices import Choice
from dashboards.queries.incidents import has_page, incident_rows
from dashboards.queries.known import refuse_unknown_country
from dashboards.queries.subsidiaries import subsidiary_rows
from dashboards.views.asking import page_of, refuse_wrong_filters, today, words_of
from dashboards.words import country_name
from entities.models import CloudProvider, Entity, ProviderType

_PER_PAGE = 100


@require_safe
@refuse_wrong_filters
def entities(request: HttpRequest) -> HttpResponse:
    """Parties: those that take part in incidents first."""
    asked = words_of(request, ("q", "country", "listed", "page"))
    _one_of(asked, "listed", ("yes", "no"))
    refuse_unknown_country("country", asked["country"])
    visible = Incident.objects.visible_to(request.user)
    shown = Entity.objects.visible_to(request.user).in_lists()
    found = party_queries.parties(
        shown,
        visible,
        q=asked["q"],
        country=asked["country"],
        listed=asked["listed"],
        as_of=today(),
    )
    page = page_of(found, asked["page"], size=_PER_PAGE)
    context = {
        "as_of": today(),
        "asked": asked,
        "page": page,
        "rows": party_queries.party_rows(list(page), visible, as_of=today()),
        "count": page.paginator.count,
        "countries": _countries(shown.exclude(country="").values_list("country", flat=True)),
        "page_query": _query(request),
    }
    return render(request, "dashboards/entities.html", context)


@require_safe
def entity(request: HttpRequest, public_id: str) -> HttpResponse:
    """One party: names, listings, ownership, incidents. A merged id leads on."""
    visible_parties = Entity.objects.visible_to(request.user).select_related("merged_into")
    found = get_object_or_404(visible_parties, public_id=public_id)
    if found.merged_into:
        return _leads_on("entity", found.merged_into)
    if not has_page(found):
        raise Http404(_("Persons and unidentified parties are shown within their incidents only."))
    visible = Incident.objects.visible_to(request.user)
    lists = party_queries.lists_of([found.pk], today()).get(found.pk, [])
    context = {
        "as_of": today(),
        "party": found,
        "names": party_queries.names_of(found),
        "local": party_queries.local_names([found.pk]).get(found.pk),
        "lists": lists,
        "listings": party_queries.listings_of(found),
        "owners": party_queries.stakes_in(found, today()),
        "units": party_queries.stakes_of(found, today()),
        "incidents": incident_rows(visible.involving(found), as_of=today()),
        "provider": CloudProvider.objects.filter(entity=found).first(),
    }
    return render(request, "dashboards/entity.html", context)


@require_safe
@refuse_wrong_filters
def providers(request: HttpRequest) -> HttpResponse:
    """Who rents out chips, where, at what price, to whom as reported."""
    asked = words_of(request, ("q", "type", "seat", "page"))
    _one_of(asked, "type", ProviderType.values)
    refuse_unknown_country("seat", asked["seat"])
    visible = Incident.objects.visible_to(request.user)
    shown = CloudProvider.objects.visible_to(request.user)
    found = provider_queries.providers(shown, q=asked["q"], type=asked["type"], seat=asked["seat"])
    page = page_of(found, asked["page"], size=_PER_PAGE)
    named = found.filter(entity__in=Entity.objects.in_lists()).count()
    context = {
        "as_of": today(),
        "asked": asked,
        "page": page,
        "named": named,
        "described": page.paginator.count - named,
        "rows": provider_queries.provider_rows(list(page), visible),
        "count": page.paginator.count,
        "types": [Choice(value, str(label)) for value, label in ProviderType.choices],
        "seats": _countries(shown.exclude(seat="").values_list("seat", flat=True)),
        "page_query": _query(request),
    }
    return render(request, "dashboards/providers.html", context)


@require_safe
def provider(request: HttpRequest, public_id: str) -> HttpResponse:
    """One cloud provider: seat, regions, chips and prices, who is said to rent there."""
    shown = CloudProvider.objects.visible_to(request.user).select_related("entity__merged_into")
    found = get_object_or_404(shown, entity__public_id=public_id)
    if found.entity.merged_into:
        return _leads_on("entity", found.entity.merged_into)
    visible = Incident.objects.visible_to(request.user)
    context = {
        "as_of": today(),
        "provider": found,
        "party": found.entity,
        "local": party_queries.local_names([found.entity_id]).get(found.entity_id),
        "lists": party_queries.lists_of([found.entity_id], today()).get(found.entity_id, []),
        "offers": provider_queries.offers_of([found.pk])[found.pk],
        "tenancies": provider_queries.tenancies([found.entity_id], visible)[found.entity_id],
        "incidents": incident_rows(visible.involving(found.entity), as_of=today()),
    }
    return render(request, "dashboards/provider.html", context)


@require_safe
@refuse_wrong_filters
def subsidiaries(request: HttpRequest) -> HttpResponse:
    """Units of groups; by default those on no list under a listed parent."""
    asked = words_of(request, ("q", "show"))
    _one_of(asked, "show", ("unlisted", "listed", "all"))
    show = asked["show"] or "unlisted"
    visible = Incident.objects.visible_to(request.user)
    rows = subsidiary_rows(visible, as_of=today(), show=show, q=asked["q"])
    context = {
        "as_of": today(),
        "asked": asked,
        "show": show,
        "rows": rows,
        "share_unknown": sum(not row.share_known for row in rows),
        "half": sum(row.reaches_half is True for row in rows),
        "in_incidents": sum(row.incidents > 0 for row in rows),
    }
    return render(request, "dashboards/subsidiaries.html", context)


def _leads_on(name: str, target: Entity) -> HttpResponseRedirect:
    return redirect(name, public_id=target.public_id, permanent=False)


def _one_of(asked: dict[str, str], name: str, words: tuple[str, ...] | list[str]) -> None:
    if asked[name] and asked[name] not in words:
        message = _("“%(value)s” is not a %(name)s. It is one of %(words)s.") % {
            "value": asked[name],
            "name": name,
            "words": ", ".join(words),
        }
        raise WrongFilter(name, message)


def _countries(codes: object) -> list[Choice]:
    found = {code: country_name(code) for code in codes}  # type: ignore[attr-defined]
    return [Choice(code, name) for code, name in sorted(found.items(), key=lambda pair: pair[1])]


def _query(request: HttpRequest) -> str:
    query = request.GET.copy()
    query.pop("page", None)
    return query.urlencode()
