"""Buttons about control lists: order an import, decide on a held file, set the schedule."""

from dataclasses import dataclass
from typing import Any

import pghistory
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.gate import allowed
from accounts.policy import Act
from config.list_forms import DecisionForm, OrderForm, ScheduleForm
from config.list_orders import keep_upload, order, order_applying
from config.models import ListOrder, ListSchedule
from entities.actions.lists.deciding import CannotDecide, discard
from entities.lists import READERS
from entities.models import FileState, ListFile, ListingLink

_LATEST = 8


@dataclass(frozen=True, slots=True)
class Schedule:
    """A list that may be fetched by itself."""

    reader: str
    title: str
    address: str
    is_on: bool
    hours: int


def panel() -> dict[str, Any]:  # Any: what a template takes
    """What the operations page says about lists."""
    rows = {row.reader: row for row in ListSchedule.objects.all()}
    return {
        "orders": ListOrder.objects.newest_first()[:_LATEST],
        "held": ListFile.objects.filter(state=FileState.HELD),
        "open_links": ListingLink.objects.open().count(),
        "form": OrderForm(),
        "schedules": [
            Schedule(
                key,
                reader.title,
                reader.address,
                rows[key].is_on if key in rows else False,
                rows[key].hours if key in rows else 24,
            )
            for key, reader in READERS.items()
        ],
    }


@login_required
@require_POST
def order_import(request: HttpRequest) -> HttpResponse:
    """Have a file or address imported by a worker."""
    by = allowed(request, Act.ADMINISTER)
    form = OrderForm(request.POST, request.FILES)
    if not form.is_valid():
        return _refused(request, form)
    asked = form.cleaned_data
    reader = READERS[asked["reader"]]
    upload = asked["upload"]
    order(
        asked["reader"],
        upload.name if upload else asked["address"] or reader.address,
        upload=keep_upload(upload) if upload else "",
        day=asked["day"],
        completeness=asked["completeness"],
        by=by,
        now=timezone.now(),
    )
    messages.success(request, _("%(list)s is imported now.") % {"list": reader.title})
    return _back()


@login_required
@require_POST
def set_schedule(request: HttpRequest) -> HttpResponse:
    """Switch the fetching of a list on or off."""
    by = allowed(request, Act.ADMINISTER)
    form = ScheduleForm(request.POST)
    if not form.is_valid():
        return _refused(request, form)
    asked = form.cleaned_data
    with pghistory.context(by=by.pk, why="schedule of a list"):
        ListSchedule.objects.update_or_create(
            reader=asked["reader"], defaults={"is_on": asked["is_on"], "hours": asked["hours"]}
        )
    words = _("%(list)s is fetched every %(hours)s hours.") if asked["is_on"] else ""
    told = {"list": READERS[asked["reader"]].title, "hours": asked["hours"]}
    messages.success(request, (words or _("%(list)s is fetched by hand only.")) % told)
    return _back()


@login_required
@require_POST
def decide(request: HttpRequest, short: str) -> HttpResponse:
    """Apply a held file, as it is or as a part, or put it aside."""
    by = allowed(request, Act.ADMINISTER)
    file = ListFile.objects.filter(sha256__startswith=short).first()
    if file is None or len(short) < 16:
        raise Http404
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return _refused(request, form, to=reverse("list-file", args=[short]))
    why, act, now = form.cleaned_data["why"], form.cleaned_data["act"], timezone.now()
    if act == "discard":
        try:
            discard(file, why=why, by=by, now=now)
            messages.success(request, _("The file is put aside."))
        except CannotDecide as sentence:
            messages.error(request, str(sentence))
    else:
        order_applying(file, as_partial=act == "partial", why=why, by=by, now=now)
        messages.success(request, _("The file is applied now; the operations page says how far."))
    return redirect("list-file", short)


def _back() -> HttpResponse:
    return redirect(reverse("operations") + "#lists")


def _refused(request: HttpRequest, form: Form, *, to: str = "") -> HttpResponse:
    for sentences in form.errors.values():
        for sentence in sentences:
            messages.error(request, str(sentence))
    return redirect(to) if to else _back()
