"""The one shape of every error under /api/: {"error": {"code", "message", "fields"}}."""

import logging
from collections.abc import Mapping
from typing import Any

import orjson
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.views import defaults
from rest_framework import exceptions, status
from rest_framework.response import Response

logger = logging.getLogger(__name__)

PREFIX = "/api/"


class WrongParameter(exceptions.APIException):
    """A parameter nobody knows, or a value it cannot have; `fields` says which and why."""

    status_code = status.HTTP_400_BAD_REQUEST

    def __init__(self, name: str, message: str, *, code: str = "invalid_parameter") -> None:
        super().__init__(message, code)
        self.fields = {name: message}


def answer_error(error: Exception, context: Mapping[str, object]) -> Response:
    """What an API view answers when something was raised. Unexpected errors are logged here."""
    known = _as_api_error(error)
    if known is None:
        logger.error("An API request failed: %r", error, exc_info=error)
        return Response(_UNEXPECTED, status=500)
    codes = known.get_codes()
    code = codes if isinstance(codes, str) else known.default_code
    fields = getattr(known, "fields", {})
    return Response(
        error_shape(code, str(known.detail), fields),
        status=known.status_code,
        headers=_headers(known),
    )


def _as_api_error(error: Exception) -> exceptions.APIException | None:
    if isinstance(error, Http404):
        return exceptions.NotFound(str(error) or None)
    if isinstance(error, PermissionDenied):
        return exceptions.PermissionDenied()
    return error if isinstance(error, exceptions.APIException) else None


def _headers(error: exceptions.APIException) -> dict[str, str]:
    headers = {}
    if challenge := getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = challenge
    if wait := getattr(error, "wait", None):
        headers["Retry-After"] = f"{wait:.0f}"
    return headers


def error_shape(code: str, message: str, fields: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The shape, as a dict ready for JSON."""  # Any: a JSON object
    return {"error": {"code": code, "message": message, "fields": dict(fields or {})}}


_UNEXPECTED = error_shape("server_error", "Something went wrong here. It has been logged.")


# What Django asks when no view could answer; config/urls.py names these four.


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, such as for a host name that is not ours."""
    if not request.path_info.startswith(PREFIX):
        return defaults.bad_request(request, exception)
    return _json(400, "bad_request", "The request cannot be understood.")


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    if not request.path_info.startswith(PREFIX):
        return defaults.permission_denied(request, exception)
    return _json(403, "permission_denied", "You may not do this.")


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404."""
    if not request.path_info.startswith(PREFIX):
        return defaults.page_not_found(request, exception)
    return _json(404, "not_found", f"There is nothing at {request.path_info}.")


def server_error(request: HttpRequest) -> HttpResponse:
    """500."""
    if not request.path_info.startswith(PREFIX):
        return defaults.server_error(request)
    return HttpResponse(orjson.dumps(_UNEXPECTED), status=500, content_type="application/json")


def _json(status_code: int, code: str, message: str) -> HttpResponse:
    body = orjson.dumps(error_shape(code, message))
    return HttpResponse(body, status=status_code, content_type="application/json")
