"""The pages on which lists, tables and texts are screened."""

from functools import wraps
from typing import TYPE_CHECKING, Any

import orjson
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.policy import clearance
from entities.screening.asking import suggest
from entities.screening.explained import features_in_words
from entities.screening.lists import list_states
from entities.screening.signing import public_key
from entities.spreadsheets import csv_response
from ingest.models import KEPT_FOR, ScreeningJob, ScreeningKind
from ingest.screening.forms import NamesForm, ReceiptForm, TextForm
from ingest.screening.jobs import AT_ONCE, LEAST, ask_about_text, ask_for_names
from ingest.screening.receipts import Replay, WrongReceipt, receipt_in, replay
from ingest.screening.results import CSV_HEAD, answered_rows, csv_rows, marked
from ingest.screening.sheets import LARGEST_FILE, MOST_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable

UNPROCESSABLE = 422
#: Jobs of those who are not signed in: so many wait, and so many are kept, at a time.
MOST_WAITING, MOST_KEPT = 20, 2_000
LONGEST_TYPED = 100


def for_readers(view: "Callable[..., HttpResponse]") -> "Callable[..., HttpResponseBase]":
    """Whoever may read may screen; others sign in first. Nothing of it is kept by browsers."""

    @wraps(view)
    def asked(request: HttpRequest, *args: object, **named: object) -> HttpResponseBase:
        if not clearance(request.user).markings:
            return redirect_to_login(request.get_full_path())
        response = view(request, *args, **named)
        patch_cache_control(response, private=True, no_store=True)
        response["X-Robots-Tag"] = "noindex"
        return response

    return asked


@require_http_methods(["GET", "HEAD", "POST"])
@for_readers
def screen(request: HttpRequest) -> HttpResponse:
    """Three ways to ask; what is asked becomes a job with an address nobody guesses."""
    sent = request.method == "POST"
    of_text = request.POST.get("what") == "text"
    names = NamesForm(*((request.POST, request.FILES) if sent and not of_text else ()))
    text = TextForm(*((request.POST,) if sent and of_text else ()))
    form: NamesForm | TextForm = text if of_text else names
    if sent and form.is_valid() and not _is_crowded(request, form):
        job = _ask(request, names, text, of_text=of_text)
        return redirect("screening", job.key)
    context = {
        "names": names,
        "text": text,
        "of_text": of_text,
        "lists": list_states(),
        "features": features_in_words(),
        "most": MOST_NAMES,
        "at_once": AT_ONCE,
        "megabytes": LARGEST_FILE // 1_000_000,
        "hours": KEPT_FOR.total_seconds() // 3600,
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "ingest/screen.html", context, status=status)


@require_safe
@for_readers
def screening(request: HttpRequest, key: str) -> HttpResponse:
    """The answers of a job, or how far it is."""
    job = _job(request, key)
    threshold = _threshold(request, job)
    rows = answered_rows(job, threshold) if job.kind == ScreeningKind.NAMES else []
    context: dict[str, Any] = {  # Any: as render takes it
        "job": job,
        "threshold": threshold,
        "least": LEAST,
        "rows": rows,
        "counts": {
            word: sum(row.word == word for row in rows) for word in ("match", "near", "none")
        },
    }
    if job.kind == ScreeningKind.TEXT and job.done_at:
        context["pieces"] = marked(job.questions[0]["text"], job.answers)
    return render(request, "ingest/screening.html", context)


@require_safe
@for_readers
def progress(request: HttpRequest, key: str) -> HttpResponse:
    """How far a job is, for the page that waits."""
    job = _job(request, key)
    is_over = job.done_at is not None or job.parked_at is not None
    return JsonResponse({"answered": job.answered, "total": job.total, "is_over": is_over})


@require_safe
@for_readers
def download(request: HttpRequest, key: str, form: str) -> HttpResponse:
    """The result as JSON or CSV, or its receipt."""
    job = _job(request, key)
    if job.done_at is None:
        raise Http404(_("This screening is not over yet."))
    if form == "csv":
        return csv_response("screening.csv", CSV_HEAD, csv_rows(job, _threshold(request, job)))
    body = job.receipt if form == "receipt" else {"asked_at": job.asked_at, "answers": job.answers}
    response = HttpResponse(
        orjson.dumps(body, option=orjson.OPT_INDENT_2), content_type="application/json"
    )
    name = "receipt" if form == "receipt" else "screening"
    response["Content-Disposition"] = f'attachment; filename="{name}.json"'
    return response


@require_POST
@for_readers
def forget(request: HttpRequest, key: str) -> HttpResponse:
    """Delete a job now."""
    _job(request, key).delete()
    return redirect("screen")


@require_http_methods(["GET", "HEAD", "POST"])
@for_readers
def receipts(request: HttpRequest) -> HttpResponse:
    """Is this receipt genuine, and is the answer still the same?"""
    form = ReceiptForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    found: Replay | None = None
    if request.method == "POST" and form.is_valid():
        try:
            found = replay(receipt_in(form.cleaned_data["file"].read()), request.user)
        except WrongReceipt as sentence:
            form.add_error("file", str(sentence))
    status = UNPROCESSABLE if form.errors else 200
    context = {"form": form, "found": found, "public_key": public_key()}
    return render(request, "ingest/receipts.html", context, status=status)


@require_safe
@for_readers
def suggestions(request: HttpRequest) -> HttpResponse:
    """Parties for a name half typed, for the search fields."""
    typed = request.GET.get("q", "")[:LONGEST_TYPED].replace("\x00", "")
    found = suggest(typed, request.user) if typed.strip() else []
    rows = [
        {
            "public_id": one.party.id,
            "caption": one.party.caption,
            "name": one.name,
            "country": (one.party.countries or ("",))[0],
            "listed": bool(one.party.lists),
        }
        for one in found
    ]
    return JsonResponse({"results": rows})


def _job(request: HttpRequest, key: str) -> ScreeningJob:
    job = ScreeningJob.objects.asked_by(request.user).filter(key=key).first()
    if job is None or job.forgotten_at <= timezone.now():
        raise Http404(_("There is no such screening, or it was forgotten."))
    return job


def _ask(request: HttpRequest, names: NamesForm, text: TextForm, *, of_text: bool) -> ScreeningJob:
    now = timezone.now()
    if of_text:
        words = text.cleaned_data["text"]
        return ask_about_text(words, threshold=LEAST, user=request.user, now=now)
    threshold = names.cleaned_data["threshold"]
    return ask_for_names(names.rows, threshold=threshold, user=request.user, now=now)


def _is_crowded(request: HttpRequest, form: NamesForm | TextForm) -> bool:
    """Whether those who are not signed in have asked for too much already."""
    if request.user.is_authenticated:
        return False
    jobs = ScreeningJob.objects.filter(asked_by=None)
    if jobs.unfinished().count() < MOST_WAITING and jobs.count() < MOST_KEPT:
        return False
    form.add_error(None, _("Too many lists are waiting. Try again in some minutes, or sign in."))
    return True


def _threshold(request: HttpRequest, job: ScreeningJob) -> float:
    """From which score on answers count as matches: as asked on the page, else as at first."""
    try:
        asked = float(request.GET.get("threshold", ""))
    except ValueError:
        return job.threshold
    return min(max(asked, LEAST), 1.0) if asked == asked else job.threshold
