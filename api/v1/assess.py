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
from api.v1.question import Question, read_question
from api.v1.shapes.assess import describe_question
from api.v1.verdict import Json, judged, undecided
from cases.facts import chip_facts, facts_about
from cases.regime import regime_in_force
from cases.surroundings import standing_for
from entities.models import Chip, Entity, EntityKind
from rules import facts as known
from rules.assess import assess
from rules.regime import Regime
from rules.variants import OfVariants, assess_variants

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
        named = _parties(question, request)
        if len(named) > 1:
            return _several(named, request)
        answered = _judge(named[0], question, regime, request) if named else None
        reason = f"No party “{question.name or question.public_id}” is known here."
        return _answer(
            {
                "party": party(named[0], request) if named else None,
                **(answered or undecided(reason, regime)),
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


def _parties(question: Question, request: Request) -> list[Entity]:
    """Who is meant, each as who it was merged into. Persons are not answered about."""
    visible = Entity.objects.visible_to(request.user).select_related("merged_into")
    found = (
        visible.filter(public_id=question.public_id)
        if question.public_id
        else visible.identified().called(question.name)
    )
    standing = {one.pk for one in map(standing_for, found)}
    shown = Entity.objects.visible_to(request.user).filter(pk__in=standing)
    return list(shown.exclude(kind=EntityKind.PERSON).order_by("name", "pk"))


def _judge(entity: Entity, question: Question, regime: Regime, request: Request) -> Json:
    facts = facts_about(
        entity,
        pathway=question.pathway,
        destination=question.destination,
        as_of=question.day,
        user=request.user,
    )
    if question.chip is None:
        found = assess(facts, question.day, regime)
        return judged(OfVariants(found.verdict, ((known.Chip(""), found),)), regime, question.day)
    chips = Chip.objects.visible_to(request.user).covered_by(question.chip)
    variants = [chip_facts(chip) for chip in chips]
    unknown = known.Chip(question.chip, in_catalogue=False)
    found_for_each = assess_variants(facts, variants or [unknown], question.day, regime)
    return judged(found_for_each, regime, question.day)


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
