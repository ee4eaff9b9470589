"""Settle an open question about a rule: a form for administrators, and the way back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.gate import allowed
from accounts.policy import Act
from cases.actions import settle as settling
from cases.forms.settling import SettleForm, UndoForm
from cases.models import RuleSettlement
from cases.regime import regime_in_force
from cases.views.judging import UNPROCESSABLE
from rules.loading import REGIMES
from rules.regime import Rule


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def settle(request: HttpRequest, rule_id: str) -> HttpResponse:
    """Say how an open question about a rule came out, on a source."""
    by = allowed(request, Act.ADMINISTER)
    regime, rule = _rule(rule_id)
    first = {"from_day": rule.unsettled[0].from_day} if rule.unsettled else None
    form = SettleForm(request.POST) if request.method == "POST" else SettleForm(initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            settling.settle(regime, rule.id, form.settled(), by=by, now=timezone.now())
        except settling.CannotSettle as sentence:
            form.add_error(None, str(sentence))
        else:
            messages.success(
                request, _("It is settled. Incidents that hang on it are assessed again.")
            )
            return redirect("rule", rule.id)
    context = {"rule": rule, "form": form}
    return render(request, "cases/settle.html", context, status=_status(form))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def undo(request: HttpRequest, rule_id: str, settlement: int) -> HttpResponse:
    """Ask why, then leave the question open again."""
    by = allowed(request, Act.ADMINISTER)
    _regime, rule = _rule(rule_id)
    row = get_object_or_404(RuleSettlement.objects.standing(), pk=settlement, rule=rule.id)
    form = UndoForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            settling.undo(row, why=form.cleaned_data["why"], by=by, now=timezone.now())
        except settling.CannotSettle as sentence:
            messages.error(request, str(sentence))
        else:
            messages.success(request, _("It is taken back: the question is open again."))
        return redirect("rule", rule.id)
    context = {"rule": rule, "form": form, "settlement": row}
    return render(request, "cases/unsettle.html", context, status=_status(form))


def _rule(rule_id: str) -> tuple[str, Rule]:
    """The rule as it stands here, with its regime."""
    for code in REGIMES:
        for rule in regime_in_force(code).rules:
            if rule.id == rule_id:
                return code, rule
    raise Http404


def _status(form: SettleForm | UndoForm) -> int:
    return UNPROCESSABLE if form.errors else 200
