"""Offers of computing time: one by hand, many from a file; and the exchange rates."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from accounts.gate import allowed
from accounts.models import User
from accounts.policy import Act, may
from entities.actions import edit
from entities.actions.offers import PlanMoved, take_offers
from entities.exchange.offers import COLUMNS, OfferPlan, plan_offers
from entities.exchange.said import WrongFile
from entities.forms.offer import OfferForm, RateForm
from entities.forms.ownership import ApplyForm
from entities.forms.upload import TableFileForm
from entities.models import CloudProvider, ExchangeRate
from entities.spreadsheets import csv_response
from entities.views.parties import UNPROCESSABLE
from entities.views.uploads import keep_upload, kept_upload

#: Lines of one kind that the page shows; the count says how many there are.
SHOWN = 200
_FOLDER = "offers"


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new_offer(request: HttpRequest) -> HttpResponse:
    """Keep an offer by hand; `provider` and `chip` fill the form in."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    form = OfferForm(
        request.POST if request.method == "POST" else None,
        initial={
            "provider": request.GET.get("provider", "")[:320],
            "chip_text": request.GET.get("chip", "")[:120],
        },
        today=timezone.localdate(),
        providers=CloudProvider.objects.visible_to(by),
    )
    if request.method == "POST" and form.is_valid():
        offer = form.save(commit=False)
        edit.keep(offer, by=by, why=form.cleaned_data["source"])
        messages.success(request, _("It is kept, with your name and the source."))
        for warning in form.warnings:
            messages.warning(request, warning)
        return redirect("provider", offer.provider.entity.public_id)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "entities/offer.html", {"form": form}, status=status)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def import_offers(request: HttpRequest) -> HttpResponse:
    """Take a file in and lead to what it would change."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    form = TableFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        body, name = form.cleaned_data["file"].read(), form.cleaned_data["file"].name
        try:
            _plan(body, by)
        except WrongFile as wrong:
            form.add_error("file", str(wrong))
        else:
            digest = keep_upload(_FOLDER, body)
            request.session[f"offers {digest}"] = name
            return redirect("offers-preview", digest)
    context = {"form": form, "columns": COLUMNS}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "entities/offers_import.html", context, status=status)


@login_required
@require_safe
def offers_template(request: HttpRequest) -> HttpResponse:
    """A file to fill in: the columns, and one line as it may look."""
    allowed(request, Act.EDIT_INCIDENTS)
    example = (
        "ENT-000001", "A100", "8", "32.77", "USD", "1", "Virginia", "on demand", "2023-03-10",
        "Price list of the provider", "https://example.org/prices", "official",
    )  # fmt: skip
    return csv_response("offers-template.csv", COLUMNS, [example])


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def preview_offers(request: HttpRequest, digest: str) -> HttpResponse:
    """What a file would add; with POST, add it."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    name = request.session.get(f"offers {digest}")
    if not name:
        raise Http404(_("Upload the file first."))
    body = kept_upload(_FOLDER, digest)
    plan = _plan(body, by)
    posted = request.POST if request.method == "POST" else None
    form = ApplyForm(posted, parties=0, refused=bool(plan.refused))
    if request.method == "POST" and form.is_valid():
        try:
            mark = form.cleaned_data["mark"]
            done = take_offers(body, mark=mark, by=by, why=name, today=timezone.localdate())
        except PlanMoved as moved:
            form.add_error(None, str(moved))
        else:
            count = len(done.add)
            said = ngettext("%(count)d offer added.", "%(count)d offers added.", count)
            messages.success(request, said % {"count": count})
            return redirect("offers-preview", digest)
    context = {
        "form": form,
        "name": name,
        "digest": digest,
        "plan": plan,
        "add": plan.add[:SHOWN],
        "refused": plan.refused[:SHOWN],
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "entities/offers_preview.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def exchange_rates(request: HttpRequest) -> HttpResponse:
    """The rates on file; who may edit states one more, or corrects that of a day."""
    rates = ExchangeRate.objects.visible_to(request.user)
    editor = may(request.user, Act.EDIT_INCIDENTS)
    if request.method == "POST" and not editor:
        allowed(request, Act.EDIT_INCIDENTS)
    form = None
    if editor:
        posted = request.POST if request.method == "POST" else None
        form = RateForm(posted, today=timezone.localdate(), instance=_stated(posted))
        if posted is not None and form.is_valid():
            by = allowed(request, Act.EDIT_INCIDENTS)
            try:
                edit.keep(form.save(commit=False), by=by, why=form.cleaned_data["source"])
            except edit.CannotEdit as sentence:
                form.add_error(None, str(sentence))
            else:
                messages.success(request, _("It is kept, with your name and the source."))
                return redirect("exchange-rates")
    status = UNPROCESSABLE if form and form.errors else 200
    context = {"rates": rates, "form": form}
    return render(request, "entities/rates.html", context, status=status)


def _stated(posted: object) -> ExchangeRate | None:
    """The rate on file that a new one for the same day corrects."""
    if not hasattr(posted, "get"):
        return None
    code, day = str(posted.get("currency", "")).strip().upper(), str(posted.get("day", ""))
    found = [rate for rate in ExchangeRate.objects.filter(currency=code[:3])]
    return next((rate for rate in found if rate.day.isoformat() == day.strip()), None)


def _plan(body: bytes, by: User) -> OfferPlan:
    providers = CloudProvider.objects.visible_to(by)
    return plan_offers(body, providers=providers, today=timezone.localdate())
