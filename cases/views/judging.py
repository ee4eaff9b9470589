"""Judgements on leads. Each posts, and goes on to the next lead or says what stands against it."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.policy import Act, may
from cases import desk
from cases.actions import judge
from cases.actions.undo import undo as take_back
from cases.forms.judging import MergeForm, RejectForm, SnoozeForm
from cases.models import Lead
from cases.views.leads import lead_page, proposed_form
from rules.codes import ReviewState

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

UNPROCESSABLE = 422


@login_required
@require_POST
def accept(request: HttpRequest, public_id: str) -> HttpResponse:
    found = _lead_to_judge(request, public_id)
    members = desk.members_of(found, request.user)
    form = proposed_form(found, request.POST, members=members)
    if not form.is_valid():
        return lead_page(request, public_id, status=UNPROCESSABLE, form=form)
    try:
        incident = judge.accept(found, form.values, by=request.user, now=timezone.now())
    except judge.CannotJudge as sentence:
        return _refused(request, public_id, str(sentence))
    words = {"lead": public_id, "incident": incident.public_id}
    if incident.review_state == ReviewState.PUBLISHED:
        return _next(request, _("%(lead)s accepted and published as %(incident)s.") % words)
    return _next(request, _("%(lead)s accepted as %(incident)s, which waits for review.") % words)


@login_required
@require_POST
def reject(request: HttpRequest, public_id: str) -> HttpResponse:
    found = _lead_to_judge(request, public_id)
    form = RejectForm(request.POST)
    if not form.is_valid():
        return lead_page(request, public_id, status=UNPROCESSABLE, reject_form=form)
    try:
        judge.reject(found, why=form.cleaned_data["why"], by=request.user, now=timezone.now())
    except judge.CannotJudge as sentence:
        return _refused(request, public_id, str(sentence))
    return _next(request, _("%(lead)s rejected.") % {"lead": public_id})


@login_required
@require_POST
def merge(request: HttpRequest, public_id: str) -> HttpResponse:
    found = _lead_to_judge(request, public_id)
    form = MergeForm(request.POST, user=request.user)
    if not form.is_valid():
        return lead_page(request, public_id, status=UNPROCESSABLE, merge_form=form)
    incident = form.cleaned_data["incident"]
    try:
        judge.merge(found, incident, by=request.user, now=timezone.now())
    except judge.CannotJudge as sentence:
        return _refused(request, public_id, str(sentence))
    words = {"lead": public_id, "incident": incident.public_id}
    return _next(request, _("%(lead)s merged into %(incident)s.") % words)


@login_required
@require_POST
def snooze(request: HttpRequest, public_id: str) -> HttpResponse:
    found = _lead_to_judge(request, public_id)
    form = SnoozeForm(request.POST)
    if not form.is_valid():
        return _refused(request, public_id, _("Choose for how many days it is put off."))
    until = timezone.now() + timedelta(days=form.cleaned_data["days"])
    try:
        judge.snooze(found, until, by=request.user)
    except judge.CannotJudge as sentence:
        return _refused(request, public_id, str(sentence))
    words = {"lead": public_id, "day": f"{until:%Y-%m-%d}"}
    return _next(request, _("%(lead)s is put off until %(day)s.") % words)


@login_required
@require_POST
def take_in(request: HttpRequest, public_id: str) -> HttpResponse:
    """Add new evidence to what the lead became."""
    found = _lead_to_judge(request, public_id)
    added = judge.take_in(found, by=request.user)
    words = {"lead": public_id, "added": added}
    return _next(request, _("%(lead)s: %(added)d new claims kept.") % words)


@login_required
@require_POST
def undo(request: HttpRequest, public_id: str) -> HttpResponse:
    found = _lead_to_judge(request, public_id)
    try:
        take_back(found, by=request.user, now=timezone.now())
    except judge.CannotJudge as sentence:
        return _refused(request, public_id, str(sentence))
    messages.success(request, _("%(lead)s is new again.") % {"lead": public_id})
    return redirect("lead", public_id)


def _lead_to_judge(request: HttpRequest, public_id: str) -> Lead:
    if not may(request.user, Act.JUDGE_LEADS):
        raise PermissionDenied
    found = desk.whole_lead(public_id, request.user)
    if found is None:
        raise Http404
    return found


def _refused(request: HttpRequest, public_id: str, sentence: "StrOrPromise") -> HttpResponse:
    messages.error(request, sentence)
    return redirect("lead", public_id)


def _next(request: HttpRequest, sentence: "StrOrPromise") -> HttpResponse:
    """The next lead of the same queue."""
    messages.success(request, sentence)
    query = request.GET.urlencode()
    return redirect(reverse("leads") + (f"?{query}" if query else ""))
