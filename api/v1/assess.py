"""POST assess/: was it covered on that day. It changes nothing, and what is asked is not kept."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import APIException
from rest_framework.parsers import JSONParser
from rest_framework.request import Request

from api.authentication import BearerToken
from api.door import JSON, Door, encode
from api.errors import WrongParameter, error_shape
from api.parameters import refuse_parameters
from api.permissions import MayRead
from api.v1.parties import party
from api.v1.question import read_question
from api.v1.shapes.assess import describe_question
from cases.asking import answer_about, parties_meant
from cases.regime import regime_in_force
from dashboards.verdict import Json, judged, undecided
from entities.models import Entity

LARGEST_BODY = 16_384
MOST_CANDIDATES = 20


class TooLarge(APIException):
    """A body that no question needs."""

    status_code = 413
    default_code = "too_large"
    default_detail = f"A question has at most {LARGEST_BODY} bytes."


class SessionWithoutCsrf(SessionAuthentication):
    """Who is signed in with a browser. A question changes nothing, so nobody can forge one."""

    def enforce_csrf(self, request: HttpRequest) -> None:
        return None


class Assess(Door):
    """One act on one day under one regime, judged by the facts on file."""

    http_method_names = ("post",)  # type: ignore[assignment]
    authentication_classes = (BearerToken, SessionWithoutCsrf)
    # A token that may only read may ask.
    permission_classes = (MayRead,)  # type: ignore[assignment]
    parser_classes = (JSONParser,)

    @describe_question
    def create(self, request: Request) -> HttpResponseBase:
        refuse_parameters(request, "assess")
        question = read_question(_body(request))
        regime = regime_in_force(question.regime)
        named = parties_meant(question, request.user)
        if len(named) > 1:
            return _several(named, request)
        reason = f"No party “{question.name or question.public_id}” is known here."
        answered = (
            judged(answer_about(named[0], question, regime, request.user), regime, question.day)
            if named
            else undecided(reason, regime)
        )
        return _answer(
            {
                "party": party(named[0], request) if named else None,
                **answered,
            }
        )


def _body(request: Request) -> object:
    """What was sent, as JSON."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdigit() or int(length) > LARGEST_BODY:
        raise TooLarge
    try:
        return request.data
    except RecursionError:
        raise WrongParameter("body", "The body is nested too deeply.") from None


def _several(named: list[Entity], request: Request) -> HttpResponse:
    """A name that several bear: who they are, to be asked again by public id."""
    message = f"{len(named)} parties bear this name. Ask again with one of their public ids."
    body = error_shape("several_parties", message, {"party": message})
    body["candidates"] = [party(one, request) for one in named[:MOST_CANDIDATES]]
    return _answer(body, status=409)


def _answer(body: Json, *, status: int = 200) -> HttpResponse:
    response = HttpResponse(encode(body), status=status, content_type=JSON)
    response["Cache-Control"] = "no-store"
    return response
