"""Put a party right: its names, identifiers, stakes, seat and provider, each with a source."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.gate import allowed
from accounts.models import User
from accounts.policy import Act
from entities.actions import edit
from entities.forms.facts import (
    FactForm,
    IdentifierForm,
    NameForm,
    PartyForm,
    ProviderForm,
)
from entities.forms.offer import OfferForm
from entities.forms.stake import StakeForm
from entities.models import (
    CloudOffer,
    CloudProvider,
    Entity,
    EntityKind,
    Identifier,
    Name,
    Ownership,
    PartyJudgement,
)

UNPROCESSABLE = 422


@dataclass(frozen=True, slots=True)
class FactKind:
    """One kind of fact: how it is typed, and which rows of it a party has."""

    title: str | Promise
    form: type[FactForm]
    rows: Callable[[Entity], Any]  # Any: a QuerySet of the fact's model


def _stakes(party: Entity) -> Any:  # Any: as above
    around = Ownership.objects.filter(Q(owner=party) | Q(asset=party))
    return around.select_related("owner", "asset").order_by("pk")


FACTS: dict[str, FactKind] = {
    "name": FactKind(
        gettext_lazy("Name"), NameForm, lambda party: Name.objects.filter(entity=party)
    ),
    "identifier": FactKind(
        gettext_lazy("Identifier"),
        IdentifierForm,
        lambda party: Identifier.objects.filter(entity=party),
    ),
    "stake": FactKind(gettext_lazy("Stake"), StakeForm, _stakes),
    "provider": FactKind(
        gettext_lazy("Cloud provider"),
        ProviderForm,
        lambda party: CloudProvider.objects.filter(entity=party),
    ),
    "offer": FactKind(
        gettext_lazy("Cloud offer"),
        OfferForm,
        lambda party: CloudOffer.objects.filter(provider__entity=party).newest_first(),
    ),
}


@login_required
@require_safe
def edit_party(request: HttpRequest, public_id: str) -> HttpResponse:
    """Everything on file about a party that a person may put right. A merged id leads on."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    moved = Entity.objects.visible_to(by).filter(public_id=public_id).exclude(merged_into=None)
    led_on = moved.select_related("merged_into").first()
    if led_on and led_on.merged_into:
        return redirect("entity-edit", led_on.merged_into.public_id)
    party = editable(public_id, by)
    context = {
        "party": party,
        "is_person": party.kind == EntityKind.PERSON,
        "facts": {kind: fact.rows(party) for kind, fact in FACTS.items()},
        "judgements": PartyJudgement.objects.about(party).select_related(
            "party", "other", "by", "undone_by"
        ),
    }
    return render(request, "entities/edit.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def correct_party(request: HttpRequest, public_id: str) -> HttpResponse:
    """Correct what a party is, where it sits, under which name it is shown."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    party = editable(public_id, by)
    form = PartyForm(request.POST if request.method == "POST" else None, instance=party)
    if request.method == "POST" and form.is_valid():
        edit.correct_party(form.save(commit=False), by=by, why=form.cleaned_data["source"])
        return _kept(request, party, form)
    return _form_page(request, party, form, _("Name, kind and seat"))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def fact(request: HttpRequest, public_id: str, kind: str) -> HttpResponse:
    """Add a fact, or with `row` correct one."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    party = _with_facts(public_id, by)
    known = _kind(kind)
    row = _row(request, known, party)
    form = _bound(known, row, party, request)
    if request.method == "POST" and form.is_valid():
        changed = form.save(commit=False)
        if hasattr(changed, "entity_id"):
            changed.entity = party
        try:
            edit.keep(changed, by=by, why=form.cleaned_data["source"])
        except edit.CannotEdit as sentence:
            form.add_error(None, str(sentence))
        else:
            return _kept(request, party, form)
    return _form_page(request, party, form, str(known.title), kind=kind, row=row)


@login_required
@require_POST
def remove_fact(request: HttpRequest, public_id: str, kind: str) -> HttpResponse:
    """Take a wrong fact away, because of `why`."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    party = _with_facts(public_id, by)
    row = _row(request, _kind(kind), party)
    if row is None or kind == "provider":
        raise Http404
    words = str(row)
    try:
        edit.take_away(row, by=by, why=request.POST.get("why", "")[:1000])
    except edit.CannotEdit as sentence:
        messages.error(request, str(sentence))
    else:
        messages.success(request, _("“%(fact)s” is taken away.") % {"fact": words})
    return redirect("entity-edit", party.public_id)


def editable(public_id: str, user: User) -> Entity:
    """The party, if this person sees it and it stands for itself. Raises Http404."""
    seen = Entity.objects.visible_to(user).select_related("merged_into")
    found = seen.filter(public_id=public_id).first()
    if found is None:
        raise Http404
    if found.merged_into:
        raise Http404(
            _("%(id)s was merged into %(other)s. Edit that one.")
            % {"id": public_id, "other": found.merged_into.public_id}
        )
    return found


def _with_facts(public_id: str, user: User) -> Entity:
    """Nothing is collected about persons, and what has no name of its own is identified first."""
    party = editable(public_id, user)
    if party.kind == EntityKind.PERSON or not party.is_identified:
        raise Http404(_("Nothing is collected about persons and parties nobody has named."))
    return party


def _kind(kind: str) -> FactKind:
    if kind not in FACTS:
        raise Http404
    return FACTS[kind]


def _row(request: HttpRequest, known: FactKind, party: Entity) -> Any:  # Any: a fact or None
    asked = request.POST.get("row") or request.GET.get("row") or ""
    if known.form is ProviderForm:
        return known.rows(party).first()
    if not asked:
        return None
    found = known.rows(party).filter(pk=asked).first() if _is_number(asked) else None
    if found is None:
        raise Http404
    return found


def _is_number(asked: str) -> bool:
    return asked.isascii() and asked.isdigit() and len(asked) < 16


def _bound(known: FactKind, row: Any, party: Entity, request: HttpRequest) -> FactForm:
    instance = row
    if instance is None:
        instance = known.form._meta.model()
        if hasattr(instance, "entity_id"):
            instance.entity = party
    given = request.POST if request.method == "POST" else None
    return known.form(given, instance=instance, **_extra(known, party, request))


def _extra(known: FactKind, party: Entity, request: HttpRequest) -> dict[str, Any]:
    """What a form needs beside the fact.  Any: as the forms have it."""
    if known.form is StakeForm:
        return {"party": party}
    if known.form is OfferForm:
        providers = CloudProvider.objects.visible_to(request.user)
        return {"party": party, "today": timezone.localdate(), "providers": providers}
    return {}


def _kept(request: HttpRequest, party: Entity, form: FactForm) -> HttpResponse:
    messages.success(request, _("It is kept, with your name and the source."))
    for warning in form.warnings:
        messages.warning(request, warning)
    return redirect("entity-edit", party.public_id)


def _form_page(
    request: HttpRequest,
    party: Entity,
    form: FactForm,
    title: str,
    *,
    kind: str = "",
    row: Any = None,  # Any: a fact or None
) -> HttpResponse:
    context = {"party": party, "form": form, "title": title, "kind": kind, "row": row}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "entities/fact.html", context, status=status)
