"""Control lists: which stand here, from which files, and what each file changed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.policy import Act, clearance, may
from dashboards.filters import WrongFilter
from dashboards.queries import control_lists as queries
from dashboards.views.asking import page_of, refuse_wrong_filters, words_of
from entities.models import ChangeKind, Listing

_PER_PAGE = 100


@require_safe
def control_lists(request: HttpRequest) -> HttpResponse:
    """Every list, and the files they came from."""
    inside = may(request.user, Act.READ_LEADS)
    rows = queries.list_rows(Listing.objects.visible_to(request.user))
    may_read = bool(clearance(request.user).markings)
    files = [one for one in queries.file_rows(whole=inside) if inside or one.state == "applied"]
    context = {
        "rows": rows,
        "files": files if may_read else [],
        "standing": sum(row.standing for row in rows),
        "undated": sum(row.undated for row in rows),
        "inside": inside,
    }
    return render(request, "dashboards/control_lists.html", context)


@require_safe
@refuse_wrong_filters
def list_file(request: HttpRequest, short: str) -> HttpResponse:
    """One file: where it came from, its digest, and what it changed, field by field."""
    asked = words_of(request, ("list", "kind", "q", "page"))
    inside = may(request.user, Act.READ_LEADS)
    may_read = bool(clearance(request.user).markings)
    shown = queries.files_shown(whole=inside)
    file = shown.filter(sha256__startswith=short).first() if len(short) == 16 else None
    if file is None or not may_read:
        raise Http404
    _one_of("list", asked["list"], sorted(file.counts))
    _one_of("kind", asked["kind"], ChangeKind.values)
    found = queries.changes_of(file, control_list=asked["list"], kind=asked["kind"], q=asked["q"])
    page = page_of(found, asked["page"], size=_PER_PAGE)
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "asked": asked,
        "file": queries.file_row(file, whole=inside),
        "held": file if file.state != "applied" else None,
        "decided": file if inside and file.why else None,
        "remarks": file.remarks,
        "counts": sorted(file.counts.items()),
        "kinds": ChangeKind.choices,
        "page": page,
        "rows": queries.change_rows(page),
        "count": page.paginator.count,
        "page_query": query.urlencode(),
        "inside": inside,
        "may_administer": may(request.user, Act.ADMINISTER),
    }
    return render(request, "dashboards/list_file.html", context)


def _one_of(name: str, value: str, words: list[str]) -> None:
    if value and value not in words:
        message = _("“%(value)s” is not known here. It is one of: %(words)s.")
        raise WrongFilter(name, message % {"value": value[:60], "words": ", ".join(words)})
