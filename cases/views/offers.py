"""Keep the price that a lead or a step reports as an offer of the provider."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.gate import allowed
from accounts.models import User
from accounts.policy import Act
from cases import desk
from cases.models import Hop, Incident
from cases.prices import NoOffer, PriceSaid, price_in_lead, price_in_step
from entities.actions import edit
from entities.forms.offer import OfferForm
from entities.models import CloudOffer, CloudProvider

UNPROCESSABLE = 422


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def from_lead(request: HttpRequest, public_id: str) -> HttpResponse:
    """The price of a lead, filled in from its fields and its article."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    lead = desk.whole_lead(public_id, by)
    if lead is None:
        raise Http404
    version = desk.version_to_show(desk.members_of(lead, by), lead.fields.all(), "")
    try:
        said = price_in_lead(lead, version.article if version else None)
    except NoOffer as sentence:
        messages.error(request, str(sentence))
        return redirect("lead", public_id)
    return _offer(request, said, by)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def from_step(request: HttpRequest, public_id: str, position: int) -> HttpResponse:
    """The price of a step of an incident; the source is typed."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    incidents = Incident.objects.visible_to(by).filter(public_id=public_id)
    steps = Hop.objects.filter(incident__in=incidents, position=position)
    step = steps.select_related("incident", "from_entity__merged_into", "chip").first()
    if step is None:
        raise Http404
    try:
        said = price_in_step(step)
    except NoOffer as sentence:
        messages.error(request, str(sentence))
        return redirect("incident", public_id)
    return _offer(request, said, by)


def _offer(request: HttpRequest, said: PriceSaid, by: User) -> HttpResponse:
    form = OfferForm(
        request.POST if request.method == "POST" else None,
        instance=CloudOffer(incident_key=said.seen_in),
        initial=said.initial,
        party=said.provider.entity,
        today=timezone.localdate(),
        providers=CloudProvider.objects.visible_to(by),
    )
    if request.method == "POST" and form.is_valid():
        offer = form.save(commit=False)
        edit.keep(offer, by=by, why=f"{said.seen_in}: {form.cleaned_data['source']}")
        messages.success(request, _("It is kept, with your name and the source."))
        for warning in form.warnings:
            messages.warning(request, warning)
        return redirect("provider", said.provider.entity.public_id)
    context = {"form": form, "provider": said.provider, "seen_in": said.seen_in}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "entities/offer.html", context, status=status)
