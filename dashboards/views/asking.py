"""What all read-only views share: the filter they were asked for, the page, and the refusal."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from functools import wraps
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from dashboards.filters import WrongFilter, search_words, unknown_parameter
from dashboards.twins import json_error, with_etag

View = Callable[..., HttpResponse]
_FIRST_YEAR = 1900


def today() -> date:
    """The day all pages are asked for, in UTC."""
    return datetime.now(tz=UTC).date()


def as_of_day(typed: str) -> date:
    """The day a page is asked for; today where none is. Raises WrongFilter."""
    if not typed:
        return today()
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        message = _("“%(value)s” is not a day. Write it like 2024-05-31.")
        raise WrongFilter("as_of", message % {"value": typed[:40]}) from None
    if day.year < _FIRST_YEAR:
        message = _("%(value)s is before %(year)d. Write a later day.")
        raise WrongFilter("as_of", message % {"value": typed[:40], "year": _FIRST_YEAR})
    if day > today():
        message = _("%(value)s has not come yet. Write a day up to %(today)s.")
        raise WrongFilter("as_of", message % {"value": typed[:40], "today": today()})
    return day


class NoSuchPage(WrongFilter):
    """A page beyond the last one."""

    status = 404


def refuse_wrong_filters(view: View) -> View:
    """Turn a parameter that is not understood into a page that names it."""

    @wraps(view)
    def asked(request: HttpRequest, *args: object, **named: object) -> HttpResponse:
        try:
            return view(request, *args, **named)
        except WrongFilter as wrong:
            context = {"message": str(wrong), "path": request.path, "status": wrong.status}
            return render(request, "dashboards/refused.html", context, status=wrong.status)

    return asked


def answer_programs(view: View) -> View:
    """Errors as JSON in the API's shape, and 304 for who has the answer already."""

    @wraps(view)
    def asked(request: HttpRequest, *args: object, **named: object) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            message = f"{request.method} is not allowed here. Use GET or HEAD."
            refused = json_error(405, "method_not_allowed", message)
            refused["Allow"] = "GET, HEAD"
            return refused
        try:
            return with_etag(request, view(request, *args, **named))
        except WrongFilter as wrong:
            fields = {wrong.name: str(wrong)}
            return json_error(wrong.status, wrong.code, str(wrong), fields)

    return asked


def words_of(request: HttpRequest, known: Iterable[str]) -> dict[str, str]:
    """The parameters of a simple list page, empty where absent; a wrong one is refused."""
    names = tuple(known)
    for name in request.GET:
        if name not in names:
            raise WrongFilter(name, unknown_parameter(name, names), code="unknown_parameter")
    asked = {name: request.GET.get(name, "").strip() for name in names}
    search_words(asked.get("q", ""))
    return asked


def refuse_other_words(asked: dict[str, str], name: str, words: Iterable[str]) -> None:
    """Raise WrongFilter where a parameter is given that is none of the words."""
    known = list(words)
    if asked[name] and asked[name] not in known:
        message = _("“%(value)s” is not a %(name)s. It is one of %(words)s.") % {
            "value": asked[name][:80],
            "name": name,
            "words": ", ".join(known),
        }
        raise WrongFilter(name, message)


def page_of(rows: Any, number: str, *, size: int) -> Page[Any]:  # Any: a list or a QuerySet
    """One page of a list, the first where none is asked for. Raises WrongFilter, NoSuchPage."""
    pages = Paginator(rows, size)
    if not number:
        return pages.page(1)
    if not (number.isascii() and number.isdigit()):
        message = _("“%(value)s” is not the number of a page. Write it like 2.")
        raise WrongFilter("page", message % {"value": number})
    if not 1 <= int(number[:9]) <= pages.num_pages:
        message = _("There is no page %(number)s. The last one is %(last)d.")
        raise NoSuchPage("page", message % {"number": number[:9], "last": pages.num_pages})
    return pages.page(int(number[:9]))
