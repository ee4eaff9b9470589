"""What all read-only views share: the filter they were asked for, and the page that refuses."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from dashboards.filters import WrongFilter, unknown_parameter

View = Callable[..., HttpResponse]


def today() -> date:
    """The day all pages are asked for, in UTC."""
    return datetime.now(tz=UTC).date()


def refuse_wrong_filters(view: View) -> View:
    """Turn a parameter that is not understood into a 400 page that names it."""

    @wraps(view)
    def asked(request: HttpRequest, *args: object, **named: object) -> HttpResponse:
        try:
            return view(request, *args, **named)
        except WrongFilter as wrong:
            context = {"message": str(wrong), "path": request.path}
            return render(request, "dashboards/refused.html", context, status=400)

    return asked


def words_of(request: HttpRequest, known: Iterable[str]) -> dict[str, str]:
    """The parameters of a simple list page, empty where absent; an unknown one is refused."""
    names = tuple(known)
    for name in request.GET:
        if name not in names:
            raise WrongFilter(name, unknown_parameter(name, names))
    return {name: request.GET.get(name, "").strip().replace("\x00", "") for name in names}
