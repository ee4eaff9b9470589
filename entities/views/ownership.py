"""Ownership from a file: upload, look at what it would change, take it. And out again."""

import hashlib
from datetime import date

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
from accounts.policy import Act
from entities.actions.take_ownership import Origin, PlanMoved, take_ownership
from entities.exchange.outgoing import stakes_going_out, write_bods, write_table
from entities.exchange.plan import Plan, Step, plan
from entities.exchange.reading import KINDS, read_ownership
from entities.exchange.said import Contents, WrongFile
from entities.forms.ownership import ApplyForm, OwnershipFileForm
from entities.views.parties import UNPROCESSABLE
from entities.views.uploads import keep_upload, kept_upload

#: Lines of one kind that the page shows; the count says how many there are.
SHOWN = 200
_FOLDER = "ownership"


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def import_ownership(request: HttpRequest) -> HttpResponse:
    """Take a file in and lead to what it would change."""
    allowed(request, Act.EDIT_INCIDENTS)
    if request.method != "POST":
        return render(request, "entities/ownership_import.html", {"form": OwnershipFileForm()})
    form = OwnershipFileForm(request.POST, request.FILES)
    if form.is_valid():
        body = form.cleaned_data["file"].read()
        kind, name = form.cleaned_data["kind"], form.cleaned_data["file"].name
        try:
            read_ownership(kind, body)
        except WrongFile as wrong:
            form.add_error("file", str(wrong))
        else:
            digest = keep_upload(_FOLDER, body)
            request.session[f"ownership {digest}"] = {"kind": kind, "name": name}
            return redirect("ownership-preview", digest)
    context = {"form": form}
    return render(request, "entities/ownership_import.html", context, status=UNPROCESSABLE)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def preview_ownership(request: HttpRequest, digest: str) -> HttpResponse:
    """What a file would change; with POST, change it."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    told = request.session.get(f"ownership {digest}")
    if not told:
        raise Http404(_("Upload the file first."))
    contents = _contents(told["kind"], digest)
    origin = Origin(told["name"], digest, KINDS[told["kind"]])
    found = plan(contents, source=origin.source)
    form = ApplyForm(
        request.POST if request.method == "POST" else None,
        parties=len(found.new_parties),
        refused=bool(found.refused),
    )
    if request.method == "POST" and form.is_valid():
        answer = _apply(request, form, contents, origin, found, by)
        if answer is not None:
            return answer
    context = {"form": form, "origin": origin, **_shown(found)}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "entities/ownership_preview.html", context, status=status)


def _apply(
    request: HttpRequest, form: ApplyForm, contents: Contents, origin: Origin, found: Plan, by: User
) -> HttpResponse | None:
    """Change what was shown; None where what is on file moved meanwhile."""
    wanted = [found.new_parties[number] for number in form.cleaned_data["wanted"]]
    try:
        if form.cleaned_data["mark"] != _short(found.mark):
            raise PlanMoved(_("What is on file changed since this was shown. Look again."))
        chosen = plan(contents, source=origin.source, wanted=wanted)
        done = take_ownership(contents, origin, by=by, wanted=wanted, mark=chosen.mark)
    except PlanMoved as moved:
        form.add_error(None, str(moved))
        return None
    added, changed = len(done.of(Step.ADD)), len(done.of(Step.CHANGE))
    said = ngettext("%(count)d stake added", "%(count)d stakes added", added) % {"count": added}
    also = _("%(count)d corrected") % {"count": changed}
    messages.success(request, f"{said}, {also}.")
    return redirect("ownership-preview", origin.sha256)


def _shown(found: Plan) -> dict[str, object]:
    """The plan as the page shows it."""
    steps = {
        "add": found.of(Step.ADD),
        "change": found.of(Step.CHANGE),
        "wait": found.of(Step.WAIT),
    }
    return {
        "counts": {name: len(lines) for name, lines in steps.items()},
        "same": len(found.of(Step.SAME)),
        "refused": found.refused[:SHOWN],
        "refused_count": len(found.refused),
        "beside": found.beside[:SHOWN],
        "new_parties": list(enumerate(found.new_parties)),
        "mark": _short(found.mark),
        "can_apply": found.changes_something or bool(found.new_parties),
        **{name: lines[:SHOWN] for name, lines in steps.items()},
    }


def _short(mark: str) -> str:
    return hashlib.sha256(mark.encode()).hexdigest()


def _contents(kind: str, digest: str) -> Contents:
    return read_ownership(kind, kept_upload(_FOLDER, digest))


@require_safe
def ownership_csv(request: HttpRequest) -> HttpResponse:
    """The stakes of a day, as far as the reader may see, as a table."""
    as_of = _as_of(request)
    body = write_table(stakes_going_out(request.user, as_of))
    return _download(body, "text/csv; charset=utf-8", f"ownership-{as_of}.csv")


@require_safe
def ownership_bods(request: HttpRequest) -> HttpResponse:
    """The same as BODS 0.4."""
    as_of = _as_of(request)
    stakes = stakes_going_out(request.user, as_of)
    body = write_bods(stakes, as_of=as_of, publisher="ChipTrail")
    return _download(body, "application/json", f"ownership-{as_of}.json")


def _as_of(request: HttpRequest) -> date:
    """The day asked for; a wrong one is a 404 with a sentence."""
    written = request.GET.get("as_of", "")
    try:
        return date.fromisoformat(written) if written else timezone.localdate()
    except ValueError:
        raise Http404(
            _("“%(day)s” is not a day. Write as_of=2025-10-15.") % {"day": written[:40]}
        ) from None


def _download(body: bytes, kind: str, name: str) -> HttpResponse:
    disposition = f'attachment; filename="{name}"'
    return HttpResponse(
        body,
        content_type=kind,
        headers={"Content-Disposition": disposition, "Cache-Control": "private, no-cache"},
    )
