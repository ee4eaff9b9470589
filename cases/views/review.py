"""Publish, retract, correct and answer: what editors do about an incident on file."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.gate import allowed
from accounts.models import User
from accounts.policy import Act
from cases.actions import review
from cases.forms.judging import CorrectionForm, ReplyForm, RetractForm
from cases.models import Incident
from cases.views.judging import UNPROCESSABLE


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def corrections(request: HttpRequest, public_id: str) -> HttpResponse:
    """What was put right about an incident, and a form for more."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    incident = _incident(public_id, by)
    form = CorrectionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        review.correct(incident, text=form.cleaned_data["text"], by=by, now=timezone.now())
        messages.success(request, _("The correction is kept."))
        return redirect("incident", public_id)
    context = {
        "incident": incident,
        "form": form,
        "corrections": incident.corrections.select_related("by"),
    }
    return render(request, "cases/corrections.html", context, status=_status(form))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def replies(request: HttpRequest, public_id: str) -> HttpResponse:
    """Which parties were asked about an incident, and a form for what they said."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    incident = _incident(public_id, by)
    posted = request.POST if request.method == "POST" else None
    form = ReplyForm(posted, incident=incident, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        review.record_reply(incident, given.pop("entity"), **given, by=by)
        messages.success(request, _("The reply is kept."))
        return redirect("incident", public_id)
    context = {
        "incident": incident,
        "form": form,
        "replies": incident.replies.select_related("entity", "by"),
    }
    return render(request, "cases/replies.html", context, status=_status(form))


@login_required
@require_POST
def publish(request: HttpRequest, public_id: str) -> HttpResponse:
    by = allowed(request, Act.PUBLISH)
    incident = _incident(public_id, by)
    try:
        review.publish(incident, by=by)
    except review.CannotReview as sentence:
        messages.error(request, str(sentence))
    else:
        messages.success(request, _("%(id)s is published.") % {"id": public_id})
    return redirect("incident", public_id)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def retract(request: HttpRequest, public_id: str) -> HttpResponse:
    """Ask why, then take the incident back."""
    by = allowed(request, Act.PUBLISH)
    incident = _incident(public_id, by)
    form = RetractForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            why = form.cleaned_data["why"]
            review.retract(incident, why=why, by=by, now=timezone.now())
        except review.CannotReview as sentence:
            messages.error(request, str(sentence))
        else:
            messages.success(request, _("%(id)s is retracted.") % {"id": public_id})
        return redirect("incident", public_id)
    context = {"incident": incident, "form": form}
    return render(request, "cases/retract.html", context, status=_status(form))


def _incident(public_id: str, user: User) -> Incident:
    found = Incident.objects.visible_to(user).filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found


def _status(form: CorrectionForm | ReplyForm | RetractForm) -> int:
    return UNPROCESSABLE if form.errors else 200
