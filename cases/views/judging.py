"""Judgements on leads. Each posts, and goes on to the next lead or says what stands against it."""

from datetime import timedelta

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.gate import allowed
from accounts.models import User
from accounts.policy import Act
from cases import desk
from cases.actions import judge
from cases.actions.undo import undo as take_back
from cases.forms.judging import MergeForm, RejectForm, SnoozeForm
from cases.models import Lead
from cases.prices import offers_a_price
from cases.views.leads import lead_page, proposed_form
from rules.codes import ReviewState

UNPROCESSABLE = 422


@login_required
@require_POST
def accept(request: HttpRequest, public_id: str) -> HttpResponse:
    by = allowed(request, Act.JUDGE_LEADS)
    found = _lead(public_id, by)
    members = desk.members_of(found, by)
    form = proposed_form(found, request.POST, members=members)
    if not form.is_valid():
        return _mistaken(request, found, form=form)
    try:
        incident = judge.accept(found, form.values, by=by, now=timezone.now())
    except judge.CannotJudge as sentence:
        return _refused(request, public_id, str(sentence))
    if offers_a_price(found):
        _offer_the_price(request, public_id)
    words = {"lead": public_id, "incident": incident.public_id}
    if incident.review_state == ReviewState.PUBLISHED:
        return _next(request, _("%(lead)s accepted and published as %(incident)s.") % words)
    return _next(request, _("%(lead)s accepted as %(incident)s, which waits for review.") % words)


@login_required
@require_POST
def reject(request: HttpRequest, public_id: str) -> HttpResponse:
    by = allowed(request, Act.JUDGE_LEADS)
    found = _lead(public_id, by)
    form = RejectForm(request.POST)
    if not form.is_valid():
        return _mistaken(request, found, reject_form=form)
    try:
        judge.reject(found, why=form.cleaned_data["why"], by=by, now=timezone.now())
    except judge.CannotJudge as sentence:
        return _refused(request, public_id, str(sentence))
    return _next(request, _("%(lead)s rejected.") % {"lead": public_id})


@login_required
@require_POST
def merge(request: HttpRequest, public_id: str) -> HttpResponse:
    by = allowed(request, Act.JUDGE_LEADS)
    found = _lead(public_id, by)
    form = MergeForm(request.POST, user=by)
    if not form.is_valid():
        return _mistaken(request, found, merge_form=form)
    incident = form.cleaned_data["incident"]
    try:
        judge.merge(found, incident, by=by, now=timezone.now())
    except judge.CannotJudge as sentence:
        return _refused(request, public_id, str(sentence))
    words = {"lead": public_id, "incident": incident.public_id}
    return _next(request, _("%(lead)s merged into %(incident)s.") % words)


@login_required
@require_POST
def snooze(request: HttpRequest, public_id: str) -> HttpResponse:
    by = allowed(request, Act.JUDGE_LEADS)
    found = _lead(public_id, by)
    form = SnoozeForm(request.POST)
    if not form.is_valid():
        return _refused(request, public_id, _("Choose for how many days it is put off."))
    until = timezone.now() + timedelta(days=form.cleaned_data["days"])
    try:
        judge.snooze(found, until, by=by)
    except judge.CannotJudge as sentence:
        return _refused(request, public_id, str(sentence))
    words = {"lead": public_id, "day": f"{until:%Y-%m-%d}"}
    return _next(request, _("%(lead)s is put off until %(day)s.") % words)


@login_required
@require_POST
def take_in(request: HttpRequest, public_id: str) -> HttpResponse:
    """Add new evidence to what the lead became."""
    by = allowed(request, Act.JUDGE_LEADS)
    found = _lead(public_id, by)
    added = judge.take_in(found, by=by)
    words = {"lead": public_id, "added": added}
    return _next(request, _("%(lead)s: %(added)d new claims kept.") % words)


@login_required
@require_POST
def undo(request: HttpRequest, public_id: str) -> HttpResponse:
    by = allowed(request, Act.JUDGE_LEADS)
    found = _lead(public_id, by)
    try:
        take_back(found, by=by, now=timezone.now())
    except judge.CannotJudge as sentence:
        return _refused(request, public_id, str(sentence))
    messages.success(request, _("%(lead)s is new again.") % {"lead": public_id})
    return redirect("lead", public_id)


def _lead(public_id: str, user: User) -> Lead:
    found = desk.whole_lead(public_id, user)
    if found is None:
        raise Http404
    return found


def _mistaken(request: HttpRequest, found: Lead, **form: Form) -> HttpResponse:
    """The lead with the form that came back, unless somebody has judged it meanwhile."""
    try:
        judge.refuse_judged(found)
    except judge.CannotJudge as sentence:
        return _refused(request, found.public_id, str(sentence))
    return lead_page(request, found.public_id, status=UNPROCESSABLE, **form)


def _refused(request: HttpRequest, public_id: str, sentence: str) -> HttpResponse:
    messages.error(request, sentence)
    return redirect("lead", public_id)


def _offer_the_price(request: HttpRequest, public_id: str) -> None:
    words = _("Keep the price that %(lead)s states as an offer of the cloud provider")
    link = format_html(
        '<a href="{}">{}</a>', reverse("lead-offer", args=[public_id]), words % {"lead": public_id}
    )
    messages.info(request, link)


def _next(request: HttpRequest, sentence: str) -> HttpResponse:
    """The next lead of the same queue."""
    messages.success(request, sentence)
    query = request.GET.urlencode()
    return redirect(reverse("leads") + (f"?{query}" if query else ""))
