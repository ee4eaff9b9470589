"""Merge a party into another, say who an unidentified one is, split one, take that back."""

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
from entities.actions.carrying import CannotJudgeParty
from entities.actions.merge import merge, stakes_said_twice, undo_join
from entities.actions.resolve import resolve
from entities.actions.split import split as take_out
from entities.actions.split import undo_split
from entities.forms.judging import JoinForm, SplitForm
from entities.hanging import shown_to
from entities.models import Entity, PartyJudgement, PartyJudgementKind
from entities.views.parties import UNPROCESSABLE, editable


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def join_party(request: HttpRequest, public_id: str) -> HttpResponse:
    """Let a party stand as another: merge a named one, identify one that nobody has named."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    party = editable(public_id, by)
    form = JoinForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        other: Entity = form.cleaned_data["other"]
        try:
            twice = stakes_said_twice(party, other)
            _join(party, form, by)
        except CannotJudgeParty as sentence:
            form.add_error(None, str(sentence))
        else:
            words = {"party": party.label, "other": other.label}
            messages.success(request, _("%(party)s stands as %(other)s now.") % words)
            for mine, theirs in twice:
                messages.warning(
                    request,
                    _("“%(stake)s” is said of both; that of %(other)s stands.")
                    % {"stake": theirs, "other": other.label, "mine": mine},
                )
            return redirect("entity", other.public_id)
    context = {"party": party, "form": form}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "entities/join.html", context, status=status)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def split_party(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take a party out of another, with the rows that are chosen."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    party = editable(public_id, by)
    form = SplitForm(
        request.POST if request.method == "POST" else None,
        hanging=shown_to(by, party),
        initial={"kind": party.kind},
    )
    if request.method == "POST" and form.is_valid():
        why = form.cleaned_data["why"]
        try:
            made = take_out(party, form.new_party, form.chosen, why=why, by=by, now=timezone.now())
        except CannotJudgeParty as sentence:
            form.add_error(None, str(sentence))
        else:
            words = {"other": made.other.public_id, "party": party.label}
            messages.success(request, _("%(other)s is taken out of %(party)s.") % words)
            return redirect("entity-edit", made.other.public_id)
    context = {"party": party, "form": form}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "entities/split.html", context, status=status)


@login_required
@require_POST
def undo_judgement(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take back what was last decided about a party."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    party = Entity.objects.visible_to(by).filter(public_id=public_id).first()
    if party is None:
        raise Http404
    last = PartyJudgement.objects.standing().about(party).first()
    if last is None:
        messages.error(request, _("There is nothing to take back."))
        return redirect("entity-edit", public_id)
    undo = undo_split if last.kind == PartyJudgementKind.SPLIT else undo_join
    try:
        undo(last, by=by, now=timezone.now())
    except CannotJudgeParty as sentence:
        messages.error(request, str(sentence))
    else:
        messages.success(request, _("Taken back; everything is where it was."))
    stays = last.party if last.kind == PartyJudgementKind.SPLIT else last.other
    return redirect("entity-edit", stays.public_id)


def _join(party: Entity, form: JoinForm, by: User) -> PartyJudgement:
    action = merge if party.is_identified else resolve
    return action(
        party,
        form.cleaned_data["other"],
        why=form.cleaned_data["why"],
        by=by,
        now=timezone.now(),
        without_stakes_between=form.cleaned_data["without_stakes_between"],
    )
