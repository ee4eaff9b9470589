"""Save a reform from the page that compared it, and withdraw one's own."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.gate import signed_in
from cases.actions import reforms
from cases.forms.reform import ReformForm
from cases.models import SavedReform
from rules.schema import RegimeError


@login_required
@require_POST
def save(request: HttpRequest) -> HttpResponse:
    """Keep the reform and lead to its own address; a bad one is shown with what is wrong."""
    form = ReformForm(request.POST)
    edits = request.POST.get("text", "")
    if not form.is_valid():
        for field, sentences in form.errors.items():
            label = form.fields[field].label if field in form.fields else ""
            messages.error(request, f"{label}: {' '.join(map(str, sentences))}")
        return redirect(f"{reverse('what-if')}?{urlencode({'text': edits})}")
    given = form.cleaned_data
    try:
        kept = reforms.save(
            given["name"],
            given["text"],
            given["tlp"],
            by=signed_in(request),
            now=timezone.now(),
        )
    except RegimeError as error:
        messages.error(request, str(error))
        return redirect(f"{reverse('what-if')}?{urlencode({'text': edits})}")
    messages.success(
        request, _("Saved as %(id)s. The address leads to it.") % {"id": kept.public_id}
    )
    return redirect(f"{reverse('what-if')}?{urlencode({'saved': kept.public_id})}")


@login_required
@require_POST
def withdraw(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take back a reform one saved."""
    by = signed_in(request)
    mine = SavedReform.objects.filter(by=by, withdrawn_at=None)
    reforms.withdraw(get_object_or_404(mine, public_id=public_id), by=by, now=timezone.now())
    messages.success(request, _("%(id)s is withdrawn.") % {"id": public_id})
    return redirect("what-if")
