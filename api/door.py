"""What every view of the API shares: who comes in, how often, and how it is answered."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.functional import Promise
from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.viewsets import ViewSet

from api.authentication import BearerToken
from api.errors import answer_error
from api.permissions import MayRead, ScopeCovers
from api.throttles import AnonymousRate, TokenRate

JSON = "application/json"


class Json(BaseRenderer):
    """Errors and redirects; answers are made by `answer`."""

    media_type = JSON
    format = "json"
    charset = None
    render_style = "binary"

    def render(
        self,
        data: object,
        accepted_media_type: str | None = None,
        renderer_context: Mapping[str, Any] | None = None,  # Any: as BaseRenderer has it
    ) -> bytes:
        return encode(data)


class AlwaysJson(BaseContentNegotiation):
    """The address decides what is answered, not the Accept header."""

    def select_parser(self, request: Request, parsers: Iterable[BaseParser]) -> BaseParser | None:
        return next(iter(parsers), None)

    def select_renderer(  # type: ignore[override]  # the stub wants the suffix as text only
        self, request: Request, renderers: Sequence[BaseRenderer], format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        return renderers[0], renderers[0].media_type


class Door(ViewSet):
    """Read-only unless a command widens `http_method_names`."""

    http_method_names = ("get", "head")
    authentication_classes = (BearerToken, SessionAuthentication)
    permission_classes = (MayRead, ScopeCovers)
    throttle_classes = (AnonymousRate, TokenRate)
    renderer_classes = (Json,)
    content_negotiation_class = AlwaysJson

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:
        """A verb that is not there is a 405 for everybody, before anybody is asked who they are."""
        method = (request.method or "").lower()
        if method not in self.http_method_names or not hasattr(self, method):
            raise MethodNotAllowed(request.method or "")
        super().initial(request, *args, **kwargs)

    def get_exception_handler(self) -> Callable[..., HttpResponseBase]:
        return answer_error


def encode(value: object) -> bytes:
    """JSON. Decimals become numbers, whole ones without a fraction."""
    return orjson.dumps(value, default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return number(value)
    if isinstance(value, Promise):
        return str(value)
    raise TypeError(f"{value!r} has no form in JSON.")


def number(value: Decimal | None) -> int | float | None:
    """300.00 as 300, 1.25 as 1.25."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def answer(
    request: HttpRequest, body: bytes, *, content_type: str = JSON, link: str = ""
) -> HttpResponseBase:
    """The body with its ETag, or 304 where the asker has it already."""
    etag = f'"{hashlib.blake2b(body, digest_size=16).hexdigest()}"'
    response = HttpResponse(body, content_type=content_type)
    response["ETag"] = etag
    # What one may see depends on who one is: keep it to oneself, and ask again each time.
    response["Cache-Control"] = "private, no-cache"
    if link:
        response["Link"] = link
    patch_vary_headers(response, ["Authorization", "Cookie"])
    return get_conditional_response(request, etag=etag, response=response) or response
