"""reconcile/: the reconciliation service API 0.2, which OpenRefine and others speak."""

from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from csp.decorators import csp_replace
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views.decorators.clickjacking import xframe_options_exempt
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.parsers import BaseParser, FormParser, MultiPartParser
from rest_framework.request import Request

from api import addresses
from api.door import AlwaysJson
from api.errors import WrongParameter
from api.throttles import charge
from api.v1.commands import AnyJson, Command, a_name
from api.v1.match import PER_REQUEST, plain_answer
from api.v1.match_question import MOST_QUERIES, MOST_RESULTS
from entities.screening.asking import Hit, Query, Terms, screen, suggest, visible
from entities.screening.details import entries_of
from entities.screening.index import current_index
from entities.screening.parties import Screened

TYPES = {
    "LegalEntity": "Any party",
    "Company": "Company or body",
    "Person": "Person on a list",
    "Vessel": "Vessel",
    "Airplane": "Aircraft",
}
_SPACE = "https://followthemoney.tech/explorer/schemata/"
#: Of queries from the address line, the URL's length is the limit.
_ADDRESS = "queries"


class FormsToo(AlwaysJson):
    """What is sent is read by what it says it is; what is answered is always JSON."""

    def select_parser(self, request: Request, parsers: Iterable[BaseParser]) -> BaseParser | None:
        return DefaultContentNegotiation().select_parser(request, list(parsers))


@extend_schema(exclude=True)
class Reconcile(Command):
    """Names of a table against parties and lists, for tools that clean tables."""

    http_method_names = ("get", "head", "post")  # type: ignore[assignment]
    parser_classes = (FormParser, MultiPartParser, AnyJson)
    content_negotiation_class = FormsToo

    def list(self, request: Request) -> HttpResponseBase:
        """The manifest; with `queries`, answers."""
        if _ADDRESS in request.query_params:
            return self._answered(request, request.query_params[_ADDRESS])
        return _open(plain_answer(manifest(addresses.site(request))))

    def create(self, request: Request) -> HttpResponseBase:
        """Answers to `queries`, sent as a form or as JSON."""
        sent = request.data.get(_ADDRESS) if isinstance(request.data, Mapping) else None
        return self._answered(request, sent)

    @action(detail=False, url_path="suggest/entity")
    def suggest_entity(self, request: Request) -> HttpResponseBase:
        """Parties for a name half typed."""
        prefix = a_name(request.query_params.get("prefix", ""), "prefix")
        found = suggest(prefix, request.user, limit=20)
        rows = [
            {
                "id": one.party.id,
                "name": one.party.caption,
                "description": _description(one.party),
                "notable": [_type(one.party)],
            }
            for one in found
        ]
        return _open(plain_answer({"result": rows}))

    @action(detail=False)
    @method_decorator(xframe_options_exempt)
    @method_decorator(csp_replace({"frame-ancestors": ["*"]}))
    def preview(self, request: Request) -> HttpResponseBase:
        """One party on a few lines, to be shown within another program."""
        party = current_index().parties.get(request.query_params.get("id", ""))
        if party is None or party.id not in visible([party], request.user):
            raise NotFound("No party of this id is known here.")
        context = {"party": party, "entries": entries_of([party]).get(party.id, [])}
        return _open(render(request, "api/preview.html", context))

    def _answered(self, request: Request, sent: object) -> HttpResponseBase:
        asked = _queries(sent)
        charge(self, request, len(asked) // PER_REQUEST)
        answers: dict[str, Any] = {}  # Any: whatever JSON holds
        for limit in sorted({limit for _, limit in asked.values()}):
            keys = [key for key, (_, own) in asked.items() if own == limit]
            found = screen([asked[key][0] for key in keys], Terms(limit=limit), request.user)
            answers |= {
                key: {"result": [_candidate(hit) for hit in hits]}
                for key, hits in zip(keys, found, strict=True)
            }
        return _open(plain_answer({key: answers[key] for key in asked}))


def manifest(site: str) -> dict[str, Any]:  # Any: whatever JSON holds
    """What the service is and where its parts stand."""
    here = f"{site}{addresses.ROOT}reconcile/"
    return {
        "versions": ["0.2"],
        "name": "ChipTrail",
        "identifierSpace": f"{site}/entities/",
        "schemaSpace": _SPACE,
        "view": {"url": f"{here}preview/?id={{{{id}}}}"},
        "preview": {"url": f"{here}preview/?id={{{{id}}}}", "width": 420, "height": 220},
        "suggest": {"entity": {"service_url": site, "service_path": _path("suggest/entity/")}},
        "defaultTypes": [{"id": key, "name": name} for key, name in TYPES.items()],
        "batchSize": 100,
    }


def _path(part: str) -> str:
    return f"{addresses.ROOT}reconcile/{part}"


def _queries(sent: object) -> dict[str, tuple[Query, int]]:
    """Each query with how many answers it wants. Raises WrongParameter."""
    try:
        asked = orjson.loads(sent) if isinstance(sent, str | bytes) else sent
    except orjson.JSONDecodeError:
        raise WrongParameter("queries", "queries is not JSON.") from None
    if not isinstance(asked, dict) or not asked:
        raise WrongParameter("queries", 'queries must hold {key: {"query": name}}.')
    if len(asked) > MOST_QUERIES:
        message = f"{len(asked)} queries are too many. Send at most {MOST_QUERIES} at a time."
        raise WrongParameter("queries", message)
    return {str(key): _query(f"queries.{str(key)[:40]}", one) for key, one in asked.items()}


def _query(shown: str, one: object) -> tuple[Query, int]:
    if not isinstance(one, dict):
        raise WrongParameter(shown, f"{shown} must be an object with query.")
    name = a_name(one.get("query"), shown)
    types = one.get("type") or ""
    schema = types[0] if isinstance(types, list) else types
    limit = one.get("limit") or 5
    if not isinstance(limit, int) or not 1 <= limit <= MOST_RESULTS:
        raise WrongParameter(shown, f"{shown}: limit must be from 1 to {MOST_RESULTS}.")
    stated = one.get("properties") or []
    countries = tuple(
        str(held.get("v"))[:2].upper()
        for held in (stated if isinstance(stated, list) else [])
        if isinstance(held, dict) and held.get("pid") == "country"
    )
    known = str(schema) if str(schema) in TYPES else ""
    return Query((name,) if name else (), known, countries), limit


def _candidate(hit: Hit) -> dict[str, Any]:  # Any: whatever JSON holds
    return {
        "id": hit.party.id,
        "name": hit.party.caption,
        "description": _description(hit.party),
        "type": [_type(hit.party)],
        "score": round(100 * hit.score, 2),
        "match": hit.match,
        "features": [{"id": one.feature, "value": one.score} for one in hit.reasons],
    }


def _type(party: Screened) -> dict[str, str]:
    return {"id": party.schema, "name": TYPES.get(party.schema, party.schema)}


def _description(party: Screened) -> str:
    return ", ".join([*party.countries, *party.lists])


def _open(response: HttpResponse) -> HttpResponse:
    """Readable for pages of any site, as the protocol wants it; no cookie comes along."""
    response["Access-Control-Allow-Origin"] = "*"
    return response
