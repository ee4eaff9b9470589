"""What investigators do to stories: take an article out, join two, take it back. Each posts."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.gate import allowed
from accounts.models import User
from accounts.policy import Act
from ingest.actions import regroup
from ingest.models import Article, Regrouping, Story

_LONGEST_REASON = 1000


@login_required
@require_POST
def split(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take the article `article` out of the story, because of `why`."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    story = _story(public_id, by)
    named = request.POST.get("article", "").strip().upper()
    article = Article.objects.visible_to(by).filter(public_id=named).first()
    if article is None:
        return _refused(request, public_id, _("There is no article %(id)s.") % {"id": named[:20]})

    def act() -> str:
        made = regroup.split(story, article, why=_why(request), by=by, now=timezone.now())
        return made.other.public_id

    return _answer(request, public_id, act, _("%(id)s is a report of its own now."))


@login_required
@require_POST
def join(request: HttpRequest, public_id: str) -> HttpResponse:
    """Put the story into the story `other`, as its `relation`, because of `why`."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    story = _story(public_id, by)
    named = request.POST.get("other", "").strip().upper()
    other = Story.objects.visible_to(by).filter(public_id=named).first()
    if other is None:
        return _refused(request, public_id, _("There is no story %(id)s.") % {"id": named[:20]})
    relation = request.POST.get("relation", "")

    def act() -> str:
        regroup.join(story, other, relation, why=_why(request), by=by, now=timezone.now())
        return other.public_id

    return _answer(request, public_id, act, _("The articles are in %(id)s now."))


@login_required
@require_POST
def undo(request: HttpRequest, public_id: str) -> HttpResponse:
    """Take back what was last done to the story."""
    by = allowed(request, Act.EDIT_INCIDENTS)
    last = Regrouping.objects.standing().about(_story(public_id, by)).first()
    if last is None:
        return _refused(request, public_id, _("There is nothing to take back."))

    def act() -> str:
        regroup.undo(last, by=by, now=timezone.now())
        return last.story.public_id

    return _answer(request, public_id, act, _("%(id)s is as it was."))


def _answer(
    request: HttpRequest, public_id: str, act: Callable[[], str], done: str
) -> HttpResponse:
    """Do it and show the story that `act` names, or say what stands against it."""
    try:
        shown = act()
    except regroup.CannotRegroup as sentence:
        return _refused(request, public_id, str(sentence))
    messages.success(request, done % {"id": shown})
    return redirect("story", shown)


def _refused(request: HttpRequest, public_id: str, sentence: str) -> HttpResponse:
    messages.error(request, sentence)
    return redirect("story", public_id)


def _story(public_id: str, user: User) -> Story:
    found = Story.objects.visible_to(user).filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found


def _why(request: HttpRequest) -> str:
    return request.POST.get("why", "").strip()[:_LONGEST_REASON]
