"""Which parties list entries name: many proposals judged at once, each decision taken back."""

from collections.abc import Mapping

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from accounts.gate import allowed
from accounts.models import User
from accounts.policy import Act, may
from entities.actions.lists.linking import (
    CannotLink,
    accept_link,
    propose_links,
    reject_link,
    undo_link,
)
from entities.models import ListingLink

PER_PAGE = 50
_LATEST = 30
_LONGEST_REASON = 1000


@login_required
@require_safe
def links(request: HttpRequest) -> HttpResponse:
    """Proposals, the likeliest first, and what was decided last."""
    user = allowed(request, Act.READ_LEADS)
    pages = Paginator(ListingLink.objects.open(), PER_PAGE)
    context = {
        "page": pages.get_page(request.GET.get("page")),
        "decided": ListingLink.objects.decided()[:_LATEST],
        "may_judge": may(user, Act.JUDGE_LEADS),
    }
    return render(request, "entities/links.html", context)


@login_required
@require_POST
def decide_links(request: HttpRequest) -> HttpResponse:
    """Accept and reject as ticked; rejections share one reason."""
    by = allowed(request, Act.JUDGE_LEADS)
    asked = _ticked(request.POST)
    why = request.POST.get("why", "").strip()[:_LONGEST_REASON]
    found = ListingLink.objects.open().in_bulk(list(asked))
    accepted = rejected = 0
    for key, word in asked.items():
        if key not in found:
            messages.error(request, _("A proposal was decided by somebody else meanwhile."))
        elif _decided(request, found[key], word, why, by):
            accepted += word == "accept"
            rejected += word == "reject"
    words = ngettext("%(n)s link accepted", "%(n)s links accepted", accepted) % {"n": accepted}
    others = ngettext("%(n)s rejected.", "%(n)s rejected.", rejected) % {"n": rejected}
    if accepted or rejected:
        messages.success(request, f"{words}, {others}")
    return redirect("listing-links")


@login_required
@require_POST
def undo_decision(request: HttpRequest) -> HttpResponse:
    """Take a decision back."""
    by = allowed(request, Act.JUDGE_LEADS)
    link = ListingLink.objects.filter(pk=_number(request.POST.get("link", ""))).first()
    if link is None:
        raise Http404
    try:
        undo_link(link, by=by, now=timezone.now())
        messages.success(request, _("The link waits again."))
    except CannotLink as sentence:
        messages.error(request, str(sentence))
    return redirect("listing-links")


@login_required
@require_POST
def look_again(request: HttpRequest) -> HttpResponse:
    """Look for parties of all entries without one, as after new parties came."""
    allowed(request, Act.JUDGE_LEADS)
    linked = propose_links(now=timezone.now())
    words = _("%(rule)s links made by rule, %(proposed)s proposed.")
    made = {"rule": linked.by_rule, "proposed": linked.proposed}
    messages.success(request, words % made)
    return redirect("listing-links")


def _decided(request: HttpRequest, link: ListingLink, word: str, why: str, by: User) -> bool:
    try:
        if word == "accept":
            accept_link(link, by=by, now=timezone.now())
        else:
            reject_link(link, by=by, now=timezone.now(), why=why)
    except CannotLink as sentence:
        messages.error(request, str(sentence))
        return False
    return True


def _ticked(posted: Mapping[str, str]) -> dict[int, str]:
    """The links that were ticked: by number, accept or reject."""
    return {
        _number(name.removeprefix("link-")): posted[name]
        for name in posted
        if name.startswith("link-") and posted[name] in {"accept", "reject"}
    }


def _number(written: str) -> int:
    """A row's number as the page wrote it. Raises Http404 for anything else."""
    if not written.isascii() or not written.isdigit() or len(written) > 18:
        raise Http404
    return int(written)
