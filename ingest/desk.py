"""Take in one article by hand: for those who work here."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.gate import allowed
from accounts.models import User
from accounts.policy import Act
from ingest.actions.give import found_at, found_in, give_article
from ingest.actions.store import Fetched
from ingest.extraction import ExtractionError
from ingest.fetching import FetchError
from ingest.forms import ArticleForm
from ingest.models import Article

UNPROCESSABLE = 422


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new_article(request: HttpRequest) -> HttpResponse:
    """A form for an address or a text; what it gives goes through the line as any article."""
    by = allowed(request, Act.READ_LEADS)
    form = ArticleForm(request.POST if request.method == "POST" else None)
    found = _found(form, by) if request.method == "POST" and form.is_valid() else None
    if found is None:
        status = UNPROCESSABLE if form.errors else 200
        return render(request, "ingest/new_article.html", {"form": form}, status=status)
    given = form.cleaned_data
    version = give_article(
        found,
        by=by,
        now=timezone.now(),
        outlet=given["outlet"],
        title=given["title"],
        published=given["published"],
    )
    article = Article.objects.visible_to(by).filter(pk=version.article_id).first()
    if article is None:
        messages.success(request, _("The article is on file."))
        return redirect("new-article")
    messages.success(request, _("%(id)s is stored and will be read.") % {"id": article.public_id})
    return redirect("article", article.public_id)


def _found(form: ArticleForm, by: User) -> Fetched | None:
    """The article that was given; None, with the reason at its field, where there is none."""
    url, text = form.cleaned_data["url"], form.cleaned_data["text"]
    try:
        return found_in(text, url=url) if text else found_at(url, by=by, now=timezone.now())
    except (FetchError, ExtractionError) as sentence:
        form.add_error("text" if text else "url", str(sentence))
        return None
