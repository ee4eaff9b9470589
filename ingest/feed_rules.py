"""The rules of one feed: tried on what it listed last, then saved."""

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.gate import allowed
from accounts.policy import Act
from ingest.actions.operate import set_rules
from ingest.forms import RulesForm
from ingest.models import Feed, FeedItem
from ingest.selection import Rules, why_not

UNPROCESSABLE = 422
MOST_TRIED = 200


@dataclass(frozen=True, slots=True)
class Tried:
    """An item and why the rules would leave it out; empty where they keep it."""

    item: FeedItem
    why_not: str


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def feed_rules(request: HttpRequest) -> HttpResponse:
    """A feed's rules and what they would have kept of its last items."""
    by = allowed(request, Act.JUDGE_LEADS)
    feed = _feed(request.GET.get("feed", ""))
    names = list(RulesForm.base_fields)
    form = RulesForm(
        request.POST if request.method == "POST" else None,
        initial={name: getattr(feed, name) for name in names},
    )
    rules = feed.rules
    if form.is_bound and form.is_valid():
        rules = Rules(**{name: tuple(form.cleaned_data[name]) for name in names})
        if request.POST.get("act") == "save":
            set_rules(feed, rules, by=by)
            words = _("The rules of %(feed)s hold for what it lists from now on.")
            messages.success(request, words % {"feed": feed.name})
            return redirect("operations")
    latest = feed.items.order_by("-pk")[:MOST_TRIED]
    tried = [Tried(item, why_not(item.listed, rules)) for item in latest]
    kept = sum(not one.why_not for one in tried)
    context = {"feed": feed, "form": form, "tried": tried, "kept": kept}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "ingest/feed_rules.html", context, status=status)


def _feed(number: str) -> Feed:
    is_number = number.isascii() and number.isdigit() and len(number) <= 18
    feed = Feed.objects.filter(pk=int(number)).first() if is_number else None
    if feed is None:
        raise Http404
    return feed
