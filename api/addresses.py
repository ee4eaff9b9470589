"""Absolute addresses of what the API answers about."""

from collections.abc import Mapping
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest

ROOT = "/api/v1/"


def site(request: HttpRequest) -> str:
    """Scheme and host, without a slash: PUBLIC_URL where it is set, else as asked."""
    public: str | None = settings.PUBLIC_URL
    return public or f"{request.scheme}://{request.get_host()}"


def collection(site: str, noun: str) -> str:
    """Where a noun is listed; with a public id and a slash behind it, where one of it stands."""
    return f"{site}{ROOT}{noun}/"


def resource(request: HttpRequest, noun: str, public_id: str) -> str:
    """Where one thing stands."""
    return f"{collection(site(request), noun)}{public_id}/"


def with_cursor(request: HttpRequest, asked: Mapping[str, str], cursor: str | None) -> str | None:
    """The same question from another place in the list; None where there is none."""
    if cursor is None:
        return None
    query = {name: value for name, value in asked.items() if name != "cursor"}
    return f"{site(request)}{request.path}?{urlencode(query | {'cursor': cursor})}"
