"""What changed between two versions of an article."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ingest.difference import difference
from ingest.models import Article, ArticleVersion


@login_required
@require_safe
def changes(request: HttpRequest, public_id: str) -> HttpResponse:
    """Two versions compared: those asked for, else the newest and the one before it."""
    article = Article.objects.visible_to(request.user).filter(public_id=public_id).first()
    if article is None:
        raise Http404
    versions = {str(version.number): version for version in article.versions.order_by("number")}
    new = _asked(versions, request.GET.get("to", ""), len(versions) - 1)
    old = _asked(versions, request.GET.get("from", ""), list(versions).index(str(new.number)) - 1)
    context = {
        "article": article,
        "versions": list(versions.values()),
        "old": old,
        "new": new,
        "title": difference(old.title, new.title),
        "paragraphs": difference(old.text, new.text),
    }
    return render(request, "ingest/changes.html", context)


def _asked(versions: dict[str, ArticleVersion], number: str, otherwise: int) -> ArticleVersion:
    """The version of this number, else the one at this place. Raises Http404 if there is none."""
    if number:
        found = versions.get(number)
    else:
        found = list(versions.values())[otherwise] if 0 <= otherwise < len(versions) else None
    if found is None:
        raise Http404
    return found
