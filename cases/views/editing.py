"""Put an accepted incident right."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.gate import allowed
from accounts.policy import Act
from cases.actions.edit import CannotEdit, edit_incident
from cases.forms.editing import EditForm
from cases.models import Incident
from cases.views.judging import UNPROCESSABLE


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, public_id: str) -> HttpResponse:
    """Title, summary and period of an incident, with why they are changed."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    incident = Incident.objects.visible_to(by).filter(public_id=public_id).first()
    if incident is None:
        raise Http404
    form = EditForm(request.POST if request.method == "POST" else None, incident=incident)
    if request.method == "POST" and form.is_valid():
        try:
            edit_incident(incident, **form.values, by=by, now=timezone.now())
        except CannotEdit as sentence:
            form.add_error(None, str(sentence))
        else:
            messages.success(request, _("%(id)s is changed.") % {"id": public_id})
            return redirect("incident", public_id)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "cases/edit.html", {"incident": incident, "form": form}, status=status)
